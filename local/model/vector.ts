import { z } from 'zod';

/** One published example: a method by name and its input; other fields are about its source. */
export const vectorSchema = z.object({
  method: z.string(),
  name: z.string().optional(),
  input: z.unknown().optional(),
});
export type Vector = z.infer<typeof vectorSchema>;

/** Input that a person can put right; said in one sentence, exit 2. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

/** Reads a file that a vector names, by the places it may lie in. */
export type ReadFile = (path: string) => string;

/** Computes one method from a vector's input. */
export type Method = (input: unknown, readFile: ReadFile) => unknown;

/** The input in the shape a method needs. @throws BadInput naming what is wrong. */
export function inShape<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  const where = first === undefined || first.path.length === 0 ? 'input' : `input.${first.path.join('.')}`;
  throw new BadInput(`${where}: ${first?.message ?? 'not in the expected shape'}`);
}

/** Rows of numbers; one row alone counts as a list of one, and then gives one result. */
export function perRow(width: number, compute: (row: number[]) => unknown): Method {
  const row = z.array(z.number()).length(width);
  return (input) => {
    if (Array.isArray(input) && input.length > 0 && !Array.isArray(input[0]))
      return compute(inShape(row, input));
    return inShape(z.array(row), input).map(compute);
  };
}

/** Number `at` of a row whose length was checked. */
export function entry(row: readonly number[], at: number): number {
  return row[at] ?? Number.NaN;
}
