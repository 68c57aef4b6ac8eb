import type { BetaVerdict } from '../records/beta-member';
import { STRENGTH_POINTS } from '../evidence/evidence';
import { daysBetween } from '../iso-date';
import type { IsoDate } from '../iso-date';
import { decay01 } from '../value/demand';
import type { Asker } from './askers';
import type { Estimate95 } from '../statistics/interval';
import { LEAST_FOR_INTERVAL } from '../statistics/interval';
import { scaleMean95, stepsOf } from '../statistics/scale-mean';

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

/** How satisfaction, 1 to 5, can change at all. */
const CHANGES = stepsOf({ min: -4, max: 4 });

/**
 * `go` when the whole interval is above 0, `no-go` when it is below, `open` while it holds 0; `torn` when the ratings
 * say one thing and at least half of the votes the other; `too-few` below five pairs.
 */
export const BETA_DECISIONS = ['too-few', 'go', 'no-go', 'open', 'torn'] as const;

export interface BetaResult {
  /** Members who rated both before and after. */
  readonly pairs: number;
  /** Mean change of satisfaction on the scale 1 to 5, with its 95 % interval; null below five pairs. */
  readonly change: Estimate95 | null;
  readonly votesFor: number;
  readonly votesAgainst: number;
  readonly decision: (typeof BETA_DECISIONS)[number];
}

/** Go or no-go of a beta: how satisfaction changed from before to after, pair by pair. */
export function betaResult(
  members: readonly {
    readonly before: number | null;
    readonly after: number | null;
    readonly verdict: BetaVerdict | null;
  }[],
): BetaResult {
  const changes = new Map<number, number>();
  let pairs = 0;
  for (const { before, after } of members) {
    if (before === null || after === null) continue;
    pairs += 1;
    changes.set(after - before, (changes.get(after - before) ?? 0) + 1);
  }
  const votes = (verdict: BetaVerdict) => members.filter((member) => member.verdict === verdict).length;
  const counted = {
    pairs,
    change: pairs < LEAST_FOR_INTERVAL ? null : scaleMean95(changes, CHANGES),
    votesFor: votes('for'),
    votesAgainst: votes('against'),
  };
  return { ...counted, decision: decide(counted) };
}

function decide({ change, votesFor, votesAgainst }: Omit<BetaResult, 'decision'>): BetaResult['decision'] {
  if (change === null) return 'too-few';
  if (change.low <= 0 && change.high >= 0) return 'open';
  const isUp = change.low > 0;
  const [agree, oppose] = isUp ? [votesFor, votesAgainst] : [votesAgainst, votesFor];
  if (oppose > 0 && oppose >= agree) return 'torn';
  return isUp ? 'go' : 'no-go';
}
