import { AppError } from '../../domain/app-error';
import type { WorkItem } from '../../domain/items/work-item';
import { validationOf } from '../../domain/outcomes/validation';
import { asRecord } from '../../domain/records/kinds';
import type { KindName } from '../../domain/records/kinds';
import type { OutcomeStore } from '../../adapters/store/outcomes/outcome-store';
import type { Call } from '../call';
import type { Requests } from '../requests';

export type NotingDeps = Pick<Requests, 'jira' | 'records'> & {
  readonly outcomes: Pick<OutcomeStore, 'tests'>;
};

/** Brings the item's property up to what its tests say; workflow rules can read nothing else. */
export async function noteValidation(
  { product }: Pick<Call, 'product'>,
  item: WorkItem,
  deps: Pick<NotingDeps, 'jira' | 'outcomes'>,
): Promise<void> {
  const state = validationOf(await deps.outcomes.tests(product.id, item.id));
  if (state !== (item.decided?.validation ?? 'none')) await deps.jira.noteValidation(item, state);
}

/**
 * As `noteValidation`, after a record of whatever kind was deleted, restored or undone. The record is changed already: an item
 * that the person may not see or edit keeps its property until its tests change next.
 */
export async function noteChangedTest(
  call: Pick<Call, 'product'>,
  kind: KindName,
  id: string,
  deps: NotingDeps,
): Promise<void> {
  if (kind !== 'test') return;
  const test = (await deps.records.read(call.product.id, kind, [id])).get(id);
  if (test === undefined) return;
  try {
    await noteValidation(call, await deps.jira.read(asRecord(kind, test.value).issueId), deps);
  } catch (error) {
    if (!(error instanceof AppError) || !['not-found', 'forbidden'].includes(error.code)) throw error;
  }
}
