import { roundToTotal } from '../receipt/round-lines';
import type { ItemScore } from './score';

/** Where a line of a receipt comes from. */
export type LineOf =
  | { readonly kind: 'need'; readonly needKey: string; readonly personaId: string }
  | { readonly kind: 'declined'; readonly needKey: string }
  | { readonly kind: 'goals' | 'confidence' | 'effort' };

/** One line; the shown amounts of a receipt sum to its shown total. */
export interface ModelReceiptLine {
  /** The same in two receipts for the same reason, for example `need:N-1:bookkeeper`. */
  readonly id: string;
  readonly of: LineOf;
  readonly amount: number;
  /** `amount` to one decimal. */
  readonly shown: number;
}

export interface ModelReceipt {
  readonly lines: readonly ModelReceiptLine[];
  readonly total: number;
  readonly shownTotal: number;
}

const DIGITS = 1;

/**
 * How an item's value and its priority come about (value model, part E): a line per need and persona, then one of 0 per
 * declined need; the priority goes on with goals, confidence and effort. Each list is rounded by itself.
 */
export function receiptsOf(score: ItemScore): {
  readonly value: ModelReceipt;
  readonly priority: ModelReceipt;
} {
  const gains = [
    ...score.links.flatMap(({ needKey, lines }) =>
      lines.map(({ personaId, amount }) => ({ of: { kind: 'need', needKey, personaId } as const, amount })),
    ),
    ...score.links.flatMap(({ needKey, declined }) =>
      declined ? [{ of: { kind: 'declined', needKey } as const, amount: 0 }] : [],
    ),
  ];
  const { value, blend, confidence01, effortFactor } = score;
  const steps = [
    { of: { kind: 'goals' } as const, amount: blend - value },
    { of: { kind: 'confidence' } as const, amount: (confidence01 - 1) * blend },
    { of: { kind: 'effort' } as const, amount: confidence01 * blend * (effortFactor - 1) },
  ];
  return { value: receipt(gains), priority: receipt([...gains, ...steps]) };
}

function receipt(entries: readonly { readonly of: LineOf; readonly amount: number }[]): ModelReceipt {
  let total = 0;
  for (const { amount } of entries) total += amount;
  const { units, totalUnits } = roundToTotal(
    entries.map(({ amount }) => amount),
    total,
    DIGITS,
  );
  const scale = 10 ** DIGITS;
  return {
    lines: entries.map(({ of, amount }, at) => ({
      id: idOf(of),
      of,
      amount,
      shown: (units[at] ?? 0) / scale,
    })),
    total,
    shownTotal: totalUnits / scale,
  };
}

function idOf(of: LineOf): string {
  if (of.kind === 'need') return `need:${of.needKey}:${of.personaId}`;
  return of.kind === 'declined' ? `declined:${of.needKey}` : of.kind;
}
