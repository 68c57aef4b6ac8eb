import { randomUUID } from 'node:crypto';
import { ArchiveReader, archiveFoot, archiveHead, archiveLine } from '../../src/domain/records/archive-file';
import type { ProcedureInput } from '../../src/contract/rpc';
import { NoAnswer } from './person';
import { today } from './scene';
import type { Scene } from './scene';

type Key = NonNullable<ProcedureInput<'archive.page'>['after']>;
const CHUNK = { rows: 50, bytes: 200_000 } as const;
const MOST_STEPS = 30;

/** Saves everything into a file, removes everything for good, and takes the file in again. */
export async function archiveAndRestore(scene: Scene, twice: boolean): Promise<void> {
  const { person, expected } = scene;
  const { projectId } = person.place;
  // What is under way rests on what is about to go.
  await person.waits();
  const { text, productId } = await saved(scene);
  let more = true;
  for (let step = 0; more && step < MOST_STEPS; step += 1)
    ({ more } = await person.call('archive.wipe', { projectId, confirm: productId }, { twice }));
  if (more) throw new NoAnswer('archive.wipe: no end');
  const sums = { new: 0, same: 0, newer: 0, older: 0, differs: 0, elsewhere: 0, orphan: 0, invalid: 0 };
  const reader = new ArchiveReader(CHUNK.rows, CHUNK.bytes);
  const chunks = [...text.split('\n').map((line) => reader.take(line)), reader.finish()];
  for (const part of chunks) {
    if (part === null) continue;
    const chunk = { table: part.table, rows: part.rows.map((row) => ({ ...row })), from: productId };
    const { counts, problems } = await person.call('archive.put', { projectId, chunk }, { twice });
    const [problem] = problems;
    if (problem !== undefined) throw new NoAnswer(`archive.put: ${part.table}: ${problem.problem.key}`);
    sums.new += counts.new;
  }
  await person.call('archive.finish', { projectId, importId: randomUUID(), counts: sums });
  // Secrets, and how to take a change or a merge back, belong to what was there before.
  scene.hook = null;
  expected.restored();
}

async function saved({ person }: Scene): Promise<{ readonly text: string; readonly productId: string }> {
  const { projectId } = person.place;
  const { tables, productId, productName } = await person.call('archive.read', { projectId });
  const counts: Record<string, number> = {};
  let text = archiveHead({ productId, productName, exportedOn: today() });
  for (const { name, rows } of tables) {
    if (rows === 0) continue;
    let after: Key | null = null;
    do {
      const page: { rows: Record<string, string | number | null>[]; next: Key | null } = await person.call(
        'archive.page',
        { projectId, table: name, after },
      );
      for (const row of page.rows) text += archiveLine(name, row);
      counts[name] = (counts[name] ?? 0) + page.rows.length;
      after = page.next;
    } while (after !== null);
  }
  return { text: text + archiveFoot(counts), productId };
}
