import { z } from 'zod';
import { saveIssueEdits } from '../changelog/save-issues';
import { renderStatus } from '../fields/render-entities';
import { writeField } from '../fields/write-field';
import { causeOf } from '../rest/cause';
import { type Call, noContent, ok, readBody, type Reply, type Route } from '../rest/call';
import { JiraError } from '../rest/jira-error';
import { route } from '../rest/router';
import type { IssueRow } from '../store/issue-rows';
import type { StatusRow } from '../store/rows';
import { conditionsHold, objections } from '../workflow-rules';
import { visibleIssue } from './visible-issue';

/** One workflow for all: from every status to every other, less what the app's conditions hide. A transition has the id of the status it leads to. */
function listTransitions(call: Call): Reply {
  const issue = visibleIssue(call);
  const mayMove = call.access.hasOnIssue('TRANSITION_ISSUES', issue);
  const wanted = call.query.get('transitionId');
  const targets = mayMove
    ? [...call.state.store.all('statuses')].filter(
        (row) => row.id !== issue.statusId && conditionsHold(call.state, issue, row.id, call.access),
      )
    : [];
  const transitions = targets
    .filter((row) => wanted === null || row.id === wanted)
    .map((row) => ({
      id: row.id,
      name: row.name,
      to: renderStatus(call.state, row),
      hasScreen: false,
      isGlobal: true,
      isInitial: false,
      isAvailable: true,
      isConditional: false,
      isLooped: false,
    }));
  return ok({ expand: 'transitions', transitions });
}

const transitionSchema = z.object({
  transition: z.object({ id: z.coerce.string() }),
  fields: z.record(z.string(), z.unknown()).optional(),
});

async function transition(call: Call): Promise<Reply> {
  const before = visibleIssue(call);
  if (!call.access.hasOnIssue('TRANSITION_ISSUES', before))
    throw new JiraError(403, 'You do not have permission to transition this issue.');
  const body = readBody(call, transitionSchema);
  const target = call.state.store.get('statuses', body.transition.id);
  const isOffered =
    target !== undefined &&
    target.id !== before.statusId &&
    conditionsHold(call.state, before, target.id, call.access);
  if (!isOffered) {
    throw new JiraError(400, `Transition id '${body.transition.id}' is not valid for this issue.`);
  }
  let after = before;
  for (const [id, value] of Object.entries(body.fields ?? {})) {
    after = {
      ...writeField(after, id, value, {
        state: call.state,
        draft: call.state.draft(),
        accountId: call.access.accountId,
      }),
    };
  }
  const objected = objections(call.state, after, target.id, call.access);
  if (objected.length > 0) throw new JiraError(400, objected);
  const moved = { ...after, statusId: target.id, ...resolutionFor(call, after, target) };
  await saveIssueEdits(call.state, [{ before, after: moved }], causeOf(call));
  return noContent;
}

/** Reaching a done status resolves the issue, leaving it clears the resolution, as Jira's own workflows do. */
function resolutionFor(
  call: Call,
  issue: IssueRow,
  target: StatusRow,
): Pick<IssueRow, 'resolutionId' | 'resolved'> {
  if (target.category !== 'done') return { resolutionId: undefined, resolved: undefined };
  const first = [...call.state.store.all('resolutions')].sort((a, b) => a.order - b.order)[0];
  return { resolutionId: issue.resolutionId ?? first?.id, resolved: issue.resolved ?? call.state.nowIso() };
}

export const transitionRoutes: readonly Route[] = [
  route('GET', '/rest/api/3/issue/{issueIdOrKey}/transitions', listTransitions),
  route('POST', '/rest/api/3/issue/{issueIdOrKey}/transitions', transition),
];
