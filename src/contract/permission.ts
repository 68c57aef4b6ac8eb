import { z } from 'zod';
import { jiraId } from './identifiers';

/**
 * Who may call a procedure. The permission is checked against Jira for the work item or project named
 * in the input, before anything else is read:
 * - `browse-item` / `edit-item`: the caller may see / edit `input.issueId`
 * - `browse-project`: the caller may browse `input.projectId`
 * - `add-quote`: the caller has *Manage customer knowledge*, or may edit or comment on the work of `input.projectId`
 *   or on `input.ticketId`, and the product lets everybody who may do so add quotes
 * - `manage-knowledge`: the caller has *Manage customer knowledge* in `input.projectId`
 * - `administer-project`: the caller administers `input.projectId`
 */
export type Permission =
  'browse-item' | 'edit-item' | 'browse-project' | 'add-quote' | 'manage-knowledge' | 'administer-project';

/** One entry of the table of procedures. */
export interface ProcedureEntry {
  readonly permission: Permission;
  /** Enough where the input names a kind of records that are people's own: whose a record is decides then. */
  readonly ofOwned?: Permission;
  /** The answer is the same whatever else the person may do: nothing but the permission is asked for. */
  readonly asksNoMore?: true;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/** Input of a procedure about one work item; the permission is checked on just this item. */
export const ofItem = z.object({ issueId: jiraId });
/** Input of a procedure about a project and its product. */
export const ofProject = z.object({ projectId: jiraId });
