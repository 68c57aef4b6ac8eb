import type { StoredRecord } from '../../../adapters/store/records/stored-record';
import { AppError } from '../../../domain/app-error';
import { asRecord } from '../../../domain/records/kinds';
import type { Passage } from '../../../domain/records/passage';
import type { Session } from '../../../domain/records/session';
import { said } from '../../../domain/words/said';
import type { KnowledgeDeps } from '../../knowledge-deps';

/** What the acts on sessions need. */
export type SessionDeps = Pick<
  KnowledgeDeps,
  'catalogue' | 'clock' | 'evidence' | 'history' | 'items' | 'jobs' | 'queue' | 'records' | 'sessions'
>;

export interface FoundSession {
  readonly record: StoredRecord;
  readonly value: Session;
}

export interface FoundPassage {
  readonly record: StoredRecord;
  readonly value: Passage;
}

/** A session of the product that is there. @throws AppError `not-found` */
export async function findSession(
  productId: string,
  id: string,
  deps: Pick<SessionDeps, 'records'>,
): Promise<FoundSession> {
  const record = (await deps.records.read(productId, 'session', [id])).get(id);
  if (record?.state == null) throw new AppError('not-found', said('evidence.session-gone'), { id });
  return { record, value: asRecord('session', record.value) };
}

/** Passages of the product that are there, by id. */
export async function findPassages(
  productId: string,
  ids: readonly string[],
  deps: Pick<SessionDeps, 'records'>,
): Promise<ReadonlyMap<string, FoundPassage>> {
  const found = await deps.records.read(productId, 'passage', ids);
  return new Map(
    [...found.values()].flatMap((record) =>
      record.state === null
        ? []
        : [[record.id, { record, value: asRecord('passage', record.value) }] as const],
    ),
  );
}

/** A passage with its session. @throws AppError `not-found` when one of the two is gone */
export async function findPassage(
  productId: string,
  id: string,
  deps: Pick<SessionDeps, 'records'>,
): Promise<{ readonly passage: FoundPassage; readonly session: FoundSession }> {
  const passage = (await findPassages(productId, [id], deps)).get(id);
  if (passage === undefined) throw new AppError('not-found', said('evidence.session-gone'), { id });
  return { passage, session: await findSession(productId, passage.value.sessionId, deps) };
}

/** What is to be written of a session. */
export interface SessionRequest {
  readonly id: string;
  /** The version that the person saw; 0 = the session is new. */
  readonly version: number;
  readonly set: Readonly<Record<string, unknown>>;
  /** Names of the accounts of participants, by their ids; an empty one is none. */
  readonly accounts?: Readonly<Record<string, string>>;
  /** Names the words of its transcript; absent = as it is. */
  readonly wordsHash?: string | undefined;
}
