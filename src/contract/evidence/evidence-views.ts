import { z } from 'zod';
import { conflictWith } from '../conflict';
import { PIECE_ORDERS } from '../../domain/evidence/evidence';
import { CHANNELS, LONGEST_TAG, LONGEST_TAGS, SENTIMENTS, STRENGTHS } from '../../domain/records/evidence';
import { isoDate, needKey, personaKey, recordId } from '../identifiers';
import { limits } from '../limits';
import type { PlainKey } from '../../domain/words/said';

export const channel = z.enum(CHANNELS);
export const stance = z.enum(['supports', 'contradicts']);
export const strength = z.enum(STRENGTHS);
export const sentiment = z.enum(SENTIMENTS);
export const triage = z.enum(['new', 'linked', 'skipped']);

export const pieceLinkView = z.object({
  needKey,
  needTitle: z.string(),
  stance,
  strength: strength.nullable(),
  why: z.string(),
});

/** One dated piece of customer voice, as the inbox shows it. */
export const pieceView = z.object({
  id: recordId,
  /** Raised by one with every edit; an edit names the version that it was made on. */
  version: z.number().int(),
  text: z.string(),
  title: z.string(),
  channel,
  source: z.string(),
  url: z.string(),
  saidOn: isoDate,
  author: z.string(),
  rating01: z.number().nullable(),
  votes: z.number().int(),
  tags: z.array(z.string()),
  personaKey: personaKey.nullable(),
  account: z.object({ id: recordId, name: z.string() }).nullable(),
  links: z.array(pieceLinkView),
  triage,
  starred: z.boolean(),
  masked: z.boolean(),
  /** How it sounds, where a person has said so. */
  sentiment: sentiment.nullable(),
  /** Whoever said it allows that it is quoted outside of the team. */
  quotable: z.boolean(),
  voices: z.number().int(),
  deleted: z.boolean(),
  updatedAt: z.string(),
});
export type PieceView = z.infer<typeof pieceView>;

export const pieceTag = z.string().trim().min(1).max(LONGEST_TAG);

export const pieceFilter = z.object({
  /** Only this one, whatever else it is; none where it was merged into another one, or is not of this product. */
  id: recordId.optional(),
  text: z.string().max(200).default(''),
  triage: z.enum(['any', ...triage.options]).default('any'),
  needKey: needKey.optional(),
  personaKey: personaKey.optional(),
  accountId: recordId.optional(),
  channel: channel.optional(),
  importId: recordId.optional(),
  starred: z.boolean().optional(),
  sentiment: sentiment.optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  tag: pieceTag.optional(),
  /** Who said it, by the whole name. */
  author: z.string().min(1).max(500).optional(),
  order: z.enum(PIECE_ORDERS).optional(),
  /** Only what is like this need, the likest first, in place of an order. */
  likeNeedKey: needKey.optional(),
  deleted: z.boolean().default(false),
});
export type PieceFilter = z.infer<typeof pieceFilter>;

/** Where a page begins, as the page before says it. */
export const pieceCursor = z.object({ saidOn: isoDate, id: recordId, at: z.number().int().optional() });

export const newLink = z.object({
  needKey,
  stance: stance.default('supports'),
  strength: strength.nullable().default(null),
  why: z.string().trim().max(500).default(''),
});

export const pieceTags = z.array(pieceTag).max(LONGEST_TAGS);

export const newPiece = z.object({
  id: recordId,
  text: z
    .string()
    .trim()
    .min(3, 'evidence.letters' satisfies PlainKey)
    .max(limits.quoteLength),
  title: z.string().trim().max(500).default(''),
  channel: channel.default('other'),
  saidOn: isoDate,
  author: z.string().trim().max(200).default(''),
  accountName: z.string().trim().max(255).default(''),
  personaKey: personaKey.nullable().default(null),
  tags: pieceTags.default([]),
  url: z
    .string()
    .trim()
    .max(2000)
    .regex(/^$|^https?:\/\/\S+$/i, 'evidence.link-form' satisfies PlainKey)
    .default(''),
  link: newLink.nullable().default(null),
  /** Replaces e-mail addresses, phone, card and bank numbers and the author's name before anything is stored. */
  mask: z.boolean().default(true),
});

export const pieceChange = z.object({
  text: newPiece.shape.text.optional(),
  title: z.string().trim().max(500).optional(),
  channel: channel.optional(),
  saidOn: isoDate.optional(),
  author: z.string().trim().max(200).optional(),
  accountName: z.string().trim().max(255).optional(),
  personaKey: personaKey.nullable().optional(),
  tags: pieceTags.optional(),
  sentiment: sentiment.nullable().optional(),
  quotable: z.boolean().optional(),
  /** Replaces personal data in text and title, and forgets who said it. */
  mask: z.boolean().optional(),
});

/** Saved, or what somebody else has made of it meanwhile: then nothing was written and the two can be merged. */
export const pieceEdit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), piece: pieceView }),
  conflictWith(pieceView),
]);

/** Something a text may be about, and the words that say so. */
export const topicSuggestion = z.object({
  key: z.string(),
  name: z.string(),
  because: z.array(z.string()),
});
export type TopicSuggestion = z.infer<typeof topicSuggestion>;

export const pieceSuggestions = z.object({
  duplicates: z.array(
    z.object({ id: recordId, text: z.string(), saidOn: isoDate, similarity01: z.number() }),
  ),
  needs: z.array(topicSuggestion),
  personas: z.array(topicSuggestion),
  /** How many places of each kind masking would replace. */
  personalData: z.record(z.string(), z.number().int()),
});
export type PieceSuggestions = z.infer<typeof pieceSuggestions>;
