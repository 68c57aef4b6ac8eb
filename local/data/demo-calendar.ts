import type { DataSprint } from '../jira/site-data';

const dayMs = 86_400_000;
export const sprintDays = 14;

/**
 * The Monday on which the active sprint of the demo began: three to nine days before `nowIso`, so that the
 * demo always shows a sprint in progress.
 */
export function activeSprintStart(nowIso: string): Date {
  const anchor = new Date(new Date(nowIso).getTime() - 3 * dayMs);
  const daysSinceMonday = (anchor.getUTCDay() + 6) % 7;
  return new Date(
    Date.UTC(anchor.getUTCFullYear(), anchor.getUTCMonth(), anchor.getUTCDate() - daysSinceMonday, 9),
  );
}

/** ISO timestamp `days` after the start of the active sprint; negative is before it. */
export function dayAfterStart(activeStart: Date, days: number): string {
  return new Date(activeStart.getTime() + days * dayMs).toISOString();
}

/** Day on which a sprint began, counted from the start of the active one. */
export function sprintStartDay(sprint: number, activeSprint: number): number {
  return (sprint - activeSprint) * sprintDays;
}

/** The two-week sprints `first`…`active + 1` of a board, closed up to the active one. */
export function demoSprints(
  activeStart: Date,
  board: { readonly id: string; readonly idPrefix: string; readonly namePrefix: string },
  numbers: { readonly first: number; readonly active: number },
  goals: Readonly<Record<number, string>>,
): DataSprint[] {
  const sprints: DataSprint[] = [];
  for (let number = numbers.first; number <= numbers.active + 1; number += 1) {
    const startDay = sprintStartDay(number, numbers.active);
    const goal = goals[number];
    sprints.push({
      id: `${board.idPrefix}${number}`,
      boardId: board.id,
      name: `${board.namePrefix} ${number}`,
      state: number < numbers.active ? 'closed' : number === numbers.active ? 'active' : 'future',
      startDate: dayAfterStart(activeStart, startDay),
      endDate: dayAfterStart(activeStart, startDay + sprintDays - 3),
      ...(number < numbers.active
        ? { completeDate: dayAfterStart(activeStart, startDay + sprintDays - 3) }
        : {}),
      ...(goal === undefined ? {} : { goal }),
    });
  }
  return sprints;
}
