import { lazy } from 'react';
import type { ComponentType } from 'react';
import type { PlanViewProps } from './plan/plan-view';
import type { ViewName } from './plan/view-choice';

/** What a person may choose beside the view itself. */
export type ViewControl = 'lanes' | 'detail' | 'slice' | 'scale' | 'links' | 'table';

export interface RoadmapView {
  /** The controls that mean something in it, in their order. */
  readonly controls: readonly ViewControl[];
  /** It draws done work in its own way, also while a filter asks for no more than open work. */
  readonly showsDone?: true;
  /** Loaded when it is first opened; null for the list, which is there from the start. */
  readonly Plan: ComponentType<PlanViewProps> | null;
}

/** Every view of the roadmap: a further one is its name in `VIEWS`, its entry here, its folder and its words. */
export const views: Readonly<Record<ViewName, RoadmapView>> = {
  board: {
    controls: ['lanes', 'detail', 'table'],
    showsDone: true,
    Plan: lazy(async () => ({ default: (await import('./board/horizon-board')).HorizonBoard })),
  },
  timeline: {
    controls: ['lanes', 'detail', 'scale', 'links', 'table'],
    Plan: lazy(async () => ({ default: (await import('./timeline/timeline')).Timeline })),
  },
  matrix: {
    controls: ['detail', 'table'],
    Plan: lazy(async () => ({ default: (await import('./matrix/matrix')).Matrix })),
  },
  solutions: {
    controls: ['detail', 'table'],
    showsDone: true,
    Plan: lazy(async () => ({ default: (await import('./solutions/solution-view')).SolutionView })),
  },
  list: { controls: [], Plan: null },
  map: {
    controls: ['slice', 'table'],
    showsDone: true,
    Plan: lazy(async () => ({ default: (await import('./story-map/story-map-view')).StoryMapView })),
  },
};
