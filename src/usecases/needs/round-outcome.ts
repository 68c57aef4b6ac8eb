import { AppError } from '../../domain/app-error';
import { estimateOf, roundResult } from '../../domain/needs/round-result';
import type { CustomerAnswers, RoundResult } from '../../domain/needs/round-result';
import type { NeedRecord } from '../../domain/value/product/knowledge';
import { said } from '../../domain/words/said';
import type { JobRow } from '../../adapters/store/job-store';
import { productDay } from '../background';
import type { Call } from '../call';
import { recorded } from '../records/record-history';
import { startRecompute } from '../start-recompute';
import { roundAtHand } from './rounds';
import type { RoundDeps, SeenRound } from './rounds';

/** What came of a round, with the needs that it is about. */
export interface RoundOutcome {
  readonly result: RoundResult;
  readonly needs: ReadonlyMap<string, NeedRecord>;
  /** Needs of which no customer of the persona was asked. */
  readonly unmeasured: readonly string[];
}

/** What came of a round that has ended; null while it goes on. */
export async function roundOutcome(
  call: Call,
  round: SeenRound,
  deps: RoundDeps,
): Promise<RoundOutcome | null> {
  if (!round.revealed) return null;
  const ballots = await deps.rounds.ballots(call.product.id, round.id, productDay(call.product, deps.clock));
  const { knowledge } = await call.model();
  const needs = new Map(knowledge.needs.map((need) => [need.id, need]));
  const there = round.needIds.filter((id) => needs.has(id));
  const customers = new Map(
    there.flatMap((id) => {
      const answers = answersOf(needs.get(id), round.personaId);
      return answers.answers === 0 ? [] : [[id, answers] as const];
    }),
  );
  return {
    result: roundResult(there, ballots, customers),
    needs,
    unmeasured: there.filter((id) => !customers.has(id)),
  };
}

/** All that customers of the persona ever answered about the need. */
function answersOf(need: NeedRecord | undefined, personaId: string): CustomerAnswers {
  const surveys = need?.ratings.find((rating) => rating.personaId === personaId)?.surveys ?? [];
  const sum = (count: (survey: (typeof surveys)[number]) => number): number =>
    surveys.reduce((total, survey) => total + count(survey), 0);
  return {
    answers: sum(({ answers }) => answers),
    important: sum(({ important }) => important),
    satisfied: sum(({ satisfied }) => satisfied),
  };
}

/**
 * Takes the team's medians as estimates where no customer of the persona was asked; what was estimated of the reach stays.
 * Each need has its line in the history, which can take it back.
 * @throws AppError `invalid` while the round goes on, `not-found` when it or its persona is gone
 */
export async function adoptMedians(
  call: Call,
  id: string,
  deps: RoundDeps,
): Promise<{ readonly adopted: number; readonly job: JobRow | null }> {
  const round = await roundAtHand(call, id, deps);
  const outcome = await roundOutcome(call, round, deps);
  if (outcome === null) throw new AppError('invalid', said('needs.round-goes-on'));
  const { result, needs, unmeasured } = outcome;
  const taken = result.needs.filter(({ needId }) => unmeasured.includes(needId));
  const written = await recorded(
    call.product.id,
    [{ kind: 'need', ids: taken.map(({ needId }) => needId) }],
    call.by,
    deps,
    async () => {
      const keys: string[] = [];
      for (const { needId, aspects } of taken) {
        const need = needs.get(needId);
        const before = need?.ratings.find(({ personaId }) => personaId === round.personaId)?.estimate;
        const done = await deps.knowledge.putEstimate(
          call.product.id,
          {
            needId,
            personaId: round.personaId,
            importance01: estimateOf(aspects.importance.spread.median),
            satisfaction01: estimateOf(aspects.satisfaction.spread.median),
            reach01: before?.reach01 ?? null,
          },
          call.by,
        );
        if (!done) throw new AppError('not-found', said('needs.need-or-persona-gone'));
        if (need !== undefined) keys.push(need.key);
      }
      return keys;
    },
  );
  if (written.length === 0) return { adopted: 0, job: null };
  return { adopted: written.length, job: await startRecompute(call.product, written, deps) };
}
