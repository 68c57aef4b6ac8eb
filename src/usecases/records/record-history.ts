import { recordDiff } from '../../domain/records/history';
import type { KindName } from '../../domain/records/kinds';
import type { HistoryAction, HistoryKind } from '../../domain/records/history';
import { keptFor } from '../../domain/records/owner';
import { recordIdOf } from '../../domain/records/record-id';
import type { PlainRecord } from '../../domain/records/three-way-merge';
import type { HistoryStore, StoredChange } from '../../adapters/store/records/history-store';
import type { Authorship } from '../../ports/actor';
import type { RecordState } from '../../adapters/store/records/stored-record';
import type { RecordStore } from '../../adapters/store/records/record-store';

export interface Recording {
  readonly records: RecordStore;
  readonly history: HistoryStore;
}

/** One or many records of a kind that an act may change. */
export interface Touched {
  readonly kind: KindName;
  readonly ids: readonly string[];
}

/**
 * Performs an act and then writes down what it changed, field by field: a record that stayed as it was leaves no
 * line, so an act that is sent twice is written down once. The line comes after the act, so that nothing is
 * claimed that did not happen.
 */
export async function recorded<T>(
  productId: string,
  touched: readonly Touched[],
  by: Authorship,
  deps: Recording,
  act: () => Promise<T>,
  undoes: string | null = null,
): Promise<T> {
  const before = await statesOf(productId, touched, deps);
  const result = await act();
  const after = await statesOf(productId, touched, deps);
  const changes = touched.flatMap(({ kind, ids }) =>
    [...new Set(ids)].flatMap((id) => {
      const change = changeOf(kind, id, before.get(id), after.get(id), by);
      return change === null ? [] : [{ ...change, undoes }];
    }),
  );
  if (changes.length > 0) await deps.history.add(productId, changes);
  return result;
}

/** What became of one record, from its states before and after. */
export interface Became {
  readonly kind: KindName;
  readonly id: string;
  readonly before: RecordState | undefined;
  readonly after: RecordState | undefined;
}

/** Writes down what became of records; one that stayed as it was leaves no line. */
export async function writeHistory(
  productId: string,
  became: readonly Became[],
  by: Authorship,
  deps: Pick<Recording, 'history'>,
): Promise<void> {
  const lines = became.flatMap(({ kind, id, before, after }) => {
    const line = changeOf(kind, id, before, after, by);
    return line === null ? [] : [line];
  });
  if (lines.length > 0) await deps.history.add(productId, lines);
}

/** Writes down an act on the whole product as one line; `facts` are counts and names that are no customer's. */
export async function recordAct(
  productId: string,
  act: { readonly kind: HistoryKind; readonly recordId: string; readonly facts: PlainRecord },
  by: Authorship,
  deps: Pick<Recording, 'history'>,
): Promise<void> {
  const id = recordIdOf('history', act.kind, act.recordId, String(by.at));
  await deps.history.add(productId, [
    {
      id,
      kind: act.kind,
      recordId: act.recordId,
      action: 'done',
      at: by.at,
      accountId: by.accountId,
      before: null,
      after: act.facts,
      undoes: null,
      keptFor: null,
    },
  ]);
}

async function statesOf(
  productId: string,
  touched: readonly Touched[],
  deps: Recording,
): Promise<Map<string, RecordState>> {
  const found = await Promise.all(
    touched.map(({ kind, ids }) => deps.records.states(productId, kind, [...new Set(ids)])),
  );
  return new Map(found.flatMap((states) => [...states]));
}

function changeOf(
  kind: KindName,
  id: string,
  was: RecordState | undefined,
  is: RecordState | undefined,
  by: Authorship,
): StoredChange | null {
  const before = was?.state ?? null;
  const after = is?.state ?? null;
  const changed = recordDiff(before, after);
  if (changed.length === 0 && (before === null) === (after === null)) return null;
  const only = (state: PlainRecord | null): PlainRecord | null => {
    if (state === null || before === null || after === null) return state;
    return Object.fromEntries(
      changed.filter(({ field }) => Object.hasOwn(state, field)).map(({ field }) => [field, state[field]]),
    );
  };
  return {
    id: recordIdOf('history', kind, id, by.accountId, String(by.at), JSON.stringify(changed)),
    kind,
    recordId: id,
    action: actionOf(was, is),
    at: by.at,
    accountId: by.accountId,
    before: only(before),
    after: only(after),
    undoes: null,
    // What was private before or after is told to its owner alone, whatever becomes of the record later.
    keptFor: keptFor(was?.owner ?? null) ?? keptFor(is?.owner ?? null),
  };
}

function actionOf(was: RecordState | undefined, is: RecordState | undefined): HistoryAction {
  if (was === undefined) return 'created';
  if (is?.mergedInto != null) return 'merged';
  if ((is?.state ?? null) === null) return 'deleted';
  return was.state === null ? 'restored' : 'changed';
}
