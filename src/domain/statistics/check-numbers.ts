import { invalidField } from '../app-error';

/** @throws AppError `invalid` on `path` unless the value is a number of 0 or more. */
export function checkCount(value: number, path: string): void {
  if (!(value >= 0 && Number.isFinite(value)))
    throw invalidField(path, 'This must be a number of 0 or more.');
}

/** @throws AppError `invalid` on `path[i]` for anything that is no finite number. */
export function checkFinite(values: readonly number[], path: string): void {
  const index = values.findIndex((value) => !Number.isFinite(value));
  if (index >= 0) throw invalidField(`${path}[${index}]`, 'This must be a number.');
}

/** @throws AppError `invalid` on `path` when there are fewer than `least`. */
export function checkEnough(values: { readonly length: number }, least: number, path: string): void {
  if (values.length < least) throw invalidField(path, `At least ${least} are needed.`, { least });
}
