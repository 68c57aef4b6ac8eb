import { z } from 'zod';
import { findIssue } from '../fields/find-entities';
import { type IssueEdit, saveIssueEdits } from '../changelog/save-issues';
import { causeOf } from '../rest/cause';
import { type Call, noContent, type Reply } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import type { IssueRow } from '../store/issue-rows';
import { rankBetween } from '../store/rank';

/** Issues that one move or rank call takes. */
const MAX_ISSUES = 50;

export const moveSchema = z.object({
  issues: z.array(z.coerce.string()).min(1),
  rankBeforeIssue: z.coerce.string().optional(),
  rankAfterIssue: z.coerce.string().optional(),
  rankCustomFieldId: z.number().optional(),
});
export type Move = z.infer<typeof moveSchema>;

interface Entry {
  readonly issueId: number;
  readonly issueKey: string;
  readonly status: number;
  readonly errors?: readonly string[];
}

/**
 * Moves issues: changes each as asked and puts them, in the order sent, before or after another issue. Issues the
 * caller may not move fail alone: 207 with one entry per issue; when all fail alike it is that error.
 */
export async function moveIssues(
  call: Call,
  move: Move,
  change: (issue: IssueRow) => IssueRow,
): Promise<Reply> {
  if (move.issues.length > MAX_ISSUES)
    throw new JiraError(400, `The number of issues must not be more than ${String(MAX_ISSUES)}.`);
  if (move.rankBeforeIssue !== undefined && move.rankAfterIssue !== undefined) {
    throw new JiraError(400, 'Only one of rankBeforeIssue and rankAfterIssue can be given.');
  }
  const issues = move.issues.map((idOrKey) => {
    const issue = findIssue(call.state, idOrKey);
    if (!issue || !call.access.canSee(issue))
      throw new JiraError(404, `Issue does not exist or you do not have permission to see it: ${idOrKey}`);
    return issue;
  });
  const allowed = issues.filter(
    (issue) =>
      call.access.hasOnIssue('SCHEDULE_ISSUES', issue) && call.access.hasOnIssue('EDIT_ISSUES', issue),
  );
  if (allowed.length === 0) throw new JiraError(403, 'You do not have permission to schedule these issues.');
  const edits = allowed.map((before): IssueEdit => ({ before, after: change(before) }));
  call.state.rateLimits.noteIssueWrites(allowed.map((issue) => issue.id));
  await saveIssueEdits(call.state, placed(call, edits, move), causeOf(call));
  if (allowed.length === issues.length) return noContent;
  const entries = issues.map((issue): Entry => {
    const base = { issueId: Number(issue.id), issueKey: issue.key };
    return allowed.includes(issue)
      ? { ...base, status: 200 }
      : { ...base, status: 403, errors: ['You do not have permission to schedule this issue.'] };
  });
  return { status: 207, body: { entries } };
}

function placed(call: Call, edits: readonly IssueEdit[], move: Move): readonly IssueEdit[] {
  const target = move.rankBeforeIssue ?? move.rankAfterIssue;
  if (target === undefined) return edits;
  const anchor = findIssue(call.state, target);
  if (!anchor || !call.access.canSee(anchor))
    throw new JiraError(400, `The issue '${target}' to rank against does not exist.`);
  const moved = new Set(edits.map((edit) => edit.before.id));
  if (moved.has(anchor.id)) throw new JiraError(400, 'An issue cannot be ranked against itself.');
  const isBefore = move.rankBeforeIssue !== undefined;
  const neighbour = neighbourRank(call, anchor, isBefore, moved);
  let below = isBefore ? neighbour : anchor.rank;
  const above = isBefore ? anchor.rank : neighbour;
  return edits.map(({ before, after }) => {
    below = rankBetween(below, above);
    return { before, after: { ...after, rank: below } };
  });
}

/** Rank right before or after an issue among those that stay; undefined at the end of the list. */
function neighbourRank(
  call: Call,
  anchor: IssueRow,
  isBefore: boolean,
  moved: ReadonlySet<string>,
): string | undefined {
  let nearest: string | undefined;
  for (const issue of call.state.store.all('issues')) {
    if (moved.has(issue.id)) continue;
    const isNearer = isBefore
      ? issue.rank < anchor.rank && (nearest === undefined || issue.rank > nearest)
      : issue.rank > anchor.rank && (nearest === undefined || issue.rank < nearest);
    if (isNearer) nearest = issue.rank;
  }
  return nearest;
}
