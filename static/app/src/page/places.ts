import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { MessageKey } from '../i18n/language';
import type { TabProps } from '../features/tab';
import type { Contents } from './contents';

type Content = LazyExoticComponent<ComponentType<TabProps>>;

/** One way to look at a place. */
export interface PlaceView {
  /** As `?view=` names it. */
  readonly name: string;
  readonly title: MessageKey;
  readonly Content: Content;
  /** Where it is offered: beside the others, under "More views", or as a button of its own at the end of the row. */
  readonly offered: 'switch' | 'more' | 'button';
  /** Whether there is something to see; a view without this is always offered. */
  readonly hasContent?: (contents: Contents) => boolean;
}

/** A place of the project page: one entry in Jira's own side bar. */
export interface Place {
  /** The route of the manifest's subpage. */
  readonly route: string;
  readonly title: MessageKey;
  /** The first that has content opens by itself. */
  readonly views: readonly [PlaceView, ...PlaceView[]];
}

const Plan = lazy(async () => ({ default: (await import('../features/roadmap/roadmap-tab')).RoadmapTab }));
const Needs = lazy(async () => ({ default: (await import('../features/needs/needs-tab')).NeedsTab }));
const Goals = lazy(async () => ({
  default: (await import('../features/outcomes/goals/goals-tab')).GoalsTab,
}));
const History = lazy(async () => ({
  default: (await import('../features/records/history/history-tab')).HistoryTab,
}));

/** The five places in the order of the side bar; a feature adds its view here and nowhere else. */
export const places: readonly [Place, ...Place[]] = [
  {
    route: 'roadmap',
    title: 'place.roadmap',
    views: [
      { name: 'board', title: 'plan.view.board', Content: Plan, offered: 'switch' },
      { name: 'timeline', title: 'plan.view.timeline', Content: Plan, offered: 'switch' },
      { name: 'list', title: 'plan.view.list', Content: Plan, offered: 'switch' },
      { name: 'map', title: 'plan.view.map', Content: Plan, offered: 'switch' },
    ],
  },
  {
    route: 'priorities',
    title: 'place.priorities',
    views: [
      {
        name: 'list',
        title: 'plan.view.list',
        Content: lazy(async () => ({
          default: (await import('../features/roadmap/priorities/priorities-page')).PrioritiesPage,
        })),
        offered: 'switch',
      },
      { name: 'matrix', title: 'plan.view.matrix', Content: Plan, offered: 'switch' },
      {
        name: 'release',
        title: 'view.release',
        Content: lazy(async () => ({
          default: (await import('../features/planning/release/release-tab')).ReleaseTab,
        })),
        offered: 'button',
      },
    ],
  },
  {
    route: 'insights',
    title: 'place.insights',
    views: [
      { name: 'needs', title: 'view.needs', Content: Needs, offered: 'switch' },
      {
        name: 'inbox',
        title: 'view.inbox',
        Content: lazy(async () => ({ default: (await import('./inbox')).Inbox })),
        offered: 'switch',
      },
      {
        name: 'sessions',
        title: 'view.sessions',
        Content: lazy(async () => ({
          default: (await import('../features/evidence/sessions/sessions-tab')).SessionsTab,
        })),
        offered: 'switch',
        hasContent: ({ sessions }) => sessions,
      },
      {
        name: 'landscape',
        title: 'view.landscape',
        Content: Needs,
        offered: 'switch',
        hasContent: ({ needs }) => needs >= 3,
      },
      {
        name: 'coverage',
        title: 'view.coverage',
        Content: lazy(async () => ({
          default: (await import('../features/roadmap/audit/coverage-tab')).CoverageTab,
        })),
        offered: 'more',
        hasContent: ({ needs, served }) => needs > 0 && served,
      },
      {
        name: 'solutions',
        title: 'plan.view.solutions',
        Content: Plan,
        offered: 'more',
        hasContent: ({ needs, served }) => needs > 0 && served,
      },
      {
        name: 'analysis',
        title: 'view.analysis',
        Content: lazy(async () => ({ default: (await import('./analysis')).Analysis })),
        offered: 'more',
        hasContent: ({ needs }) => needs > 0,
      },
      {
        name: 'tags',
        title: 'view.tags',
        Content: lazy(async () => ({ default: (await import('./tags')).Tags })),
        offered: 'more',
        hasContent: ({ needs }) => needs > 0,
      },
      {
        name: 'rounds',
        title: 'view.rounds',
        Content: lazy(async () => ({
          default: (await import('../features/needs/rounds/rounds-tab')).RoundsTab,
        })),
        offered: 'more',
        hasContent: ({ needs }) => needs > 0,
      },
      {
        name: 'imports',
        title: 'view.imports',
        Content: lazy(async () => ({ default: (await import('./imports')).Imports })),
        offered: 'more',
      },
    ],
  },
  {
    route: 'customers',
    title: 'place.customers',
    views: [
      {
        name: 'personas',
        title: 'view.personas',
        Content: lazy(async () => ({
          default: (await import('../features/customers/customers-tab')).CustomersTab,
        })),
        offered: 'switch',
      },
      {
        name: 'accounts',
        title: 'view.accounts',
        Content: lazy(async () => ({ default: (await import('../features/customers/accounts')).Accounts })),
        offered: 'switch',
        hasContent: ({ accounts }) => accounts > 0,
      },
      {
        name: 'segments',
        title: 'view.segments',
        Content: lazy(async () => ({
          default: (await import('../features/customers/segments/segments')).Segments,
        })),
        offered: 'switch',
        hasContent: ({ accounts, segments }) => accounts + segments > 0,
      },
      {
        name: 'surveys',
        title: 'view.surveys',
        Content: lazy(async () => ({
          default: (await import('../features/surveys/surveys-tab')).SurveysTab,
        })),
        offered: 'switch',
        hasContent: ({ surveys }) => surveys > 0,
      },
    ],
  },
  {
    route: 'outcomes',
    title: 'place.outcomes',
    views: [
      {
        name: 'results',
        title: 'view.results',
        Content: lazy(async () => ({
          default: (await import('../features/outcomes/outcomes-tab')).OutcomesTab,
        })),
        offered: 'switch',
        hasContent: ({ done }) => done,
      },
      { name: 'goals', title: 'view.goals', Content: Goals, offered: 'switch' },
      { name: 'kpis', title: 'view.kpis', Content: Goals, offered: 'more' },
      {
        name: 'health',
        title: 'view.health',
        Content: lazy(async () => ({
          default: (await import('../features/roadmap/audit/audit-tab')).AuditTab,
        })),
        offered: 'switch',
      },
    ],
  },
];

