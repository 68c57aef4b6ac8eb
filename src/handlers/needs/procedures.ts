import type { needProcedures } from '../../contract/needs/procedures';
import { addNeed } from '../../usecases/needs/add-need';
import { countAnswers, editNeed, readNeed } from '../../usecases/needs/change-need';
import { lastQuarter } from '../../usecases/needs/keep-landscape';
import { productOfSegment } from '../../usecases/customers/segments';
import type { SegmentDeps } from '../../usecases/customers/segments';
import { splitNeed } from '../../usecases/needs/split-need';
import { landscapePage } from './present-landscape';
import { presentNeedDetail, presentPast } from './present-need';
import { presentWorth } from './present-worth';
import { presentJob } from '../present-job';
import type { Implementations } from '../procedure-types';

export function buildNeedProcedures(deps: SegmentDeps): Implementations<typeof needProcedures> {
  return {
    'need.landscape': async ({ segmentId, from }, call) => {
      const all = await call.model();
      const product = segmentId === null ? all : await productOfSegment(all, segmentId, deps);
      const past = await lastQuarter(call.product, deps);
      return landscapePage(product, presentPast(past, product), from);
    },
    'need.read': async ({ needKey }, call) => presentNeedDetail(await readNeed(call, needKey, deps)),
    'need.worth': async ({ needKey }, call) => presentWorth(await call.model(), needKey),
    'need.add': async ({ need }, call) => ({ needKey: (await addNeed(call, need, deps)).needKey }),
    'need.edit': async ({ projectId: _projectId, ...request }, call) => {
      const { saved, need } = await editNeed(call, request, deps);
      const detail = presentNeedDetail(need);
      return saved ? { kind: 'saved' as const, need: detail } : { kind: 'conflict' as const, theirs: detail };
    },
    'need.survey': async ({ projectId: _projectId, ...request }, call) => ({
      job: presentJob(await countAnswers(call, request, deps)),
    }),
    'need.split': async ({ projectId: _projectId, ...split }, call) => ({
      needKey: await splitNeed(call, split, deps),
    }),
  };
}
