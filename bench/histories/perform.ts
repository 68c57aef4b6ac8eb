import { randomUUID } from 'node:crypto';
import type { ProcedureInput } from '../../src/contract/rpc';
import type { Act } from './acts';
import { archiveAndRestore } from './archive';
import { PERSONAS, PRESETS } from './expected';
import type { ExpectedAccount } from './expected';
import { changeItem } from './perform-items';
import { changePiece, deliver, importRows, undoImport } from './perform-pieces';
import { NoAnswer } from './person';
import { chosen } from './scene';
import type { Scene } from './scene';

const RATED = { satisfaction01: 0.2, reach01: 0.4 } as const;
/** Steps of a merge or of taking one back, at most. */
const MOST_STEPS = 30;

/**
 * Performs one act as a person or a tool would, and says what is to come of it. An act for which nothing is there yet is
 * none. @throws NoAnswer when the app never answers, or refuses
 */
export async function perform(act: Act, scene: Scene): Promise<void> {
  const { expected } = scene;
  switch (act.act) {
    case 'wait':
      await scene.person.waits();
      return;
    case 'attach':
    case 'detach':
    case 'points':
    case 'fields':
      await changeItem(act, scene);
      return;
    case 'undo-merge':
      await undoMerge(scene, act.trouble.twice);
      return;
    default:
      // What is known changes: a merge before this can no longer be taken back as if nothing had happened since.
      expected.merged = null;
      await changeKnowledge(act, scene);
  }
}

type KnowledgeAct = Exclude<
  Act,
  { readonly act: 'wait' | 'attach' | 'detach' | 'points' | 'fields' | 'undo-merge' }
>;

async function changeKnowledge(act: KnowledgeAct, scene: Scene): Promise<void> {
  const { twice } = act.trouble;
  switch (act.act) {
    case 'need':
      return addNeed(act, scene);
    case 'rate':
      return rate(act, scene);
    case 'account':
      return saveAccount(act, scene);
    case 'undo':
      return undoAccount(act, scene);
    case 'piece':
    case 'edit':
    case 'link':
    case 'unlink':
    case 'delete':
      return changePiece(act, scene);
    case 'import':
      return importRows(act, scene);
    case 'undo-import':
      return undoImport(act, scene);
    case 'deliver':
      return deliver(act, scene);
    case 'merge-accounts':
      return mergeAccounts(act, scene);
    case 'merge-needs':
      return mergeNeeds(act, scene);
    case 'model':
      return changeModel(act, scene);
    case 'archive':
      return archiveAndRestore(scene, twice);
  }
}

type Of<N extends Act['act']> = Extract<Act, { readonly act: N }>;

async function addNeed(
  { persona, importance, trouble }: Of<'need'>,
  { person, expected }: Scene,
): Promise<void> {
  const id = randomUUID();
  const name = chosen(PERSONAS, persona) ?? PERSONAS[0];
  const title = `Need ${String(expected.needs.length + 1)}`;
  const { needKey: key } = await person.call(
    'need.add',
    {
      projectId: person.place.projectId,
      need: {
        id,
        persona: { kind: 'new', id: randomUUID(), name },
        title,
        importance01: importance / 10,
        ...RATED,
        sureness: 'guess',
      },
    },
    trouble,
  );
  expected.needs.push({ id, key, title, ratings: new Map([[name, importance]]), mergedInto: null });
}

async function rate(act: Of<'rate'>, { person, expected }: Scene): Promise<void> {
  const need = chosen(expected.livingNeeds, act.need);
  const rated = new Set(expected.needs.flatMap(({ ratings }) => [...ratings.keys()]));
  const name = chosen([...rated].sort(), act.persona);
  if (need === undefined || name === undefined) return;
  await person.call(
    'need.rate',
    {
      projectId: person.place.projectId,
      needKey: need.key,
      personaKey: name.toLowerCase(),
      importance01: act.importance / 10,
      ...RATED,
    },
    act.trouble,
  );
  need.ratings = new Map([...need.ratings, [name, act.importance]]);
}

const accountName = (number: number): string => `Account ${String(number)}`;

/** The record of an account as the person sees it now. */
async function seenAccount({ person }: Scene, name: string) {
  const { records } = await person.call('record.page', {
    projectId: person.place.projectId,
    kind: 'account',
    text: name,
  });
  return records.find(({ value }) => value['name'] === name);
}

