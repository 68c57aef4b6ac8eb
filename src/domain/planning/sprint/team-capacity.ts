import { invalidField } from '../../app-error';
import { addDays, dayNumber } from '../../iso-date';
import type { IsoDate } from '../../iso-date';
import { studentQuantile } from '../../statistics/student';
import { said } from '../../words/said';

/** Somebody of the team in one sprint. */
export interface TeamMember {
  readonly id: string;
  /** How much of their time the sprint has, 0 to 1. */
  readonly share01: number;
  /** Working days that they are away; more than the sprint has count as all of them. */
  readonly daysOff: number;
}

/** A closed sprint: what it finished, and how many working days its people had for that together. */
export interface PastPace {
  readonly id: string;
  /** In the unit that is planned by: points, hours or items. */
  readonly donePoints: number;
  readonly personDays: number;
}

/** What the people of a sprint can do in it, by the pace of the sprints before. */
export interface TeamCapacity {
  readonly personDays: number;
  /** Finished in one day of one person; null without a past sprint to tell it. */
  readonly perPersonDay: number | null;
  /** Null without a past sprint. */
  readonly points: number | null;
  /** In four of five sprints what is finished lies in it; null where fewer than three sprints tell. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** Past sprints that were counted: those in which somebody had a day. */
  readonly sprints: number;
}

/** Fewer sprints than this say nothing of how much the pace varies. */
const ENOUGH_SPRINTS = 3;
/** The share of sprints whose outcome the range is to hold. */
const RANGE_SHARE01 = 0.8;

/** Mondays to Fridays from the first day to the last, both counted; 0 where the last comes before the first. */
export function workingDays(from: IsoDate, to: IsoDate): number {
  const length = dayNumber(to) - dayNumber(from) + 1;
  let count = 0;
  for (let at = 0; at < length; at++) {
    const weekday = new Date(`${addDays(from, at)}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) count += 1;
  }
  return count;
}

/**
 * Capacity from who is there. The pace is what all past sprints finished by the days that their people had, so that a
 * long sprint says more than a short one; the range is that of a prediction under a spread which grows with the days
 * (ratio estimate, Cochran 1977, 6.6; Student's t).
 * @param days working days of the sprint
 * @throws AppError `invalid` for a share outside of 0 to 1, days below 0, or points that are no number of 0 or more
 */
export function teamCapacity(
  team: readonly TeamMember[],
  days: number,
  past: readonly PastPace[],
): TeamCapacity {
  check(team, days, past);
  const personDays = team.reduce(
    (sum, { share01, daysOff }) => sum + share01 * Math.max(0, days - daysOff),
    0,
  );
  const counted = past.filter((sprint) => sprint.personDays > 0);
  const pastDays = counted.reduce((sum, sprint) => sum + sprint.personDays, 0);
  if (counted.length === 0) return { personDays, perPersonDay: null, points: null, range: null, sprints: 0 };
  const perPersonDay = counted.reduce((sum, { donePoints }) => sum + donePoints, 0) / pastDays;
  const points = perPersonDay * personDays;
  return {
    personDays,
    perPersonDay,
    points,
    range:
      counted.length < ENOUGH_SPRINTS ? null : rangeOf(points, personDays, counted, perPersonDay, pastDays),
    sprints: counted.length,
  };
}

function rangeOf(
  points: number,
  personDays: number,
  past: readonly PastPace[],
  pace: number,
  pastDays: number,
): { readonly low: number; readonly high: number } {
  const freedom = past.length - 1;
  /** Variance of what one person-day brings. */
  const perDay =
    past.reduce(
      (sum, sprint) => sum + (sprint.donePoints - pace * sprint.personDays) ** 2 / sprint.personDays,
      0,
    ) / freedom;
  // What this sprint varies by, and what is not known of the pace itself.
  const spread = Math.sqrt(perDay * (personDays + personDays ** 2 / pastDays));
  const half = studentQuantile((1 + RANGE_SHARE01) / 2, freedom) * spread;
  return { low: Math.max(0, points - half), high: points + half };
}

function check(team: readonly TeamMember[], days: number, past: readonly PastPace[]): void {
  const isAmount = (value: number): boolean => value >= 0 && Number.isFinite(value);
  if (!isAmount(days)) throw invalidField('days', said('planning.team-days'));
  team.forEach(({ share01, daysOff }, row) => {
    if (!(share01 >= 0 && share01 <= 1)) throw invalidField(`team[${row}].share01`, said('planning.share'));
    if (!isAmount(daysOff)) throw invalidField(`team[${row}].daysOff`, said('planning.team-days'));
  });
  past.forEach(({ id, donePoints, personDays }, row) => {
    if (!isAmount(donePoints))
      throw invalidField(`past[${row}].donePoints`, said('planning.sprint-points', { sprint: id }));
    if (!isAmount(personDays)) throw invalidField(`past[${row}].personDays`, said('planning.team-days'));
  });
}
