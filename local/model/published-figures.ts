import type { EvidenceType } from '../../src/domain/records/evidence-type';

/**
 * Published range of each level on Gilad's own scale of 0…10, as secondary sources print them. The defaults
 * are the upper ends over ten; settings show the range beside the number.
 */
export const PUBLISHED_LEVELS: Readonly<Record<EvidenceType, readonly [low: number, high: number]>> = {
  self: [0.01, 0.01],
  pitch: [0.03, 0.03],
  thematic: [0.03, 0.1],
  opinion: [0.1, 0.2],
  estimates: [0.4, 0.5],
  anecdotal: [0.5, 1],
  market_data: [1, 3],
  user_evidence: [3, 3],
  test: [4, 5],
  launch: [10, 10],
};

/** Share of ratings above 3 of 5, times 10: importance or satisfaction on 0…10; 0 without any. */
export function topTwoBox(ratings: readonly number[]): number {
  let high = 0;
  for (const rating of ratings) if (rating > 3) high += 1;
  return ratings.length === 0 ? 0 : (high / ratings.length) * 10;
}

/** What an order earns within `horizonWeeks`: `basePerWeek` throughout, and each piece of work its own once done. */
export function earnedInOrder(
  work: readonly { readonly moneyPerWeek: number; readonly weeks: number }[],
  horizonWeeks: number,
  basePerWeek = 0,
): number {
  let done = 0;
  let earned = basePerWeek * horizonWeeks;
  for (const { moneyPerWeek, weeks } of work) {
    done += weeks;
    earned += moneyPerWeek * Math.max(0, horizonWeeks - done);
  }
  return earned;
}

/** About how much of the effort Coulds should be, as contingency (DSDM, same place). */
export const COULD_EFFORT_GUIDE = 0.2;

/** Share of revenue that comes from the accounts affected, in percent. 0 without any revenue. */
export function affectedRevenuePercent(affected: number, total: number): number {
  return total > 0 ? (100 * affected) / total : 0;
}

/** Most of the effort that Musts may take (DSDM Agile Project Framework, 10.4). */
export const MUST_EFFORT_LIMIT = 0.6;
