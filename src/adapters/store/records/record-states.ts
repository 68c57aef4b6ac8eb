import { sql } from 'kysely';
import type { Owner } from '../../../domain/records/owner';
import type { PlainRecord } from '../../../domain/records/three-way-merge';
import type { RecordState } from './stored-record';
import { selectCells } from '../raw-sql';
import type { Cell, Row } from '../raw-sql';
import { BOOKKEEPING } from './record-tables';
import type { RecordParts, RecordTable } from './record-tables';
import { tableShape } from '../table-shape';
import type { TableShape } from '../table-shape';

/** Reads records as plain fields, with the rows that belong to them. */
export async function readStates(
  productId: string,
  table: RecordTable,
  ids: readonly string[],
): Promise<Map<string, RecordState>> {
  if (ids.length === 0) return new Map();
  const shape = tableShape(table.table);
  const rows = await selectCells(
    sql`SELECT * FROM ${sql.table(table.table)} WHERE product_id = ${productId} AND id IN (${sql.join([...ids])})`,
    shape,
  );
  const parts = table.parts === undefined ? [] : await readParts(productId, table, table.parts, idsOf(rows));
  return new Map(
    rows.map((row) => {
      const id = String(row['id']);
      const own = table.parts === undefined ? {} : partFields(table.parts, id, parts);
      return [id, stateOfRow(row, table, own)];
    }),
  );
}

const idsOf = (rows: readonly Row[]): string[] => rows.map((row) => String(row['id']));

/** A stored row as the fields that the history compares, with its version and what became of it. */
export function stateOfRow(row: Row, table: RecordTable, parts: PlainRecord = {}): RecordState {
  const deletedAt = Math.max(Number(row['deleted_at'] ?? 0), Number(row['revoked_at'] ?? 0));
  const mergedInto = row['merged_into'];
  // An archived persona counts as deleted for the value model, but people still see it.
  const gone = deletedAt > 0 && Number(row['archived_at'] ?? 0) === 0;
  return {
    state: gone ? null : { ...fieldsOf(row, table), ...parts },
    version: Number(row['version'] ?? 0),
    deletedAt,
    owner: table.owned === undefined ? null : ownerIn(row, table.owned),
    mergedInto: gone && typeof mergedInto === 'string' && mergedInto !== '' ? mergedInto : null,
  };
}

function ownerIn(row: Row, { by, shared }: NonNullable<RecordTable['owned']>): Owner {
  return { accountId: String(row[by] ?? ''), shared: Number(row[shared]) === 1 };
}

function fieldsOf(row: Row, table: RecordTable): PlainRecord {
  const fields: Record<string, unknown> = {};
  for (const [name, cell] of Object.entries(row)) {
    if (BOOKKEEPING.includes(name) || table.hidden.includes(name)) continue;
    const value = table.json.includes(name) ? parsed(cell) : cell;
    if (name !== table.flat) fields[name] = value;
    else if (typeof value === 'object' && value !== null) {
      for (const [inner, part] of Object.entries(value)) fields[`${name}.${inner}`] = part;
    }
  }
  return fields;
}

function parsed(cell: Cell): unknown {
  if (typeof cell !== 'string') return null;
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return cell;
  }
}

async function readParts(
  productId: string,
  { table }: RecordTable,
  parts: RecordParts,
  ids: readonly string[],
): Promise<Row[]> {
  if (ids.length === 0) return [];
  return selectCells(
    sql`SELECT * FROM ${sql.table(parts.table)} WHERE ${sql.ref(parts.of)} IN
      (SELECT id FROM ${sql.table(table)} WHERE product_id = ${productId} AND id IN (${sql.join([...ids])}))`,
    tableShape(parts.table),
  );
}

function partFields(parts: RecordParts, id: string, rows: readonly Row[]): PlainRecord {
  return Object.fromEntries(
    rows
      .filter((row) => row[parts.of] === id)
      .map((row) => {
        const cells = Object.entries(row).filter(
          ([name]) => name !== parts.of && name !== parts.by && !BOOKKEEPING.includes(name),
        );
        return [`${parts.name}.${String(row[parts.by])}`, Object.fromEntries(cells)];
      }),
  );
}

/** The columns of a state, to be written back; parts are not columns. */
export function columnsOf(table: RecordTable, state: PlainRecord): Map<string, Cell> {
  const columns = new Map<string, Cell>();
  const flat: Record<string, unknown> = {};
  const known = columnNames(tableShape(table.table));
  for (const [field, value] of Object.entries(state)) {
    if (table.flat !== undefined && field.startsWith(`${table.flat}.`))
      flat[field.slice(table.flat.length + 1)] = value;
    else if (known.has(field)) columns.set(field, cellOf(value, table.json.includes(field)));
  }
  if (table.flat !== undefined && Object.keys(flat).length > 0) columns.set(table.flat, JSON.stringify(flat));
  return columns;
}

function columnNames({ columns }: TableShape): Set<string> {
  return new Set(columns.map(({ name }) => name));
}

function cellOf(value: unknown, json: boolean): Cell {
  if (json) return value === null || value === undefined ? null : JSON.stringify(value);
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
