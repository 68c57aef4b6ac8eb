import { z } from 'zod';
import { isoDate, recordId } from '../identifiers';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';
import {
  accountNames,
  longNote,
  newMark,
  newPassage,
  passageSaved,
  passageView,
  quoteSource,
  sessionCursor,
  sessionRow,
  sessionSaved,
  sessionView,
} from './session-views';

const ofSession = ofProject.extend({ id: recordId });

/** What is asked about conversations with customers, their transcripts and the words that are marked in them. */
export const sessionProcedures = {
  /** By title, participant or account, the newest first. */
  'session.list': {
    permission: 'browse-project',
    input: ofProject.extend({
      text: z.string().trim().max(200).default(''),
      after: sessionCursor.nullable().default(null),
      limit: z.number().int().min(1).max(100).default(50),
    }),
    output: z.object({ sessions: z.array(sessionRow), next: sessionCursor.nullable() }),
  },
  'session.open': {
    permission: 'browse-project',
    input: ofSession,
    output: z.object({
      session: sessionView,
      passages: z.array(z.object({ id: recordId, place: z.number().int(), characters: z.number().int() })),
      accountNames,
    }),
  },
  /** Words of some passages with the quotes that were marked in them: a long transcript is read in pages. */
  'session.passages': {
    permission: 'browse-project',
    input: ofSession.extend({ passageIds: z.array(recordId).min(1).max(8) }),
    output: z.object({ passages: z.array(passageView) }),
  },
  /** Sessions that may be the same one: of the very words, whenever it was. */
  'session.same': {
    permission: 'browse-project',
    input: ofSession.extend({ wordsHash: z.string().min(1).max(40) }),
    output: z.object({
      sessions: z.array(z.object({ id: recordId, title: z.string(), heldOn: isoDate })),
    }),
  },
  /** Writes a new session (version 0) or a patch on the version that the person saw. */
  'session.save': {
    permission: 'manage-knowledge',
    input: ofSession.extend({
      version: z.number().int().nonnegative(),
      set: z.record(z.string(), z.unknown()),
      /** Accounts of participants by name, as people write them; a new name is a new account, an empty one is none. */
      accounts: z.record(z.string().max(36), z.string().trim().max(255)).default({}),
      wordsHash: z.string().max(40).optional(),
    }),
    output: sessionSaved,
  },
  /** Writes some passages of a transcript; those that stand at their places stay as they are. */
  'session.write': {
    permission: 'manage-knowledge',
    input: ofSession.extend({
      passages: z.array(newPassage).min(1).max(6),
      mask: z.boolean().default(true),
    }),
    output: z.object({ written: z.number().int() }),
  },
  'session.edit-passage': {
    permission: 'manage-knowledge',
    input: ofSession.extend({
      version: z.number().int().positive(),
      text: z.string().min(1).max(40_000),
    }),
    output: passageSaved,
  },
  /** Makes quotes of marked words: one for each turn of speaking. */
  'session.mark': {
    permission: 'manage-knowledge',
    input: ofProject.extend({ mark: newMark }),
    output: z.object({ ids: z.array(recordId) }),
  },
  /** The session that a quote comes from; null where that is none. */
  'session.of-quote': {
    permission: 'browse-project',
    input: ofSession,
    output: z.object({ source: quoteSource.nullable() }),
  },
  /** Notes of interviews that may be whole sessions. */
  'session.notes': {
    permission: 'manage-knowledge',
    input: ofProject,
    output: z.object({ notes: z.array(longNote) }),
  },
  'session.from-notes': {
    permission: 'manage-knowledge',
    input: ofProject.extend({ ids: z.array(recordId).min(1).max(20) }),
    output: z.object({ ids: z.array(recordId) }),
  },
} as const satisfies Record<string, ProcedureEntry>;
