import { sql } from 'kysely';
import { z } from 'zod';
import { confidenceTypeOf } from '../../../domain/evidence/evidence';
import type { Voice } from '../../../domain/evidence/sessions/voices';
import type { Channel } from '../../../domain/records/evidence';
import { SESSION_FORMS } from '../../../domain/records/session';
import type { Participant, SessionForm } from '../../../domain/records/session';
import type { Authorship } from '../../../ports/actor';
import { storedJson } from '../stored-json';
import { evidenceBy } from '../along-index';
import { change, selectRows, statements } from '../database';
import type { PieceOrigin } from './stored-piece';
import { alignDays } from './build-heard';
import { bothTouched, changingEvidence, touchedByPieces, touchedByStored } from './evidence-marks';

const number = z.coerce.number();

/** Where a page of sessions begins: after this one, the newest first. */
export interface SessionCursor {
  readonly heldOn: string;
  readonly id: string;
}

/** What the list shows of a session, and what is looked for in it. */
export interface SessionHead extends SessionCursor {
  readonly title: string;
  readonly form: SessionForm;
  readonly participants: readonly Pick<Participant, 'name' | 'speaker' | 'accountId' | 'named'>[];
}

/** A passage without its words. */
export interface PassagePlace {
  readonly id: string;
  readonly place: number;
  readonly characters: number;
}

/** Where a quote stands. */
export interface QuotePlace {
  readonly id: string;
  readonly passageId: string;
  readonly begins: number | null;
  readonly participant: string;
}

/** What the quotes of a session have of it, beside their words. */
export interface OfSession {
  readonly voice: Voice;
  readonly channel: Channel;
  readonly saidOn: string;
}

/** Sessions, their passages and what was quoted from them, in Forge SQL. */
export function sqlSessionStore() {
  return { heads, quoteCounts, passages, quotes, sameWords, move, attach, voice, notes };
}
export type SessionStore = ReturnType<typeof sqlSessionStore>;

const participants = storedJson(
  z.array(
    z.object({ name: z.string(), speaker: z.string(), accountId: z.string().nullable(), named: z.boolean() }),
  ),
);

/** One page of what the list shows, the newest day first. */
async function heads(
  productId: string,
  after: SessionCursor | null,
  limit: number,
): Promise<readonly SessionHead[]> {
  const rows = await selectRows(
    statements
      .selectFrom('research_session')
      .select(['id', 'held_on', 'title', 'form', 'participants'])
      .where('product_id', '=', productId)
      .where('deleted_at', '=', 0)
      .where((row) =>
        after === null
          ? row.lit(true)
          : row.or([
              row('held_on', '<', after.heldOn),
              row.and([row('held_on', '=', after.heldOn), row('id', '<', after.id)]),
            ]),
      )
      .orderBy('held_on', 'desc')
      .orderBy('id', 'desc')
      .limit(limit),
    z.object({
      id: z.string(),
      held_on: z.string(),
      title: z.string(),
      form: z.enum(SESSION_FORMS).catch('interview'),
      participants: participants.catch([]),
    }),
  );
  return rows.map(({ held_on: heldOn, ...head }) => ({ ...head, heldOn }));
}

/** How many quotes each session has; those without any are absent. */
async function quoteCounts(productId: string, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await selectRows(
    statements
      .selectFrom(evidenceBy('by_session'))
      .select(['piece.session_id', sql<number>`COUNT(*)`.as('quotes')])
      .where('piece.product_id', '=', productId)
      .where('piece.session_id', 'in', ids)
      .where('piece.deleted_at', '=', 0)
      .groupBy('piece.session_id'),
    z.object({ session_id: z.string(), quotes: number }),
  );
  return new Map(rows.map((row) => [row.session_id, row.quotes]));
}

/** The passages of a session in their order. */
async function passages(productId: string, sessionId: string): Promise<readonly PassagePlace[]> {
  return selectRows(
    statements
      .selectFrom('passage')
      .select(['id', 'place', sql<number>`CHAR_LENGTH(text)`.as('characters')])
      .where('product_id', '=', productId)
      .where('session_id', '=', sessionId)
      .where('deleted_at', '=', 0)
      .orderBy('place')
      .orderBy('id'),
    z.object({ id: z.string(), place: number, characters: number }),
  );
}

/** Where the quotes of a session stand; those that were merged into another one are left out. */
async function quotes(productId: string, sessionId: string): Promise<readonly QuotePlace[]> {
  const rows = await selectRows(
    statements
      .selectFrom(evidenceBy('by_session'))
      .select(['piece.id', 'piece.passage_id', 'piece.begins', 'piece.participant'])
      .where('piece.product_id', '=', productId)
      .where('piece.session_id', '=', sessionId)
      .where('piece.deleted_at', '=', 0)
      .where('piece.merged_into', '=', '')
      .orderBy('piece.begins')
      .orderBy('piece.id'),
    z.object({
      id: z.string(),
      passage_id: z.string(),
      begins: number.nullable(),
      participant: z.string(),
    }),
  );
  return rows.map((row) => ({
    id: row.id,
    passageId: row.passage_id,
    begins: row.begins,
    participant: row.participant,
  }));
}

