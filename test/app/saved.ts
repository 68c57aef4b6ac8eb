import type { RecordView } from '../../src/contract/records/record-views';
import type { WrittenKind } from '../../src/contract/records/written-kinds';
import { newId } from './app-host';
import type { TestApp } from './app-host';

/** Writes a new record by the one writer, or changes the version `at`, and gives it as it is then. */
export async function saved(
  app: TestApp,
  kind: WrittenKind,
  set: Readonly<Record<string, unknown>>,
  at: { readonly id?: string; readonly version?: number } = {},
): Promise<RecordView> {
  const { id = newId(), version = 0 } = at;
  const { projectId } = app;
  const outcome = await app.call('record.save', { projectId, kind, id, version, set: { ...set } });
  if (outcome.kind !== 'saved') throw new Error(`Somebody else has changed the ${kind} meanwhile.`);
  return outcome.record;
}
