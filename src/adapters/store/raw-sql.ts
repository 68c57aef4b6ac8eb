import type { Compilable, RawBuilder } from 'kysely';
import { z } from 'zod';
import { selectRows, statements } from './database';
import type { TableShape } from './table-shape';

/** A statement whose tables or columns are known only at run time; names come from the schema, never from a caller. */
export function raw(statement: RawBuilder<unknown>): Compilable {
  return { compile: () => statement.compile(statements) };
}

export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

const anyRow = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

/** Rows with the columns of a table as texts and numbers, whichever way the server's driver sends numbers. */
export async function selectCells(
  statement: RawBuilder<unknown>,
  { columns }: Pick<TableShape, 'columns'>,
): Promise<Row[]> {
  const rows = await selectRows(raw(statement), anyRow);
  const numeric = new Set(columns.filter(({ type }) => type !== 'text').map(({ name }) => name));
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, cell]) => [
        name,
        cell !== null && numeric.has(name) ? Number(cell) : cell,
      ]),
    ),
  );
}
