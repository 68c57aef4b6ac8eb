import { presentName } from '@domain/customers/account';
import { COMPARISONS } from '@domain/records/segment-rule';
import type { Comparison, SegmentRule } from '@domain/records/segment-rule';

/** One line of a rule as it is typed. */
export interface Condition {
  readonly attribute: string;
  readonly is: Comparison;
  readonly value: string;
}

/** A rule as the form knows it: conditions that hold all together, or any of them. */
export interface ConditionList {
  readonly join: 'all' | 'any';
  readonly conditions: readonly Condition[];
}

/** The rule as a list of conditions; null for one that is nested deeper, as only an archive can bring. */
export function conditionsOf(rule: SegmentRule): ConditionList | null {
  if ('attribute' in rule) return { join: 'all', conditions: [typed(rule)] };
  if ('not' in rule) return null;
  const [join, parts] = 'all' in rule ? (['all', rule.all] as const) : (['any', rule.any] as const);
  const conditions = parts.flatMap((part) => ('attribute' in part ? [typed(part)] : []));
  return conditions.length === parts.length ? { join, conditions } : null;
}

/** The rule of the conditions; unfinished lines are left out. Numbers are compared as numbers. */
export function ruleOf({ join, conditions }: ConditionList): SegmentRule {
  const parts = conditions.flatMap(({ attribute, is, value }): SegmentRule[] => {
    if (attribute === '') return [];
    if (is === 'is-set') return [{ attribute, is }];
    if (value.trim() === '') return [];
    if (is === 'one-of') return [{ attribute, is, value: value.split(',').map((one) => asValue(one)) }];
    return [{ attribute, is, value: asValue(value) }];
  });
  return join === 'all' ? { all: parts } : { any: parts };
}

export function isComparison(text: string): text is Comparison {
  return COMPARISONS.some((one) => one === text);
}

function typed(rule: Extract<SegmentRule, { attribute: string }>): Condition {
  const value = rule.value ?? '';
  return {
    attribute: presentName(rule.attribute),
    is: rule.is,
    value: Array.isArray(value) ? value.map(String).join(', ') : String(value),
  };
}

function asValue(text: string): string | number {
  const words = text.trim();
  return /^-?\d+(\.\d+)?$/.test(words) ? Number(words) : words;
}
