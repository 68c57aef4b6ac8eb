import { randomUUID } from 'node:crypto';
import type { ProcedureInput } from '../../src/contract/rpc';
import type { Act } from './acts';
import type { ExpectedPiece } from './expected';
import { NoAnswer } from './person';
import { chosen, today } from './scene';
import type { Scene } from './scene';

type Of<N extends Act['act']> = Extract<Act, { readonly act: N }>;
type ImportRow = ProcedureInput<'import.batch'>['batch']['rows'][number];

/** A piece with its id: one that came with a file or a delivery is looked up by its words. */
async function idOf(piece: ExpectedPiece, { person, expected }: Scene): Promise<string> {
  if (piece.id !== null) return piece.id;
  const { pieces } = await person.call('evidence.page', {
    projectId: person.place.projectId,
    filter: { deleted: piece.deleted !== 'no' },
    limit: 100,
  });
  const found = pieces.find(({ text }) => text === piece.words);
  if (found === undefined)
    throw new NoAnswer(`evidence.page: ${piece.name} is not among ${String(expected.pieces.length)} pieces`);
  return found.id;
}

export async function changePiece(
  act: Of<'piece' | 'edit' | 'link' | 'unlink' | 'delete'>,
  scene: Scene,
): Promise<void> {
  if (act.act === 'piece') return addPiece(act, scene);
  const { person, expected } = scene;
  const { projectId } = person.place;
  const pieces = expected.pieces.filter(({ deleted }) =>
    act.act === 'delete' && !act.deleted ? deleted === 'by-person' : deleted === 'no',
  );
  const piece = chosen(pieces, act.piece);
  if (piece === undefined) return;
  const id = await idOf(piece, scene);
  switch (act.act) {
    case 'edit':
      return editPiece(act, piece, id, scene);
    case 'link': {
      const need = chosen(expected.livingNeeds, act.need);
      if (need === undefined) return;
      await person.call('evidence.link', { projectId, id, link: { needKey: need.key } }, act.trouble);
      piece.links = new Set([...piece.links, need.key]);
      return;
    }
    case 'unlink': {
      const key = chosen([...piece.links], act.need);
      if (key === undefined) return;
      await unlinked(() => person.call('evidence.unlink', { projectId, id, needKey: key }, act.trouble));
      piece.links = new Set([...piece.links].filter((one) => one !== key));
      return;
    }
    case 'delete':
      await person.call('evidence.delete', { projectId, id, deleted: act.deleted }, act.trouble);
      piece.deleted = act.deleted ? 'by-person' : 'no';
  }
}

/** Whoever tries again to take off what is off is told so. */
async function unlinked(call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof NoAnswer) || !error.message.includes('evidence.link-gone')) throw error;
  }
}

async function addPiece(act: Of<'piece'>, { person, expected }: Scene): Promise<void> {
  const id = randomUUID();
  const name = `Typed ${String(expected.pieces.length + 1)}`;
  const need = act.need === 0 ? undefined : chosen(expected.livingNeeds, act.need - 1);
  const accountName = act.account === 0 ? '' : `Account ${String(act.account - 1)}`;
  await person.call(
    'evidence.add',
    {
      projectId: person.place.projectId,
      piece: {
        id,
        text: name,
        saidOn: today(),
        accountName,
        link: need === undefined ? null : { needKey: need.key },
      },
    },
    act.trouble,
  );
  expected.pieces.push({
    name,
    id,
    words: name,
    account: accountName === '' ? null : expected.accountNamed(accountName).name,
    links: new Set(need === undefined ? [] : [need.key]),
    deleted: 'no',
    importId: null,
  });
}

async function editPiece(
  { words, trouble }: Of<'edit'>,
  piece: ExpectedPiece,
  id: string,
  { person }: Scene,
): Promise<void> {
  const { projectId } = person.place;
  const text = `${piece.name}, edited ${String(words)}`;
  const { pieces } = await person.call('evidence.page', { projectId, filter: {}, limit: 100 });
  const seen = pieces.find((one) => one.id === id);
  if (seen === undefined) throw new NoAnswer(`evidence.page: ${piece.name} is not in it`);
  const edited = await person.call(
    'evidence.edit',
    { projectId, id, version: seen.version, change: { text } },
    trouble,
  );
  const now = edited.kind === 'saved' ? edited.piece : edited.theirs;
  if (now.text !== text) throw new NoAnswer(`evidence.edit: conflict with “${now.text}”`);
  piece.words = text;
}

