import type { RankPlace } from '@jira/agile-moves';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';

/** The neighbour in Jira's own order that brings an item back to where it stands now; null where it has none. */
export function placeNow(item: RoadmapItem, items: readonly RoadmapItem[]): RankPlace | null {
  const ranked = items
    .filter((each) => each.rank !== null)
    .sort((a, b) => ((a.rank ?? '') < (b.rank ?? '') ? -1 : 1));
  const at = ranked.findIndex((each) => each.id === item.id);
  const before = ranked[at - 1];
  if (before !== undefined) return { after: before.key };
  const after = ranked[at + 1];
  return after === undefined ? null : { before: after.key };
}

/**
 * A rank directly beside another item's, until Jira has given its own: nothing sorts between a text and the same text
 * with the least sign after it. Before another it takes that of the one which stands there now, or any lower one.
 * null where Jira tells no ranks.
 */
export function rankBeside({ after, before }: RankPlace, items: readonly RoadmapItem[]): string | null {
  const beside = items.find((item) => item.key === (after ?? before))?.rank ?? null;
  if (beside === null) return null;
  if (after !== undefined) return `${beside}\u0000`;
  const lower = items.reduce<string | null>(
    (highest, { rank }) =>
      rank !== null && rank < beside && (highest === null || rank > highest) ? rank : highest,
    null,
  );
  return lower === null ? '' : `${lower}\u0000`;
}
