import { useState } from 'react';
import type { PageLocation } from '../../features/tab';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';

/** How far a person is from a blank product to work in the order of its value. */
export type FirstRunStage =
  | { readonly kind: 'need' }
  | { readonly kind: 'work'; readonly needKey: string }
  /** The work is attached and the list shows; what was done can be taken back. */
  | { readonly kind: 'done' }
  | { readonly kind: 'off' };

export interface FirstRunState {
  readonly stage: FirstRunStage;
  readonly go: (stage: FirstRunStage) => void;
}

/** The places in whose room the first run stands: there is nothing to see in them yet. */
const PLACES: readonly string[] = ['roadmap', 'priorities'];

/** Names the need of the second step in the address, so that the step is there again after a reload. */
const PARAMETER = 'first';

/** Begins where nothing is known yet, for whoever may write something down. */
export function useFirstRun(
  { canManageKnowledge, needs }: Pick<KnowledgeSnapshot, 'canManageKnowledge' | 'needs'>,
  address: Pick<PageLocation, 'route' | 'search' | 'setSearch'>,
): FirstRunState & { readonly fillsPlace: boolean } {
  const [chosen, setChosen] = useState<FirstRunStage | null>(null);
  const needKey = new URLSearchParams(address.search).get(PARAMETER);
  const begun = canManageKnowledge && needs.some(({ key }) => key === needKey) ? needKey : null;
  const begins = canManageKnowledge && needs.length === 0;
  const stage =
    chosen ?? (begun === null ? { kind: begins ? 'need' : 'off' } : { kind: 'work', needKey: begun });
  const isOpen = stage.kind === 'need' || stage.kind === 'work';
  const go = (next: FirstRunStage): void => {
    setChosen(next);
    const params = new URLSearchParams(address.search);
    if (next.kind === 'work') params.set(PARAMETER, next.needKey);
    else params.delete(PARAMETER);
    const text = params.toString();
    address.setSearch(text === '' ? '' : `?${text}`);
  };
  return { stage, go, fillsPlace: isOpen && PLACES.includes(placeRoute(address.route)) };
}

/** The address without a route is that of the roadmap. */
function placeRoute(route: string): string {
  return route === '' ? 'roadmap' : route;
}
