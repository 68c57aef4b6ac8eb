import { AppError } from '../../domain/app-error';
import type { WorkItem } from '../../domain/items/work-item';
import { validationOf } from '../../domain/outcomes/validation';
import { asRecord } from '../../domain/records/kinds';
import type { KindName } from '../../domain/records/kinds';
import type { OutcomeStore } from '../../adapters/store/outcomes/outcome-store';
import type { Call, ItemCall } from '../call';
import { inItemTurn } from '../items/item-turn';
import type { Requests } from '../requests';

export type NotingDeps = Pick<Requests, 'clock' | 'jira' | 'records' | 'turns'> & {
  readonly outcomes: Pick<OutcomeStore, 'tests'>;
};

/** Brings the item's property up to what its tests say; workflow rules can read nothing else. */
export async function noteValidation(
  { product }: Pick<Call, 'product'>,
  seen: Pick<ItemCall, 'item' | 'readAt'>,
  deps: Omit<NotingDeps, 'records'>,
): Promise<void> {
  const state = validationOf(await deps.outcomes.tests(product.id, seen.item.id));
  const stands = ({ decided }: WorkItem): boolean => state === (decided?.validation ?? 'none');
  if (stands(seen.item)) return;
  await inItemTurn(
    seen,
    async (item) => {
      if (stands(item)) return null;
      await deps.jira.noteValidation(item, state);
      return item;
    },
    deps,
  );
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
    const readAt = deps.clock.now();
    const item = await deps.jira.read(asRecord(kind, test.value).issueId);
    await noteValidation(call, { item, readAt }, deps);
  } catch (error) {
    if (!(error instanceof AppError) || !['not-found', 'forbidden'].includes(error.code)) throw error;
  }
}
