import { z } from 'zod';
import type { SiteState } from '../site-state';
import type { IssueRow } from '../store/issue-rows';
import type { AppFieldRow } from '../store/rows';

/**
 * The project property in which this site keeps the names of the app's fields that stand on no screen of the
 * project, in place of Jira's screens: on a new site that is every one of them.
 */
const OFF_SCREEN_PROPERTY = 'off-screen-fields';
const names = z.array(z.string());

/** Whether people can edit the app's field on an issue; the app itself always can. */
export function isOffScreen(state: SiteState, issue: IssueRow, field: AppFieldRow): boolean {
  const row = state.store.get('properties', `project/${issue.projectId}/${OFF_SCREEN_PROPERTY}`);
  const off = names.safeParse(row?.value);
  return off.success && off.data.includes(field.name);
}
