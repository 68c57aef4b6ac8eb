import type { ItemFacts, Level } from './facts';
import type { ValueSettings } from './settings';

/** Effort that is left of an item, in points, and how much of it nobody has estimated. */
export interface Effort {
  readonly points: number;
  readonly assumedPoints: number;
}

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

/**
 * What is left to do (value model, part B3). An epic whose own estimate is more than its stories' sum costs that, less
 * what is done; else its open stories, and what no story covers yet still costs its part of a whole epic.
 * @param uncovered01 share of the planned coverage that no open story covers
 */
export function effortLeft(
  item: Pick<ItemFacts, 'level' | 'points'>,
  stories: readonly Pick<ItemFacts, 'points' | 'doneOn'>[],
  uncovered01: number,
  settings: ValueSettings,
): Effort {
  if (item.level === 'story') {
    return item.points === null
      ? { points: settings.referenceStory, assumedPoints: settings.referenceStory }
      : { points: item.points, assumedPoints: 0 };
  }
  let open = 0;
  let openAssumed = 0;
  let done = 0;
  for (const { points, doneOn } of stories) {
    const size = points ?? settings.referenceStory;
    if (doneOn !== null) done += size;
    else {
      open += size;
      if (points === null) openAssumed += size;
    }
  }
  if (item.points !== null && (stories.length === 0 || item.points > open + done))
    return { points: item.points - done, assumedPoints: 0 };
  if (item.points === null && stories.length === 0)
    return { points: settings.referenceEpic, assumedPoints: settings.referenceEpic };
  const rest = item.points === null ? uncovered01 * settings.referenceEpic : 0;
  return { points: open + rest, assumedPoints: openAssumed + rest };
}
