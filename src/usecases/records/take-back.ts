import { z } from 'zod';
import { emptyRecord } from '../../domain/records/kind';
import { kindNamed } from '../../domain/records/kinds';
import type { KindName } from '../../domain/records/kinds';
import { takenBack } from '../../domain/records/taken-back';
import type { ImportedSort, TakenBack } from '../../domain/records/taken-back';
import type { PlainRecord } from '../../domain/records/three-way-merge';
import type { ImportChanges, StoredImportChange } from '../../adapters/store/import-changes';
import type { GoalStore } from '../../adapters/store/outcomes/goal-store';
import type { StoredPoint } from '../../adapters/store/outcomes/metric-points';
import type { StoredRecord } from '../../adapters/store/records/stored-record';
import type { Writing } from '../call';
import { recorded } from './record-history';
import type { Recording } from './record-history';

/** What stays of an import that is taken back, and why. */
export interface KeptBack {
  readonly sort: ImportedSort;
  readonly recordId: string;
  /** What people call it; empty for a point, whose day its id ends with. */
  readonly name: string;
  /** `held` = others hang on it, `changed` = somebody has changed it since, `fields` = only these fields of it. */
  readonly why: 'held' | 'changed' | 'fields';
  readonly fields: readonly string[];
}

/** What taking an import back does, or would do. */
export interface TakeBackCounts {
  readonly removed: number;
  readonly restored: number;
  readonly kept: readonly KeptBack[];
}

export interface TakeBackDeps extends Recording {
  readonly changes: ImportChanges;
  readonly goals: GoalStore;
}

const AT_ONCE = 200;
const ROUNDS = 4;
export const NOTHING_BACK: TakeBackCounts = { removed: 0, restored: 0, kept: [] };

/** A change of an import with what becomes of it. */
interface Fate {
  readonly change: StoredImportChange;
  readonly name: string;
  readonly fate: TakenBack;
}

/** What taking an import back would do to the records and points that it made and changed; nothing is written. */
export async function foreseeTakeBack(
  productId: string,
  importId: string,
  deps: TakeBackDeps,
): Promise<TakeBackCounts> {
  let counts = NOTHING_BACK;
  let after: Pick<StoredImportChange, 'sort' | 'recordId'> | null = null;
  for (let more = true; more;) {
    const page = await deps.changes.page(productId, importId, after, AT_ONCE);
    counts = together(counts, countsOf(await fatesOf(productId, page.changes, deps)));
    after = page.changes.at(-1) ?? after;
    ({ more } = page);
  }
  return counts;
}

/**
 * Takes back what an import made and changed, a part of it: what it made is removed unless others hang on it by now, what
 * it changed is as before unless somebody has changed it since. `more` asks to be called again.
 */
export async function takeBack(
  call: Writing,
  importId: string,
  deps: TakeBackDeps,
): Promise<TakeBackCounts & { readonly more: boolean }> {
  let counts = NOTHING_BACK;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { changes, more } = await deps.changes.page(call.product.id, importId, null, AT_ONCE);
    const fates = await fatesOf(call.product.id, changes, deps);
    for (const sort of new Set(changes.map((change) => change.sort))) {
      const own = fates.filter(({ change }) => change.sort === sort);
      if (sort === 'point') await putPointsBack(call, own, deps);
      else await putRecordsBack(call, sort, own, deps);
    }
    await deps.changes.forget(call.product.id, importId, changes);
    counts = together(counts, countsOf(fates));
    if (!more) return { ...counts, more };
  }
  return { ...counts, more: true };
}

function together(one: TakeBackCounts, other: TakeBackCounts): TakeBackCounts {
  return {
    removed: one.removed + other.removed,
    restored: one.restored + other.restored,
    kept: [...one.kept, ...other.kept],
  };
}

function countsOf(fates: readonly Fate[]): TakeBackCounts {
  const kept = fates.flatMap(({ change: { sort, recordId }, name, fate }): KeptBack[] => {
    if (fate.kind === 'kept') return [{ sort, recordId, name, why: fate.why, fields: [] }];
    if (fate.kind === 'restored' && fate.kept.length > 0)
      return [{ sort, recordId, name, why: 'fields', fields: fate.kept }];
    return [];
  });
  return {
    removed: fates.filter(({ fate }) => fate.kind === 'removed').length,
    restored: fates.filter(({ fate }) => fate.kind === 'restored' && Object.keys(fate.value).length > 0)
      .length,
    kept,
  };
}

