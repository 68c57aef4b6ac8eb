import { brokenRules, checkPatch, isPlain } from '../../domain/records/check-record';
import type { Problem } from '../../domain/records/check-record';
import { saidOfProblem } from '../../domain/records/said-of-problem';
import { said } from '../../domain/words/said';
import type { Said } from '../../domain/words/said';
import { emptyRecord, movesValues } from '../../domain/records/kind';
import type { AnyKind } from '../../domain/records/kind';
import { kindNamed } from '../../domain/records/kinds';
import type { KindName } from '../../domain/records/kinds';
import { recordIdOf } from '../../domain/records/record-id';
import { importedChange } from '../../domain/records/taken-back';
import { same } from '../../domain/records/three-way-merge';
import type { ImportChanges } from '../../adapters/store/import-changes';
import type { StoredRecord } from '../../adapters/store/records/stored-record';
import type { Writing } from '../call';
import { startRecompute } from '../start-recompute';
import { notePart, openImport } from './imports';
import type { ImportDeps, ImportPart } from './imports';
import { writeHistory } from './record-history';
import type { SaveDeps } from './save-record';

export type ImportRecordsDeps = SaveDeps & ImportDeps & { readonly changes: ImportChanges };

type Values = Readonly<Record<string, unknown>>;

interface RowProblem {
  readonly row: number;
  readonly field: string;
  readonly said: Said;
}

export interface ImportedRecords {
  readonly created: number;
  readonly changed: number;
  readonly problems: readonly RowProblem[];
}

/**
 * Takes rows of a file in, each a patch of the record of its name: what a row does not say stays as it is, so an
 * import never empties anything, and taking it in again changes nothing. A row that the declaration refuses is named.
 * @throws AppError `not-found` for an import that was not begun, `conflict` for one that was taken back
 */
export async function importRecords(
  call: Writing,
  name: KindName,
  rows: readonly Values[],
  part: Omit<ImportPart, 'rows'>,
  deps: ImportRecordsDeps,
): Promise<ImportedRecords> {
  const kind = kindNamed(name);
  const productId = call.product.id;
  const record = await openImport(productId, part.id, name, deps);
  const titles = rows.map((row) => {
    const title = row[kind.title];
    return typeof title === 'string' ? title.trim() : '';
  });
  const known = await deps.records.idsByTitle(productId, name, titles);
  const ids = titles.map((title) => {
    const key = title.toLowerCase();
    return known.get(key) ?? recordIdOf(name, productId, key);
  });
  const before = await deps.records.read(productId, name, [...new Set(ids)]);
  const after = new Map<string, { id: string; version: number; value: Values }>();
  const problems: RowProblem[] = [];
  for (const [place, row] of rows.entries()) {
    const id = ids[place] ?? '';
    const seen = before.get(id);
    const here = after.get(id)?.value ?? (seen?.state == null ? emptyRecord(kind) : seen.value);
    const problem = problemOf(kind, row, here, place);
    if (problem !== null) problems.push(problem);
    else after.set(id, { id, version: seen?.version ?? 0, value: withPatch(kind, here, row) });
  }
  const differing = [...after.values()].filter(({ id, value }) => !same(value, before.get(id)?.value));
  // What it was comes first: whatever is written can be taken back.
  const changes = differing.flatMap(({ id, value }) => {
    const seen = before.get(id);
    return importedChange(id, seen?.state == null ? null : seen.value, value) ?? [];
  });
  await deps.changes.add(productId, part.id, name, changes);
  await deps.records.putMany(productId, name, differing, call.by);
  const written = await writeLines(
    call,
    name,
    before,
    differing.map(({ id }) => id),
    deps,
  );
  if (movesValues(kind) && differing.length > 0) await startRecompute(call.product, 'all', deps);
  await notePart(call, record, { ...part, rows: rows.length }, deps);
  return { ...written, problems };
}

/** The record with what a row says about it; facts by name are added to those that are known. */
function withPatch(kind: AnyKind, here: Values, row: Values): Values {
  const checked = checkPatch(kind, row, 'import');
  if (!checked.ok) return here;
  const set = Object.entries(checked.set).map(([field, value]): [string, unknown] => {
    const known = here[field];
    const joined = kind.specs[field]?.joins === 'union' && isPlain(value) && isPlain(known);
    return [field, joined ? { ...known, ...value } : value];
  });
  return { ...here, ...Object.fromEntries(set) };
}

function problemOf(
  kind: ReturnType<typeof kindNamed>,
  row: Values,
  here: Values,
  place: number,
): RowProblem | null {
  const checked = checkPatch(kind, row, 'import');
  if (!checked.ok) {
    const first: Problem = checked.problems[0] ?? { field: '', problem: 'not-allowed' };
    return { row: place, field: first.field, said: saidOfProblem(first, kind.specs[first.field]) };
  }
  if (!Object.hasOwn(checked.set, kind.title))
    return { row: place, field: kind.title, said: said('records.problem.missing') };
  const [broken] = brokenRules(kind, { ...here, ...checked.set }, here);
  return broken === undefined
    ? null
    : { row: place, field: broken.field, said: said(`records.rule.${broken.rule}`) };
}

/** Writes the history of what was taken in, and counts it. */
async function writeLines(
  call: Writing,
  name: KindName,
  before: ReadonlyMap<string, StoredRecord>,
  ids: readonly string[],
  deps: SaveDeps,
): Promise<Pick<ImportedRecords, 'created' | 'changed'>> {
  const now = await deps.records.read(call.product.id, name, ids);
  let created = 0;
  let changed = 0;
  const lines = ids.map((id) => ({ kind: name, id, before: before.get(id), after: now.get(id) }));
  for (const { before: was, after: is } of lines) {
    if (is?.state == null) continue;
    if (was?.state == null) created += 1;
    else if (is.version !== was.version) changed += 1;
  }
  await writeHistory(call.product.id, lines, call.by, deps);
  return { created, changed };
}