/** What a row of a file says: always the same, so that a file met again is known. */
const rowOf = (number: number) => ({
  name: `Row ${String(number)}`,
  account: `Account ${String(number % 3)}`,
  need: `N-${String(1 + (number % 3))}`,
});

function importRow(number: number, line: number): ImportRow {
  const { name, account, need } = rowOf(number);
  return {
    id: `row-${String(number)}`,
    line,
    text: name,
    title: '',
    externalId: '',
    url: '',
    saidOn: today(),
    author: '',
    account,
    persona: '',
    need,
    stance: 'supports',
    strength: null,
    rating01: null,
    votes: 1,
    tags: [],
    attributes: {},
  };
}

export async function importRows(
  { rows, parts, trouble }: Of<'import'>,
  { person, expected }: Scene,
): Promise<void> {
  const { projectId } = person.place;
  const id = randomUUID();
  const numbers = [...new Set(rows)];
  const start = {
    id,
    fileName: `file ${String(expected.imports.length + 1)}.csv`,
    fingerprint: id,
    plan: '{}',
  };
  await person.call('import.start', { projectId, start }, trouble);
  const size = Math.ceil(numbers.length / parts);
  const at = (record: number) => ({ byte: record * 10, line: record + 1, record });
  for (let from = 0; from < numbers.length; from += size) {
    const next = Math.min(from + size, numbers.length);
    await person.call(
      'import.batch',
      {
        projectId,
        importId: id,
        batch: {
          from: at(from),
          next: at(next),
          progress01: next / numbers.length,
          done: next === numbers.length,
          source: 'csv',
          channel: 'review',
          mask: true,
          empty: 0,
          rows: numbers.slice(from, next).map((number, place) => importRow(number, from + place + 2)),
          answers: [],
          rejected: [],
        },
      },
      trouble,
    );
  }
  expected.imports.push({ id, undone: false });
  for (const number of numbers) expected.take({ ...rowOf(number), importId: id });
}

export async function undoImport(
  { file, trouble }: Of<'undo-import'>,
  { person, expected }: Scene,
): Promise<void> {
  const chosenOne = chosen(
    expected.imports.filter(({ undone }) => !undone),
    file,
  );
  if (chosenOne === undefined) return;
  const { more } = await person.call(
    'import.undo',
    { projectId: person.place.projectId, importId: chosenOne.id },
    trouble,
  );
  if (more) throw new NoAnswer('import.undo: more');
  expected.undoImport(chosenOne);
}

export async function deliver({ delivery, trouble }: Of<'deliver'>, scene: Scene): Promise<void> {
  const { person, expected, site } = scene;
  const { projectId } = person.place;
  if (scene.hook === null) {
    const { secret } = await person.call('hook.create', { projectId, id: randomUUID(), name: 'A form' });
    const { address } = await person.call('hook.list', { projectId });
    site.faults.belongs(`Bearer ${secret}`, projectId);
    scene.hook = { address, secret };
  }
  // Two deliveries next to each other share an item, which is one piece all the same.
  const items = [delivery, (delivery + 1) % 4].map((number) => ({
    ...rowOf(number),
    name: `Item ${String(number)} of ${String(expected.hooks)}`,
  }));
  const body = {
    id: `delivery-${String(delivery)}`,
    sentAt: new Date().toISOString(),
    items: items.map(({ name, account, need }) => ({ id: name, text: name, account, need, date: today() })),
  };
  await person.deliver(scene.hook.address, scene.hook.secret, body, trouble.twice);
  // A delivery of that name is taken once: what it would say later is not read.
  if (expected.delivered.has(body.id)) return;
  expected.delivered.add(body.id);
  for (const item of items) expected.take({ ...item, importId: null });
}
