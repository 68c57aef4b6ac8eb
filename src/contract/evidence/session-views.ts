import { z } from 'zod';
import { conflictWith } from '../conflict';
import { isoDate, recordId } from '../identifiers';
import { QUESTIONNAIRES, SESSION_FORMS, TASK_RESULTS } from '../../domain/records/session';
import { PASSAGE_LENGTH } from '../../domain/records/passage';
import { newLink, pieceView } from './evidence-views';

const sessionForm = z.enum(SESSION_FORMS);

export const participantView = z.object({
  id: z.string(),
  speaker: z.string(),
  name: z.string(),
  personaId: recordId.nullable(),
  accountId: recordId.nullable(),
  named: z.boolean(),
  quoted: z.boolean(),
  withdrawn: z.boolean(),
});
export type ParticipantView = z.infer<typeof participantView>;

/** A session with all that is said about it, without its words. */
export const sessionView = z.object({
  id: recordId,
  version: z.number().int(),
  title: z.string(),
  form: sessionForm,
  heldOn: isoDate,
  participants: z.array(participantView),
  speakers: z.array(z.string()),
  guide: z.string(),
  recordingUrl: z.string(),
  tasks: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      results: z.array(z.object({ participant: z.string(), result: z.enum(TASK_RESULTS) })),
    }),
  ),
  questionnaire: z.enum(QUESTIONNAIRES),
  answers: z.array(z.object({ participant: z.string(), answers: z.array(z.number().int()) })),
});
export type SessionView = z.infer<typeof sessionView>;

/** A session as its list shows it. */
export const sessionRow = z.object({
  id: recordId,
  title: z.string(),
  form: sessionForm,
  heldOn: isoDate,
  /** Who took part, as far as they may be named, else their labels. */
  people: z.array(z.string()),
  accounts: z.array(z.string()),
  quotes: z.number().int(),
});
export type SessionRow = z.infer<typeof sessionRow>;

export const sessionCursor = z.object({ heldOn: isoDate, id: recordId });

export const accountNames = z.record(z.string(), z.string());

export const passageView = z.object({
  id: recordId,
  version: z.number().int(),
  place: z.number().int(),
  /** Whose turn goes on where it begins; empty = it says so itself. */
  speaker: z.string(),
  text: z.string(),
  quotes: z.array(
    z.object({
      piece: pieceView,
      /** Where it stands, word for word; null = the words of the passage were changed. */
      begins: z.number().int().nullable(),
      participant: z.string(),
    }),
  ),
});
export type PassageView = z.infer<typeof passageView>;

/** Saved, or what somebody else has made of it meanwhile: then nothing was written. */
export const sessionSaved = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), session: sessionView }),
  conflictWith(sessionView),
]);

const passageState = z.object({ id: recordId, version: z.number().int(), text: z.string() });
export const passageSaved = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), passage: passageState }),
  conflictWith(passageState),
]);

export const newPassage = z.object({
  place: z.number().int().nonnegative(),
  text: z.string().min(1).max(PASSAGE_LENGTH),
  speaker: z.string().max(120).default(''),
});

/** Words that are marked, by their place in a passage. */
export const newMark = z.object({
  id: recordId,
  passageId: recordId,
  version: z.number().int().positive(),
  from: z.number().int().nonnegative(),
  to: z.number().int().positive(),
  link: newLink.nullable().default(null),
  tags: z.array(z.string().trim().min(1).max(80)).max(30).default([]),
});

/** Where a quote comes from. */
export const quoteSource = z.object({
  sessionId: recordId,
  title: z.string(),
  heldOn: isoDate,
  form: sessionForm,
  /** Whether it still stands there word for word. */
  stands: z.boolean(),
});

export const longNote = z.object({ id: recordId, title: z.string(), saidOn: isoDate });
