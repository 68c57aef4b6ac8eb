import { issueUpdated, type Cause } from '../events/issue-events';
import type { ProductEvent } from '../site';
import type { SiteState } from '../site-state';
import type { IssueRow } from '../store/issue-rows';
import type { Draft } from '../store/store';
import { diffIssue } from './diff-issue';

export interface IssueEdit {
  readonly before: IssueRow;
  readonly after: IssueRow;
}

export interface SaveOptions {
  readonly generateChangelog: boolean;
  readonly generateEvents: boolean;
}

const EVERYTHING: SaveOptions = { generateChangelog: true, generateEvents: true };

/**
 * Puts edited issues into a draft with their histories and a new update time; what did not change is left alone.
 * Returns makers of the events, to be called after the draft is stored so that they show the new state.
 */
export function stageIssueEdits(
  state: SiteState,
  draft: Draft,
  edits: readonly IssueEdit[],
  cause: Cause,
  options: SaveOptions = EVERYTHING,
): (() => ProductEvent[])[] {
  const now = state.nowIso();
  return edits.flatMap(({ before, after }) => {
    const items = diffIssue(before, after, state);
    if (items.length === 0) return [];
    const row: IssueRow = { ...after, updated: now };
    draft.put('issues', row);
    const id = draft.nextId('histories');
    if (options.generateChangelog)
      draft.put('histories', { id, issueId: row.id, author: cause.accountId, created: now, items });
    if (!options.generateEvents) return [];
    return [() => issueUpdated(state, row, { id, items }, cause)];
  });
}

/** Stores edits as one commit: all of them or none. */
export async function saveIssueEdits(
  state: SiteState,
  edits: readonly IssueEdit[],
  cause: Cause,
  options: SaveOptions = EVERYTHING,
): Promise<void> {
  const draft = state.draft();
  const events = stageIssueEdits(state, draft, edits, cause, options);
  await state.commit(draft, () => events.flatMap((make) => make()));
}
