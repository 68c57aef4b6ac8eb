import type { BetaVerdict } from '../records/beta-member';
import { mean, sampleStandardDeviation } from 'simple-statistics';
import { STRENGTH_POINTS } from '../evidence/evidence';
import { daysBetween } from '../iso-date';
import type { IsoDate } from '../iso-date';
import { decay01 } from '../value/demand';
import type { Asker } from './askers';
import type { Estimate95 } from '../statistics/interval';
import { studentQuantile975 } from '../statistics/student';

/** Whom to look for; absent = anybody. */
export interface CohortFilter {
  readonly needKey?: string | undefined;
  readonly personaId?: string | undefined;
  /** Plan or state of the account, as text that its segment holds. */
  readonly segment?: string | undefined;
  /** Spoke within so many days. */
  readonly withinDays?: number | undefined;
}

/**
 * Testers from those who asked, best first: strength of the wish decayed by its age, and in turn the persona
 * that has fewest so far, so that one loud group does not fill the cohort (ours).
 */
export function proposeCohort(
  askers: readonly Asker[],
  filter: CohortFilter,
  taken: ReadonlySet<string>,
  today: IsoDate,
  halfLifeDays: number,
  size: number,
): Asker[] {
  const wanted = askers.filter((asker) => !taken.has(asker.audience) && fits(asker, filter, today));
  const score = (asker: Asker) =>
    STRENGTH_POINTS[asker.strongest ?? 'nice'] *
    decay01(Math.max(0, daysBetween(asker.latest.saidOn, today)), halfLifeDays);
  const rest = [...wanted].sort((a, b) => score(b) - score(a) || (a.audience < b.audience ? -1 : 1));
  const chosen: Asker[] = [];
  const perPersona = new Map<string | null, number>();
  while (chosen.length < size && rest.length > 0) {
    const fewest = Math.min(...rest.map((asker) => perPersona.get(asker.personaId) ?? 0));
    const at = rest.findIndex((asker) => (perPersona.get(asker.personaId) ?? 0) === fewest);
    const [next] = rest.splice(at, 1);
    if (next === undefined) break;
    chosen.push(next);
    perPersona.set(next.personaId, fewest + 1);
  }
  return chosen;
}

function fits(asker: Asker, filter: CohortFilter, today: IsoDate): boolean {
  return (
    (filter.needKey === undefined || asker.needKeys.includes(filter.needKey)) &&
    (filter.personaId === undefined || asker.personaId === filter.personaId) &&
    (filter.segment === undefined ||
      asker.segment.toLowerCase().includes(filter.segment.trim().toLowerCase())) &&
    (filter.withinDays === undefined || daysBetween(asker.latest.saidOn, today) <= filter.withinDays)
  );
}

/** Fewer pairs decide nothing, however alike they are: ratings are whole numbers (ours). */
const PAIRS_TO_DECIDE = 5;

export interface BetaResult {
  /** Members who rated both before and after. */
  readonly pairs: number;
  /** Mean change of satisfaction on the scale 1 to 5, with Student's 95 % interval; null below two pairs. */
  readonly change: Estimate95 | null;
  readonly votesFor: number;
  readonly votesAgainst: number;
  /** `go` when the whole interval is above 0, `no-go` when it is below, `open` while it holds 0; from 5 pairs on. */
  readonly decision: 'too-few' | 'go' | 'no-go' | 'open';
}

/** Go or no-go of a beta: how satisfaction changed from before to after, pair by pair. */
export function betaResult(
  members: readonly {
    readonly before: number | null;
    readonly after: number | null;
    readonly verdict: BetaVerdict | null;
  }[],
): BetaResult {
  const changes = members.flatMap(({ before, after }) =>
    before === null || after === null ? [] : [after - before],
  );
  const change = changes.length < 2 ? null : meanChange95(changes);
  const votes = (verdict: BetaVerdict) => members.filter((member) => member.verdict === verdict).length;
  return {
    pairs: changes.length,
    change,
    votesFor: votes('for'),
    votesAgainst: votes('against'),
    decision: decide(changes.length, change),
  };
}

function decide(pairs: number, change: Estimate95 | null): BetaResult['decision'] {
  if (change === null || pairs < PAIRS_TO_DECIDE) return 'too-few';
  if (change.low > 0) return 'go';
  return change.high < 0 ? 'no-go' : 'open';
}

function meanChange95(changes: number[]): Estimate95 {
  const estimate = mean(changes);
  const margin =
    (studentQuantile975(changes.length - 1) * sampleStandardDeviation(changes)) / Math.sqrt(changes.length);
  return { estimate, low: estimate - margin, high: estimate + margin };
}
