/** Totals as they stand on the screen, in tenths: lines + correction = value, to the last digit shown. */
export interface ShownSums {
  readonly lines: number;
  readonly correction: number;
  readonly value: number;
  /** The correction is no more than what rounding the lines makes. */
  readonly isRounding: boolean;
}

/** Adds up lines as they are shown, beside the value that they come to. */
export function shownSums(lines: readonly number[], value: number): ShownSums {
  const tenths = (amount: number): number => Math.round(amount * 10);
  const shown = lines.reduce((sum, line) => sum + tenths(line), 0);
  const exact = lines.reduce((sum, line) => sum + line, 0);
  return {
    lines: shown / 10,
    correction: (tenths(value) - shown) / 10,
    value: tenths(value) / 10,
    isRounding: Math.abs(exact - value) < 0.05,
  };
}
