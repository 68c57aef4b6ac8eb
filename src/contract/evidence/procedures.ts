import { z } from 'zod';
import {
  newLink,
  newPiece,
  pieceChange,
  pieceCursor,
  pieceEdit,
  pieceFilter,
  pieceSuggestions,
  pieceView,
} from './evidence-views';
import { needKey, recordId } from '../identifiers';
import { limits } from '../limits';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

const ofPiece = ofProject.extend({ id: recordId });
const onePiece = z.object({ piece: pieceView });

/** What the inbox of customer evidence asks. */
export const evidenceProcedures = {
  'evidence.page': {
    permission: 'browse-project',
    input: ofProject.extend({
      filter: pieceFilter,
      after: pieceCursor.nullable().default(null),
      limit: z.number().int().min(1).max(100).default(50),
    }),
    output: z.object({ pieces: z.array(pieceView), more: z.boolean() }),
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
  'account.find': {
    permission: 'browse-project',
    input: ofProject.extend({ text: z.string().max(100) }),
    output: z.object({ accounts: z.array(z.object({ id: recordId, name: z.string() })) }),
  },
} as const satisfies Record<string, ProcedureEntry>;
