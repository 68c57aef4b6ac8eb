import { invalidField } from '../../app-error';
import { dayAt } from '../../iso-date';
import { said } from '../../words/said';

/** A closed sprint as far as capacity is concerned. */
export interface PastSprint {
  readonly id: string;
  /** What it finished, in the unit that is planned by: points, hours or items. */
  readonly donePoints: number;
}

/** What a team finished longer ago says little of what it can do now. */
export const RECENT_MONTHS = 6;

/** The sprints that ended in the last months, and how many ended before; one without a day counts as recent. */
export function recentSprints<T extends { readonly endedOn: string | null }>(
  past: readonly T[],
  todayOn: string,
  months = RECENT_MONTHS,
): { readonly recent: readonly T[]; readonly older: number } {
  const first = new Date(`${todayOn}T00:00:00Z`);
  first.setUTCMonth(first.getUTCMonth() - months);
  const firstOn = dayAt(first.getTime());
  const recent = past.filter(({ endedOn }) => endedOn === null || endedOn >= firstOn);
  return { recent, older: past.length - recent.length };
}

/** Capacity suggested by what past sprints finished. */
export interface Velocity {
  /** 20 % quantile: four sprints in five finished at least this. */
  readonly cautiousPoints: number;
  /** Median. */
  readonly likelyPoints: number;
  /** Sprints counted, newest `last` at most. */
  readonly sprints: number;
  /** Fewer than five sprints say little. */
  readonly few: boolean;
}

const ENOUGH_SPRINTS = 5;

/**
 * Capacity from past sprints, oldest first; null when there is none. Quantiles interpolate between order
 * statistics (Hyndman and Fan 1996, type 7).
 * @throws AppError `invalid` for finished points that are negative or no number.
 */
export function velocityOf(past: readonly PastSprint[], last = 10): Velocity | null {
  past.forEach(({ id, donePoints }, row) => {
    if (!(donePoints >= 0 && Number.isFinite(donePoints)))
      throw invalidField(`past[${row}].donePoints`, said('planning.sprint-points', { sprint: id }));
  });
  const done = past
    .slice(-last)
    .map(({ donePoints }) => donePoints)
    .sort((a, b) => a - b);
  if (done.length === 0) return null;
  return {
    cautiousPoints: quantile(done, 0.2),
    likelyPoints: quantile(done, 0.5),
    sprints: done.length,
    few: done.length < ENOUGH_SPRINTS,
  };
}

function quantile(sorted: readonly number[], share01: number): number {
  const at = (sorted.length - 1) * share01;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (at - Math.floor(at)) * (above - below);
}
