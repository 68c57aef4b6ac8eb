import type { Channel, Strength } from '../../records/evidence';
import type { EvidenceType } from '../../records/evidence-type';

/** What an invented customer said about an invented need. */
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
const idea = { channel: 'idea-portal', evidenceType: 'anecdotal' } as const;
const review = { channel: 'review', evidenceType: 'anecdotal' } as const;
const usability = { channel: 'usability-test', evidenceType: 'user_evidence' } as const;

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
  {
    needNumber: 6,
    personaKey: 'owner',
    ...FERN,
    ...idea,
    strength: 'blocker',
    daysAgo: 29,
    text: 'Write to the late ones for me, kindly, and stop when they pay.',
  },
  {
    needNumber: 6,
    personaKey: 'owner',
    ...HILLSIDE,
    ...survey,
    strength: 'important',
    daysAgo: 41,
    text: 'My customers are neighbours. A machine must not write to them about money.',
    stance: 'contradicts',
  },
  {
    needNumber: 6,
    personaKey: 'owner',
    ...QUAYSIDE,
    ...interview,
    strength: 'important',
    daysAgo: 18,
    text: 'A reminder that nobody has read first has cost me a builder once.',
    stance: 'contradicts',
  },
  {
    needNumber: 4,
    personaKey: 'owner',
    ...QUAYSIDE,
    ...usability,
    strength: 'important',
    daysAgo: 13,
    text: 'Where is the list of who owes me? I looked for it on three pages.',
  },
  {
    needNumber: 2,
    personaKey: 'owner',
    ...MORROW,
    ...review,
    strength: 'important',
    daysAgo: 58,
    text: 'Good for invoices. It never tells me whether the month will be enough.',
    rating01: 0.5,
  },
  {
    needNumber: 13,
    personaKey: 'owner',
    ...MORROW,
    ...interview,
    strength: 'nice',
    daysAgo: 22,
    text: 'The French client paid at once; the invoice was in French.',
  },
  {
    needNumber: 14,
    personaKey: 'owner',
    ...FERN,
    ...idea,
    strength: 'nice',
    daysAgo: 160,
    text: 'I want to move the address and pick every font myself.',
  },
];
