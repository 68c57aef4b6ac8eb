import type { z } from 'zod';
import type { importBatch, importRow } from '../../src/contract/channels/import-views';
import { bytesInMemory } from '../bytes-in-memory';
import { studyFile } from '../../src/domain/channels/import/columns/study';
import { mapColumns } from '../../src/domain/channels/import/guess-mapping';
import { importEvidence } from '../../src/domain/channels/import/import-evidence';
import { inspectFile } from '../../src/domain/channels/import/inspect-file';
import { newId, startTestApp } from './app-host';
import type { TestApp } from './app-host';
import { begunImport } from './imported';

type Batch = z.input<typeof importBatch>;
type Row = z.input<typeof importRow>;

const file = [
  'id,comment,created_at,company,persona,stars',
  '1,"The bank list never matches, mail me: a@b.co",2026-03-01,Alder Ltd,Bookkeeper,2',
  '2,"=HYPERLINK(""http://evil"",""x"")",2026-03-02,Birch Ltd,Nobody we know,5',
  '3,Impossible day,2026-02-31,Alder Ltd,,4',
  '4,مرحبا 🙂 ممتاز,2026-03-04,,,5',
  '5,Off the scale,2026-03-05,,,9',
  '6,<b>Bold</b> words,2026-03-06,Alder Ltd,owner,3',
].join('\n');

/** The batches that the browser would send, of so many rows each. */
async function batchesOf(text: string, rows: number): Promise<Batch[]> {
  const source = bytesInMemory(new TextEncoder().encode(text));
  const shape = await inspectFile(source);
  // A person says that these are five stars; the numbers alone would not tell.
  const mapping = {
    ...mapColumns({ shape, facts: await studyFile(source, shape, '2026-11-23') }).mapping,
    ratingScale: { min: 1, max: 5 },
  };
  const batches: Batch[] = [];
  let from = shape.start;
  for await (const batch of importEvidence(source, shape, mapping, '2026-11-23', shape.start, rows)) {
    batches.push({
      from,
      next: batch.next,
      progress01: batch.progress01,
      done: batch.done,
      source: mapping.source,
      channel: mapping.channel,
      mask: true,
      empty: batch.empty,
      rows: batch.rows.map(({ contentHash: _hash, source: _source, channel: _channel, ...row }): Row => ({
        ...row,
        tags: [...row.tags],
        attributes: { ...row.attributes },
      })),
      answers: [],
      rejected: batch.rejected.map((row) => ({
        line: row.line,
        problem: { key: row.problem.said.key, values: { ...row.problem.said.values } },
        cells: [...(row.cells ?? [row.raw])],
      })),
    });
    from = batch.next;
  }
  return batches;
}

