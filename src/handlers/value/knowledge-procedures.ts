import { limits } from '../../contract/limits';
import type { knowledgeProcedures } from '../../contract/value/knowledge-procedures';
import { AppError } from '../../domain/app-error';
import type { Actor } from '../../ports/actor';
import { rateNeed } from '../../usecases/needs/rate-need';
import { readKnowledge } from '../../usecases/read-knowledge';
import { authorship } from '../../usecases/requests';
import type { Requests } from '../../usecases/requests';
import { cancelJob, readJob } from '../../usecases/start-recompute';
import { presentNeed, presentPersona, searchNeeds } from './present-knowledge';
import { presentJob } from '../present-job';
import type { Implementations } from '../procedure-types';
import { snapshotOf } from './read-snapshot';

export function buildKnowledgeProcedures(deps: Requests): Implementations<typeof knowledgeProcedures> {
  const productIdOf = (projectId: string, actor: Actor) =>
    deps.knowledge.productOfProject(projectId, authorship(actor, deps.clock));
  return {
    'need.search': async ({ projectId, text }, { actor }) => ({
      needs: searchNeeds(await readKnowledge(projectId, actor, deps), text, limits.pickerOptions),
    }),
    'persona.list': async ({ projectId }, { actor }) => {
      const product = await readKnowledge(projectId, actor, deps);
      return { personas: product.knowledge.personas.map(presentPersona) };
    },
    'knowledge.read': async ({ projectId }, { actor }) =>
      snapshotOf(await readKnowledge(projectId, actor, deps), projectId, actor, deps),
    'need.rate': async ({ projectId, ...rating }, { actor }) => {
      const { product, job } = await rateNeed(projectId, rating, actor, deps);
      const need = product.needByKey.get(rating.needKey);
      if (need === undefined) throw new AppError('not-found', 'This need does not exist any more.');
      return { need: presentNeed(product, need), job: presentJob(job) };
    },
    'job.read': async ({ projectId, jobId }, { actor }) =>
      presentJob(await readJob(jobId, await productIdOf(projectId, actor), deps)),
    'job.cancel': async ({ projectId, jobId }, { actor }) =>
      presentJob(await cancelJob(jobId, await productIdOf(projectId, actor), deps)),
  };
}