/** Sessions whose transcript has the very words; `except` leaves one out. */
async function sameWords(productId: string, wordsHash: string, except: string): Promise<readonly string[]> {
  if (wordsHash === '') return [];
  const rows = await selectRows(
    statements
      .selectFrom('research_session')
      .select('id')
      .where('product_id', '=', productId)
      .where('deleted_at', '=', 0)
      .where('words_hash', '=', wordsHash)
      .where('id', '<>', except)
      .orderBy('held_on', 'desc')
      .limit(5),
    z.object({ id: z.string() }),
  );
  return rows.map(({ id }) => id);
}

const MOVED_AT_ONCE = 500;

/** Puts quotes where they stand now. Nothing that counts is changed by it, nor what somebody may be editing. */
async function move(
  productId: string,
  moved: readonly { readonly id: string; readonly begins: number | null }[],
): Promise<void> {
  for (let at = 0; at < moved.length; at += MOVED_AT_ONCE) {
    const some = moved.slice(at, at + MOVED_AT_ONCE);
    const cases = some.map(({ id, begins }) => sql`WHEN ${id} THEN ${begins}`);
    await change(
      statements
        .updateTable('evidence')
        .set({ begins: sql`CASE id ${sql.join(cases, sql` `)} END` })
        .where('product_id', '=', productId)
        .where(
          'id',
          'in',
          some.map(({ id }) => id),
        ),
    );
  }
}

/** Says from which session a piece comes that was there before it. */
async function attach(
  productId: string,
  id: string,
  { sessionId, passageId, begins, participant }: PieceOrigin,
  quotable: boolean,
): Promise<void> {
  await changingEvidence(productId, await touchedByStored(productId, [id]), () =>
    change(
      statements
        .updateTable('evidence')
        .set({
          session_id: sessionId,
          passage_id: passageId,
          participant,
          begins,
          quotable: quotable ? 1 : 0,
        })
        .where('product_id', '=', productId)
        .where('id', '=', id),
    ),
  );
}

/** Gives quotes of a session what it says of who speaks in them, and when they were said. */
async function voice(
  productId: string,
  ids: readonly string[],
  { voice: said, channel, saidOn }: OfSession,
  by: Authorship,
): Promise<void> {
  if (ids.length === 0) return;
  const after = touchedByPieces([{ personaId: said.personaId, accountId: said.accountId, saidOn }]);
  await changingEvidence(productId, bothTouched(await touchedByStored(productId, ids), after), () =>
    change(
      statements
        .updateTable('evidence')
        .set({
          participant: said.participant,
          author: said.author,
          persona_id: said.personaId,
          account_id: said.accountId,
          quotable: said.quotable ? 1 : 0,
          channel,
          evidence_type: confidenceTypeOf(channel),
          said_on: saidOn,
          version: sql`version + 1`,
          updated_at: by.at,
          updated_by: by.accountId,
        })
        .where('product_id', '=', productId)
        .where('id', 'in', ids),
    ),
  );
  await alignDays(productId, ids);
}

/** From so many characters on a note of an interview is a session rather than a quote (ours). */
const LONG_NOTE = 600;

/** Of each channel so many of the newest pieces are looked at. */
const LOOKED_AT = 500;

/** Notes among the newest of interviews and tests that may be whole sessions, the newest first. */
async function notes(
  productId: string,
  limit: number,
): Promise<readonly { readonly id: string; readonly title: string; readonly saidOn: string }[]> {
  const newest = await Promise.all(
    (['interview', 'usability-test'] satisfies Channel[]).map((channel) =>
      selectRows(
        statements
          .selectFrom(evidenceBy('by_channel'))
          .select('piece.id')
          .where('piece.product_id', '=', productId)
          .where('piece.deleted_at', '=', 0)
          .where('piece.channel', '=', channel)
          .orderBy('piece.said_on', 'desc')
          .orderBy('piece.id', 'desc')
          .limit(LOOKED_AT),
        z.object({ id: z.string() }),
      ),
    ),
  );
  const looked = newest.flat().map(({ id }) => id);
  if (looked.length === 0) return [];
  const rows = await selectRows(
    statements
      .selectFrom(evidenceBy('PRIMARY'))
      .leftJoin('research_session as session', (join) =>
        join.onRef('session.id', '=', 'piece.session_id').on('session.deleted_at', '=', 0),
      )
      .select(['piece.id', sql<string>`IF(piece.title = '', LEFT(piece.quote, 80), piece.title)`.as('title')])
      .select('piece.said_on')
      .where('piece.product_id', '=', productId)
      .where('piece.id', 'in', looked)
      .where('piece.merged_into', '=', '')
      .where('session.id', 'is', null)
      .where(sql<boolean>`CHAR_LENGTH(piece.quote) >= ${LONG_NOTE}`)
      .orderBy('piece.said_on', 'desc')
      .orderBy('piece.id', 'desc')
      .limit(limit),
    z.object({ id: z.string(), title: z.string(), said_on: z.string() }),
  );
  return rows.map((row) => ({ id: row.id, title: row.title, saidOn: row.said_on }));
}
