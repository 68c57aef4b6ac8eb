import type { AttributeValue } from './account';

export const COMPARISONS = ['=', '!=', '<', '<=', '>', '>=', 'contains', 'one-of', 'is-set'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** A segment's rule as data, never as code: it is evaluated here and nowhere compiled. */
export type SegmentRule =
  | { readonly all: readonly SegmentRule[] }
  | { readonly any: readonly SegmentRule[] }
  | { readonly not: SegmentRule }
  | {
      readonly attribute: string;
      readonly is: Comparison;
      readonly value?: AttributeValue | readonly AttributeValue[];
    };

/** How deep rules may nest: beyond it nobody can read them, and nothing belongs to the segment. */
export const MAX_RULE_DEPTH = 8;

const MOST_PARTS = 20;
const MOST_VALUES = 100;

/** Whether a value is a rule, nested no deeper than rules are evaluated. */
export function isSegmentRule(value: unknown, depth = 0): value is SegmentRule {
  if (depth > MAX_RULE_DEPTH || typeof value !== 'object' || value === null) return false;
  const inner = (parts: unknown): boolean =>
    Array.isArray(parts) &&
    parts.length <= MOST_PARTS &&
    parts.every((part) => isSegmentRule(part, depth + 1));
  if ('all' in value) return inner(value.all);
  if ('any' in value) return inner(value.any);
  if ('not' in value) return isSegmentRule(value.not, depth + 1);
  return 'attribute' in value && 'is' in value && isCondition(value);
}

function isCondition(condition: {
  readonly attribute: unknown;
  readonly is: unknown;
  value?: unknown;
}): boolean {
  const { attribute, is, value } = condition;
  const simple = (one: unknown): boolean =>
    one === null ||
    typeof one === 'boolean' ||
    (typeof one === 'number' && Number.isFinite(one)) ||
    (typeof one === 'string' && one.length <= 500);
  return (
    typeof attribute === 'string' &&
    attribute.trim() !== '' &&
    attribute.length <= 100 &&
    COMPARISONS.some((known) => known === is) &&
    (value === undefined ||
      simple(value) ||
      (Array.isArray(value) && value.length <= MOST_VALUES && value.every(simple)))
  );
}
