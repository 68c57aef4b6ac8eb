import { MODEL_VERSION } from '../../domain/value/model/settings';
import type { SnapshotStore } from '../../adapters/store/roadmap/changes-store';
import type { SettingsStore } from '../../adapters/store/product/settings-store';
import type { SurveyStore } from '../../adapters/store/surveys/survey-store';
import { byTheApp } from '../background';
import type { Requests } from '../requests';
import { startRecompute } from '../start-recompute';
import { countAllAnswers } from '../surveys/count-answers';

export interface AdoptDeps extends Pick<
  Requests,
  'clock' | 'items' | 'jobs' | 'knowledge' | 'products' | 'queue'
> {
  readonly snapshots: Pick<SnapshotStore, 'list'>;
  readonly surveys: SurveyStore;
}

/** The value model by which this site's scores were last computed as a whole. */
const SCORED_BY = 'scored-by-model';

/**
 * When this version of the app makes other scores of the same knowledge, starts to compute those of every product anew,
 * with bands that fit them, and notes the day for whoever has kept days to compare with. Whichever run comes first after
 * an update does it, once; one that broke off begins again. Answers are counted anew first: another version may keep more
 * of them.
 * @returns how many products are computed anew
 */
export async function adoptModel(
  deps: AdoptDeps,
  settings: Pick<SettingsStore, 'read' | 'write'>,
): Promise<number> {
  if ((await settings.read(SCORED_BY)) === MODEL_VERSION) return 0;
  const products = await deps.knowledge.allProducts();
  for (const { id } of products) {
    const product = await deps.products.read(id);
    if (product === null) continue;
    const by = byTheApp(product, deps.clock);
    await countAllAnswers(id, 'importance-satisfaction', [], by, deps.surveys);
    await countAllAnswers(id, 'kano', [], by, deps.surveys);
    // Without a kept day of the model before there is nothing to tell.
    const kept = await deps.snapshots.list(id);
    if (kept.some(({ model }) => model !== MODEL_VERSION)) await deps.knowledge.setUpgradedOn(id, by.day);
    await startRecompute(product, 'all', deps, { fit: true });
  }
  await settings.write(SCORED_BY, MODEL_VERSION, deps.clock.now());
  return products.length;
}
