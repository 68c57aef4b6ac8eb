import type { Channel, Strength } from '../knowledge/evidence';
import type { EvidenceType } from '../value/types';

/**
 * Invented knowledge about an invented invoicing product, so that nobody starts with a blank page.
 * Every persona, number and quote here is made up for this project.
 */
export interface SamplePersona {
  readonly key: string;
  readonly name: string;
  readonly share01: number;
  readonly strategicWeight: number;
}

export interface SampleNeed {
  readonly number: number;
  readonly title: string;
  readonly statement: string;
  readonly theme: string;
  readonly claimedEvidence: EvidenceType | null;
  readonly kano: { readonly strong: number; readonly answers: number } | null;
  readonly perPersona: readonly SampleRating[];
}

export interface SampleRating {
  readonly personaKey: string;
  /** Answers that call it important, that are satisfied, and all answers. */
  readonly survey?: readonly [important: number, satisfied: number, answers: number];
  /** Accounts that have the need, of those asked. */
  readonly reach?: readonly [have: number, asked: number];
  readonly estimate?: readonly [importance01: number, satisfaction01: number, reach01: number];
}

export interface SampleQuote {
  readonly needNumber: number;
  readonly personaKey: string;
  readonly account: string;
  readonly annualRevenue: number;
  readonly text: string;
  readonly channel: Channel;
  readonly evidenceType: EvidenceType;
  readonly strength: Strength;
  /** Days before the day on which the sample is loaded. */
  readonly daysAgo: number;
  readonly stance?: 'contradicts';
  /** Stars that came with it, brought to 0–1. */
  readonly rating01?: number;
}

export const samplePersonas: readonly SamplePersona[] = [
  { key: 'bookkeeper', name: 'Bookkeeper', share01: 0.46, strategicWeight: 1 },
  { key: 'owner', name: 'Owner', share01: 0.36, strategicWeight: 1.2 },
  { key: 'field-worker', name: 'Field worker', share01: 0.18, strategicWeight: 1 },
];

