import { useMemo } from 'react';
import { asRecord, kinds } from '@domain/records/kinds';
import type { RecordOf } from '@domain/records/kinds';
import type { ProcedureOutput } from '@contract/rpc';
import type { RecordView } from '@contract/records/record-views';
import { isWrittenKind } from '@contract/records/written-kinds';
import type { WrittenKind } from '@contract/records/written-kinds';
import { useRead, useReadPages } from '../../../api/read';
import type { ReadPages } from '../../../api/read';
import { titleIn } from './title-in';
import type { Names } from '../words/record-words';

/** A record of a kind as it was read, with the version that an edit is made on. */
export interface Kept<N extends WrittenKind = WrittenKind> {
  readonly id: string;
  readonly version: number;
  readonly archived: boolean;
  readonly value: RecordOf<N>;
}

/** How many are found while somebody types. */
const FOUND = 20;

/** An answer's record with the type of its kind, which it was asked by. */
export function keptOf<N extends WrittenKind>(
  kind: N,
  { id, version, archived, value }: RecordView,
): Kept<N> {
  return { id, version, archived, value: asRecord(kind, value) };
}

/** The records of a kind by their names, page by page; `text` = part of the name. */
export function useRecordPages(
  projectId: string,
  kind: WrittenKind,
  text: string,
): ReadPages<ProcedureOutput<'record.page'>> {
  return useReadPages('record.page', { projectId, kind, text }, ({ next }) =>
    next === null ? null : { after: next },
  );
}

/** What is found by a part of the name; nothing for a kind that is written by other ways. */
export function useFoundRecords(
  projectId: string,
  kind: string,
  text: string,
): { readonly records: readonly { id: string; title: string }[]; readonly busy: boolean } {
  const asked = isWrittenKind(kind) ? { projectId, kind, text: text.trim(), limit: FOUND } : null;
  const found = useRead('record.page', asked, { keep: true });
  return { records: (found.data?.records ?? []).map(named), busy: found.isFetching };
}

/** How records are called, by id; one that is not there any more has no name. */
export function useRecordNames(projectId: string, kind: string, ids: readonly string[]): Names {
  const asked =
    isWrittenKind(kind) && ids.length > 0
      ? { projectId, kind, ids: [...ids].sort(), limit: ids.length }
      : null;
  const found = useRead('record.page', asked, { keep: true });
  return Object.fromEntries((found.data?.records ?? []).map(named).map(({ id, title }) => [id, title]));
}

function named({ id, kind, value }: RecordView): { id: string; title: string } {
  return { id, title: titleIn(kinds[kind], value) };
}

/** So many records of one kind stand on a page; the kinds of which a surface shows all at once are few. */
const MOST_AT_ONCE = 200;

/** All records of a kind of which there are few; none until they are known. */
export function useFewRecords<N extends WrittenKind>(projectId: string, kind: N): readonly Kept<N>[] {
  const page = useRead('record.page', { projectId, kind, limit: MOST_AT_ONCE }, { keep: true });
  return useMemo(() => (page.data?.records ?? []).map((record) => keptOf(kind, record)), [page.data, kind]);
}
