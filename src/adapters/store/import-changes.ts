import { sql } from 'kysely';
import { z } from 'zod';
import { IMPORTED_SORTS, joinedChange } from '../../domain/records/taken-back';
import type { ImportedChange, ImportedSort } from '../../domain/records/taken-back';
import { firstByBytes, statementParts } from './by-bytes';
import { change, selectRows, statements } from './database';
import { storedJson } from './stored-json';
import { historyState } from './stored-shapes';
import { tableShape } from './table-shape';

/** A change with the sort of thing that was changed. */
export interface StoredImportChange extends ImportedChange {
  readonly sort: ImportedSort;
}

type ChangeKey = Pick<StoredImportChange, 'sort' | 'recordId'>;

const ROWS_PER_STATEMENT = 200;

const changeRow = z
  .object({
    sort: z.enum(IMPORTED_SORTS),
    record_id: z.string(),
    before_state: storedJson(historyState).nullable(),
    after_state: storedJson(historyState),
  })
  .transform((row): StoredImportChange => ({
    sort: row.sort,
    recordId: row.record_id,
    before: row.before_state,
    after: row.after_state,
  }));

/** What imports made and changed, in Forge SQL: written before the change itself, so that none is without its way back. */
export function sqlImportChanges() {
  return {
    add: addImportChanges,
    /** The first of an import's changes by sort and id, after those of the key; as many as one answer holds. */
    page: async (
      productId: string,
      importId: string,
      after: ChangeKey | null,
      limit: number,
    ): Promise<{ readonly changes: readonly StoredImportChange[]; readonly more: boolean }> => {
      const later = after === null ? sql`` : sql`AND (sort, record_id) > (${after.sort}, ${after.recordId})`;
      const { rows, more } = await firstByBytes(
        'import_change',
        tableShape('import_change'),
        sql`product_id = ${productId} AND import_id = ${importId} ${later}`,
        ['sort', 'record_id'],
        limit,
      );
      return { changes: z.array(changeRow).parse(rows), more };
    },
    forget: async (productId: string, importId: string, done: readonly ChangeKey[]): Promise<void> => {
      for (const sort of IMPORTED_SORTS) {
        const ids = done.flatMap((one) => (one.sort === sort ? [one.recordId] : []));
        if (ids.length === 0) continue;
        await change(
          statements
            .deleteFrom('import_change')
            .where('product_id', '=', productId)
            .where('import_id', '=', importId)
            .where('sort', '=', sort)
            .where('record_id', 'in', ids),
        );
      }
    },
  };
}

export type ImportChanges = ReturnType<typeof sqlImportChanges>;

/** Remembers what an import is about to change; what it changed before stays what it was before the import. */
export async function addImportChanges(
  productId: string,
  importId: string,
  sort: ImportedSort,
  changes: readonly ImportedChange[],
): Promise<void> {
  for (const part of statementParts(changes, ROWS_PER_STATEMENT)) {
    const known = await changesOf(
      productId,
      importId,
      sort,
      part.map(({ recordId }) => recordId),
    );
    const rows = part.map((one) => {
      const first = known.get(one.recordId);
      const { recordId, before, after } = first === undefined ? one : joinedChange(first, one);
      return {
        import_id: importId,
        product_id: productId,
        sort,
        record_id: recordId,
        before_state: before === null ? null : JSON.stringify(before),
        after_state: JSON.stringify(after),
      };
    });
    await change(
      statements
        .insertInto('import_change')
        .values(rows)
        .onDuplicateKeyUpdate({
          before_state: sql`VALUES(before_state)`,
          after_state: sql`VALUES(after_state)`,
        }),
    );
  }
}

async function changesOf(
  productId: string,
  importId: string,
  sort: ImportedSort,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredImportChange>> {
  const rows = await selectRows(
    statements
      .selectFrom('import_change')
      .select(['sort', 'record_id', 'before_state', 'after_state'])
      .where('product_id', '=', productId)
      .where('import_id', '=', importId)
      .where('sort', '=', sort)
      .where('record_id', 'in', [...ids]),
    changeRow,
  );
  return new Map(rows.map((row) => [row.recordId, row]));
}
