import { z } from 'zod';
import { PIECE_ORDERS } from '../../domain/evidence/evidence';
import {
  newLink,
  newPiece,
  pieceChange,
  pieceCursor,
  pieceEdit,
  pieceFilter,
  pieceSuggestions,
  pieceTag,
  pieceTags,
  pieceView,
} from './evidence-views';
import { needKey, recordId } from '../identifiers';
import { limits } from '../limits';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

const ofPiece = ofProject.extend({ id: recordId });
const onePiece = z.object({ piece: pieceView });
const manyPieces = ofProject.extend({ ids: z.array(recordId).min(1).max(300) });
/** `at` names the act for `evidence.take-back`. */
const manyDone = z.object({ changed: z.number().int(), at: z.number().int() });

/** What the inbox of customer evidence asks. */
export const evidenceProcedures = {
  'evidence.page': {
    permission: 'browse-project',
    input: ofProject.extend({
      filter: pieceFilter,
      after: pieceCursor.nullable().default(null),
      limit: z.number().int().min(1).max(100).default(50),
    }),
    output: z.object({
      pieces: z.array(pieceView),
      more: z.boolean(),
      next: pieceCursor.nullable(),
      /** How they stand: by day where more fit than can be put in the order that was asked for. */
      order: z.enum([...PIECE_ORDERS, 'like']),
    }),
  },
  'evidence.choose': {
    permission: 'browse-project',
    input: ofProject.extend({ filter: pieceFilter }),
    /** All that the filter shows; `more` when there are more than one choice holds. */
    output: z.object({ ids: z.array(recordId), more: z.boolean() }),
  },
  'evidence.count': {
    permission: 'browse-project',
    input: ofProject,
    /** Pieces that wait for triage; `more` when there are more than were counted. */
    output: z.object({ waiting: z.number().int(), more: z.boolean() }),
  },
  'evidence.voices': {
    permission: 'browse-project',
    input: ofPiece,
    output: z.object({ pieces: z.array(pieceView) }),
  },
  'evidence.suggest': {
    permission: 'add-quote',
    input: ofProject.extend({
      text: z.string().max(limits.quoteLength),
      author: z.string().max(200).default(''),
      accountName: z.string().max(255).default(''),
      /** The piece itself, so that it is not offered as its own duplicate. */
      id: recordId.optional(),
    }),
    output: pieceSuggestions,
  },
  'evidence.add': {
    permission: 'add-quote',
    input: ofProject.extend({ piece: newPiece }),
    output: onePiece,
  },
  'evidence.edit': {
    permission: 'manage-knowledge',
    input: ofPiece.extend({ version: z.number().int().positive(), change: pieceChange }),
    output: pieceEdit,
  },
  'evidence.link': {
    permission: 'manage-knowledge',
    input: ofPiece.extend({ link: newLink }),
    output: onePiece,
  },
  'evidence.unlink': { permission: 'manage-knowledge', input: ofPiece.extend({ needKey }), output: onePiece },
  'evidence.triage': {
    permission: 'manage-knowledge',
    input: ofPiece.extend({ skipped: z.boolean() }),
    output: onePiece,
  },
  'evidence.skip-many': {
    permission: 'manage-knowledge',
    input: manyPieces.extend({ skipped: z.boolean() }),
    output: manyDone,
  },
  'evidence.tag-many': {
    permission: 'manage-knowledge',
    input: manyPieces.extend({ add: pieceTags.default([]), remove: pieceTags.default([]) }),
    output: manyDone,
  },
  /** Takes back one act of the caller on many pieces; those that somebody has dealt with meanwhile stay. */
  'evidence.take-back': {
    permission: 'manage-knowledge',
    input: ofProject.extend({ at: z.number().int().positive() }),
    output: z.object({ changed: z.number().int() }),
  },
  'evidence.star': {
    permission: 'manage-knowledge',
    input: ofPiece.extend({ starred: z.boolean() }),
    output: onePiece,
  },
  /** Whether whoever said it allows that it is quoted outside of the team. */
  'evidence.consent': {
    permission: 'manage-knowledge',
    input: ofPiece.extend({ quotable: z.boolean() }),
    output: onePiece,
  },
  'evidence.delete': {
    permission: 'manage-knowledge',
    input: ofPiece.extend({ deleted: z.boolean() }),
    output: onePiece,
  },
  'evidence.merge': {
    permission: 'manage-knowledge',
    /** `into` null takes the piece out again. */
    input: ofPiece.extend({ into: recordId.nullable() }),
    output: onePiece,
  },
  'tag.list': {
    permission: 'browse-project',
    input: ofProject,
    /** The most used first, with how many pieces have each, about; `more` when there are more than a list holds. */
    output: z.object({
      tags: z.array(z.object({ tag: z.string(), pieces: z.number().int() })),
      more: z.boolean(),
    }),
  },
  /** Renames a tag, or joins it with another one, in some of the pieces that have it; `more` asks to be called again. */
  'tag.rename': {
    permission: 'manage-knowledge',
    input: ofProject.extend({ from: pieceTag, to: pieceTag }),
    output: manyDone.extend({ more: z.boolean() }),
  },
  'account.find': {
    permission: 'browse-project',
    input: ofProject.extend({ text: z.string().max(100) }),
    output: z.object({ accounts: z.array(z.object({ id: recordId, name: z.string() })) }),
  },
} as const satisfies Record<string, ProcedureEntry>;
