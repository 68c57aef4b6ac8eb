import { z } from 'zod';
import { frontierProblem, frontierView } from './frontier-views';
import { jiraId, recordId } from '../identifiers';
import { planningBasis, releasePlanContent, releasePlanView, sprintFreeze } from './planning-views';
import { ofProject } from '../permission';
import type { ProcedureEntry } from '../permission';

const plans = z.object({ plans: z.array(releasePlanView) });

/** What planning of sprints and releases asks. */
export const planningProcedures = {
  'planning.read': { permission: 'browse-project', input: ofProject, output: planningBasis },
  /** What the app froze of these sprints; sprints it did not see begin or end are missing. */
  'sprint.frozen': {
    permission: 'browse-project',
    input: ofProject.extend({ sprintIds: z.array(jiraId).max(50) }),
    output: z.object({ freezes: z.array(sprintFreeze) }),
  },
  'release.list': { permission: 'browse-project', input: ofProject, output: plans },
  'release.save': {
    permission: 'manage-knowledge',
    input: ofProject.extend({
      id: recordId,
      name: z.string().trim().min(1, 'Give the plan a name.').max(120),
      plan: releasePlanContent,
    }),
    output: plans,
  },
  'release.delete': {
    permission: 'manage-knowledge',
    input: ofProject.extend({ id: recordId }),
    output: plans,
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
