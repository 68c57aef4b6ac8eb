import { MAX_RULE_DEPTH } from '../records/segment-rule';
import type { Comparison, SegmentRule } from '../records/segment-rule';
import type { Account } from './account';
import type { AttributeValue } from '../records/account';
import { attributeOf } from './account';

/** A named part of the accounts. */
export interface Segment {
  readonly id: string;
  readonly name: string;
  readonly rule: SegmentRule;
}

/**
 * Whether the account belongs to the segment. Text compares without regard to case; numbers written as
 * text compare as numbers; dates as ISO text. An unknown value fulfils only `!=` and a negated rule.
 */
export function matchesRule(rule: SegmentRule, account: Account, depth = 0): boolean {
  if (depth > MAX_RULE_DEPTH) return false;
  if ('all' in rule) return rule.all.every((part) => matchesRule(part, account, depth + 1));
  if ('any' in rule) return rule.any.some((part) => matchesRule(part, account, depth + 1));
  if ('not' in rule) return !matchesRule(rule.not, account, depth + 1);
  return compare(attributeOf(account, rule.attribute), rule.is, rule.value ?? null);
}

/** The accounts of a segment, in the order given. */
export function accountsIn(segment: Segment, accounts: readonly Account[]): Account[] {
  return accounts.filter((account) => matchesRule(segment.rule, account));
}

function compare(
  actual: AttributeValue,
  comparison: Comparison,
  wanted: AttributeValue | readonly AttributeValue[],
): boolean {
  const known = actual !== null && actual !== '';
  if (comparison === 'is-set') return known;
  if (comparison === 'one-of') {
    return known && Array.isArray(wanted) && wanted.some((one: AttributeValue) => order(actual, one) === 0);
  }
  if (isList(wanted)) return false;
  if (!known) return comparison === '!=';
  if (comparison === 'contains') {
    return String(actual)
      .toLowerCase()
      .includes(String(wanted ?? '').toLowerCase());
  }
  const ordered = order(actual, wanted);
  switch (comparison) {
    case '=':
      return ordered === 0;
    case '!=':
      return ordered !== 0;
    case '<':
      return ordered < 0;
    case '<=':
      return ordered <= 0;
    case '>':
      return ordered > 0;
    case '>=':
      return ordered >= 0;
  }
}

function isList(value: AttributeValue | readonly AttributeValue[]): value is readonly AttributeValue[] {
  return Array.isArray(value);
}

/** Negative, zero or positive; NaN (which fulfils no order but `!=`) when the two cannot be compared. */
function order(actual: AttributeValue, wanted: AttributeValue): number {
  if (actual === null || wanted === null) return Number.NaN;
  const a = asNumber(actual);
  const b = asNumber(wanted);
  if (a !== null && b !== null) return a - b;
  if ((a === null) !== (b === null) && (typeof actual === 'number' || typeof wanted === 'number'))
    return Number.NaN;
  const left = String(actual).toLowerCase();
  const right = String(wanted).toLowerCase();
  return left < right ? -1 : left > right ? 1 : 0;
}

function asNumber(value: AttributeValue): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || !/^\s*-?\d+(\.\d+)?\s*$/.test(value)) return null;
  return Number(value);
}
