import { invalidField } from '../../app-error';
import { said } from '../../words/said';
import type { Receipt, ReceiptLine } from '../types';

/** A receipt as far as two of them can be compared: what a snapshot keeps, or the whole. */
export interface ComparableReceipt<L extends Pick<ReceiptLine, 'id' | 'units'>> extends Pick<
  Receipt,
  'of' | 'digits' | 'totalUnits'
> {
  readonly lines: readonly L[];
}

/** One reason in two receipts; a side is null where that item has no such line. */
export interface ComparedLine<L> {
  readonly id: string;
  readonly left: L | null;
  readonly right: L | null;
  /** right − left in whole units; these sum to the difference of the totals. */
  readonly differenceUnits: number;
}

export interface ReceiptComparison<L> {
  /** Largest difference first. */
  readonly lines: readonly ComparedLine<L>[];
  readonly differenceUnits: number;
  readonly digits: number;
}

/** Two receipts line by line. @throws AppError `invalid` when the receipts explain different things. */
export function compareReceipts<L extends Pick<ReceiptLine, 'id' | 'units'>>(
  left: ComparableReceipt<L>,
  right: ComparableReceipt<L>,
): ReceiptComparison<L> {
  if (left.of !== right.of || left.digits !== right.digits) {
    throw invalidField('right', said('value.receipts-differ'));
  }
  const leftLines = new Map(left.lines.map((line) => [line.id, line]));
  const rightLines = new Map(right.lines.map((line) => [line.id, line]));
  const lines = [...new Set([...leftLines.keys(), ...rightLines.keys()])].map((id) => {
    const leftLine = leftLines.get(id) ?? null;
    const rightLine = rightLines.get(id) ?? null;
    return {
      id,
      left: leftLine,
      right: rightLine,
      differenceUnits: (rightLine?.units ?? 0) - (leftLine?.units ?? 0),
    };
  });
  lines.sort((a, b) => Math.abs(b.differenceUnits) - Math.abs(a.differenceUnits));
  return { lines, differenceUnits: right.totalUnits - left.totalUnits, digits: left.digits };
}
