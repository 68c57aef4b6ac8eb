import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { MessageKey } from '../../i18n/message-key';
import type { WorkItems } from '../work-items/use-work-items';
import type { PageLocation } from './page-location';

/** What every tab of the project page gets. */
export interface TabProps {
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
  readonly place: PageLocation;
}

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
    Content: lazy(async () => ({ default: (await import('./roadmap-tab')).RoadmapTab })),
  },
  {
    route: 'priorities',
    title: 'tab.priorities',
    Content: lazy(async () => ({ default: (await import('../priorities/priorities-page')).PrioritiesPage })),
  },
  {
    route: 'needs',
    title: 'tab.needs',
    Content: lazy(async () => ({ default: (await import('../needs/needs-tab')).NeedsTab })),
  },
  {
    route: 'customers',
    title: 'tab.customers',
    Content: lazy(async () => ({ default: (await import('../customers/customers-tab')).CustomersTab })),
  },
  {
    route: 'evidence',
    title: 'tab.evidence',
    Content: lazy(async () => ({ default: (await import('../evidence/evidence-tab')).EvidenceTab })),
  },
  {
    route: 'goals',
    title: 'tab.goals',
    Content: lazy(async () => ({ default: (await import('../goals/goals-tab')).GoalsTab })),
  },
  {
    route: 'surveys',
    title: 'tab.surveys',
    Content: lazy(async () => ({ default: (await import('../surveys/surveys-tab')).SurveysTab })),
  },
  {
    route: 'release',
    title: 'tab.release',
    Content: lazy(async () => ({ default: (await import('../release/release-tab')).ReleaseTab })),
  },
  {
    route: 'outcomes',
    title: 'tab.outcomes',
    Content: lazy(async () => ({ default: (await import('../outcomes/outcomes-tab')).OutcomesTab })),
  },
  {
    route: 'audit',
    title: 'tab.audit',
    Content: lazy(async () => ({ default: (await import('../audit/audit-tab')).AuditTab })),
  },
  {
    route: 'changes',
    title: 'tab.changes',
    Content: lazy(async () => ({ default: (await import('../changes/changes-tab')).ChangesTab })),
  },
  {
    route: 'share',
    title: 'tab.share',
    Content: lazy(async () => ({ default: (await import('../share/share-tab')).ShareTab })),
  },
  {
    route: 'history',
    title: 'tab.history',
    Content: lazy(async () => ({ default: (await import('../history/history-tab')).HistoryTab })),
  },
];
