import { z } from 'zod';
import { AppError } from '../../domain/app-error';
import { said } from '../../domain/words/said';
import { readSprint } from '../../jira/agile';
import { searchPages } from '../../jira/issues';
import type { JiraTransport } from '../../jira/jira-transport';
import type { SprintsAsApp } from '../../ports/planning/sprints';

const PAGE = 100;
const ofProject = z.object({ project: z.object({ id: z.string() }) });

/** Sprints as the app sees them: what froze a sprint must not depend on who started it. */
export function jiraSprintsAsApp(asApp: JiraTransport): SprintsAsApp {
  return {
    read: async (sprintId) => {
      const sprint = await readSprint(asApp, sprintId);
      return { name: sprint.name, boardId: sprint.originBoardId ?? '' };
    },
    itemsOf: async (sprintId) => {
      if (!/^\d+$/.test(sprintId)) throw new AppError('invalid', said('planning.sprint-id'));
      const found: { issueId: string; projectId: string }[] = [];
      const search = { jql: `sprint = ${sprintId} ORDER BY id ASC`, fields: ['project'], pageSize: PAGE };
      for await (const page of searchPages(asApp, search))
        for (const issue of page.issues) {
          const fields = ofProject.safeParse(issue.fields);
          if (fields.success) found.push({ issueId: issue.id, projectId: fields.data.project.id });
        }
      return found;
    },
  };
}
