import type { ImportView } from '../../src/contract/channels/import-views';
import { newId } from './app-host';
import type { TestApp } from './app-host';

/** Begins an import of a file as the browser does, and gives its id. */
export async function begunImport(
  { call, projectId }: Pick<TestApp, 'call' | 'projectId'>,
  kind: ImportView['kind'],
): Promise<string> {
  const id = newId();
  const start = { id, kind, fileName: `${kind}.csv`, fingerprint: 'f', plan: '{}' };
  await call('import.start', { projectId, start });
  return id;
}

/** Takes rows of a file of accounts in, as an import of its own. */
export async function importedAccounts(app: TestApp, rows: Record<string, unknown>[]) {
  const id = await begunImport(app, 'account');
  const { projectId } = app;
  const part = { id, from: 0, done: true };
  return { id, taken: await app.call('record.import', { projectId, kind: 'account', rows, part }) };
}