/** What the header leads to. These have addresses of their own, and no entry in the side bar. */
export const pages: readonly Place[] = [
  {
    route: 'changes',
    title: 'page.changes',
    views: [
      {
        name: 'changes',
        title: 'page.changes',
        Content: lazy(async () => ({
          default: (await import('../features/roadmap/changes/changes-tab')).ChangesTab,
        })),
        offered: 'switch',
      },
    ],
  },
  {
    route: 'share',
    title: 'page.share',
    views: [
      {
        name: 'share',
        title: 'page.share',
        Content: lazy(async () => ({
          default: (await import('../features/roadmap/share/share-tab')).ShareTab,
        })),
        offered: 'switch',
      },
    ],
  },
  {
    route: 'direction',
    title: 'page.direction',
    views: [
      {
        name: 'direction',
        title: 'page.direction',
        Content: lazy(async () => ({
          default: (await import('../features/roadmap/direction/direction-tab')).DirectionTab,
        })),
        offered: 'switch',
      },
    ],
  },
  {
    route: 'history',
    title: 'page.history',
    views: [
      {
        name: 'changes',
        title: 'page.history',
        Content: History,
        offered: 'switch',
      },
      {
        name: 'deleted',
        title: 'page.deleted',
        Content: History,
        offered: 'switch',
      },
    ],
  },
];

/** The place or page of a route; the roadmap for a route that is none. */
export function placeOf(route: string): Place {
  return [...places, ...pages].find((place) => place.route === route) ?? places[0];
}

/** The view that an address asks for, else the first that has something to show. */
export function openViewIn(place: Place, search: string, contents: Contents): PlaceView {
  const asked = new URLSearchParams(search).get('view');
  return (
    place.views.find(({ name }) => name === asked) ??
    place.views.find(({ hasContent }) => hasContent?.(contents) ?? true) ??
    place.views[0]
  );
}

/** The views that are offered: those with content and the open one; all for who wants to see everything. */
export function offeredIn(
  place: Place,
  { open, contents, everything }: { open: PlaceView; contents: Contents; everything: boolean },
): readonly PlaceView[] {
  return place.views.filter((view) => everything || view === open || (view.hasContent?.(contents) ?? true));
}
