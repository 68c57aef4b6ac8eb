import type { AttributeValue } from './account';
import { amount, day, document, flag, list, oneOf, ref, text, whole } from './field';
import { record } from './kind';

/** Where a piece of customer voice came from. */
export const CHANNELS = [
  'interview',
  'survey',
  'support-ticket',
  'review',
  'idea-portal',
  'sales-note',
  'usability-test',
  'analytics',
  'beta',
  'experiment',
  'launch',
  'market-report',
  'team-opinion',
  'pitch',
  'strategy-theme',
  'estimate',
  'other',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** How strongly the customer feels; `STRENGTH_POINTS` gives the points of the value model. */
export const STRENGTHS = ['nice', 'important', 'blocker'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** How a piece sounds, where a person has said so: never guessed by the app. */
export const SENTIMENTS = ['positive', 'neutral', 'negative'] as const;
export type Sentiment = (typeof SENTIMENTS)[number];

/** Tags of one piece at most, and characters of one. */
export const LONGEST_TAGS = 30;
export const LONGEST_TAG = 80;

export type Stance = 'supports' | 'contradicts';

/** One dated piece of customer voice. */
export const evidence = record('evidence', {
  title: 'text',
  mergeable: true,
  fields: {
    /** What the customer said, verbatim. */
    text: text(20_000, 1).personal().prose().column('quote'),
    title: text(500).personal(),
    channel: oneOf(CHANNELS, 'other').scores(),
    /** The tool or file that it came from, for example `google-play`. */
    source: text(40).server(),
    url: text(2_000).checked('web-address').personal(),
    saidOn: day().scores(),
    author: text(500).calls(),
    personaId: ref('persona').nullable().scores(),
    accountId: ref('account').nullable().scores(),
    /** A rating brought from its own scale to 0–1; null without one. */
    rating01: amount(0, 1).nullable().server(),
    /** How many people it stands for by its own tool's count. */
    votes: whole(1, 1e9).joins('sum').defaults(1),
    tags: list(text(LONGEST_TAG, 1).personal(), LONGEST_TAGS).joins('union'),
    attributes: document<Readonly<Record<string, AttributeValue>>>('attributes')
      .personal()
      .server()
      .defaults({}),
    triage: oneOf(['new', 'linked', 'skipped'], 'new').server(),
    starred: flag(),
    masked: flag().server(),
    sentiment: oneOf(SENTIMENTS, 'neutral').nullable(),
    /** The session in which it was said, and the passage of its transcript. */
    sessionId: ref('session').nullable().server(),
    passageId: ref('passage').nullable().server(),
    /** Where in the passage its words begin; null = they stand there no more. */
    begins: whole(0, 20_000).nullable().server(),
    /** Who of the session said it, by the id among its participants. */
    participant: text(36).server().scores(),
    /** Whoever said it allows that it is quoted word for word outside of the team. */
    quotable: flag(),
  },
  parts: {
    link: {
      of: 'need',
      stronger: 'strength',
      fields: {
        stance: oneOf(['supports', 'contradicts'], 'supports'),
        strength: oneOf(STRENGTHS, 'nice').nullable(),
        why: text(500).personal().joins('union'),
      },
    },
  },
});
