import type { z } from 'zod';
import type { ImportView, importBatch, importRow } from '../../src/contract/channels/import-views';
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

/** Takes one row of feedback in, as an import of its own, and gives the id of that. */
export async function importedPiece(
  app: TestApp,
  said: Pick<z.input<typeof importRow>, 'text' | 'need'>,
): Promise<string> {
  const importId = await begunImport(app, 'evidence');
  const row: z.input<typeof importRow> = {
    id: newId(),
    line: 2,
    title: '',
    externalId: '',
    url: '',
    saidOn: '2026-10-03',
    author: '',
    account: '',
    persona: '',
    stance: 'supports',
    strength: null,
    rating01: null,
    votes: 1,
    tags: [],
    attributes: {},
    ...said,
  };
  const batch: z.input<typeof importBatch> = {
    from: { byte: 0, line: 1, record: 0 },
    next: { byte: 90, line: 2, record: 1 },
    progress01: 1,
    done: true,
    source: 'csv',
    channel: 'review',
    mask: true,
    empty: 0,
    rows: [row],
    answers: [],
    rejected: [],
  };
  await app.call('import.batch', { projectId: app.projectId, importId, batch });
  return importId;
}
