import { AppError } from '../../domain/app-error';
import { standingJql } from '../../domain/channels/ticket';
import type { Actor } from '../../ports/actor';
import type { JobRow } from '../../ports/job-store';
import type { StandingImport, StandingImportText } from '../../ports/channels/standing-import-store';
import type { ChannelDeps } from './channel-deps';
import { productAtHand } from '../product-at-hand';
import { startRecompute } from '../start-recompute';

export type StartDeps = Pick<ChannelDeps, 'clock' | 'jobs' | 'standing' | 'ticketQueue'>;

export interface StandingState {
  readonly standing: StandingImport;
  /** The run that is on its way or was the last. */
  readonly job: JobRow | null;
}

const DELETED_AT_ONCE = 5_000;
const UNDO_ROUNDS = 4;
const STARTED_AT_ONCE = 50;

export async function listStanding(
  projectId: string,
  actor: Actor,
  deps: ChannelDeps,
): Promise<readonly StandingState[]> {
  const { catalogue } = await productAtHand(projectId, actor, deps);
  const found = await deps.standing.list(catalogue.productId);
  return Promise.all(
    found.map(async (standing) => ({
      standing,
      job: standing.jobId === '' ? null : await deps.jobs.find(standing.jobId),
    })),
  );
}

/**
 * Sets a standing import up (version 0) or changes it. It will run as the app, so it is bound to projects that
 * this very person may browse, and its query has to stand alone: Jira is asked both.
 * @throws AppError `forbidden` for a project that the person may not see, `invalid` with Jira's own sentence for a
 * query that it does not take, `conflict` when somebody else has changed it meanwhile
 */
export async function keepStanding(
  projectId: string,
  version: number,
  text: StandingImportText,
  actor: Actor,
  deps: ChannelDeps,
): Promise<void> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  const visible = await deps.tickets.visibleProjects(text.projectIds);
  if (visible.length < text.projectIds.length)
    throw new AppError('forbidden', 'You may import only from projects that you can see.', {
      path: 'projectIds',
    });
  // Alone first: a query that only holds together inside other brackets would reach beyond them.
  if (text.jql.trim() !== '') await deps.tickets.count(text.jql);
  await deps.tickets.count(
    standingJql(text.jql, text.projectIds, null).replace(/ ORDER BY created ASC$/, ''),
  );
  if (version === 0) {
    await deps.standing.add(catalogue.productId, text, by);
    return;
  }
  if (!(await deps.standing.edit(catalogue.productId, version, text, by)))
    throw new AppError(
      'conflict',
      'Somebody else changed this import meanwhile. It is loaded anew; save again if you still want to.',
    );
}

/** Deletes a standing import; with `pieces` also what came with it and nobody has linked or changed into more. */
export async function deleteStanding(
  projectId: string,
  id: string,
  pieces: boolean,
  actor: Actor,
  deps: ChannelDeps,
): Promise<{ readonly more: boolean }> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  const { productId } = catalogue;
  const standing = await standingOf(productId, id, deps);
  if (standing.jobId !== '') await deps.jobs.advance(standing.jobId, { state: 'cancelled' }, by.at);
  let more = pieces;
  for (let round = 0; more && round < UNDO_ROUNDS; round += 1)
    more = (await deps.evidence.deleteImport(productId, id, by, DELETED_AT_ONCE)) === DELETED_AT_ONCE;
  if (more) return { more };
  await deps.standing.delete(productId, id, by);
  if (pieces) await startRecompute({ id: productId, projectIds: catalogue.projectIds }, 'all', deps);
  return { more };
}

/** Starts a run now; one that is on its way already goes on. */
export async function runStandingNow(
  projectId: string,
  id: string,
  actor: Actor,
  deps: ChannelDeps,
): Promise<void> {
  const { catalogue } = await productAtHand(projectId, actor, deps);
  await startRun(await standingOf(catalogue.productId, id, deps), deps);
}

/** Stops the run that is on its way; what was taken stays, and the next run goes over everything again. */
export async function stopStanding(
  projectId: string,
  id: string,
  actor: Actor,
  deps: ChannelDeps,
): Promise<void> {
  const { catalogue, by } = await productAtHand(projectId, actor, deps);
  const { jobId } = await standingOf(catalogue.productId, id, deps);
  if (jobId !== '') await deps.jobs.advance(jobId, { state: 'cancelled' }, by.at);
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
  await deps.standing.setJob(id, jobId);
  await deps.ticketQueue.push({ productId, standingId: id, jobId });
}

async function standingOf(productId: string, id: string, deps: ChannelDeps): Promise<StandingImport> {
  const found = await deps.standing.find(productId, id);
  if (found === null) throw new AppError('not-found', 'This import does not exist any more.', { id });
  return found;
}
