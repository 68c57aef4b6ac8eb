import type { OutlineView } from '../../src/contract/roadmap/outline-views';
import { planningBasis } from '../../src/contract/planning/planning-views';
import type { KnowledgeSnapshot } from '../../src/contract/value/knowledge-snapshot';
import type { NeedView, PersonaView, ServedNeedView } from '../../src/contract/value/knowledge-views';
import type { PanelView } from '../../src/contract/items/panel-view';
import type { ScoreView } from '../../src/contract/value/score-view';
import type { WorkItem } from '../../src/domain/items/work-item';
import type { RoadmapItem } from '../../src/domain/roadmap/roadmap-item';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const bookkeeper: PersonaView = {
  id: id(1),
  key: 'bookkeeper',
  name: 'Bookkeeper',
  initials: 'B',
  ordinal: 0,
  share01: 0.6,
  anti: false,
};
export const owner: PersonaView = {
  ...bookkeeper,
  id: id(2),
  key: 'owner',
  name: 'Owner',
  initials: 'O',
  ordinal: 1,
  share01: 0.4,
};

export const findInvoice: NeedView = {
  id: id(11),
  key: 'N-1',
  title: 'Find an unpaid invoice fast',
  statement: 'When a client rings, I want to find the unpaid invoice fast.',
  status: 'unmet',
  value: 24,
  valueByPersona: { bookkeeper: 24 },
  left01: 1,
  gap: 15.2,
  gapBand: 'extreme',
  assumed: false,
  personaKeys: ['bookkeeper'],
  evidenceCount: 3,
  lastEvidenceOn: '2026-11-12',
};
export const knowDebtors: NeedView = {
  ...findInvoice,
  id: id(12),
  key: 'N-2',
  title: 'Know who owes me money',
  statement: '',
  valueByPersona: { owner: 24 },
  gap: 11,
  gapBand: 'worth-a-look',
  personaKeys: ['owner'],
};

export const served: ServedNeedView = {
  ...findInvoice,
  coverage01: 0.5,
  coverageAssumed: true,
  solvedWhen: null,
  quote: {
    text: 'I scroll for ten minutes.',
    saidOn: '2026-11-12',
    source: 'interview',
    personaKey: 'bookkeeper',
    strength: 'blocker',
  },
};

const needLine: ScoreView['valueReceipt']['lines'][number] = {
  id: 'need:N-1:bookkeeper',
  kind: 'need',
  shown: 12,
  message: {
    key: 'receipt.need',
    params: {
      need: 'N-1',
      title: findInvoice.title,
      persona: 'Bookkeeper',
      planned01: 0.5,
      left01: 1,
      counted01: 0.5,
      stories: 0,
      weight01: 0.6,
      reach01: 0.8,
      asked: 38,
      importance01: 0.85,
      unsatisfied01: 0.7,
      unmet01: 0.5,
      together: 'yes',
    },
  },
  assumed: ['coverage'],
  needKey: 'N-1',
  personaKey: 'bookkeeper',
};

export const score: ScoreView = {
  modelVersion: '2.0.0',
  level: 'story',
  value: 12,
  blend: 13,
  confidence01: 0.8,
  priority: 13.4,
  band: 'medium',
  valueInterval80: { low: 6.1, median: 11.8, high: 18.2 },
  priorityInterval80: { low: 7.8, median: 13, high: 21.9 },
  valueReceipt: {
    digits: 1,
    shownTotal: 12,
    lines: [needLine],
  },
  priorityReceipt: {
    digits: 1,
    shownTotal: 13.4,
    lines: [
      needLine,
      {
        id: 'goals',
        kind: 'goals',
        shown: 1,
        message: { key: 'receipt.goals', params: { goals01: 0.17, lift01: 0.083 } },
        assumed: [],
      },
      {
        id: 'confidence',
        kind: 'confidence',
        shown: -2.6,
        message: { key: 'receipt.confidence', params: { confidence01: 0.8 } },
        assumed: [],
      },
      {
        id: 'effort',
        kind: 'effort',
        shown: 3,
        message: {
          key: 'receipt.effort',
          params: { points: 3.87, reference: 5, factor: 1.29, assumed: 0 },
        },
        assumed: [],
      },
    ],
  },
  because: {
    key: 'because.one',
    parts: [{ key: 'because.need', params: { title: findInvoice.title, persona: 'Bookkeeper' } }],
  },
  evidence: { present: ['market_data'], next: { evidenceType: 'test', confidence01: 0.89 } },
  effort: {
    points: 3.87,
    wholePoints: 3.87,
    assumedPoints: 0,
    usualStory: 5,
    stories: { open: 0, unestimated: 0, done: 0 },
    elsewhere: [],
  },
  assumed: ['coverage'],
};

