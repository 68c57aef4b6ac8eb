import { z } from 'zod';
import { frontierProblem, frontierView } from './frontier-views';
import { jiraId, recordId } from '../identifiers';
import { planningBasis, releasePlanView, sprintFreeze } from './planning-views';
import { ofProject } from '../permission';
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
