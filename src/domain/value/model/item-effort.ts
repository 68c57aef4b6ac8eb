import type { ItemInput, Level } from './facts';
import type { ValueSettings } from './settings';

/** Effort that is left of an item, in points, and what it was counted from. */
export interface Effort {
  readonly points: number;
  /** Part of `points` that nobody has estimated. */
  readonly assumedPoints: number;
  /** What is left and what is done, where both are known in points. */
  readonly wholePoints: number;
  /** The stories of an epic, whatever project they are in; an epic below counts by its own, or as one without any. */
  readonly stories: StoryCount;
}

/** Stories of an epic by number. */
export interface StoryCount {
  readonly open: number;
  /** Open ones that nobody has estimated: they count as the usual story. */
  readonly unestimated: number;
  readonly done: number;
}

const NO_STORIES: StoryCount = { open: 0, unestimated: 0, done: 0 };

/** e₀: what any item costs beside its estimate, the same on both levels. */
export function overheadPoints({ overheadShare01, referenceStory }: ValueSettings): number {
  return overheadShare01 * referenceStory;
}

/** F = (E_ref + e₀)/(E + e₀); 1 where effort does not count. */
export function effortFactor(level: Level, points: number, settings: ValueSettings): number {
  if (settings.valueOnly) return 1;
  const overhead = overheadPoints(settings);
  return (referenceOf(level, settings) + overhead) / (points + overhead);
}

function referenceOf(level: Level, settings: ValueSettings): number {
  return level === 'epic' ? settings.referenceEpic : settings.referenceStory;
}

/** As much of an item as its effort depends on. */
export interface SizedItem {
  readonly level: Level;
  readonly points: number | null;
  readonly done: boolean;
  readonly stories?: readonly SizedItem[];
}

/**
 * What is left to do (value model, part B3). An epic whose own estimate is more than its stories' sum costs that, less
 * what is done; else its open stories, and what no story covers yet still costs its part of a whole epic. A story that
 * nobody has estimated costs as much as the usual one, so leaving out an estimate makes nothing cheap. An item above
 * epics costs what is left of them.
 * @param uncovered01 share of the planned coverage that no open story covers
 */
export function effortLeft(
  { level, points: own, stories = [] }: Omit<SizedItem, 'done'>,
  uncovered01: number,
  settings: ValueSettings,
): Effort {
  if (level === 'story' || stories.length === 0) return own === null ? assumedOf(level, settings) : said(own);
  const { open, openAssumed, done, count } = sumOf(stories, settings);
  if (own !== null && own > open + done)
    return { points: own - done, assumedPoints: 0, wholePoints: own, stories: count };
  const rest = own === null ? uncovered01 * settings.referenceEpic : 0;
  return {
    points: open + rest,
    assumedPoints: openAssumed + rest,
    wholePoints: open + done + rest,
    stories: count,
  };
}

function said(points: number): Effort {
  return { points, assumedPoints: 0, wholePoints: points, stories: NO_STORIES };
}

function assumedOf(level: Level, settings: ValueSettings): Effort {
  const points = referenceOf(level, settings);
  return { points, assumedPoints: points, wholePoints: points, stories: NO_STORIES };
}

interface Sum {
  readonly open: number;
  readonly openAssumed: number;
  readonly done: number;
  readonly count: StoryCount;
}

function sumOf(stories: readonly SizedItem[], settings: ValueSettings): Sum {
  let open = 0;
  let openAssumed = 0;
  let done = 0;
  const count = { ...NO_STORIES };
  for (const story of stories) {
    const effort = effortLeft(story, 0, settings);
    if (story.done) done += effort.wholePoints;
    else {
      open += effort.points;
      openAssumed += effort.assumedPoints;
      done += effort.wholePoints - effort.points;
    }
    const below = effort.stories;
    if (below.open + below.done > 0) {
      // Of a finished epic nothing is left, whatever became of its stories.
      count.open += story.done ? 0 : below.open;
      count.unestimated += story.done ? 0 : below.unestimated;
      count.done += story.done ? below.open + below.done : below.done;
    } else if (story.done) count.done += 1;
    else {
      count.open += 1;
      if (story.points === null) count.unestimated += 1;
    }
  }
  return { open, openAssumed, done, count };
}

/** True where somebody has said how large an item is, or it has stories that say: an effort that can be shown. */
export function isSized({
  level,
  points,
  stories = [],
}: Pick<ItemInput, 'level' | 'points' | 'stories'>): boolean {
  return points !== null || (level === 'epic' && stories.length > 0);
}
