import type { outcomeProcedures } from '../../contract/outcomes/procedures';
import { decideLesson } from '../../usecases/value/decide-lesson';
import type { ModelDeps } from '../../usecases/value/change-model';
import { deleteItemRecord, saveItemRecord } from '../../usecases/outcomes/change-item-record';
import { judgeNeed } from '../../usecases/outcomes/judge-outcome';
import type { OutcomeDeps } from '../../usecases/outcomes/outcome-deps';
import { proposeNeed } from '../../usecases/outcomes/propose-need';
import { readImpact } from '../../usecases/outcomes/read-impact';
import { readOutcome } from '../../usecases/outcomes/read-outcome';
import { readOutcomes } from '../../usecases/outcomes/read-outcomes';
import { readValidation } from '../../usecases/outcomes/read-validation';
import { inviteToBeta, readBeta } from '../../usecases/outcomes/run-beta';
import { settleReply, tellAskers } from '../../usecases/outcomes/tell-askers';
import { presentOutcome as presentSave } from '../records/present-record';
import {
  presentBeta,
  presentImpact,
  presentOutcome,
  presentOutcomes,
  presentProposal,
  presentValidation,
} from './present-outcomes';
import type { Implementations } from '../procedure-types';

export function buildOutcomeProcedures(
  deps: OutcomeDeps & ModelDeps,
): Implementations<typeof outcomeProcedures> {
  return {
    'validation.read': async (_input, call) => presentValidation(await readValidation(call, deps)),
    'item.save-record': async ({ issueId: _issueId, kind, ...request }, call) =>
      presentSave(kind, await saveItemRecord(call, kind, request, deps)),
    'item.delete-record': async ({ kind, id }, call) => ({
      deleted: await deleteItemRecord(call, kind, id, deps),
    }),
    'impact.read': async (_input, call) => {
      const { panel, rows } = await readImpact(call, deps);
      return presentImpact(panel, rows);
    },
    'outcome.read': async (_input, call) => presentOutcome(await readOutcome(call, deps), call.dayOf),
    'outcome.judge': async ({ needKey, verdict }, call) =>
      presentOutcome(await judgeNeed(call, needKey, verdict, deps), call.dayOf),
    'outcome.tell': async ({ replies }, call) => {
      const { results, outcome } = await tellAskers(call, replies, deps);
      return { results: [...results], outcome: presentOutcome(outcome, call.dayOf) };
    },
    'outcome.settle': async ({ audience, told }, call) =>
      presentOutcome(await settleReply(call, audience, told, deps), call.dayOf),
    'beta.read': async ({ filter }, call) => presentBeta(await readBeta(call, filter, deps)),
    'beta.invite': async ({ audiences }, call) => presentBeta(await inviteToBeta(call, audiences, deps)),
    'item.propose-need': async (_input, call) => presentProposal(await proposeNeed(call, deps)),
    'outcomes.read': async (_input, call) => presentOutcomes(await readOutcomes(call, deps), call),
    'promise.decide': async ({ projectId: _projectId, ...word }, call) => ({
      decided: await decideLesson(call, word, deps),
    }),
  };
}
