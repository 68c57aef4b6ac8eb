import { AppError, invalidField } from '../../domain/app-error';
import { said } from '../../domain/words/said';
import { brokenRules, checkPatch, checkField } from '../../domain/records/check-record';
import type { Problem, Way } from '../../domain/records/check-record';
import { personaKeyFor } from '../../domain/customers/persona';
import { emptyRecord } from '../../domain/records/kind';
import type { AnyKind } from '../../domain/records/kind';
import { saidOfProblem } from '../../domain/records/said-of-problem';
import { kindNamed } from '../../domain/records/kinds';
import type { KindName } from '../../domain/records/kinds';
import { newReferences } from '../../domain/records/references';
import type { Reference } from '../../domain/records/references';
import type { StoredRecord } from '../../adapters/store/records/stored-record';
import type { Writing } from '../call';
import type { Requests } from '../requests';
import { offerWork } from '../offer-work';
import { startRecompute } from '../start-recompute';
import { ownRecord } from './owned-record';
import { writeHistory } from './record-history';

type Values = Readonly<Record<string, unknown>>;
export type SaveDeps = Pick<Requests, 'records' | 'history' | 'clock' | 'items' | 'jobs' | 'queue'>;

/** Two writers may reach for one number or key: the loser tries the next one. */
const ADD_ATTEMPTS = 5;

export interface SaveRequest {
  /** Made by the caller, so that sending twice writes once. */
  readonly id: string;
  /** The version that the person saw; 0 = the record is new. */
  readonly version: number;
  /** Fields that change: absent = untouched, null = emptied. */
  readonly set: Values;
  /** Fields of the app's own, which no form may send. */
  readonly own?: Values;
  /** Keys of the needs whose values the change moves; absent = as the kind says, of the record or the whole product. */
  readonly moves?: readonly string[];
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly record: StoredRecord }
  /** Somebody else was faster; nothing was written. */
  | { readonly kind: 'conflict'; readonly theirs: StoredRecord };

/**
 * Writes a record of any kind by its declaration: a new one, or a patch on the version that the person saw. What moves
 * values is computed again.
 * @throws AppError `invalid` with the field for what breaks the declaration or names a record that is not of this
 * product, `not-found` when the record is gone, `forbidden` for a shared one of somebody else
 */
export async function saveRecord(
  call: Writing,
  name: KindName,
  request: SaveRequest,
  deps: SaveDeps,
  way: Way = 'form',
): Promise<SaveOutcome> {
  const kind = kindNamed(name);
  const checked = checkPatch(kind, request.set, way);
  if (!checked.ok) throw refused(kind, checked.problems[0]);
  const set = { ...checked.set, ...request.own };
  const before = (await deps.records.read(call.product.id, name, [request.id])).get(request.id);
  if (before !== undefined) ownRecord(call, before);
  if (request.version === 0) {
    if (before?.state != null) return { kind: 'saved', record: before };
    return { kind: 'saved', record: await insertNew(call, name, request.id, set, deps) };
  }
  if (before?.state == null) throw gone(kind, request.id);
  if (before.version !== request.version) return { kind: 'conflict', theirs: before };
  return change(call, name, before, set, request.moves, deps);
}

/**
 * Writes a new record; one that is there already by this id stays as it is, so that sending twice writes once.
 * @throws as `saveRecord`
 */
export async function addRecord(
  call: Writing,
  name: KindName,
  { id, set, own }: Omit<SaveRequest, 'version'>,
  deps: SaveDeps,
): Promise<StoredRecord> {
  const saved = await saveRecord(call, name, { id, version: 0, set, ...(own && { own }) }, deps);
  return saved.kind === 'saved' ? saved.record : saved.theirs;
}

async function insertNew(
  call: Writing,
  name: KindName,
  id: string,
  set: Values,
  deps: SaveDeps,
): Promise<StoredRecord> {
  const kind = kindNamed(name);
  const value = { ...emptyRecord(kind), ...set };
  const missing = Object.entries(kind.specs).find(
    ([field, spec]) =>
      !(spec.server === true && value[field] === undefined) && !checkField(spec, value[field], field).ok,
  );
  if (missing !== undefined) throw refused(kind, { field: missing[0], problem: 'missing' });
  obeyRules(kind, value, null);
  const named = newReferences(kind, value, null);
  for (let attempt = 1; attempt <= ADD_ATTEMPTS; attempt += 1) {
    const own = await ownFields(call, name, value, deps);
    await deps.records.insert(call.product.id, name, id, { ...value, ...own }, named, call.by);
    const record = (await deps.records.read(call.product.id, name, [id])).get(id);
    if (record?.state != null) {
      await writeHistory(
        call.product.id,
        [{ kind: name, id, before: undefined, after: record }],
        call.by,
        deps,
      );
      // No work item can serve a need yet that was not there.
      await tellWords(call, name, Object.keys(value), deps);
      if (name !== 'need') await recompute(call, name, Object.keys(value), record, deps);
      return record;
    }
    if (record !== undefined || (await deps.records.isElsewhere(call.product.id, name, id))) {
      throw gone(kind, id);
    }
    await refuseMissing(call, kind, named, deps);
    // Nothing else of such a kind stands once only: the id is a record of another product.
    if (kind.letter === undefined && name !== 'persona') throw gone(kind, id);
  }
  throw new AppError('conflict', said('records.too-many-at-once'));
}

