import type { outcomeProcedures } from '../../contract/procedures/outcomes';
import { addTest, deleteTest, editTest, readValidation } from '../../usecases/change-validation';
import { judgeNeed } from '../../usecases/judge-outcome';
import type { OutcomeDeps } from '../../usecases/outcome-deps';
import { proposeNeed } from '../../usecases/propose-need';
import { readImpact } from '../../usecases/read-impact';
import { readOutcome } from '../../usecases/read-outcome';
import { readOutcomes } from '../../usecases/read-outcomes';
import { editMember, inviteToBeta, readBeta } from '../../usecases/run-beta';
import { settleReply, tellAskers } from '../../usecases/tell-askers';
import {
  presentBeta,
  presentImpact,
  presentOutcome,
  presentOutcomes,
  presentProposal,
  presentValidation,
} from '../present/outcomes';
import type { Implementations } from '../procedure-types';

export function buildOutcomeProcedures(deps: OutcomeDeps): Implementations<typeof outcomeProcedures> {
  return {
    'validation.read': async ({ issueId }, actor) =>
      presentValidation(await readValidation(issueId, actor, deps)),
    'validation.add': async ({ issueId, id, test }, actor) =>
      presentValidation(await addTest(issueId, id, test, actor, deps)),
    'validation.edit': async ({ issueId, id, version, test }, actor) => {
      const { saved, validation } = await editTest(issueId, { ...test, id, version }, actor, deps);
      return {
        kind: saved ? ('saved' as const) : ('conflict' as const),
        validation: presentValidation(validation),
      };
    },
    'validation.delete': async ({ issueId, id }, actor) =>
      presentValidation(await deleteTest(issueId, id, actor, deps)),
    'impact.read': async ({ issueId }, actor) => {
      const { panel, rows } = await readImpact(issueId, actor, deps);
      return presentImpact(panel, rows);
    },
    'outcome.read': async ({ issueId }, actor) => presentOutcome(await readOutcome(issueId, actor, deps)),
    'outcome.judge': async ({ issueId, needKey, verdict }, actor) =>
      presentOutcome(await judgeNeed(issueId, needKey, verdict, actor, deps)),
    'outcome.tell': async ({ issueId, replies }, actor) => {
      const { results, outcome } = await tellAskers(issueId, replies, actor, deps);
      return { results: [...results], outcome: presentOutcome(outcome) };
    },
    'outcome.settle': async ({ issueId, audience, told }, actor) =>
      presentOutcome(await settleReply(issueId, audience, told, actor, deps)),
    'beta.read': async ({ issueId, filter }, actor) =>
      presentBeta(await readBeta(issueId, filter, actor, deps)),
    'beta.invite': async ({ issueId, audiences }, actor) =>
      presentBeta(await inviteToBeta(issueId, audiences, actor, deps)),
    'beta.edit': async ({ issueId, id, version, member }, actor) => {
      const { saved, beta } = await editMember(issueId, { ...member, id, version }, actor, deps);
      return { kind: saved ? ('saved' as const) : ('conflict' as const), beta: presentBeta(beta) };
    },
    'item.propose-need': async ({ issueId }, actor) =>
      presentProposal(await proposeNeed(issueId, actor, deps)),
    'outcomes.read': async ({ projectId }, actor) =>
      presentOutcomes(await readOutcomes(projectId, actor, deps)),
  };
}