async function saveAccount({ account, arr, trouble }: Of<'account'>, scene: Scene): Promise<void> {
  const { person, expected } = scene;
  const name = accountName(account);
  const known = expected.accounts.get(name);
  if (known?.mergedInto != null) return;
  const seen = known === undefined ? undefined : await seenAccount(scene, name);
  const save: ProcedureInput<'record.save'> = {
    projectId: person.place.projectId,
    kind: 'account',
    id: seen?.id ?? randomUUID(),
    version: seen?.version ?? 0,
    set: known === undefined ? { name, arr } : { arr },
  };
  const saved = await person.call('record.save', save, trouble);
  // What answers is another version only where the first try was written and not heard of.
  const record = saved.kind === 'saved' ? saved.record : saved.theirs;
  if (record.value['arr'] !== arr)
    throw new NoAnswer(`record.save: conflict with ${JSON.stringify(record.value)}`);
  if (known === undefined)
    expected.accounts.set(name, { name, arr, mergedInto: null, undo: undefined, madeBy: null });
  else {
    if (known.arr !== arr) known.undo = { arr: known.arr };
    known.arr = arr;
  }
}

async function undoAccount({ account, trouble }: Of<'undo'>, scene: Scene): Promise<void> {
  const { person, expected } = scene;
  const known = expected.accounts.get(accountName(account));
  const before = known?.undo;
  if (known === undefined || before === undefined) return;
  const seen = await seenAccount(scene, known.name);
  const { projectId } = person.place;
  const { changes } = await person.call('history.page', { projectId, filter: { recordId: seen?.id } });
  const line = changes.find(({ fields }) =>
    fields.some((one) => one.field === 'arr' && one.after === known.arr),
  );
  if (line === undefined) throw new NoAnswer('history: the change of an account is not in it');
  const undone = await person.call('history.undo', { projectId, changeId: line.id }, trouble);
  // The second of two, or the one that tries again, finds it done.
  if (undone.kind === 'more') throw new NoAnswer('history.undo: more');
  known.arr = before.arr;
  known.undo = undefined;
}

async function mergeAccounts(act: Of<'merge-accounts'>, scene: Scene): Promise<void> {
  const { expected } = scene;
  const two = [act.from, act.into].map((at): ExpectedAccount | undefined =>
    expected.accounts.get(accountName(at)),
  );
  const [from, into] = two;
  if (from === undefined || into === undefined || from === into) return;
  if (from.mergedInto !== null || into.mergedInto !== null) return;
  const [one, other] = [await seenAccount(scene, from.name), await seenAccount(scene, into.name)];
  if (one === undefined || other === undefined) throw new NoAnswer('record.page: an account is not in it');
  await merge('account', one.id, other.id, scene, act.trouble.twice);
  expected.mergeAccounts(one.id, from, into);
}

async function mergeNeeds(act: Of<'merge-needs'>, scene: Scene): Promise<void> {
  const { expected } = scene;
  const [from, into] = [chosen(expected.livingNeeds, act.from), chosen(expected.livingNeeds, act.into)];
  if (from === undefined || into === undefined || from === into) return;
  await merge('need', from.id, into.id, scene, act.trouble.twice);
  expected.mergeNeeds(from, into);
}

async function merge(
  kind: 'account' | 'need',
  id: string,
  into: string,
  { person }: Scene,
  twice: boolean,
): Promise<void> {
  const base = { projectId: person.place.projectId, kind, id, into };
  const { versions } = await person.call('record.merge-preview', base);
  for (let step = 0; step < MOST_STEPS; step += 1)
    if (!(await person.call('record.merge', { ...base, versions }, { twice })).more) return;
  throw new NoAnswer('record.merge: no end');
}

async function undoMerge({ person, expected }: Scene, twice: boolean): Promise<void> {
  const { merged } = expected;
  if (merged === null) return;
  const { projectId } = person.place;
  const { changes } = await person.call('history.page', { projectId, filter: { recordId: merged.recordId } });
  const line = changes.find(({ action }) => action === 'merged');
  if (line === undefined) throw new NoAnswer('history: a merge is not in it');
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { kind } = await person.call('history.undo', { projectId, changeId: line.id }, { twice });
    if (kind === 'more') continue;
    if (kind === 'in-the-way') throw new NoAnswer('history.undo: in the way');
    expected.undoMerge(merged);
    return;
  }
  throw new NoAnswer('history.undo: no end');
}

async function changeModel({ preset, trouble }: Of<'model'>, { person, expected }: Scene): Promise<void> {
  const { projectId } = person.place;
  const wanted = chosen(PRESETS, preset) ?? 'default';
  const { version } = await person.call('model.read', { projectId });
  const draft = { changes: {}, preset: wanted, custom: null };
  const saved = await person.call(
    'model.save',
    { projectId, basedOn: version, draft, reason: 'Tried' },
    trouble,
  );
  if (saved.kind === 'conflict' && saved.theirs.preset !== wanted) throw new NoAnswer('model.save: conflict');
  expected.preset = wanted;
}
