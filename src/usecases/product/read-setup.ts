import type { ProductModel } from '../../domain/value/product/product-model';
import type { Estimation } from '../../domain/items/work-item';
import type { JobRow } from '../../adapters/store/job-store';
import type { OutcomeStore } from '../../adapters/store/outcomes/outcome-store';
import type { AppFieldIds } from '../../ports/items/work-items';
import type { Call } from '../call';
import type { Requests } from '../requests';

export interface Setup {
  readonly product: ProductModel;
  readonly fields: AppFieldIds;
  readonly estimation: Estimation;
  /** Name of the field that estimates stand in; null where items are counted. */
  readonly estimationFieldName: string | null;
  readonly items: number;
  /** So many days after a delivery customers are to be asked again. */
  readonly remeasureDays: number;
  readonly jobs: readonly JobRow[];
}

const SHOWN_JOBS = 5;

export interface SetupDeps extends Requests {
  readonly outcomes: Pick<OutcomeStore, 'promiseRules' | 'setRemeasureDays' | 'replacePromise'>;
}

/** What an admin needs to see: whether the app is ready, and what it has done last. */
export async function readSetup(call: Call, deps: SetupDeps): Promise<Setup> {
  const product = await call.model();
  const { projectIds, id } = call.product;
  const [fields, estimation, items, jobs, { remeasureDays }] = await Promise.all([
    deps.setup.fieldIds(),
    deps.setup.estimationOf(call.projectId),
    deps.items.countServing(projectIds, 'all'),
    deps.jobs.latest(id, SHOWN_JOBS),
    deps.outcomes.promiseRules(id),
  ]);
  const estimationFieldName =
    estimation.kind === 'count' ? null : await deps.setup.fieldName(estimation.fieldId);
  return { product, fields, estimation, estimationFieldName, items, jobs, remeasureDays };
}
