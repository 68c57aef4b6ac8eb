import { AppError } from '../../domain/app-error';
import { standingJql } from '../../domain/channels/ticket';
import type { RecordOf } from '../../domain/records/kinds';
import type { JobRow } from '../../adapters/store/job-store';
import type { StandingImport } from '../../adapters/store/channels/standing-import-store';
import { said } from '../../domain/words/said';
import type { ChannelDeps } from './channel-deps';
import type { Call } from '../call';
import { saveRecord } from '../records/save-record';
import { takeBack } from '../records/take-back';
import { startRecompute } from '../start-recompute';

export type StartDeps = Pick<ChannelDeps, 'clock' | 'jobs' | 'standing' | 'ticketQueue'>;

export interface StandingState {
  readonly standing: StandingImport;
  /** The run that is on its way or was the last. */
  readonly job: JobRow | null;
}

/** What a person says about a standing import. */
export type StandingText = Omit<RecordOf<'standing-import'>, 'lastRunAt' | 'jobId'> & { readonly id: string };

/** Saved, or what somebody else has made of it meanwhile: then nothing was written. */
export interface StandingSaved {
  readonly kind: 'saved' | 'conflict';
  readonly state: StandingState;
}

const DELETED_AT_ONCE = 5_000;
const UNDO_ROUNDS = 4;
const STARTED_AT_ONCE = 50;

export async function listStanding(call: Call, deps: ChannelDeps): Promise<readonly StandingState[]> {
  const found = await deps.standing.list(call.product.id);
  return Promise.all(found.map((standing) => stateOf(standing, deps)));
}

async function stateOf(standing: StandingImport, deps: Pick<ChannelDeps, 'jobs'>): Promise<StandingState> {
  return { standing, job: standing.jobId === '' ? null : await deps.jobs.find(standing.jobId) };
}

/**
 * Sets a standing import up (version 0) or changes it. It will run as the app, so it is bound to projects that
 * this very person may browse, and its query has to stand alone: Jira is asked both.
 * @throws AppError `forbidden` for a project that the person may not see, `invalid` with Jira's own sentence for a
 * query that it does not take
 */
export async function keepStanding(
  call: Call,
  version: number,
  { id, ...set }: StandingText,
  deps: ChannelDeps,
): Promise<StandingSaved> {
  const visible = await deps.tickets.visibleProjects(set.projectIds);
  if (visible.length < set.projectIds.length)
    throw new AppError('forbidden', said('channels.import-elsewhere'), {
      path: 'projectIds',
    });
  // Alone first: a query that only holds together inside other brackets would reach beyond them.
  if (set.jql.trim() !== '') await deps.tickets.count(set.jql);
  await deps.tickets.count(standingJql(set.jql, set.projectIds, null).replace(/ ORDER BY created ASC$/, ''));
  const own = version === 0 ? { lastRunAt: 0, jobId: '' } : {};
  const { kind } = await saveRecord(call, 'standing-import', { id, version, set, own }, deps);
  return { kind, state: await stateOf(await standingOf(call.product.id, id, deps), deps) };
}

/** Deletes a standing import; with `pieces` also what came with it and nobody has linked or changed into more. */
export async function deleteStanding(
  call: Call,
  id: string,
  pieces: boolean,
  deps: ChannelDeps,
): Promise<{ readonly more: boolean }> {
  const { by } = call;
  const productId = call.product.id;
  const standing = await standingOf(productId, id, deps);
  if (standing.jobId !== '') await deps.jobs.advance(standing.jobId, { state: 'cancelled' }, by.at);
  let more = pieces;
  for (let round = 0; more && round < UNDO_ROUNDS; round += 1)
    more = (await deps.evidence.deleteImport(productId, id, by, DELETED_AT_ONCE)) === DELETED_AT_ONCE;
  if (more) return { more };
  if (pieces && (await takeBack(call, id, deps)).more) return { more: true };
  await deps.standing.delete(productId, id, by);
  if (pieces) await startRecompute(call.product, 'all', deps);
  return { more };
}

/** Starts a run now; one that is on its way already goes on. */
export async function runStandingNow(call: Call, id: string, deps: ChannelDeps): Promise<void> {
  await startRun(await standingOf(call.product.id, id, deps), deps);
}

/** Stops the run that is on its way; what was taken stays, and the next run goes over everything again. */
export async function stopStanding(call: Call, id: string, deps: ChannelDeps): Promise<void> {
  const { jobId } = await standingOf(call.product.id, id, deps);
  if (jobId !== '') await deps.jobs.advance(jobId, { state: 'cancelled' }, call.by.at);
}

/** Starts every standing import whose time has come; gives how many. */
export async function startDueImports(deps: StartDeps): Promise<number> {
  const due = await deps.standing.due(deps.clock.now(), STARTED_AT_ONCE);
  for (const standing of due) await startRun(standing, deps);
  return due.length;
}

async function startRun(standing: StandingImport, deps: StartDeps): Promise<void> {
  const running = standing.jobId === '' ? null : await deps.jobs.find(standing.jobId);
  if (running?.state === 'waiting' || running?.state === 'running') return;
  const jobId = deps.clock.newId();
  const { id, productId } = standing;
  await deps.jobs.start({ id: jobId, productId, kind: 'standing-import', total: 0 }, deps.clock.now());
  await deps.standing.setJob(productId, id, jobId);
  await deps.ticketQueue.push({ productId, standingId: id, jobId });
}

async function standingOf(
  productId: string,
  id: string,
  deps: Pick<ChannelDeps, 'standing'>,
): Promise<StandingImport> {
  const found = await deps.standing.find(productId, id);
  if (found === null) throw new AppError('not-found', said('channels.import-gone'), { id });
  return found;
}
