import type { ItemInput, NeedLink } from './facts';
import type { ValueSettings } from './settings';

/** What an item would meet of one need before looking at what is left of the need. */
export interface PlannedCoverage {
  readonly needKey: string;
  readonly planned01: number;
  /** Part of `planned01` that no open story has taken over. */
  readonly uncovered01: number;
  /** Open stories that link the need, and how much each would meet. */
  readonly stories: readonly { readonly key: string; readonly share01: number }[];
  /** Somebody left the share open, and the default was taken. */
  readonly assumed: boolean;
}

/**
 * Coverage per need, in the order of the keys: a story's own links; for an epic what is left of its own links and what
 * its open stories plan, whichever is more (value model, parts B1 and B2). An epic below another item claims what it would
 * meet itself.
 */
export function plannedCoverage(
  item: Pick<ItemInput, 'links' | 'stories'>,
  settings: ValueSettings,
): PlannedCoverage[] {
  if (item.stories === undefined || item.stories.length === 0) return ownCoverage(item.links);
  const byNeed = new Map<string, Claims>();
  for (const { needKey, coverage01, assumed = false } of item.links)
    byNeed.set(needKey, { own01: coverage01, delivered01: 0, taken01: 0, stories: [], assumed });
  for (const story of item.stories) claimAll(byNeed, story, settings);
  return [...byNeed.keys()].sort().map((needKey) => {
    const { own01, delivered01, taken01, stories, assumed } = byNeed.get(needKey) ?? NO_CLAIMS;
    const ownLeft = Math.max(0, own01 - delivered01);
    return {
      needKey,
      planned01: Math.max(ownLeft, taken01),
      uncovered01: Math.max(0, ownLeft - taken01),
      stories,
      assumed,
    };
  });
}

/** A list has thousands of items without stories: theirs is what they say themselves. */
function ownCoverage(links: readonly NeedLink[]): PlannedCoverage[] {
  const planned = links.map(({ needKey, coverage01, assumed = false }) => ({
    needKey,
    planned01: coverage01,
    uncovered01: coverage01,
    stories: NO_STORIES,
    assumed,
  }));
  return planned.length < 2 ? planned : planned.sort((a, b) => (a.needKey < b.needKey ? -1 : 1));
}

const NO_STORIES: PlannedCoverage['stories'] = [];

/** What an item and its stories claim of one need. */
interface Claims {
  readonly own01: number;
  delivered01: number;
  taken01: number;
  readonly stories: { readonly key: string; readonly share01: number }[];
  assumed: boolean;
}

const NO_CLAIMS: Claims = { own01: 0, delivered01: 0, taken01: 0, stories: [], assumed: false };

/** What a story claims, or an epic below an item above epics, with its own stories. */
function claimAll(byNeed: Map<string, Claims>, story: ItemInput, settings: ValueSettings): void {
  const below = story.stories ?? [];
  for (const each of below) if (each.done || story.done) claimAll(byNeed, { ...each, done: true }, settings);
  for (const link of ownClaims(story, below, settings)) claim(byNeed, story, link, settings);
}

/** An epic claims what it would meet itself; a finished one what none of its stories has met for it. */
function ownClaims(
  { links, done }: ItemInput,
  below: readonly ItemInput[],
  settings: ValueSettings,
): readonly NeedLink[] {
  if (below.length === 0) return links;
  if (done) {
    const met = new Set(below.flatMap((story) => story.links.map(({ needKey }) => needKey)));
    return links.filter(({ needKey }) => !met.has(needKey));
  }
  return plannedCoverage({ links, stories: below }, settings).map(({ needKey, planned01, assumed }) => ({
    needKey,
    coverage01: planned01,
    assumed,
  }));
}

/** A done story takes from what its epic claims; an open one claims for itself. */
function claim(
  byNeed: Map<string, Claims>,
  { key, done }: Pick<ItemInput, 'key' | 'done'>,
  { needKey, coverage01, assumed = false, verdict = 'none' }: NeedLink,
  settings: ValueSettings,
): void {
  let claims = byNeed.get(needKey);
  if (done) {
    if (claims !== undefined) claims.delivered01 += coverage01 * settings.verdict[verdict];
    return;
  }
  if (claims === undefined) {
    claims = { ...NO_CLAIMS, stories: [] };
    byNeed.set(needKey, claims);
  }
  claims.taken01 += coverage01;
  claims.stories.push({ key, share01: coverage01 });
  claims.assumed ||= assumed;
}

/** u = Σ uncovered / Σ planned over the needs, 0 where nothing is planned. */
export function uncoveredShare(planned: readonly PlannedCoverage[]): number {
  let uncovered = 0;
  let all = 0;
  for (const link of planned) {
    uncovered += link.uncovered01;
    all += link.planned01;
  }
  return all > 0 ? uncovered / all : 0;
}
