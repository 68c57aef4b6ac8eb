import { AppError } from '../../domain/app-error';
import { standingJql, ticketRow } from '../../domain/channels/ticket';
import type { JobRow } from '../../adapters/store/job-store';
import type {
  StandingImport,
  StandingImportStore,
} from '../../adapters/store/channels/standing-import-store';
import type { TicketSource } from '../../ports/channels/tickets';
import type { Background } from '../background';
import { recordAct } from '../records/record-history';
import type { Recording } from '../records/record-history';
import { startRecompute } from '../start-recompute';
import { appWriter, writeRows } from '../evidence/write-rows';
import type { RowDeps } from '../evidence/write-rows';
import { said } from '../../domain/words/said';

export type StandingDeps = Background &
  RowDeps &
  Recording & { readonly standing: StandingImportStore; readonly tickets: TicketSource };

/** What is left of an invocation when a run hands over to the next one. */
const HAND_OVER_MS = 30_000;
/** Changes shortly before the last run may not have been in Jira's search yet. */
const OVERLAP_MINUTES = 30;
const MINUTE_MS = 60_000;

/** Where a run stands: its query, kept since it says how far back it looks, and Jira's mark of the next page. */
interface Checkpoint {
  readonly jql: string;
  readonly begunAt: number;
  readonly pageToken: string | null;
  readonly before: number;
}

/**
 * Works off one run of a standing import, page by page, each page stored before the next is asked for. `continue`
 * asks to be called again: the run goes on where it stood, also after a kill, since rows name themselves.
 */
export async function runStandingImport(
  request: { readonly productId: string; readonly standingId: string; readonly jobId: string },
  deps: StandingDeps,
): Promise<'continue' | 'done'> {
  const { productId, standingId, jobId } = request;
  const standing = await deps.standing.find(productId, standingId);
  let job = await deps.jobs.find(jobId);
  if (standing === null || job === null || job.state === 'cancelled' || job.state === 'done') return 'done';
  let at = checkpointOf(job, standing, deps.clock.now());
  if (at.pageToken === null && job.done === 0) {
    const total = await deps.tickets.count(at.jql.replace(/ ORDER BY created ASC$/, ''));
    await deps.jobs.advance(
      jobId,
      { state: 'running', total, checkpoint: JSON.stringify(at) },
      deps.clock.now(),
    );
  }
  for (;;) {
    const page = await nextPage(at, deps);
    const taken = page.tickets.filter((ticket) => standing.projectIds.includes(ticket.projectId));
    const writer = await appWriter(productId, deps);
    const batch = {
      source: 'jira',
      channel: standing.channel,
      mask: standing.mask,
      rows: taken.map((ticket, line) => ticketRow(ticket, line)),
      answers: [],
    };
    const refused = await writeRows(writer, standingId, batch, deps);
    for (const { field, problem } of refused)
      console.warn(`standing import ${standingId}: ${field} ${problem}`);
    at = { ...at, pageToken: page.nextPageToken };
    const done = job.done + page.tickets.length;
    await deps.jobs.advance(jobId, { state: 'running', done, checkpoint: JSON.stringify(at) }, writer.by.at);
    job = await deps.jobs.find(jobId);
    if (job === null || job.state === 'cancelled') return 'done';
    if (page.nextPageToken === null) {
      await finish(standing, at, job, deps);
      return 'done';
    }
    if (deps.remainingMs() < HAND_OVER_MS) return 'continue';
  }
}

function checkpointOf(job: JobRow, standing: StandingImport, now: number): Checkpoint {
  if (job.checkpoint !== '') return JSON.parse(job.checkpoint) as Checkpoint;
  const since =
    standing.lastRunAt === 0 ? null : Math.ceil((now - standing.lastRunAt) / MINUTE_MS) + OVERLAP_MINUTES;
  return {
    jql: standingJql(standing.jql, standing.projectIds, since),
    begunAt: now,
    pageToken: null,
    before: standing.pieces,
  };
}

/** The next page; a mark that Jira no longer knows begins anew, which brings nothing twice. */
async function nextPage(at: Checkpoint, deps: StandingDeps): ReturnType<TicketSource['page']> {
  try {
    return await deps.tickets.page(at.jql, at.pageToken);
  } catch (error) {
    if (at.pageToken === null || !(error instanceof AppError) || error.code !== 'invalid') throw error;
    return deps.tickets.page(at.jql, null);
  }
}

async function finish(
  standing: StandingImport,
  at: Checkpoint,
  job: JobRow,
  deps: StandingDeps,
): Promise<void> {
  const { productId, id } = standing;
  const now = deps.clock.now();
  const pieces = (await deps.standing.find(productId, id))?.pieces ?? at.before;
  const added = pieces - at.before;
  await deps.standing.setRun(productId, id, at.begunAt);
  await deps.jobs.advance(
    job.id,
    {
      state: 'done',
      done: Math.max(job.done, job.total),
      said: said('channels.new-pieces', { count: added }),
    },
    now,
  );
  if (added <= 0) return;
  const facts = { state: 'done', fileName: standing.name, added, rows: job.done, rejected: 0 };
  const { catalogue, by } = await appWriter(productId, deps);
  await recordAct(productId, { kind: 'import', recordId: id, facts }, by, deps);
  await startRecompute({ id: productId, projectIds: catalogue.projectIds }, 'all', deps);
}