describe('importing a file of feedback', () => {
  let app: TestApp;
  let projectId: string;

  beforeAll(async () => {
    app = await startTestApp();
    ({ projectId } = app);
  });
  afterAll(() => app.close());

  const start = async (fileName = 'feedback.csv') => {
    const id = newId();
    await app.call('import.start', { projectId, start: { id, fileName, fingerprint: 'f', plan: '{}' } });
    return id;
  };
  const send = async (importId: string, batches: readonly Batch[]) => {
    let state = await app.call('import.start', {
      projectId,
      start: { id: importId, fileName: 'feedback.csv', fingerprint: 'f', plan: '{}' },
    });
    for (const batch of batches) state = await app.call('import.batch', { projectId, importId, batch });
    return state;
  };
  const pieces = async (filter: Record<string, unknown>) =>
    (await app.call('evidence.page', { projectId, filter, limit: 100 })).pieces;

  let first: string;

  it('takes what can be read and lists the rest with line and reason', async () => {
    first = await start();
    const state = await send(first, await batchesOf(file, 2));
    expect(state).toMatchObject({ added: 4, known: 0, rejected: 2, job: { state: 'done', done: 1000 } });
    const { rows } = await app.call('import.problems', { projectId, importId: first });
    expect(rows.map((row) => row.line)).toEqual([4, 6]);
    expect(rows[0]?.problem).toEqual({
      key: 'channels.row.date-impossible',
      values: { value: '2026-02-31' },
    });
    expect(rows[1]?.cells).toContain('Off the scale');
  });

  it('ties rows to persona and account by name, masks, and keeps text as text', async () => {
    const found = await pieces({ importId: first });
    expect(found.map((piece) => piece.text)).toEqual([
      'Bold words',
      'مرحبا 🙂 ممتاز',
      '=HYPERLINK("http://evil","x")',
      'The bank list never matches, mail me: [email 1]',
    ]);
    expect(found.map((piece) => piece.personaKey)).toEqual(['owner', null, null, 'bookkeeper']);
    const accounts = found.flatMap((piece) =>
      piece.account?.name === 'Alder Ltd' ? [piece.account.id] : [],
    );
    expect(new Set(accounts).size).toBe(1);
  });

  it('finds every row again when the file is imported a second time', async () => {
    const state = await send(await start(), await batchesOf(file, 3));
    expect(state).toMatchObject({ added: 0, known: 4 });
    expect(await pieces({ importId: first })).toHaveLength(4);
  });

  it('gives the rows and counts of an uninterrupted import when batches are sent twice after a kill', async () => {
    const longer = file.replaceAll(/^(\d),/gm, '9$1,');
    const batches = await batchesOf(longer, 2);
    const importId = await start();
    // The kill comes in the middle of writing; the browser does not know how far that went and sends it again.
    app.host.faults.set({ kill: { functionKey: 'resolver', afterCalls: 6, of: 'sql' } });
    await expect(send(importId, batches)).rejects.toThrow();
    app.host.faults.set({});
    const state = await send(importId, [...batches, ...batches]);
    expect(state).toMatchObject({ added: 4, known: 0, rejected: 2, job: { state: 'done' } });
    expect(await pieces({ importId })).toHaveLength(4);
  });

  it('stops at a cancel, and takes no further batch', async () => {
    const batches = await batchesOf(file.replaceAll(/^(\d),/gm, '8$1,'), 2);
    const importId = await start();
    await send(importId, batches.slice(0, 1));
    await app.call('import.cancel', { projectId, importId });
    const state = await send(importId, batches.slice(1));
    expect(state).toMatchObject({ added: 2, job: { state: 'cancelled' } });
  });

  it('takes an import back, and a later import of the file brings it again', async () => {
    const undone = await app.call('import.undo', { projectId, importId: first });
    expect(undone).toMatchObject({ more: false, import: { undone: true } });
    expect(await pieces({ importId: first })).toEqual([]);
    const again = await start();
    expect(await send(again, await batchesOf(file, 10))).toMatchObject({ added: 4, known: 0 });
    expect(await pieces({ importId: again })).toHaveLength(4);
  });

  it('takes the accounts back that only an import named, and keeps those that others name by now', async () => {
    const rows = ['id,comment,company', '71,The bank list is late,Cedar Ltd', '72,It never comes,Yew Ltd'];
    const importId = await start();
    await send(importId, await batchesOf(rows.join('\n'), 10));
    await send(await start(), await batchesOf([rows[0], '73,Yew says so too,Yew Ltd'].join('\n'), 10));
    const will = await app.call('import.foresee', { projectId, importId });
    expect(will).toMatchObject({ pieces: 2, answers: 0 });
    const back = await app.call('import.undo', { projectId, importId });
    expect(back).toMatchObject({ more: false, removed: 1, kept: [{ name: 'Yew Ltd', why: 'held' }] });
    const { records } = await app.call('record.page', { projectId, kind: 'account', limit: 200 });
    const names = records.map(({ value }) => value['name']);
    expect(names).toContain('Yew Ltd');
    expect(names).not.toContain('Cedar Ltd');
  });

  it('takes points of a metric back: earlier values again, and what was typed since stays', async () => {
    const metricId = newId();
    const own = { name: 'Churn', unit: 'percent' as const, better: 'down' as const };
    await app.call('metric.add', { projectId, id: metricId, metric: own });
    const put = (
      points: { date: string; value: number }[],
      part: { id: string; from: number; done: boolean } | null,
    ) => app.call('metric.put-points', { projectId, metricId, points, part });
    await put([{ date: '2026-01-01', value: 5 }], null);
    const id = await begunImport(app, 'point');
    await put([{ date: '2026-01-01', value: 7 }], { id, from: 0, done: false });
    await put(
      [
        { date: '2026-02-01', value: 8 },
        { date: '2026-03-01', value: 9 },
      ],
      { id, from: 1, done: true },
    );
    await put([{ date: '2026-03-01', value: 9.5 }], null);
    const [shown] = (await app.call('import.list', { projectId, kinds: ['point'] })).imports;
    expect(shown).toMatchObject({ id, added: 2, changed: 1, job: { state: 'done' } });
    const back = await app.call('import.undo', { projectId, importId: id });
    expect(back).toMatchObject({ removed: 1, restored: 1, more: false });
    expect(back.kept).toMatchObject([{ sort: 'point', recordId: `${metricId} 2026-03-01`, why: 'changed' }]);
    const { metrics } = await app.call('goal.list', { projectId });
    const points = metrics.find((metric) => metric.id === metricId)?.points ?? [];
    expect(points.map(({ date, value }) => [date, value])).toEqual([
      ['2026-01-01', 5],
      ['2026-03-01', 9.5],
    ]);
  });

  it('keeps away what a person deleted, whatever is imported later', async () => {
    const [piece] = await pieces({ text: 'bold words' });
    await app.call('evidence.delete', { projectId, id: piece?.id ?? '', deleted: true });
    await send(await start(), await batchesOf(file, 10));
    expect((await pieces({})).map((one) => one.id)).not.toContain(piece?.id);
  });
});