async function fatesOf(
  productId: string,
  changes: readonly StoredImportChange[],
  deps: TakeBackDeps,
): Promise<Fate[]> {
  const fates: Fate[] = [];
  for (const sort of new Set(changes.map((change) => change.sort))) {
    const own = changes.filter((change) => change.sort === sort);
    fates.push(
      ...(sort === 'point'
        ? await fatesOfPoints(productId, own, deps)
        : await fatesOfRecords(productId, sort, own, deps)),
    );
  }
  return fates;
}

async function fatesOfRecords(
  productId: string,
  kind: KindName,
  changes: readonly StoredImportChange[],
  deps: TakeBackDeps,
): Promise<Fate[]> {
  const made = changes.flatMap(({ before, recordId }) => (before === null ? [recordId] : []));
  const [now, held] = await Promise.all([
    deps.records.read(
      productId,
      kind,
      changes.map(({ recordId }) => recordId),
    ),
    deps.records.held(productId, kind, made),
  ]);
  return changes.map((change) => {
    const record = now.get(change.recordId);
    const title = record?.value[kindNamed(kind).title];
    return {
      change,
      name: typeof title === 'string' ? title : '',
      fate: takenBack(change, valueOf(record), held.has(change.recordId)),
    };
  });
}

function valueOf(record: StoredRecord | undefined): PlainRecord | null {
  return record?.state == null ? null : record.value;
}

async function putRecordsBack(
  call: Writing,
  kind: KindName,
  fates: readonly Fate[],
  deps: TakeBackDeps,
): Promise<void> {
  const { by } = call;
  const productId = call.product.id;
  const ids = fates.map(({ change }) => change.recordId);
  const now = await deps.records.read(productId, kind, ids);
  const removed = new Map<string, StoredRecord>();
  const restored: { id: string; version: number; value: PlainRecord }[] = [];
  for (const { change, fate } of fates) {
    const record = now.get(change.recordId);
    if (record?.state == null) continue;
    if (fate.kind === 'removed') removed.set(record.id, record);
    if (fate.kind === 'restored' && Object.keys(fate.value).length > 0)
      restored.push({
        id: record.id,
        version: record.version,
        value: { ...emptyRecord(kindNamed(kind)), ...record.value, ...fate.value },
      });
  }
  const touched = [...removed.keys(), ...restored.map(({ id }) => id)];
  await recorded(productId, [{ kind, ids: touched }], by, deps, async () => {
    await deps.records.removeMany(productId, kind, removed, by);
    await deps.records.putMany(productId, kind, restored, by);
  });
}

/** What was measured is one thing: a value with the answers of another one would be a lie. */
const measured = z.object({ measured: z.tuple([z.number(), z.number().nullable(), z.boolean()]) });

/** A point as a change of an import tells of it. */
export function pointState({
  value,
  answers,
  computed,
}: Pick<StoredPoint, 'value' | 'answers' | 'computed'>): z.infer<typeof measured> {
  return { measured: [value, answers, computed] };
}

/** A point by its metric and day, as a change of an import names it. */
export function pointId(metricId: string, date: string): string {
  return `${metricId} ${date}`;
}

function pointOf({ recordId }: StoredImportChange): { readonly metricId: string; readonly date: string } {
  const [metricId = '', date = ''] = recordId.split(' ');
  return { metricId, date };
}

async function fatesOfPoints(
  productId: string,
  changes: readonly StoredImportChange[],
  deps: TakeBackDeps,
): Promise<Fate[]> {
  const found = await deps.goals.pointsOf(productId, changes.map(pointOf));
  const now = new Map(found.map((point) => [pointId(point.metricId, point.date), pointState(point)]));
  return changes.map((change) => ({
    change,
    name: '',
    fate: takenBack(change, now.get(change.recordId) ?? null, false),
  }));
}

async function putPointsBack(call: Writing, fates: readonly Fate[], deps: TakeBackDeps): Promise<void> {
  const { by } = call;
  const productId = call.product.id;
  const restored = fates.flatMap(({ change, fate }) => {
    const before = fate.kind === 'restored' ? measured.safeParse(fate.value) : null;
    if (before?.success !== true) return [];
    const [value, answers, computed] = before.data.measured;
    return [{ ...pointOf(change), value, answers, computed }];
  });
  await deps.goals.putPoints(productId, restored, by);
  for (const { change, fate } of fates) {
    const { metricId, date } = pointOf(change);
    if (fate.kind === 'removed') await deps.goals.removePoint(productId, metricId, date, by);
  }
}