export const sampleNeeds: readonly SampleNeed[] = [
  {
    number: 1,
    title: 'Find an unpaid invoice fast',
    statement:
      'When a client rings, I want to find the unpaid invoice fast, so that I can answer while we are still on the phone.',
    theme: 'Chase late invoices',
    claimedEvidence: null,
    kano: { strong: 41, answers: 50 },
    perPersona: [
      { personaKey: 'bookkeeper', survey: [74, 21, 86], reach: [31, 38] },
      { personaKey: 'owner', survey: [22, 19, 41], reach: [9, 24] },
    ],
  },
  {
    number: 2,
    title: 'Know what I will be paid this month',
    statement: 'When I plan the month, I want to know what will come in, so that I can pay people on time.',
    theme: 'Know the cash',
    claimedEvidence: null,
    kano: { strong: 36, answers: 44 },
    perPersona: [{ personaKey: 'owner', survey: [66, 18, 74], reach: [22, 30] }],
  },
  {
    number: 3,
    title: 'Match a payment to its invoice',
    statement:
      'When money arrives, I want to see which invoice it pays, so that I never chase a client who has paid.',
    theme: 'Know the cash',
    claimedEvidence: null,
    kano: { strong: 33, answers: 40 },
    perPersona: [{ personaKey: 'bookkeeper', survey: [68, 29, 82], reach: [27, 38] }],
  },
  {
    number: 4,
    title: 'Know who owes me money',
    statement:
      'When I open the books, I want to see who owes me money, oldest first, without asking for a report.',
    theme: 'Chase late invoices',
    claimedEvidence: null,
    kano: null,
    perPersona: [
      { personaKey: 'owner', survey: [58, 24, 71], reach: [19, 30] },
      { personaKey: 'bookkeeper', estimate: [0.6, 0.5, 0.4] },
    ],
  },
  {
    number: 5,
    title: 'Invoice the job before I leave the site',
    statement:
      'When the job is done, I want to send the invoice before I drive off, so that I need no evening for paperwork.',
    theme: 'Send the invoice',
    claimedEvidence: null,
    kano: { strong: 17, answers: 22 },
    perPersona: [{ personaKey: 'field-worker', survey: [17, 6, 22], reach: [11, 16] }],
  },
  {
    number: 6,
    title: 'Get paid without an awkward call',
    statement:
      'When an invoice is late, I want the client to be reminded kindly, so that I do not have to make an awkward call.',
    theme: 'Chase late invoices',
    claimedEvidence: null,
    kano: { strong: 25, answers: 40 },
    perPersona: [{ personaKey: 'owner', survey: [49, 26, 69], reach: [17, 30] }],
  },
  {
    number: 7,
    title: 'Correct an invoice I have sent',
    statement:
      'When I find a mistake, I want to correct an invoice that is out, so that the books stay right.',
    theme: 'Send the invoice',
    claimedEvidence: null,
    kano: null,
    perPersona: [{ personaKey: 'bookkeeper', survey: [47, 25, 61], reach: [14, 38] }],
  },
  {
    number: 8,
    title: 'Get the VAT right the first time',
    statement:
      'When I write an invoice across a border, I want the VAT to be right, so that no letter comes back.',
    theme: 'Send the invoice',
    claimedEvidence: 'anecdotal',
    kano: null,
    perPersona: [{ personaKey: 'bookkeeper', survey: [52, 47, 80], reach: [12, 38] }],
  },
  {
    number: 9,
    title: 'See all my customers’ books in one place',
    statement:
      'When I keep books for several firms, I want to see them in one place, so that I do not sign in ten times.',
    theme: 'Close the year',
    claimedEvidence: 'opinion',
    kano: null,
    perPersona: [{ personaKey: 'bookkeeper', estimate: [0.8, 0.2, 0.3] }],
  },
  {
    number: 10,
    title: 'Type as little as possible on the phone',
    statement:
      'When I stand on a roof, I want to type as little as possible, because my hands are cold and dirty.',
    theme: 'Send the invoice',
    claimedEvidence: null,
    kano: null,
    perPersona: [{ personaKey: 'field-worker', survey: [12, 9, 21], reach: [7, 16] }],
  },
  {
    number: 11,
    title: 'Send an invoice that looks like mine',
    statement: 'When an invoice goes out, I want it to look like my firm, so that clients take it seriously.',
    theme: 'Send the invoice',
    claimedEvidence: null,
    kano: { strong: 12, answers: 38 },
    perPersona: [{ personaKey: 'owner', survey: [31, 44, 70], reach: [11, 30] }],
  },
  {
    number: 12,
    title: 'Export the books in any format',
    statement: 'When the year ends, I want to export the books in the format that the accountant asks for.',
    theme: 'Close the year',
    claimedEvidence: 'self',
    kano: null,
    perPersona: [{ personaKey: 'bookkeeper', estimate: [0.4, 0.5, 0.5] }],
  },
];

const HILLSIDE = { account: 'Hillside Joinery', annualRevenue: 2_400 };
const NORTHBANK = { account: 'Northbank Bookkeeping', annualRevenue: 9_600 };
const FERN = { account: 'Fern & Daughters', annualRevenue: 1_200 };
const QUAYSIDE = { account: 'Quayside Heating', annualRevenue: 3_600 };
const MORROW = { account: 'Morrow Studio', annualRevenue: 1_800 };
const ALDER = { account: 'Alder Accounts', annualRevenue: 14_400 };

const interview = { channel: 'interview', evidenceType: 'user_evidence' } as const;
const ticket = { channel: 'support-ticket', evidenceType: 'anecdotal' } as const;
const survey = { channel: 'survey', evidenceType: 'market_data' } as const;
const sales = { channel: 'sales-note', evidenceType: 'anecdotal' } as const;

