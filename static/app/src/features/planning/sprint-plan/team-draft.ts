import { teamCapacity } from '@domain/planning/sprint/team-capacity';
import type { TeamCapacity } from '@domain/planning/sprint/team-capacity';
import type { Named } from '@domain/roadmap/roadmap-item';
import type { SprintTeam } from './load-team';

/** Somebody as the planner counts them in this sprint. */
export interface Counted extends Named {
  readonly sharePercent: number;
  readonly daysOff: number;
}

export interface TeamDraft {
  readonly days: number;
  readonly people: readonly Counted[];
}

/** What most teams take where Jira says nothing of the length. */
const USUAL_DAYS = 10;

export function countedFully(person: Named): Counted {
  return { ...person, sharePercent: 100, daysOff: 0 };
}

/**
 * The team to begin with: whoever has work in the sprint, or else whoever had work in the newest sprint before it.
 * @param past oldest first
 */
export function teamToBegin(sprint: SprintTeam | undefined, past: readonly SprintTeam[]): TeamDraft {
  const last = past.at(-1);
  const people = sprint !== undefined && sprint.people.length > 0 ? sprint.people : (last?.people ?? []);
  return { days: sprint?.days ?? last?.days ?? USUAL_DAYS, people: people.map(countedFully) };
}

/** Everybody known from these sprints who is not in the team yet, by name. */
export function othersOf(teams: readonly SprintTeam[], { people }: TeamDraft): readonly Named[] {
  const inTeam = new Set(people.map(({ id }) => id));
  const known = new Map(teams.flatMap((team) => team.people).map((person) => [person.id, person]));
  return [...known.values()].filter(({ id }) => !inTeam.has(id)).sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * What the team can do. Who was away in the sprints before is not known: everybody who had work in one counts for all of
 * its days, so the pace holds the usual absences already.
 */
export function capacityOf(
  { days, people }: TeamDraft,
  teams: readonly SprintTeam[],
  done: readonly { readonly id: string; readonly donePoints: number }[],
): TeamCapacity {
  const team = people.map(({ id, sharePercent, daysOff }) => ({
    id,
    share01: Math.min(1, Math.max(0, sharePercent / 100)),
    daysOff: Math.max(0, daysOff),
  }));
  const past = done.flatMap(({ id, donePoints }) => {
    const then = teams.find(({ sprintId }) => sprintId === id);
    return then?.days == null ? [] : [{ id, donePoints, personDays: then.people.length * then.days }];
  });
  return teamCapacity(team, Math.max(0, days), past);
}
