import { z } from 'zod';
import { frontierProblem, frontierView } from './frontier-views';
import { jiraId, recordId } from '../identifiers';
import {
  keptSprintChange,
  planningBasis,
  releasePlanView,
  sprintChange,
  sprintFreeze,
} from './planning-views';
import { ofItem, ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

/** What planning of sprints and releases asks. */
export const planningProcedures = {
  'planning.read': { permission: 'browse-project', input: ofProject, output: planningBasis },
  /** What the app froze of these sprints; sprints it did not see begin or end are missing. */
  'sprint.frozen': {
    permission: 'browse-project',
    input: ofProject.extend({ sprintIds: z.array(jiraId).max(50) }),
    output: z.object({ freezes: z.array(sprintFreeze) }),
  },
  /** The last change that a plan made of the sprint; null = none, or of items of other products only. */
  'sprint.change': {
    permission: 'browse-project',
    input: ofProject.extend({ sprintId: jiraId }),
    output: z.object({ change: keptSprintChange.nullable() }),
  },
  /** Keeps what a person has just moved in Jira, the item named among it, in the place of the change before. */
  'sprint.note-change': {
    permission: 'edit-item',
    input: ofItem.extend({ sprintId: jiraId, change: sprintChange }),
    output: z.object({}),
  },
  /** Kept plans, the newest first; they are written by the procedures of every kind of record. */
  'release.list': {
    permission: 'browse-project',
    input: ofProject,
    output: z.object({ plans: z.array(releasePlanView) }),
  },
  /** Traces the whole frontier in the background; the same problem again goes on with its points. */
  'release.frontier-start': {
    permission: 'manage-knowledge',
    input: ofProject.extend({ problem: frontierProblem }),
    output: frontierView,
  },
  'release.frontier': {
    permission: 'browse-project',
    input: ofProject.extend({ frontierKey: recordId }),
    output: frontierView,
  },
} as const satisfies Record<string, ProcedureEntry>;
