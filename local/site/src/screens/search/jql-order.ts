import type { Field } from '../../rest/jira-shapes';

export type Direction = 'ASC' | 'DESC';

const orderPattern = /\s*\border\s+by\b([\s\S]*)$/i;

/** The name by which JQL knows a field, quoted where it has to be. */
export function clauseNameOf(field: Field): string {
  const named = field.custom ? field.name : (field.clauseNames[0] ?? field.id);
  return /^[a-z][a-z0-9_]*$/i.test(named) ? named : `"${named.replace(/["\\]/g, '\\$&')}"`;
}

/** The query sorted by one field, instead of however it was sorted. */
export function withOrder(jql: string, field: Field, direction: Direction): string {
  return `${jql.replace(orderPattern, '').trim()} ORDER BY ${clauseNameOf(field)} ${direction}`.trim();
}

/** How a query is sorted by a field, if that is its first sort. */
export function orderOf(jql: string, field: Field): Direction | null {
  const order = orderPattern.exec(jql)?.[1]?.trim();
  if (order === undefined) return null;
  const first = /^("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s,]+)\s*(asc|desc)?/i.exec(order);
  const name = (first?.[1] ?? '').replace(/^["']|["']$/g, '').toLowerCase();
  const names = [field.name, field.id, ...field.clauseNames].map((each) => each.toLowerCase());
  if (!names.includes(name)) return null;
  return first?.[2]?.toUpperCase() === 'DESC' ? 'DESC' : 'ASC';
}
