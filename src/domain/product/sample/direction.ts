import type { RecordOf } from '../../records/kinds';

type Serves = RecordOf<'alternative'>['serves'][number];

export const sampleVision = {
  vision: 'Every small business knows what it is owed, and is paid without asking twice',
  problem: 'Owners and bookkeepers lose hours and money searching for invoices and chasing payments',
} as const;

/** Principles of the invented company, by their numbers from 1 on. */
export const samplePrinciples: readonly {
  readonly title: string;
  readonly why: string;
  readonly needNumbers: readonly number[];
}[] = [
  {
    title: 'We never sell or share what customers enter',
    why: 'Books are the most private thing a business has.',
    needNumbers: [],
  },
  {
    title: 'Nobody needs a training to send the first invoice',
    why: 'Our customers have no time to learn us.',
    needNumbers: [],
  },
  {
    title: 'We do not build a layout designer',
    why: 'Each way to arrange an invoice is one more way for it to be wrong.',
    needNumbers: [14],
  },
];

/** What customers of the sample use instead, and how well it serves them. */
export const sampleAlternatives: readonly {
  readonly name: string;
  readonly sort: RecordOf<'alternative'>['sort'];
  readonly note: string;
  readonly serves: readonly (Pick<Serves, 'satisfied01' | 'answers' | 'source'> & {
    readonly needNumber: number;
    readonly daysAgo: number;
  })[];
}[] = [
  {
    name: 'LedgerLine',
    sort: 'competitor',
    note: 'Strong in matching payments, weak on the phone.',
    serves: [
      { needNumber: 1, satisfied01: 0.62, answers: 140, source: 'review', daysAgo: 33 },
      { needNumber: 2, satisfied01: 0.35, answers: null, source: 'estimate', daysAgo: 20 },
      { needNumber: 3, satisfied01: 0.71, answers: 58, source: 'survey', daysAgo: 61 },
      { needNumber: 13, satisfied01: 0.55, answers: 140, source: 'review', daysAgo: 33 },
    ],
  },
  {
    name: 'Spreadsheet and bank statement',
    sort: 'workaround',
    note: 'What half of the new customers come from.',
    serves: [
      { needNumber: 2, satisfied01: 0.22, answers: 74, source: 'survey', daysAgo: 61 },
      { needNumber: 4, satisfied01: 0.4, answers: 71, source: 'survey', daysAgo: 61 },
    ],
  },
];

export const sampleNews: readonly {
  readonly title: string;
  readonly note: string;
  readonly daysAgo: number;
  readonly needNumbers: readonly number[];
  /** Places in `sampleGoals`. */
  readonly goals: readonly number[];
}[] = [
  {
    title: 'LedgerLine reads bank statements by itself',
    note: 'Announced for all plans; testers say that it finds nine of ten payments.',
    daysAgo: 26,
    needNumbers: [3],
    goals: [0],
  },
  {
    title: 'Electronic invoices become mandatory between businesses',
    note: 'From January on, with a year of transition.',
    daysAgo: 9,
    needNumbers: [8],
    goals: [],
  },
];
