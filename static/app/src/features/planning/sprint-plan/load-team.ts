import { workingDays } from '@domain/planning/sprint/team-capacity';
import type { Named } from '@domain/roadmap/roadmap-item';
import type { SprintJson } from '@jira/agile';
import { personIn } from '@jira/roadmap-item';
import { readSprintItems } from '../../../api/sprint';
import { userDayOf } from '../../../api/user-day';

/** Who had work in a sprint, and how long it was. */
export interface SprintTeam {
  readonly sprintId: string;
  /** By name; whoever has an item of it, finished or not. */
  readonly people: readonly Named[];
  /** Null where Jira does not say when it began and ended. */
  readonly days: number | null;
}

/** Who has work in each of the sprints: read only once somebody plans by people. */
export function loadTeams(sprints: readonly SprintJson[]): Promise<SprintTeam[]> {
  return Promise.all(
    sprints.map(async (sprint) => {
      const issues = await readSprintItems(sprint.id, ['assignee']);
      const people = new Map(
        issues.flatMap(({ fields }) => {
          const person = personIn(fields['assignee']);
          return person === null ? [] : [[person.id, person] as const];
        }),
      );
      return {
        sprintId: sprint.id,
        people: [...people.values()].sort((a, b) => a.name.localeCompare(b.name)),
        days: daysOf(sprint),
      };
    }),
  );
}

/** Working days of a sprint in the user's zone: one that was closed late lasted until then. */
function daysOf({ startDate, endDate, completeDate }: SprintJson): number | null {
  const end = completeDate ?? endDate;
  if (startDate == null || end == null) return null;
  return workingDays(userDayOf(Date.parse(startDate)), userDayOf(Date.parse(end)));
}
