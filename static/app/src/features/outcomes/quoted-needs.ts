import type { PanelView } from '@contract/items/panel-view';

/** Needs of which a quote on an item may speak: its own, those of its open stories, and of the epic that speaks for it. */
export function quotedNeeds({
  needs,
  needsBelow,
  needsAbove,
}: Pick<PanelView, 'needs' | 'needsBelow' | 'needsAbove'>): readonly PanelView['needsAbove'][number][] {
  return [...needs, ...needsBelow, ...needsAbove];
}
