import type { roundProcedures } from '../../contract/needs/rounds-procedures';
import { adoptMedians, roundOutcome } from '../../usecases/needs/round-outcome';
import {
  endRound,
  listRounds,
  openRound,
  ownVote,
  rateRound,
  roundAtHand,
} from '../../usecases/needs/rounds';
import type { RoundDeps } from '../../usecases/needs/rounds';
import { presentJob } from '../present-job';
import type { Implementations } from '../procedure-types';
import { presentOutcome, presentRound, presentVotes } from './present-round';

export function buildRoundProcedures(deps: RoundDeps): Implementations<typeof roundProcedures> {
  return {
    'round.list': async (_input, call) => {
      const [rounds, names] = await Promise.all([listRounds(call, deps), call.catalogue()]);
      return { rounds: rounds.map((round) => presentRound(round, names)) };
    },
    'round.read': async ({ id }, call) => {
      const round = await roundAtHand(call, id, deps);
      const [own, outcome, names] = await Promise.all([
        ownVote(call, id, deps),
        roundOutcome(call, round, deps),
        call.catalogue(),
      ]);
      return {
        round: presentRound(round, names),
        own: own === null ? null : presentVotes(own, names),
        outcome: outcome === null ? null : presentOutcome(outcome),
      };
    },
    'round.open': async ({ id, round }, call) => {
      await openRound(call, id, round, deps);
      return { id };
    },
    'round.rate': async ({ id, votes }, call) => {
      const round = await rateRound(call, id, votes, deps);
      return { round: presentRound(round, await call.catalogue()) };
    },
    'round.end': async ({ id }, call) => ({ ended: await endRound(call, id, deps) }),
    'round.adopt': async ({ id }, call) => {
      const { adopted, job } = await adoptMedians(call, id, deps);
      return { adopted, job: job === null ? null : presentJob(job) };
    },
  };
}
