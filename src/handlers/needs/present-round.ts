import type { z } from 'zod';
import type { roundOutcome, roundVotes, RoundLine } from '../../contract/needs/round-views';
import type { Catalogue } from '../../adapters/store/evidence/catalogue-store';
import type { OwnVote } from '../../adapters/store/needs/round-store';
import type { RoundOutcome } from '../../usecases/needs/round-outcome';
import type { SeenRound } from '../../usecases/needs/rounds';

/** A round as everybody may see it. */
export function presentRound(round: SeenRound, names: Catalogue): RoundLine {
  const persona = names.personas.find(({ id }) => id === round.personaId);
  const answered = new Set(round.answeredIds);
  return {
    id: round.id,
    name: round.name,
    persona: persona === undefined ? null : { key: persona.key, name: persona.name },
    needs: round.needIds.flatMap((id) => {
      const need = names.needs.find((one) => one.id === id);
      return need === undefined ? [] : [{ key: need.key, title: need.title }];
    }),
    invited: round.invitedIds.map((accountId) => ({ accountId, answered: answered.has(accountId) })),
    openedOn: round.openedOn,
    endsOn: round.endsOn,
    revealed: round.revealed,
    mayRate: round.mayRate,
    mayEnd: round.mayEnd,
  };
}

/** What somebody said, by the keys of the needs. */
export function presentVotes({ votes }: OwnVote, names: Catalogue): z.input<typeof roundVotes> {
  return votes.flatMap(({ needId, importance, satisfaction }) => {
    const need = names.needs.find(({ id }) => id === needId);
    return need === undefined ? [] : [{ needKey: need.key, importance, satisfaction }];
  });
}

export function presentOutcome({ result, needs, unmeasured }: RoundOutcome): z.input<typeof roundOutcome> {
  return {
    agreement: result.agreement,
    needs: result.needs.flatMap(({ needId, aspects }) => {
      const need = needs.get(needId);
      return need === undefined ? [] : [{ needKey: need.key, title: need.title, aspects: copied(aspects) }];
    }),
    unmeasured: unmeasured.length,
  };
}

type Aspects = RoundOutcome['result']['needs'][number]['aspects'];
type Shown = z.input<typeof roundOutcome>['needs'][number]['aspects'];

function copied({ importance, satisfaction }: Aspects): Shown {
  const one = ({ spread, customers }: Aspects['importance']): Shown['importance'] => ({
    spread: { ...spread, counts: [...spread.counts] },
    customers,
  });
  return { importance: one(importance), satisfaction: one(satisfaction) };
}
