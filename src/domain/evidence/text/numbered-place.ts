/** Where a piece came from, when that place counts: the ticket 4711 of a project is near its ticket 4712. */
export interface NumberedPlace {
  /** What is counted there, for example a Jira project. */
  readonly series: string;
  readonly number: number;
}

const NUMBER_AT_END = /^(.*?)(\d{1,9})\/?$/u;

/** The place of an address or key that ends with a number, `…/browse/INV-12` or `TIMOB-3`; null for any other. */
export function numberedPlace(address: string): NumberedPlace | null {
  const [, series = '', digits = ''] = NUMBER_AT_END.exec(address.trim()) ?? [];
  return series === '' ? null : { series, number: Number(digits) };
}

const SAME_SERIES = 0.2;
const NEAR = 1;
const NEAR_WITHIN = 1000;

/**
 * By how much two pieces are more likely to say the same for where they came from; 1 where nothing is known. The
 * weights were chosen on one half of Titanium's linked issues, of some sixty tried: people report the same thing to the
 * same project and about the same time.
 */
export function nearness(one: NumberedPlace | null, other: NumberedPlace | null): number {
  if (one === null || other === null || one.series !== other.series) return 1;
  return 1 + SAME_SERIES + NEAR * Math.exp(-Math.abs(one.number - other.number) / NEAR_WITHIN);
}
