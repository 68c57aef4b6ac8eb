import { overridesOf } from '../../domain/value/product/model-overrides';
import type { ProductModel } from '../../domain/value/product/product-model';
import { fittedBands } from '../../domain/value/bands';
import { LEVELS } from '../../domain/value/model/facts';
import type { Level } from '../../domain/value/model/facts';
import { scoreItems } from '../../domain/value/model/score';
import type { BandThresholds } from '../../domain/value/model/settings';
import { withParameters } from '../../domain/value/parameters';
import { presetContext } from '../../domain/value/presets/preset';
import type { PresetId } from '../../domain/value/presets/preset';
import type { CustomModel } from '../../domain/value/presets/custom';
import { runPreset } from '../../domain/value/presets/run-preset';
import type { PresetResult } from '../../domain/value/presets/run-preset';
import { kendallTau } from '../../domain/value/order/kendall-tau';
import type { Call } from '../call';
import type { JobRow } from '../../adapters/store/job-store';
import type { ModelStore, ModelVersion } from '../../adapters/store/value/model-store';
import { listItems, listLevels } from '../items/list-items';
import type { ListedItem } from '../items/list-items';
import { recordAct } from '../records/record-history';
import type { Requests } from '../requests';
import { startRecompute } from '../start-recompute';

const HISTORY = 20;

export interface ModelChange {
  readonly changes: Readonly<Record<string, number | boolean>>;
  readonly preset: PresetId;
  readonly custom: CustomModel | null;
}

export interface ModelDeps extends Requests {
  readonly models: ModelStore;
}

/** Bands that would suit a product's open items of one level. */
export interface FittedBands {
  readonly level: Level;
  readonly items: number;
  /** Null where too few items have a priority. */
  readonly thresholds: BandThresholds | null;
}

export interface ModelInForce {
  readonly product: ProductModel;
  readonly history: readonly ModelVersion[];
  readonly fitted: readonly FittedBands[];
}

/** The value model in force, the versions before it, and the bands that would fit the project's backlog. */
export async function readModel(call: Call, deps: ModelDeps): Promise<ModelInForce> {
  const product = await call.model();
  const lists = await listLevels(product, call.projectId, deps);
  const fitted = LEVELS.map((level): FittedBands => {
    const inputs = lists[level].map(({ input }) => input);
    const priorities = scoreItems(product.model, inputs).scores.map(({ priority }) => priority);
    return { level, items: inputs.length, thresholds: fittedBands(priorities) };
  });
  return { product, fitted, history: await deps.models.history(call.product.id, HISTORY) };
}

/** In force, with the work that follows; or somebody else's version is, and nothing was written. */
export type ModelSaved = { readonly kind: 'saved'; readonly job: JobRow } | { readonly kind: 'conflict' };

export interface ModelEffect {
  readonly listed: readonly ListedItem[];
  readonly before: PresetResult;
  readonly after: PresetResult;
  /** Kendall's τ-b between the two orders. */
  readonly tau: number | null;
}

/**
 * What a change of the model would do to the order of the project's own open stories, before it is applied.
 * @throws AppError `invalid` naming `params.<id>`, `formula` or a criterion
 */
export async function previewModel(call: Call, change: ModelChange, deps: ModelDeps): Promise<ModelEffect> {
  const product = await call.model();
  const settings = withParameters(product.knowledge.product.params, change.changes);
  const listed = await listItems(product, call.projectId, 'story', deps);
  const items = listed.map(({ input }) => input);
  const { preset, custom } = product.knowledge.product;
  const before = runPreset(presetContext(product.facts, items), preset, custom ?? undefined);
  const changed = presetContext({ ...product.facts, settings }, items);
  const after = runPreset(changed, change.preset, change.custom ?? undefined);
  return { listed, before, after, tau: kendallTau(places(before), places(after)) };
}

/**
 * Puts a changed model in force and starts the recomputation of everything that it touches. A model that does
 * not work is refused, and the last good one stays in force.
 * @throws AppError `invalid` as `previewModel`
 */
export async function saveModel(
  call: Call,
  change: ModelChange & { readonly basedOn: number; readonly reason: string },
  deps: ModelDeps,
): Promise<ModelSaved> {
  await previewModel(call, change, deps);
  const { by, product } = call;
  const isNow = (await call.model()).knowledge.product.modelVersion === change.basedOn;
  if (!isNow || !(await putInForce(call, change, deps))) {
    await call.modelAgain();
    return { kind: 'conflict' };
  }
  const facts = { version: change.basedOn + 1, preset: change.preset, reason: change.reason };
  await recordAct(product.id, { kind: 'model', recordId: product.id, facts }, by, deps);
  await call.modelAgain();
  return { kind: 'saved', job: await startRecompute(product, 'all', deps) };
}

function putInForce(
  { product, by }: Call,
  change: ModelChange & { readonly basedOn: number; readonly reason: string },
  deps: ModelDeps,
): Promise<boolean> {
  return deps.models.save(
    product.id,
    change.basedOn,
    {
      params: overridesOf(withParameters(product.params, change.changes)),
      preset: change.preset,
      custom: change.custom,
      reason: change.reason,
    },
    by,
  );
}

/** Place of each row, best first. */
function places(result: PresetResult): number[] {
  const byRow = new Array<number>(result.ranking.length).fill(0);
  result.ranking.forEach((row, place) => {
    byRow[row] = -place;
  });
  return byRow;
}
