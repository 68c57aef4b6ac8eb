import type { ItemInput } from './facts';
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
  item: Pick<ItemInput, 'links' | 'stories'>,
  settings: ValueSettings,
): PlannedCoverage[] {
  const { stories = [] } = item;
  const open = stories.filter(({ done }) => !done);
  const finished = stories.filter(({ done }) => done);
  const keys = new Set([item, ...open].flatMap(({ links }) => links.map(({ needKey }) => needKey)));
  return [...keys].sort().map((needKey) => {
    const linkOf = ({ links }: Pick<ItemInput, 'links'>) => links.find((link) => link.needKey === needKey);
    const own = linkOf(item);
    let delivered = 0;
    for (const story of finished) {
      const link = linkOf(story);
      if (link !== undefined) delivered += link.coverage01 * settings.verdict[link.verdict ?? 'none'];
    }
    const inStories = open.flatMap((story) => {
      const link = linkOf(story);
      return link === undefined ? [] : [{ key: story.key, share01: link.coverage01, link }];
    });
    let taken = 0;
    for (const { share01 } of inStories) taken += share01;
    const ownLeft = own === undefined ? 0 : Math.max(0, own.coverage01 - delivered);
    return {
      needKey,
      planned01: Math.max(ownLeft, taken),
      uncovered01: Math.max(0, ownLeft - taken),
      stories: inStories.map(({ key, share01 }) => ({ key, share01 })),
      assumed: own?.assumed === true || inStories.some(({ link }) => link.assumed === true),
    };
  });
}
