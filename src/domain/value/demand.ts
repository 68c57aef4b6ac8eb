import type { ValueSettings } from './model/settings';
import { power } from './power';

/** Yearly recurring revenue per account; null = unknown. */
export interface AccountRevenue {
  readonly id: string;
  readonly arr: number | null;
}

export type AccountSettings = Pick<ValueSettings, 'accountExponent' | 'accountCap'>;

/** How much of a voice is left after `ageDays`: 2^(−age/half-life). The future counts as today. */
export function decay01(ageDays: number, halfLifeDays: number): number {
  return power(2, -Math.max(0, ageDays) / halfLifeDays);
}

/**
 * Weight of each account: (ARR / median ARR)^γ, capped; unknown ARR weighs 1, as the median does.
 * With γ = ½ a hundred times the revenue speaks ten times as loud, and no louder.
 */
export function accountWeights(
  accounts: readonly AccountRevenue[],
  settings: AccountSettings,
): Map<string, number> {
  const median = medianRevenue(accounts.map(({ arr }) => arr));
  return new Map(accounts.map(({ id, arr }) => [id, accountWeight(arr, median, settings)]));
}

/** The median of the known revenues, negative ones taken as 0; 0 when none is known. */
export function medianRevenue(revenues: readonly (number | null)[]): number {
  return medianOfSorted(
    revenues.flatMap((arr) => (arr === null ? [] : [Math.max(0, arr)])).sort((a, b) => a - b),
  );
}

/** Weight of one account among those whose known revenues have this median. */
export function accountWeight(arr: number | null, median: number, settings: AccountSettings): number {
  const raw = arr === null || median <= 0 ? 1 : power(Math.max(0, arr) / median, settings.accountExponent);
  return Math.min(settings.accountCap, raw);
}

function medianOfSorted(values: readonly number[]): number {
  const middle = values.length >> 1;
  const upper = values[middle] ?? 0;
  return values.length % 2 === 1 ? upper : ((values[middle - 1] ?? 0) + upper) / 2;
}