/** What the app itself says about a new record. */
async function ownFields(call: Writing, name: KindName, value: Values, deps: SaveDeps): Promise<Values> {
  const { owned } = kindNamed(name);
  if (owned !== undefined) return { [owned.by]: call.by.accountId };
  if (name !== 'persona' || value['key'] !== undefined) return {};
  const taken = await deps.records.taken(call.product.id, 'persona', 'key');
  return { key: personaKeyFor(String(value['name']), taken) };
}

async function change(
  call: Writing,
  name: KindName,
  before: StoredRecord,
  set: Values,
  moves: readonly string[] | undefined,
  deps: SaveDeps,
): Promise<SaveOutcome> {
  const kind = kindNamed(name);
  const after = { ...before.value, ...set };
  obeyRules(kind, after, before.value);
  const named = newReferences(kind, after, before.value);
  const productId = call.product.id;
  const done = await deps.records.update(productId, name, before, set, named, call.by);
  const now = (await deps.records.read(productId, name, [before.id])).get(before.id);
  if (now?.state == null) throw gone(kind, before.id);
  if (!done) {
    if (now.version !== before.version) return { kind: 'conflict', theirs: now };
    await refuseMissing(call, kind, named, deps);
    throw new AppError('conflict', said('app.written-meanwhile'));
  }
  await writeHistory(productId, [{ kind: name, id: before.id, before, after: now }], call.by, deps);
  await tellWords(call, name, Object.keys(set), deps);
  await recompute(call, name, Object.keys(set), now, deps, moves);
  return { kind: 'saved', record: now };
}

function obeyRules(kind: ReturnType<typeof kindNamed>, after: Values, before: Values | null): void {
  const [broken] = brokenRules(kind, after, before);
  if (broken !== undefined) {
    throw new AppError('invalid', said(`records.rule.${broken.rule}`), {
      kind: kind.name,
      path: broken.field,
    });
  }
}

async function refuseMissing(
  call: Writing,
  kind: AnyKind,
  named: readonly Reference[],
  deps: SaveDeps,
): Promise<void> {
  if (named.length === 0) return;
  const [missing] = await deps.records.missing(call.product.id, named);
  if (missing !== undefined) throw refused(kind, { field: missing.field, problem: 'not-reference' });
}

/** The error for a value that breaks the declaration: it names kind, field and limit, never the value. */
export function refused(kind: AnyKind, broken: Problem | undefined): AppError {
  const problem: Problem = broken ?? { field: '', problem: 'not-allowed' };
  return invalidField(problem.field, saidOfProblem(problem), { kind: kind.name });
}

function gone(kind: AnyKind, id: string): AppError {
  return new AppError('not-found', said('records.gone'), { kind: kind.name, id });
}

/** Kinds whose keys stand in fields of Jira, which shows them by their titles. */
const SHOWN_IN_JIRA: ReadonlySet<KindName> = new Set(['need', 'persona']);

/** What is called otherwise, or for the first time, is shown so in Jira's fields: at once, or after the nightly pass. */
async function tellWords(
  call: Writing,
  name: KindName,
  fields: readonly string[],
  deps: SaveDeps,
): Promise<void> {
  if (SHOWN_IN_JIRA.has(name) && fields.includes(kindNamed(name).title))
    await offerWork({ kind: 'words', productId: call.product.id }, deps.queue);
}

/** A change of what moves values has them computed again: of one need where it is one, else of the whole product. */
async function recompute(
  call: Writing,
  name: KindName,
  fields: readonly string[],
  record: StoredRecord,
  deps: SaveDeps,
  moves?: readonly string[],
): Promise<void> {
  const { specs, letter } = kindNamed(name);
  if (!fields.some((field) => specs[field]?.scores === true)) return;
  if (moves?.length === 0) return;
  const keys =
    moves !== undefined
      ? moves
      : name === 'need'
        ? [`${letter ?? ''}-${String(record.value['number'])}`]
        : 'all';
  await startRecompute(call.product, keys, deps);
}
