import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { MessageKey } from '../i18n/message-key';
import type { TabProps } from '../features/tab';

export interface Tab {
  /** The route of the manifest's subpage. */
  readonly route: string;
  readonly title: MessageKey;
  readonly Content: LazyExoticComponent<ComponentType<TabProps>>;
}

/** The tabs of the project page in their order; a feature adds its tab here and nowhere else. */
export const tabs: readonly [Tab, ...Tab[]] = [
  {
    route: 'roadmap',
    title: 'tab.roadmap',
    Content: lazy(async () => ({ default: (await import('../features/roadmap/roadmap-tab')).RoadmapTab })),
  },
  {
    route: 'priorities',
    title: 'tab.priorities',
    Content: lazy(async () => ({
      default: (await import('../features/roadmap/priorities/priorities-page')).PrioritiesPage,
    })),
  },
  {
    route: 'needs',
    title: 'tab.needs',
    Content: lazy(async () => ({ default: (await import('../features/needs/needs-tab')).NeedsTab })),
  },
  {
    route: 'customers',
    title: 'tab.customers',
    Content: lazy(async () => ({
      default: (await import('../features/customers/customers-tab')).CustomersTab,
    })),
  },
  {
    route: 'evidence',
    title: 'tab.evidence',
    Content: lazy(async () => ({ default: (await import('./evidence-tab')).EvidenceTab })),
  },
  {
    route: 'goals',
    title: 'tab.goals',
    Content: lazy(async () => ({ default: (await import('../features/outcomes/goals/goals-tab')).GoalsTab })),
  },
  {
    route: 'surveys',
    title: 'tab.surveys',
    Content: lazy(async () => ({ default: (await import('../features/surveys/surveys-tab')).SurveysTab })),
  },
  {
    route: 'release',
    title: 'tab.release',
    Content: lazy(async () => ({
      default: (await import('../features/planning/release/release-tab')).ReleaseTab,
    })),
  },
  {
    route: 'outcomes',
    title: 'tab.outcomes',
    Content: lazy(async () => ({ default: (await import('../features/outcomes/outcomes-tab')).OutcomesTab })),
  },
  {
    route: 'audit',
    title: 'tab.audit',
    Content: lazy(async () => ({ default: (await import('../features/roadmap/audit/audit-tab')).AuditTab })),
  },
  {
    route: 'changes',
    title: 'tab.changes',
    Content: lazy(async () => ({
      default: (await import('../features/roadmap/changes/changes-tab')).ChangesTab,
    })),
  },
  {
    route: 'share',
    title: 'tab.share',
    Content: lazy(async () => ({ default: (await import('../features/roadmap/share/share-tab')).ShareTab })),
  },
  {
    route: 'history',
    title: 'tab.history',
    Content: lazy(async () => ({
      default: (await import('../features/records/history/history-tab')).HistoryTab,
    })),
  },
];
