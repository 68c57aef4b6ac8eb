import type { needProcedures } from '../../contract/needs/procedures';
import { countAnswers, editNeed, readNeed, writeNeed } from '../../usecases/needs/change-need';
import { lastQuarter } from '../../usecases/needs/keep-landscape';
import { readKnowledge } from '../../usecases/read-knowledge';
import { productOfSegment } from '../../usecases/customers/segments';
import type { SegmentDeps } from '../../usecases/customers/segments';
import { splitNeed } from '../../usecases/needs/split-need';
import { landscapePage } from './present-landscape';
import { presentNeedDetail, presentPast } from './present-need';
import { presentJob } from '../present-job';
import type { Implementations } from '../procedure-types';

export function buildNeedProcedures(deps: SegmentDeps): Implementations<typeof needProcedures> {
  return {
    'need.landscape': async ({ projectId, segmentId, from }, { actor }) => {
      const all = await readKnowledge(projectId, actor, deps);
      const product = segmentId === null ? all : await productOfSegment(all, segmentId, deps);
      const past = await lastQuarter(product.knowledge.product.id, deps);
      return landscapePage(product, presentPast(past, product), from);
    },
    'need.read': async ({ projectId, needKey }, { actor }) =>
      presentNeedDetail(await readNeed(projectId, needKey, actor, deps)),
    'need.add': async ({ projectId, need }, { actor }) => ({
      needKey: await writeNeed(projectId, need, actor, deps),
    }),
    'need.edit': async ({ projectId, ...request }, { actor }) => {
      const { saved, need } = await editNeed(projectId, request, actor, deps);
      const detail = presentNeedDetail(need);
      return saved ? { kind: 'saved' as const, need: detail } : { kind: 'conflict' as const, theirs: detail };
    },
    'need.survey': async ({ projectId, ...request }, { actor }) => ({
      job: presentJob(await countAnswers(projectId, request, actor, deps)),
    }),
    'need.split': async ({ projectId, ...split }, { actor }) => ({
      needKey: await splitNeed(projectId, split, actor, deps),
    }),
  };
}
