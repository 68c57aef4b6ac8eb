import type { OverlayField } from './overlay';

const longestList = 100;

const words: Readonly<Record<OverlayField['type'], string>> = {
  number: 'a number',
  string: 'a string',
  group: 'a group name',
  user: 'an account id',
  date: 'a date of the form yyyy-MM-dd',
  datetime: 'a date and time in ISO 8601',
  object: 'an object',
};

/** What is wrong with a value of an app's field, as a sentence; undefined where it fits. Null clears a field. */
export function complaintOf(field: OverlayField, value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (field.collection === 'none')
    return fits(field.type, value)
      ? undefined
      : `The value of '${field.name}' has to be ${words[field.type]}.`;
  if (!Array.isArray(value)) return `The value of '${field.name}' has to be a list.`;
  if (value.length > longestList) return `'${field.name}' takes at most ${String(longestList)} values.`;
  return value.every((each) => fits(field.type, each))
    ? undefined
    : `Each value of '${field.name}' has to be ${words[field.type]}.`;
}

/** How a value is kept: an empty list and null are nothing. */
export function keptValue(value: unknown): unknown {
  return value === null || (Array.isArray(value) && value.length === 0) ? undefined : value;
}

function fits(type: OverlayField['type'], value: unknown): boolean {
  switch (type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'object':
      return typeof value === 'object' && !Array.isArray(value);
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'datetime':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value));
    case 'string':
    case 'group':
    case 'user':
      return typeof value === 'string';
  }
}
