import { dayInZone, zoneOrUtc } from '../../domain/day-in-zone';
import type { IsoDate } from '../../domain/iso-date';
import {
  answersSincePromise,
  leastForWord,
  promiseResult,
  remeasureDue,
  sumOf,
} from '../../domain/outcomes/promise-result';
import type { PromiseResult, SatisfiedOf } from '../../domain/outcomes/promise-result';
import type {
  MeasuredNeed,
  FrozenPrediction,
  NeedPromise,
} from '../../adapters/store/outcomes/outcome-store';
import type { PromiseRules } from '../../adapters/store/outcomes/promise-rules';
import type { Call } from '../call';
import type { OutcomeDeps } from './outcome-deps';

/** Satisfaction is frozen on 0…10. */
const SATISFACTION_MAX = 10;

/** What was promised for one need in one persona by one piece of work, and what was measured since. Shares are 0…1. */
export interface CheckedPromise {
  readonly issueId: string;
  readonly needId: string;
  readonly personaId: string;
  readonly evidenceLevel: FrozenPrediction['evidenceLevel'];
  readonly frozenAt: number;
  readonly frozenOn: IsoDate;
  /** When customers are to be asked; null once they have been, and where a later delivery promises something of its own. */
  readonly dueOn: IsoDate | null;
  readonly before01: number;
  readonly promised01: number;
  /** The middle 80 % of what was expected; null in old promises. */
  readonly expected: { readonly low: number; readonly high: number } | null;
  readonly before: SatisfiedOf;
  readonly claim: FrozenPrediction['claim'];
  readonly result: PromiseResult;
}

/** Promises beside what was measured since, the newest first. */
export async function checkPromises(
  { product }: Pick<Call, 'product'>,
  promises: readonly NeedPromise[],
  rules: PromiseRules,
  deps: Pick<OutcomeDeps, 'outcomes'>,
): Promise<CheckedPromise[]> {
  const zone = zoneOrUtc(product.zone);
  const measured = await deps.outcomes.measured(product.id, [
    ...new Set(promises.map(({ needId }) => needId)),
  ]);
  const answersOf = new Map(measured.map((entry) => [`${entry.needId} ${entry.personaId}`, entry]));
  const days = deliveryDays(promises, zone);
  const least = leastForWord(product.params.remeasureAnswers);
  return promises
    .flatMap((promise) =>
      promise.predictions.map((prediction) => {
        const key = `${promise.needId} ${prediction.personaId}`;
        const frozenOn = dayInZone(promise.frozenAt, zone);
        const until = (days.get(key) ?? []).find((day) => day > frozenOn) ?? null;
        return checkOne(promise, prediction, answersOf.get(key), { until, zone, least, rules });
      }),
    )
    .sort((a, b) => b.frozenAt - a.frozenAt);
}

/** The days on which something was promised for a need in a persona, in their order. */
function deliveryDays(
  promises: readonly NeedPromise[],
  zone: string,
): ReadonlyMap<string, readonly IsoDate[]> {
  const days = new Map<string, IsoDate[]>();
  for (const { needId, frozenAt, predictions } of promises) {
    for (const { personaId } of predictions) {
      const key = `${needId} ${personaId}`;
      days.set(key, [...(days.get(key) ?? []), dayInZone(frozenAt, zone)]);
    }
  }
  for (const of of days.values()) of.sort();
  return days;
}

function checkOne(
  { issueId, needId, frozenAt }: NeedPromise,
  prediction: FrozenPrediction,
  measured: MeasuredNeed | undefined,
  {
    until,
    zone,
    least,
    rules,
  }: {
    readonly until: IsoDate | null;
    readonly zone: string;
    readonly least: number;
    readonly rules: PromiseRules;
  },
): CheckedPromise {
  const frozenOn = dayInZone(frozenAt, zone);
  const promised01 = prediction.predicted / SATISFACTION_MAX;
  const before = prediction.asked ?? sumOf((measured?.surveys ?? []).filter(({ on }) => on < frozenOn));
  const since =
    measured === undefined
      ? { satisfied: 0, answers: 0 }
      : answersSincePromise(measured, { frozenAt, until }, zone);
  const result = promiseResult(promised01, before, since, least);
  const open = result.standing === 'waiting' || result.standing === 'too-few';
  const { range } = prediction;
  return {
    issueId,
    needId,
    personaId: prediction.personaId,
    evidenceLevel: prediction.evidenceLevel,
    frozenAt,
    frozenOn,
    dueOn: open && until === null ? remeasureDue(frozenAt, rules.remeasureDays, zone) : null,
    before01: prediction.before / SATISFACTION_MAX,
    promised01,
    expected:
      range === undefined ? null : { low: range.low / SATISFACTION_MAX, high: range.high / SATISFACTION_MAX },
    before,
    claim: prediction.claim,
    result,
  };
}
