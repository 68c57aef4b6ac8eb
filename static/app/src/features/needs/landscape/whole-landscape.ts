import type { LandscapeDot, PastLandscape } from '@contract/needs/need-views';
import { reading } from '../../../api/read';

interface Asked {
  readonly projectId: string;
  /** null = as all accounts tell it. */
  readonly segmentId: string | null;
}

interface LandscapeNow {
  readonly dots: readonly LandscapeDot[];
  /** The landscape of last quarter; null where nothing that old was kept. */
  readonly past: PastLandscape;
}

/**
 * Every need in every persona: importance, satisfaction and gap with their intervals, and where they stood. A product
 * with many needs and personas has more dots than one answer may hold.
 */
export const wholeLandscape = reading(
  { asks: ['need.landscape'] },
  async ({ projectId, segmentId }: Asked, ask): Promise<LandscapeNow> => {
    let page = await ask('need.landscape', { projectId, segmentId });
    const dots = [...page.dots];
    const pastDots = [...(page.past?.dots ?? [])];
    while (page.next !== null) {
      page = await ask('need.landscape', { projectId, segmentId, from: page.next });
      dots.push(...page.dots);
      pastDots.push(...(page.past?.dots ?? []));
    }
    return { dots, past: page.past === null ? null : { ...page.past, dots: pastDots } };
  },
);
