import { migrations } from './migrations/all';
import type { Tables } from './tables/all';

export interface Column {
  readonly name: string;
  readonly type: 'text' | 'whole' | 'real' | 'flag';
  readonly nullable: boolean;
  /** Whether a row cannot be without it: it takes no NULL and stands for itself. */
  readonly needed: boolean;
  /** Characters of a text at most; bytes where it is a `TEXT`. */
  readonly length: number;
  /** The greatest whole number that it takes; the least is as far below 0. */
  readonly most: number;
}

export interface TableShape {
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  /** Columns of each further index whose values stand once only. */
  readonly unique: readonly (readonly string[])[];
}

const TEXT_LENGTHS: Readonly<Record<string, number>> = { TEXT: 65_535, MEDIUMTEXT: 16_777_215 };

const MOST: Readonly<Record<string, number>> = { TINYINT: 127, INT: 2_147_483_647 };

let known: ReadonlyMap<string, TableShape> | undefined;

/** `table.column`, of columns that there are. */
export type CellName = { [T in keyof Tables]: `${T}.${keyof Tables[T] & string}` }[keyof Tables];

/**
 * The tables as the migrations make them, so that a column that is added is known wherever all columns count. Read once:
 * the migrations of a running app do not change.
 */
export function tableShapes(): ReadonlyMap<string, TableShape> {
  known ??= shapesOfMigrations();
  return known;
}

function shapesOfMigrations(): ReadonlyMap<string, TableShape> {
  const shapes = new Map<string, ReturnType<typeof shapeOf>>();
  for (const { statement } of migrations) {
    const [, created, body] = /^CREATE TABLE IF NOT EXISTS (\w+) \((.*)\)$/s.exec(statement) ?? [];
    if (created !== undefined && body !== undefined) shapes.set(created, shapeOf(body));
    const [, dropped] = /^DROP TABLE IF EXISTS (\w+)$/.exec(statement) ?? [];
    if (dropped !== undefined) shapes.delete(dropped);
    const [, altered, steps] = /^ALTER TABLE (\w+)\s(.*)$/s.exec(statement) ?? [];
    if (altered === undefined || steps === undefined) continue;
    for (const step of partsOf(steps)) {
      const [, column] = /^ADD COLUMN (.*)$/s.exec(step) ?? [];
      if (column !== undefined) shapes.get(altered)?.columns.push(columnOf(column));
    }
  }
  return shapes;
}

/** The shape of one table. @throws Error for a table that no migration makes */
export function tableShape(table: string): TableShape {
  const shape = tableShapes().get(table);
  if (shape === undefined) throw new Error(`No migration makes the table ${table}.`);
  return shape;
}

function shapeOf(body: string): { columns: Column[]; key: string[]; unique: string[][] } {
  const columns: Column[] = [];
  const unique: string[][] = [];
  let key: string[] = [];
  for (const part of partsOf(body)) {
    const [, listed] = /^PRIMARY KEY \(([^)]*)\)/.exec(part) ?? [];
    const [, once] = /^UNIQUE (?:INDEX|KEY) \w+ \(([^)]*)\)/.exec(part) ?? [];
    if (listed !== undefined) key = namesIn(listed);
    else if (once !== undefined) unique.push(namesIn(once));
    else if (!/^(UNIQUE )?(INDEX|KEY) /.test(part)) {
      const column = columnOf(part);
      columns.push(column);
      if (/\bPRIMARY KEY\b/.test(part)) key = [column.name];
    }
  }
  return { columns, key, unique };
}

function namesIn(list: string): string[] {
  return list.split(',').map((name) => name.trim());
}

/** The parts between the commas that are not inside brackets. */
function partsOf(body: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= body.length; at += 1) {
    const char = body.charAt(at);
    if (char === '(') depth += 1;
    else if (char === ')') depth -= 1;
    else if (at === body.length || (char === ',' && depth === 0)) {
      parts.push(body.slice(from, at).trim());
      from = at + 1;
    }
  }
  return parts.filter((part) => part !== '');
}

function columnOf(definition: string): Column {
  const [, name = '', type = '', size] = /^(\w+)\s+(\w+)(?:\((\d+)\))?/.exec(definition) ?? [];
  return {
    name,
    type: typeOf(type.toUpperCase()),
    nullable: !/\bNOT NULL\b/.test(definition),
    needed: /\bNOT NULL\b/.test(definition) && !/\bDEFAULT\b/.test(definition),
    length: size === undefined ? (TEXT_LENGTHS[type.toUpperCase()] ?? 0) : Number(size),
    most: MOST[type.toUpperCase()] ?? Number.MAX_SAFE_INTEGER,
  };
}

function typeOf(type: string): Column['type'] {
  if (type === 'TINYINT') return 'flag';
  if (/INT$/.test(type)) return 'whole';
  return /^(DOUBLE|FLOAT|DECIMAL)$/.test(type) ? 'real' : 'text';
}
