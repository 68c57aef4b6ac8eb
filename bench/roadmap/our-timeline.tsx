import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Timeline } from '../../static/app/src/features/roadmap/timeline/timeline';
import { planRows } from '../../static/app/src/features/roadmap/plan/plan-rows';
import type { PlanViewProps } from '../../static/app/src/features/roadmap/plan/plan-view';
import { filterFrom } from '../../static/app/src/api/work-items/item-filter';
import { totalBasis } from '../../static/app/src/api/work-items/total-basis';
import { messages as common } from '../../static/app/src/i18n/en/common';
import { messages as plan } from '../../static/app/src/i18n/en/plan';
import { messages as roadmap } from '../../static/app/src/i18n/en/roadmap';
import { TextProvider, createText } from '../../static/app/src/i18n/text';
import type { Bar } from './charts';

const nothing = (): Promise<void> => Promise.resolve();

/** Draws the app's timeline over plain bars, as the project page does after it has read them from Jira. */
function drawTimeline(host: HTMLElement, bars: readonly Bar[]): void {
  const items = bars.map((bar) => ({
    id: bar.id,
    key: bar.id,
    projectId: '1',
    summary: bar.name,
    typeName: 'Epic',
    hierarchyLevel: 1,
    parentId: null,
    statusName: 'To do',
    statusCategory: 'new' as const,
    needKeys: [],
    personaKeys: [],
    coverage: {},
    goals: {},
    estimate: { points: null, problem: null },
    written: { value: null, priority: null, band: null },
    startDate: bar.start,
    doneOn: null,
    dueDate: bar.end,
    sprint: null,
    rank: null,
    versions: [],
    components: [],
    labels: [],
    assignee: null,
    teams: [],
  }));
  const snapshot: PlanViewProps['context']['snapshot'] = {
    productName: '',
    projectIds: ['1'],
    fields: { customerNeeds: '', personas: '', customerValue: '', customerPriority: '', valueBand: '' },
    estimation: { kind: 'count' },
    coverageDefault01: 0.5,
    personas: [],
    needs: [],
    canEdit: true,
    canManageKnowledge: true,
    quotesOpen: true,
    canAdminister: true,
    formerKeys: [],
    formerPersonaKeys: [],
    sampleLoaded: false,
    upgradedOn: null,
  };
  const work: PlanViewProps['context']['work'] = {
    items,
    elsewhere: [],
    total: items.length,
    complete: true,
    planFields: { startDate: 'start', sprint: null, rank: null, team: null },
    error: null,
    catchUp: () => undefined,
    changesSeen: 0,
    reload: () => undefined,
    show: () => undefined,
    refresh: nothing,
  };
  const today = '2026-11-23';
  const rows = planRows(items, snapshot, today, 'all');
  flushSync(() => {
    createRoot(host).render(
      <TextProvider value={createText({ ...common, ...plan, ...roadmap }, 'en')}>
        <Timeline
          rows={rows}
          all={rows}
          filter={filterFrom('')}
          choice={{
            view: 'timeline',
            lanes: 'none',
            scale: 'months',
            detail: 'all',
            slice: 'sprint',
            table: false,
            links: false,
          }}
          context={{ projectId: '1', snapshot, work, basis: totalBasis(items, snapshot) }}
          edits={{
            move: null,
            apply: () => Promise.resolve(false),
            undo: nothing,
            explain: nothing,
          }}
          today={today}
          scaleEnd={20}
          place={{ route: '', search: '', go: () => undefined, setSearch: () => undefined }}
          onOpen={() => undefined}
        />
      </TextProvider>,
    );
  });
}

Object.assign(globalThis, { drawTimeline });
