import type { Account } from '../../customers/account';
import type { AccountState } from '../../records/account';
import type { MapKind, MapRow } from '../../records/map';
import type { TraitGroup } from '../../records/persona';
import type { Segment } from '../../customers/segment-rule';

/** A sentence of the sample, with the places of the quotes in `sampleQuotes` that back it; none = assumed. */
export interface SampleNote {
  readonly row: MapRow;
  readonly text: string;
  readonly quotes?: readonly number[];
  /** Number of the need behind it. */
  readonly need?: number;
}

export interface SampleStage {
  readonly name: string;
  readonly needs: readonly number[];
  readonly notes: readonly SampleNote[];
}

/** Who an invented persona is, beside name and share. */
export interface SampleProfile {
  readonly role: string;
  readonly quote: string;
  readonly traits: readonly {
    readonly group: TraitGroup;
    readonly text: string;
    readonly quotes?: readonly number[];
  }[];
  readonly empathy: readonly SampleNote[];
  readonly journey: readonly SampleStage[];
}

/** Kinds of map that the sample draws, in the order in which they are written. */
export const SAMPLE_MAPS: readonly MapKind[] = ['empathy', 'journey'];

/** Where some needs of the sample stood a quarter before it is loaded, so that the landscape shows what moved. */
export const samplePast: readonly {
  readonly needNumber: number;
  readonly personaKey: string;
  readonly importance: number;
  readonly satisfaction: number;
}[] = [
  { needNumber: 1, personaKey: 'bookkeeper', importance: 7.6, satisfaction: 3.8 },
  { needNumber: 2, personaKey: 'owner', importance: 8.4, satisfaction: 3.6 },
  { needNumber: 6, personaKey: 'owner', importance: 6.2, satisfaction: 2.4 },
  { needNumber: 7, personaKey: 'bookkeeper', importance: 6.6, satisfaction: 5.4 },
  { needNumber: 8, personaKey: 'bookkeeper', importance: 6.8, satisfaction: 3.9 },
];

/** What is known about the sample's invented accounts, for segments. */
export const sampleAccounts: readonly (Pick<Account, 'name' | 'state' | 'plan' | 'arr' | 'attributes'> & {
  readonly people: number;
})[] = [
  account('Northbank Bookkeeping', 'active', 'Team', 9_600, 9, 'accounting', 'Norway'),
  account('Alder Accounts', 'active', 'Team', 14_400, 14, 'accounting', 'Germany'),
  account('Quayside Heating', 'active', 'Plus', 3_600, 12, 'trades', 'Norway'),
  account('Hillside Joinery', 'at-risk', 'Basic', 2_400, 4, 'trades', 'Germany'),
  account('Morrow Studio', 'active', 'Basic', 1_800, 3, 'design', 'Germany'),
  account('Fern & Daughters', 'prospect', 'Basic', 1_200, 2, 'trades', 'Norway'),
];

function account(
  name: string,
  state: AccountState,
  plan: string,
  arr: number,
  people: number,
  industry: string,
  country: string,
) {
  return { name, state, plan, arr, people, attributes: { industry, country } };
}

/** The sample's part of the accounts. */
export const sampleSegment: Omit<Segment, 'id'> = {
  name: 'Larger accounts',
  rule: {
    all: [
      { attribute: 'arr', is: '>=', value: 3_000 },
      { attribute: 'state', is: '!=', value: 'churned' },
    ],
  },
};

