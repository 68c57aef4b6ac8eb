import type { outcomeProcedures } from '../../contract/outcomes/procedures';
import { addTest, deleteTest, editTest, readValidation } from '../../usecases/outcomes/change-validation';
import { judgeNeed } from '../../usecases/outcomes/judge-outcome';
import type { OutcomeDeps } from '../../usecases/outcomes/outcome-deps';
import { proposeNeed } from '../../usecases/outcomes/propose-need';
import { readImpact } from '../../usecases/outcomes/read-impact';
import { readOutcome } from '../../usecases/outcomes/read-outcome';
import { readOutcomes } from '../../usecases/outcomes/read-outcomes';
import { editMember, inviteToBeta, readBeta } from '../../usecases/outcomes/run-beta';
import { settleReply, tellAskers } from '../../usecases/outcomes/tell-askers';
import {
  presentBeta,
  presentImpact,
  presentOutcome,
  presentOutcomes,
  presentProposal,
  presentValidation,
} from './present-outcomes';
import type { Implementations } from '../procedure-types';

export function buildOutcomeProcedures(deps: OutcomeDeps): Implementations<typeof outcomeProcedures> {
  return {
    'validation.read': async ({ issueId }, { actor }) =>
      presentValidation(await readValidation(issueId, actor, deps)),
    'validation.add': async ({ issueId, id, test }, { actor }) =>
      presentValidation(await addTest(issueId, id, test, actor, deps)),
    'validation.edit': async ({ issueId, id, version, test }, { actor }) => {
      const { saved, validation } = await editTest(issueId, { ...test, id, version }, actor, deps);
      const tests = presentValidation(validation);
      return saved
        ? { kind: 'saved' as const, validation: tests }
        : { kind: 'conflict' as const, theirs: tests };
    },
    'validation.delete': async ({ issueId, id }, { actor }) =>
      presentValidation(await deleteTest(issueId, id, actor, deps)),
    'impact.read': async ({ issueId }, { actor }) => {
      const { panel, rows } = await readImpact(issueId, actor, deps);
      return presentImpact(panel, rows);
    },
    'outcome.read': async ({ issueId }, { actor }) => presentOutcome(await readOutcome(issueId, actor, deps)),
    'outcome.judge': async ({ issueId, needKey, verdict }, { actor }) =>
      presentOutcome(await judgeNeed(issueId, needKey, verdict, actor, deps)),
    'outcome.tell': async ({ issueId, replies }, { actor }) => {
      const { results, outcome } = await tellAskers(issueId, replies, actor, deps);
      return { results: [...results], outcome: presentOutcome(outcome) };
    },
    'outcome.settle': async ({ issueId, audience, told }, { actor }) =>
      presentOutcome(await settleReply(issueId, audience, told, actor, deps)),
    'beta.read': async ({ issueId, filter }, { actor }) =>
      presentBeta(await readBeta(issueId, filter, actor, deps)),
    'beta.invite': async ({ issueId, audiences }, { actor }) =>
      presentBeta(await inviteToBeta(issueId, audiences, actor, deps)),
    'beta.edit': async ({ issueId, id, version, member }, { actor }) => {
      const { saved, beta } = await editMember(issueId, { ...member, id, version }, actor, deps);
      const testers = presentBeta(beta);
      return saved
        ? { kind: 'saved' as const, beta: testers }
        : { kind: 'conflict' as const, theirs: testers };
    },
    'item.propose-need': async ({ issueId }, { actor }) =>
      presentProposal(await proposeNeed(issueId, actor, deps)),
    'outcomes.read': async ({ projectId }, { actor }) =>
      presentOutcomes(await readOutcomes(projectId, actor, deps)),
  };
}
