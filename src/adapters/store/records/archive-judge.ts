import { sql } from 'kysely';
import type { Reader } from '../../../domain/records/owner';
import { said } from '../../../domain/words/said';
import type { ArchiveRow, JudgedRow, PutRows } from './archived-row';
import { namedElsewhere, problemByDeclaration, problemOfOwner } from './archive-declared';
import { movedRow } from './archive-references';
import type { Origin } from './archive-references';
import { judgeRow, keyOf, overStanding, problemOf, standing } from './archive-rows';
import { knownTable, PARENTS } from './archive-tables';
import { renamedOf, withoutSecond } from './archive-unique';
import { selectCells } from '../raw-sql';
import type { Row } from '../raw-sql';

/** Rows of a file on their way in. */
export interface ArchivePart {
  readonly table: string;
  readonly rows: readonly ArchiveRow[];
  /** The product that the archive is of, and what its records are called here where that is something else. */
  readonly from: Origin;
}

/** What the rows of a part are to the product, as they would be written, with what stands here under their keys. */
export interface Looked {
  readonly rows: readonly ArchiveRow[];
  readonly judged: readonly JudgedRow[];
  readonly here: readonly (Row | undefined)[];
}

export async function look(productId: string, part: ArchivePart, reader: Reader): Promise<Looked> {
  const { table } = part;
  const shape = knownTable(table);
  const moved = part.rows.map((row) => movedRow(productId, table, row, part.from));
  const problems = moved.map((row) => problemOf(row, shape) ?? problemByDeclaration(table, row));
  const readable = moved.filter((_, place) => problems[place] === null);
  const [stand, others] = await Promise.all([
    standing(table, productId, readable),
    namedElsewhere(productId, table, readable),
  ]);
  const found = moved.map((row) => stand.get(JSON.stringify(keyOf(row, shape))));
  // Of a row of another product nothing is looked at but whose it is.
  const here = found.map((one) => ((one?.['product_id'] ?? productId) === productId ? one : undefined));
  const judged = moved.map((row, place): JudgedRow => {
    const problem = problems[place] ?? null;
    if (problem !== null) return { fate: 'invalid', problem };
    if (here[place] !== found[place]) return { fate: 'elsewhere', problem: said('product.row.elsewhere') };
    const kept = problemOfOwner(table, row, here[place], reader);
    if (kept !== null) return { fate: 'invalid', problem: kept };
    if (others(row)) return { fate: 'invalid', problem: said('product.row.other-product') };
    return judgeRow(table, row, here[place]);
  });
  const rows = moved.map((row, place) => overStanding(row, here[place]));
  return { rows, here, judged: await withoutSecond(table, productId, rows, judged) };
}

/** What readable rows of the file are called here already. */
export function standingNames({ table, rows }: ArchivePart, { judged, here }: Looked): PutRows['renamed'] {
  return rows.flatMap((row, at) => (judged[at]?.fate === 'invalid' ? [] : renamedOf(table, row, here[at])));
}

/** What taking a part in would do; a `reader` learns nothing of what others keep private. */
export async function judgePart(
  productId: string,
  part: ArchivePart,
  reader: Reader,
): Promise<Pick<PutRows, 'fates' | 'renamed'>> {
  const { judged, here, rows } = await look(productId, part, reader);
  return {
    fates: await apart(productId, part.table, rows, judged),
    renamed: standingNames(part, { judged, here, rows }),
  };
}

/** Rows whose record is one of another product belong to that one. */
export async function apart(
  productId: string,
  table: string,
  rows: readonly ArchiveRow[],
  judged: readonly JudgedRow[],
): Promise<readonly JudgedRow[]> {
  const parent = PARENTS[table];
  if (parent === undefined) return judged;
  const ids = [...new Set(rows.map((row) => row[parent.column] ?? ''))];
  const found = await selectCells(
    sql`SELECT id FROM ${sql.table(parent.table)} WHERE product_id <> ${productId} AND id IN (${sql.join(ids)})`,
    { columns: [] },
  );
  const others = new Set(found.map(({ id }) => id));
  return judged.map((one, place) =>
    one.fate !== 'invalid' && others.has(rows[place]?.[parent.column] ?? '')
      ? { fate: 'elsewhere', problem: said('product.row.elsewhere') }
      : one,
  );
}

/** Of what these belong to there is one alone on the whole site: it has to be here before them. */
const BELONG: Readonly<Record<string, { readonly table: string; readonly column: string }>> = {
  ...PARENTS,
  customer_map: { table: 'persona', column: 'persona_id' },
};

/** A part of a record that is not here would never be seen again. */
export async function withoutOrphans(
  productId: string,
  table: string,
  rows: readonly ArchiveRow[],
  judged: readonly JudgedRow[],
): Promise<readonly JudgedRow[]> {
  const parent = BELONG[table];
  if (parent === undefined || rows.length === 0) return judged;
  const ids = [...new Set(rows.map((row) => row[parent.column] ?? ''))];
  const found = await selectCells(
    sql`SELECT id FROM ${sql.table(parent.table)} WHERE product_id = ${productId} AND id IN (${sql.join(ids)})`,
    { columns: [] },
  );
  const here = new Set(found.map(({ id }) => id));
  return judged.map((one, place) =>
    one.fate === 'invalid' || one.fate === 'elsewhere' || here.has(rows[place]?.[parent.column] ?? '')
      ? one
      : { fate: 'orphan', problem: said('product.row.orphan') },
  );
}