/** Invented profiles for the invented personas, by persona key. */
export const sampleProfiles: Readonly<Record<string, SampleProfile>> = {
  bookkeeper: {
    role: 'Keeps the books of several small firms, alone or in a team of three',
    quote: 'Half my Monday is matching the bank to the list, line by line.',
    traits: [
      { group: 'demographics', text: '35 to 60, trained in accounting, works from a home office' },
      {
        group: 'demographics',
        text: 'Looks after ten to twenty client firms at a time',
        quotes: [13],
      },
      { group: 'psychographics', text: 'Proud of books that add up to the cent' },
      { group: 'goals', text: 'Answer a client while still on the phone', quotes: [1] },
      { group: 'goals', text: 'Close each month by the fifth' },
      { group: 'challenges', text: 'Signs in anew for every client', quotes: [13] },
      { group: 'challenges', text: 'Matches payments by hand', quotes: [5] },
      { group: 'behaviours', text: 'Keeps unpaid invoices in an own spreadsheet', quotes: [0] },
    ],
    empathy: [
      { row: 'says', text: 'I say I will call back.', quotes: [1], need: 1 },
      { row: 'says', text: 'Mostly right, but for Norway I still look it up.', quotes: [12], need: 8 },
      { row: 'thinks', text: 'If I chase somebody who has paid, I lose the client' },
      { row: 'does', text: 'Keeps the unpaid ones in a spreadsheet', quotes: [0], need: 1 },
      { row: 'does', text: 'Matches the bank to the list, line by line', quotes: [5], need: 3 },
      { row: 'feels', text: 'Embarrassed after a wrong reminder', quotes: [6], need: 3 },
      { row: 'hears', text: 'Clients: “Is 4471 paid?”', quotes: [1], need: 1 },
      { row: 'hears', text: 'Owners: “Can you not just see that?”' },
      { row: 'sees', text: 'Fourteen sign-in pages every morning', quotes: [13], need: 9 },
      { row: 'pains', text: 'Scrolls ten minutes for one invoice', quotes: [0], need: 1 },
      { row: 'pains', text: 'One wrong date means a whole new invoice', quotes: [11], need: 7 },
      { row: 'gains', text: 'VAT is right without looking it up', need: 8 },
    ],
    journey: [
      {
        name: 'Start the day',
        needs: [9],
        notes: [
          { row: 'touchpoints', text: 'Sign-in page, one for each client' },
          { row: 'actions', text: 'Opens every client’s books in turn', quotes: [13] },
          { row: 'thoughts', text: 'Which client was I in?' },
          { row: 'pains', text: 'Fourteen sign-ins', quotes: [13], need: 9 },
          { row: 'opportunities', text: 'One list of all clients’ open work', need: 9 },
        ],
      },
      {
        name: 'Write the invoice',
        needs: [8],
        notes: [
          { row: 'touchpoints', text: 'Invoice form' },
          { row: 'actions', text: 'Looks up rates for other countries', quotes: [12] },
          { row: 'thoughts', text: 'The VAT is mostly right', quotes: [12] },
        ],
      },
      {
        name: 'Answer the client',
        needs: [1],
        notes: [
          { row: 'touchpoints', text: 'Phone' },
          { row: 'touchpoints', text: 'Own spreadsheet', quotes: [0] },
          { row: 'actions', text: 'Promises to call back', quotes: [1] },
          { row: 'thoughts', text: 'I should know this' },
          { row: 'pains', text: 'Scrolls ten minutes for one invoice', quotes: [0], need: 1 },
          { row: 'opportunities', text: 'Find by number, name or amount', need: 1 },
        ],
      },
      {
        name: 'Match payments',
        needs: [3],
        notes: [
          { row: 'touchpoints', text: 'Bank statement' },
          { row: 'actions', text: 'Ticks off line by line', quotes: [5] },
          { row: 'pains', text: 'Reminded a client who had paid', quotes: [6], need: 3 },
          { row: 'opportunities', text: 'Suggest the invoice for each payment', need: 3 },
        ],
      },
      {
        name: 'Correct and close',
        needs: [7, 12],
        notes: [
          { row: 'touchpoints', text: 'Export for the accountant' },
          { row: 'actions', text: 'Cancels and writes anew', quotes: [11] },
          { row: 'pains', text: 'One wrong date, a whole new invoice', quotes: [11], need: 7 },
        ],
      },
    ],
  },
  owner: {
    role: 'Runs a firm of two to twenty people and signs everything',
    quote: 'I find out who has not paid when the bank account is empty.',
    traits: [
      { group: 'demographics', text: 'Runs a trade or studio, 2 to 20 people' },
      { group: 'goals', text: 'Pay the wages on time', quotes: [3] },
      { group: 'challenges', text: 'Hates to ask for money', quotes: [10] },
      { group: 'behaviours', text: 'Guesses the month’s income on paper', quotes: [3] },
    ],
    empathy: [
      { row: 'says', text: 'I would rather lose the money than ring her again.', quotes: [10], need: 6 },
      { row: 'thinks', text: 'Will it be enough for the wages?', quotes: [3], need: 2 },
      { row: 'does', text: 'Sits down with paper on the twentieth', quotes: [3], need: 2 },
      { row: 'feels', text: 'Caught out when the account is empty', quotes: [7], need: 4 },
      { row: 'pains', text: 'Learns too late who has not paid', quotes: [7], need: 4 },
      { row: 'gains', text: 'Knows what will land this month', quotes: [4], need: 2 },
    ],
    journey: [],
  },
  'field-worker': {
    role: 'Does the job at the client’s place and writes the hours',
    quote: 'I write the hours on a box lid and my wife types them on Sunday.',
    traits: [
      { group: 'goals', text: 'No paperwork after work', quotes: [8] },
      { group: 'challenges', text: 'No signal where the work is', quotes: [9] },
      { group: 'behaviours', text: 'Writes on whatever lies around', quotes: [8] },
    ],
    empathy: [],
    journey: [],
  },
};
