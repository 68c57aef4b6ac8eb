import { limits } from '../../contract/limits';
import type { knowledgeProcedures } from '../../contract/value/knowledge-procedures';
import { rateNeed } from '../../usecases/needs/rate-need';
import type { Requests } from '../../usecases/requests';
import { cancelJob, readJob } from '../../usecases/start-recompute';
import { presentNeed, presentPersona, searchNeeds } from './present-knowledge';
import { presentJob } from '../present-job';
import type { Implementations } from '../procedure-types';
import { snapshotOf } from './read-snapshot';

export function buildKnowledgeProcedures(deps: Requests): Implementations<typeof knowledgeProcedures> {
  return {
    'need.search': async ({ text }, call) => ({
      needs: searchNeeds(await call.model(), text, limits.pickerOptions),
    }),
    'persona.list': async (_input, call) => {
      const product = await call.model();
      return { personas: product.knowledge.personas.map(presentPersona) };
    },
    'knowledge.read': async (_input, call) =>
      snapshotOf(await call.model(), call.projectId, call.actor, deps),
    'need.rate': async ({ projectId: _projectId, ...rating }, call) => {
      const { product, need, job } = await rateNeed(call, rating, deps);
      return { need: presentNeed(product, need), job: presentJob(job) };
    },
    'job.read': async ({ jobId }, call) => presentJob(await readJob(jobId, call.product.id, deps)),
    'job.cancel': async ({ jobId }, call) => presentJob(await cancelJob(jobId, call.product.id, deps)),
  };
}
