import { useState } from 'react';
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

/** Begins where nothing is known yet, for whoever may write something down. */
export function useFirstRun(
  { canManageKnowledge, needs }: Pick<KnowledgeSnapshot, 'canManageKnowledge' | 'needs'>,
  route: string,
): FirstRunState & { readonly fillsPlace: boolean } {
  const [chosen, go] = useState<FirstRunStage | null>(null);
  const begins = canManageKnowledge && needs.length === 0;
  const stage = chosen ?? { kind: begins ? 'need' : 'off' };
  const isOpen = stage.kind === 'need' || stage.kind === 'work';
  return { stage, go, fillsPlace: isOpen && PLACES.includes(placeRoute(route)) };
}

/** The address without a route is that of the roadmap. */
function placeRoute(route: string): string {
  return route === '' ? 'roadmap' : route;
}