export const sampleQuotes: readonly SampleQuote[] = [
  {
    needNumber: 1,
    personaKey: 'bookkeeper',
    ...NORTHBANK,
    ...interview,
    strength: 'blocker',
    daysAgo: 11,
    text: 'I keep the unpaid ones in a spreadsheet, because in your list I scroll for ten minutes.',
  },
  {
    needNumber: 1,
    personaKey: 'bookkeeper',
    ...ALDER,
    ...ticket,
    strength: 'important',
    daysAgo: 52,
    text: 'A client rings and asks whether 4471 is paid. I say I will call back.',
  },
  {
    needNumber: 1,
    personaKey: 'owner',
    ...MORROW,
    ...survey,
    strength: 'nice',
    daysAgo: 126,
    text: 'Search by customer is fine for us. I only miss the amount.',
    stance: 'contradicts',
  },
  {
    needNumber: 2,
    personaKey: 'owner',
    ...QUAYSIDE,
    ...interview,
    strength: 'blocker',
    daysAgo: 6,
    text: 'On the twentieth I sit down with paper and guess what comes in before the wages go out.',
  },
  {
    needNumber: 2,
    personaKey: 'owner',
    ...HILLSIDE,
    ...sales,
    strength: 'important',
    daysAgo: 34,
    text: 'If it told me what will land this month I would pay for the bigger plan.',
  },
  {
    needNumber: 3,
    personaKey: 'bookkeeper',
    ...ALDER,
    ...interview,
    strength: 'important',
    daysAgo: 9,
    text: 'Half my Monday is matching the bank to the list, line by line.',
  },
  {
    needNumber: 3,
    personaKey: 'bookkeeper',
    ...NORTHBANK,
    ...ticket,
    strength: 'blocker',
    daysAgo: 71,
    text: 'We reminded a client who had paid two weeks before. That was embarrassing.',
  },
  {
    needNumber: 4,
    personaKey: 'owner',
    ...FERN,
    ...survey,
    strength: 'important',
    daysAgo: 24,
    text: 'I find out who has not paid when the bank account is empty.',
  },
  {
    needNumber: 5,
    personaKey: 'field-worker',
    ...QUAYSIDE,
    ...interview,
    strength: 'blocker',
    daysAgo: 37,
    text: 'I write the hours on a box lid and my wife types them on Sunday.',
  },
  {
    needNumber: 5,
    personaKey: 'field-worker',
    ...HILLSIDE,
    ...ticket,
    strength: 'important',
    daysAgo: 88,
    text: 'No signal in the cellar, so the draft was gone.',
  },
  {
    needNumber: 6,
    personaKey: 'owner',
    ...MORROW,
    ...interview,
    strength: 'important',
    daysAgo: 15,
    text: 'I would rather lose the money than ring her again.',
  },
  {
    needNumber: 7,
    personaKey: 'bookkeeper',
    ...NORTHBANK,
    ...ticket,
    strength: 'important',
    daysAgo: 49,
    text: 'I had to cancel and write the whole invoice anew for one wrong date.',
  },
  {
    needNumber: 8,
    personaKey: 'bookkeeper',
    ...ALDER,
    ...survey,
    strength: 'nice',
    daysAgo: 93,
    text: 'Mostly right, but for Norway I still look it up.',
    rating01: 0.75,
  },
  {
    needNumber: 9,
    personaKey: 'bookkeeper',
    ...NORTHBANK,
    ...sales,
    strength: 'blocker',
    daysAgo: 19,
    text: 'Fourteen clients, fourteen sign-ins, every single morning.',
  },
  {
    needNumber: 10,
    personaKey: 'field-worker',
    ...QUAYSIDE,
    ...ticket,
    strength: 'nice',
    daysAgo: 64,
    text: 'Let me pick the last address again instead of typing it.',
  },
  {
    needNumber: 11,
    personaKey: 'owner',
    ...MORROW,
    ...survey,
    strength: 'nice',
    daysAgo: 140,
    text: 'The template is plain, but nobody ever complained.',
    rating01: 0.6,
  },
];
