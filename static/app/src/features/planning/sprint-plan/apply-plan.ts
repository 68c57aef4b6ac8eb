import { AppError } from '@domain/app-error';
import { said } from '@domain/words/said';
import { moveIssues } from '@jira/agile-moves';
import type { MoveResult } from '@jira/agile-moves';
import type { JiraTransport } from '@jira/jira-transport';
import { placesNow } from './load-plan';

/** What a plan changes in Jira. */
export interface PlanChange {
  readonly sprintId: string;
  readonly into: readonly string[];
  readonly out: readonly string[];
}

/** Items that somebody else has moved, finished or deleted since the plan was loaded. */
export interface Drift {
  /** Should come in, but are finished, deleted, in the sprint already or in another sprint now. */
  readonly into: readonly string[];
  /** Should leave, but are not in the sprint any more. */
  readonly out: readonly string[];
}

/** What was found when Jira was looked at. */
export interface Checked extends Drift {
  /** Ids of the items of the plan that are still there, by key. */
  readonly ids: ReadonlyMap<string, string>;
}

export interface Applied {
  readonly into: MoveResult;
  readonly out: MoveResult;
  readonly skipped: Checked;
}

const nothing: MoveResult = { moved: [], failed: [], untried: [], stoppedBy: null };

/**
 * Compares the plan with Jira as it is now.
 * @throws AppError `conflict` when the sprint was closed meanwhile
 */
export async function driftOf(transport: JiraTransport, change: PlanChange): Promise<Checked> {
  const now = await placesNow(transport, change.sprintId, [...change.into, ...change.out]);
  if (now.state === 'closed') throw new AppError('conflict', said('planning.sprint-closed'));
  const elsewhere = new Set([...now.gone, ...now.elsewhere]);
  return {
    into: change.into.filter((key) => now.inSprint.has(key) || elsewhere.has(key)),
    out: change.out.filter((key) => !now.inSprint.has(key)),
    ids: now.ids,
  };
}

/** Moves what the plan asks for, as the person who looks: first out, so that the sprint is never larger than planned. */
export async function applyChange(
  transport: JiraTransport,
  change: PlanChange,
  skipped: Checked,
): Promise<Applied> {
  const wantedOut = change.out.filter((key) => !skipped.out.includes(key));
  const wantedIn = change.into.filter((key) => !skipped.into.includes(key));
  const out = wantedOut.length === 0 ? nothing : await moveIssues(transport, { kind: 'backlog' }, wantedOut);
  if (out.stoppedBy !== null)
    return { out, into: { ...nothing, untried: wantedIn, stoppedBy: out.stoppedBy }, skipped };
  const into =
    wantedIn.length === 0
      ? nothing
      : await moveIssues(transport, { kind: 'sprint', sprintId: change.sprintId }, wantedIn);
  return { out, into, skipped };
}

/** The change that takes back what was really moved. */
export function undoOf(change: PlanChange, applied: Applied): PlanChange {
  return { sprintId: change.sprintId, into: applied.out.moved, out: applied.into.moved };
}
