import { fittedBands } from '../../domain/value/bands';
import { LEVELS } from '../../domain/value/model/facts';
import type { Level } from '../../domain/value/model/facts';
import { scoreItems } from '../../domain/value/model/score';
import { DEFAULT_SETTINGS } from '../../domain/value/model/settings';
import type { BandThresholds } from '../../domain/value/model/settings';
import { withParameters } from '../../domain/value/parameters';
import { overridesOf, paramsFromOverrides } from '../../domain/value/product/model-overrides';
import { productModel } from '../../domain/value/product/product-model';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { ItemStore } from '../../adapters/store/items/item-store';
import type { ModelStore } from '../../adapters/store/value/model-store';
import { byTheApp, productDay } from '../background';
import type { Background } from '../background';
import { listLevels } from '../items/list-items';
import { recordAct } from '../records/record-history';
import type { Recording } from '../records/record-history';

export interface FitDeps extends Pick<Background, 'clock' | 'knowledge'>, Pick<Recording, 'history'> {
  readonly items: ItemStore;
  readonly models: ModelStore;
}

const BANDS = { story: 'bandsStory', epic: 'bandsEpic' } as const;
const ALL_VERSIONS = 1_000;

/**
 * Fits the bands of a product to its backlog as soon as a level has twenty open items with a priority, once for each
 * level: thresholds that somebody has set, or that were fitted before, are never touched. The sample's are left alone,
 * as invented needs say nothing of a backlog. The change stands in the model's versions, by the app.
 * @returns whether bands were fitted; writing them to Jira is the caller's
 */
export async function fitBandsOnce(productId: string, deps: FitDeps): Promise<boolean> {
  const versions = await deps.models.history(productId, ALL_VERSIONS);
  const untouched = LEVELS.filter((level) => versions.every(({ params }) => isDefault(params, level)));
  if (untouched.length === 0) return false;
  const knowledge = await deps.knowledge.load(productId);
  const { product } = knowledge;
  if (product.sampleLoaded) return false;
  const model = productModel(knowledge, productDay(product, deps.clock));
  const changes: Record<string, number> = {};
  for (const [level, priorities] of await prioritiesOf(model, untouched, deps)) {
    const thresholds = fittedBands(priorities);
    thresholds?.forEach((threshold, at) => {
      changes[`${BANDS[level]}.${at}`] = threshold;
    });
  }
  if (Object.keys(changes).length === 0) return false;
  const by = byTheApp(product, deps.clock);
  const { preset, custom, modelVersion } = product;
  const params = overridesOf(withParameters(product.params, changes));
  // Somebody else's version, saved meanwhile, comes first: the next run looks again.
  if (!(await deps.models.save(productId, modelVersion, { params, preset, custom, reason: '' }, by)))
    return false;
  const facts = { version: modelVersion + 1, preset, reason: '' };
  await recordAct(productId, { kind: 'model', recordId: productId, facts }, by, deps);
  return true;
}

/** Fits the bands of every product whose backlog has grown enough. Gives how many. */
export async function fitDueBands(deps: FitDeps): Promise<number> {
  let fitted = 0;
  for (const { id } of await deps.knowledge.allProducts()) if (await fitBandsOnce(id, deps)) fitted += 1;
  return fitted;
}

/** Priorities of the open items of each of the levels, of all projects that share the product. */
async function prioritiesOf(
  model: ProductModel,
  levels: readonly Level[],
  deps: FitDeps,
): Promise<ReadonlyMap<Level, readonly number[]>> {
  const priorities = new Map<Level, number[]>(levels.map((level) => [level, []]));
  for (const projectId of model.knowledge.product.projectIds) {
    const lists = await listLevels(model, projectId, deps);
    for (const [level, all] of priorities) {
      const inputs = lists[level].map(({ input }) => input);
      all.push(...scoreItems(model.model, inputs).scores.map(({ priority }) => priority));
    }
  }
  return priorities;
}

function isDefault(overrides: string, level: Level): boolean {
  const set: BandThresholds = paramsFromOverrides(overrides)[BANDS[level]];
  return set.every((threshold, at) => threshold === DEFAULT_SETTINGS[BANDS[level]][at]);
}
