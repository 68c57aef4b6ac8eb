import type { EvidenceType } from '../../records/evidence-type';

/**
 * Invented knowledge about an invented invoicing product, so that nobody starts with a blank page.
 * Every persona, number and quote here is made up for this project. It says on purpose not the same of everything: some
 * needs have a large survey, some a handful of answers, some the team's guess; one is met, one declined.
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
  /** Absent = unmet. */
  readonly status?: 'met' | { readonly declinedBecause: string };
}

export interface SampleRating {
  readonly personaKey: string;
  /** Answers that call it important, that are satisfied, and all answers. */
  readonly survey?: readonly [important: number, satisfied: number, answers: number];
  /** Accounts that have the need, of those asked. */
  readonly reach?: readonly [have: number, asked: number];
  readonly estimate?: readonly [importance01: number, satisfaction01: number, reach01: number];
  /** Of the survey those who answered before something was delivered; the rest answered after it. */
  readonly askedBefore?: readonly [satisfied: number, answers: number];
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
      { personaKey: 'bookkeeper', survey: [74, 21, 86], reach: [27, 38] },
      { personaKey: 'owner', survey: [22, 19, 41], reach: [7, 24] },
    ],
  },
  {
    number: 2,
    title: 'Know what I will be paid this month',
    statement: 'When I plan the month, I want to know what will come in, so that I can pay people on time.',
    theme: 'Know the cash',
    claimedEvidence: null,
    kano: { strong: 36, answers: 44 },
    perPersona: [{ personaKey: 'owner', survey: [66, 18, 74], reach: [17, 30] }],
  },
  {
    number: 3,
    title: 'Match a payment to its invoice',
    statement:
      'When money arrives, I want to see which invoice it pays, so that I never chase a client who has paid.',
    theme: 'Know the cash',
    claimedEvidence: null,
    kano: { strong: 33, answers: 40 },
    perPersona: [{ personaKey: 'bookkeeper', survey: [68, 29, 82], reach: [24, 38] }],
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
      { personaKey: 'owner', survey: [58, 31, 71], reach: [15, 30] },
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
    perPersona: [{ personaKey: 'bookkeeper', survey: [38, 29, 61], reach: [12, 38] }],
  },
  {
    number: 8,
    title: 'Get the VAT right the first time',
    statement:
      'When I write an invoice across a border, I want the VAT to be right, so that no letter comes back.',
    theme: 'Send the invoice',
    claimedEvidence: 'anecdotal',
    kano: null,
    perPersona: [{ personaKey: 'bookkeeper', survey: [52, 47, 80], reach: [12, 38], askedBefore: [22, 38] }],
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
    perPersona: [{ personaKey: 'owner', survey: [24, 46, 70], reach: [8, 30] }],
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
  {
    number: 13,
    title: 'Bill a client in their own language',
    statement:
      'When a client is abroad, I want the invoice to go out in their language, so that nobody writes back to ask.',
    theme: 'Send the invoice',
    claimedEvidence: null,
    kano: null,
    perPersona: [{ personaKey: 'owner', survey: [29, 36, 52], reach: [9, 30], askedBefore: [10, 22] }],
    status: 'met',
  },
  {
    number: 14,
    title: 'Arrange every block of the invoice myself',
    statement:
      'When I set up my invoices, I want to move each block and choose each font, so that nothing is given.',
    theme: 'Send the invoice',
    claimedEvidence: 'opinion',
    kano: null,
    perPersona: [{ personaKey: 'owner', estimate: [0.15, 0.3, 0.1] }],
    status: {
      declinedBecause:
        'One firm asks for it, and it would cost more than all other work on templates. Logo, colours and preview are there.',
    },
  },
];
