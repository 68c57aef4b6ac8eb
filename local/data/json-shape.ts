import { numberIn } from '../../src/domain/channels/import/cells/number';

/** Reading values of unknown shape: each function answers undefined where the value is not of that kind. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function objectOf(value: unknown): JsonObject | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** Text that says something: not empty, and not the word an export writes for nothing. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' ? undefined : text;
}

export function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' ? (numberIn(value, '.') ?? undefined) : undefined;
}

/** The name of something that is given as text or as `{name}`, `{value}` or `{displayName}`. */
export function nameOf(value: unknown): string | undefined {
  const object = objectOf(value);
  const name =
    object === undefined ? textOf(value) : textOf(object['name'] ?? object['value'] ?? object['displayName']);
  return name === undefined || name.toLowerCase() === 'none' ? undefined : name;
}

/** The names of a list, whatever its elements are. */
export function namesOf(value: unknown): string[] {
  return listOf(value).flatMap((each) => nameOf(each) ?? []);
}

/** Whether a field says nothing: null, blank, an empty list or object. */
export function isBlank(value: unknown): boolean {
  if (value === null || value === undefined || value === false) return true;
  if (typeof value === 'string') return value.trim() === '' || value.trim() === '{}';
  if (Array.isArray(value)) return value.every(isBlank);
  return typeof value === 'object' && Object.keys(value).length === 0;
}
