import type { SurveyStore } from '../../adapters/store/surveys/survey-store';
import { APP_ACCOUNT } from '../background';
import type { Requests } from '../requests';
import { startRecompute } from '../start-recompute';
import { countAllAnswers } from '../surveys/count-answers';

export type RecomputeAllDeps = Pick<Requests, 'clock' | 'items' | 'jobs' | 'knowledge' | 'queue'> & {
  readonly surveys: SurveyStore;
};

/**
 * Starts the recomputation of every product, as the same knowledge gives other scores now. Answers are counted anew first:
 * another version may keep more of them. Gives how many products.
 */
export async function recomputeAll(deps: RecomputeAllDeps): Promise<number> {
  const by = { accountId: APP_ACCOUNT, at: deps.clock.now() };
  const ids = await deps.knowledge.allProductIds();
  for (const id of ids) {
    await countAllAnswers(id, 'importance-satisfaction', [], by, deps.surveys);
    await countAllAnswers(id, 'kano', [], by, deps.surveys);
    const { product } = await deps.knowledge.load(id);
    await startRecompute(product, 'all', deps);
  }
  return ids.length;
}