export const panel: PanelView = {
  issueId: '10001',
  issueKey: 'INV-1',
  canEdit: true,
  canManageKnowledge: true,
  quotesOpen: true,
  productHasNeeds: true,
  done: false,
  delivered: null,
  empathy: [],
  personas: [bookkeeper],
  needs: [served],
  needsBelow: [],
  needsAbove: [],
  statedPersonaKeys: ['bookkeeper'],
  unknownNeedKeys: [],
  formerNeedKeys: [],
  formerPersonaKeys: [],
  unknownPersonaKeys: [],
  score,
  evidenceFor: [],
  estimateProblem: null,
};
export const emptyPanel: PanelView = { ...panel, personas: [], needs: [], score: null };

export const snapshot: KnowledgeSnapshot = {
  productName: 'Invoicing',
  projectIds: ['10000'],
  fields: {
    customerNeeds: 'customfield_1',
    personas: 'customfield_2',
    customerValue: 'customfield_3',
    customerPriority: 'customfield_4',
    valueBand: 'customfield_5',
  },
  estimation: { kind: 'points', fieldId: 'customfield_9' },
  coverageDefault01: 0.5,
  personas: [bookkeeper, owner],
  needs: [findInvoice, knowDebtors],
  canEdit: true,
  canManageKnowledge: true,
  quotesOpen: true,
  canAdminister: true,
  formerKeys: [],
  formerPersonaKeys: [],
  sampleLoaded: false,
  upgradedOn: null,
};

/** A story with nothing on it, to be varied. */
export function workItem(change: Partial<WorkItem> & { readonly id: string }): WorkItem {
  return {
    key: `INV-${change.id}`,
    projectId: '10000',
    summary: `Work ${change.id}`,
    typeName: 'Story',
    hierarchyLevel: 0,
    parentId: null,
    statusName: 'To do',
    statusCategory: 'new',
    needKeys: [],
    personaKeys: [],
    coverage: {},
    goals: {},
    estimate: { points: null, problem: null },
    written: { value: null, priority: null, band: null },
    ...change,
  };
}

/** The same with nothing planned for it. */
export function roadmapItem(change: Partial<RoadmapItem> & { readonly id: string }): RoadmapItem {
  const plan = {
    startDate: null,
    dueDate: null,
    doneOn: null,
    sprint: null,
    rank: null,
    versions: [],
    teams: [],
  };
  const sorting = { components: [], labels: [], assignee: null };
  return { ...workItem(change), ...plan, ...sorting, ...change };
}

/** A product without goals, themes or journeys. */
export const outline: OutlineView = {
  goals: [],
  milestones: [],
  themes: [],
  balanceTarget: null,
  journeys: [],
  tests: [],
  elsewhere: [],
  sizing: { referenceStory: 5, referenceEpic: 20, coverageDefault01: 0.5 },
};

/** What planning asks of a product that nobody has asked anything of. */
export const basis = planningBasis.parse({
  goalLift: 1,
  coverageDefault01: 0.5,
  referencePoints: 5,
  confidence01: {},
  goals: [],
  accounts: [],
  accountsLeftOut: 0,
  personas: [],
});
