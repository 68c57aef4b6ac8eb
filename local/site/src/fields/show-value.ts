/**
 * A field's value in words: rendered text where Jira gives it, else names, lists, numbers and dates of the
 * shapes that Jira's fields have. Empty for no value.
 */
export function showFieldValue(value: unknown, rendered?: unknown): string {
  if (typeof rendered === 'string' && rendered !== '' && !rendered.includes('<')) return rendered;
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return value.map((each) => showFieldValue(each)).join(', ');
  return showRecord(value);
}

/** Properties that carry the name of a Jira value, best first. */
const nameProperties = ['displayName', 'name', 'value', 'key', 'votes', 'watchCount', 'progress'];

function showRecord(value: object): string {
  const entries = new Map<string, unknown>(Object.entries(value));
  if (entries.get('type') === 'doc') return '';
  for (const property of nameProperties) {
    const named = entries.get(property);
    if (typeof named === 'string' || typeof named === 'number') return String(named);
  }
  return '';
}
