import type { ItemFacts, LinkFacts } from './facts';
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
 * its open stories plan, whichever is more (value model, parts B1 and B2).
 */
export function plannedCoverage(
  item: ItemFacts,
  stories: readonly ItemFacts[],
  settings: ValueSettings,
): PlannedCoverage[] {
  const open = stories.filter(({ doneOn }) => doneOn === null);
  const done = stories.filter(({ doneOn }) => doneOn !== null);
  const keys = new Set([item, ...open].flatMap(({ links }) => links.map(({ needKey }) => needKey)));
  const shareOf = ({ share01 }: LinkFacts) => share01 ?? settings.coverageDefault01;
  return [...keys].sort().map((needKey) => {
    const linkOf = ({ links }: ItemFacts) => links.find((link) => link.needKey === needKey);
    const own = linkOf(item);
    let delivered = 0;
    for (const story of done) {
      const link = linkOf(story);
      if (link !== undefined) delivered += shareOf(link) * settings.verdict[link.verdict ?? 'none'];
    }
    const inStories = open.flatMap((story) => {
      const link = linkOf(story);
      return link === undefined ? [] : [{ key: story.key, share01: shareOf(link), link }];
    });
    let taken = 0;
    for (const { share01 } of inStories) taken += share01;
    const ownLeft = own === undefined ? 0 : Math.max(0, shareOf(own) - delivered);
    return {
      needKey,
      planned01: Math.max(ownLeft, taken),
      uncovered01: Math.max(0, ownLeft - taken),
      stories: inStories.map(({ key, share01 }) => ({ key, share01 })),
      assumed: own?.share01 === null || inStories.some(({ link }) => link.share01 === null),
    };
  });
}
