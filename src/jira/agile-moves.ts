import { z } from 'zod';
import { AppError } from '../domain/app-error';
import { inBatches } from '../domain/in-batches';
import { said } from '../domain/words/said';
import type { Said } from '../domain/words/said';
import { jiraPath } from './jira-path';
import type { JiraPath } from './jira-path';
import { refusalOf, sendJson } from './jira-transport';
import type { JiraTransport } from './jira-transport';

/** Issues that Jira takes in one move or rank call. */
export const MOVE_BATCH = 50;

/** Where issues go. */
export type MoveTarget =
  { readonly kind: 'sprint'; readonly sprintId: string } | { readonly kind: 'backlog' };

export interface MoveFailure {
  readonly key: string;
  readonly reason: Said;
}

/** What became of a move: nothing is left unsaid. */
export interface MoveResult {
  readonly moved: readonly string[];
  readonly failed: readonly MoveFailure[];
  /** Not tried, because Jira stopped answering before their turn. */
  readonly untried: readonly string[];
  /** Why the rest was not tried. */
  readonly stoppedBy: Said | null;
}

const partial = z.object({
  entries: z.array(
    z.object({ issueKey: z.string(), status: z.number(), errors: z.array(z.string()).default([]) }),
  ),
});

/**
 * Moves issues in batches of 50, in order. Issues that Jira refuses are named with its reason and do not stop the
 * others; a Jira that is busy or away stops the rest, which is named too.
 */
export function moveIssues(
  transport: JiraTransport,
  target: MoveTarget,
  keys: readonly string[],
): Promise<MoveResult> {
  const path: JiraPath =
    target.kind === 'sprint'
      ? jiraPath`/rest/agile/1.0/sprint/${target.sprintId}/issue`
      : jiraPath`/rest/agile/1.0/backlog/issue`;
  return inTurn(inBatches(keys, MOVE_BATCH), (batch) =>
    sendBatch(transport, path, 'POST', batch, { issues: batch }),
  );
}

/** One ranking step: these issues, in this order, directly before or after another. */
export interface RankStep {
  readonly keys: readonly string[];
  readonly before?: string;
  readonly after?: string;
}

/** Directly before or after another issue, by its key. */
export type RankPlace = Pick<RankStep, 'before' | 'after'>;

/** Ranks issues step by step, each at most 50 issues; a step relies on the ones before it, so a refusal ends it. */
export function rankIssues(transport: JiraTransport, steps: readonly RankStep[]): Promise<MoveResult> {
  const anchors = new Map(steps.map((step) => [step.keys, step]));
  return inTurn(
    steps.map((step) => step.keys),
    (keys) => {
      const step = anchors.get(keys);
      return sendBatch(transport, jiraPath`/rest/agile/1.0/issue/rank`, 'PUT', keys, {
        issues: keys,
        ...(step?.before === undefined ? {} : { rankBeforeIssue: step.before }),
        ...(step?.after === undefined ? {} : { rankAfterIssue: step.after }),
      });
    },
    true,
  );
}

interface BatchResult {
  readonly moved: readonly string[];
  readonly failed: readonly MoveFailure[];
}

/** Sends batches one after the other; a Jira that is busy or away stops the rest, which is named with the reason. */
export async function inTurn(
  batches: readonly (readonly string[])[],
  send: (keys: readonly string[]) => Promise<BatchResult>,
  stopAtRefusal = false,
): Promise<MoveResult> {
  const moved: string[] = [];
  const failed: MoveFailure[] = [];
  for (const [at, batch] of batches.entries()) {
    const rest = (from: number): string[] => batches.slice(from).flat();
    try {
      const result = await send(batch);
      moved.push(...result.moved);
      failed.push(...result.failed);
      if (stopAtRefusal && result.failed.length > 0 && at + 1 < batches.length)
        return { moved, failed, untried: rest(at + 1), stoppedBy: result.failed[0]?.reason ?? null };
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'rate-limited' || error.code === 'unavailable')
        return { moved, failed, untried: rest(at), stoppedBy: error.said };
      failed.push(...batch.map((key) => ({ key, reason: error.said })));
      if (stopAtRefusal && at + 1 < batches.length)
        return { moved, failed, untried: rest(at + 1), stoppedBy: error.said };
    }
  }
  return { moved, failed, untried: [], stoppedBy: null };
}

async function sendBatch(
  transport: JiraTransport,
  path: JiraPath,
  method: 'POST' | 'PUT',
  keys: readonly string[],
  body: unknown,
): Promise<BatchResult> {
  const { status, json } = await sendJson(transport, path, { method, body });
  if (status !== 207) return { moved: keys, failed: [] };
  const answer = partial.safeParse(json);
  if (!answer.success) throw new AppError('unavailable', said('jira.partly'));
  const failed = answer.data.entries
    .filter((entry) => entry.status >= 300)
    .map((entry) => ({ key: entry.issueKey, reason: refusalOf(entry.errors) }));
  const refused = new Set(failed.map((entry) => entry.key));
  return { moved: keys.filter((key) => !refused.has(key)), failed };
}
