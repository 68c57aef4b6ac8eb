import { sql } from 'kysely';
import { AppError } from '../../../domain/app-error';
import { idIn } from '../../../domain/records/moved-id';
import { said } from '../../../domain/words/said';
import { change, statements } from '../database';
import { selectCells } from '../raw-sql';

/** Kinds whose records people call by a number. */
export const NUMBERED = ['need', 'goal', 'policy'] as const;
export type NumberedKind = (typeof NUMBERED)[number];

export function isNumbered(table: string): table is NumberedKind {
  return NUMBERED.some((kind) => kind === table);
}

/** Writers that reach for the next number at one moment: each round one of them gets it. */
const ROUNDS = 60;
const COPIED_AT_ONCE = 1_000;

/** A record that asks for a number; `wanted` = the one that it had where it comes from. */
export interface Numbered {
  readonly id: string;
  readonly wanted?: number | undefined;
}

/** The number of one record; see `numbersOf`. */
export async function numberOf(
  productId: string,
  kind: NumberedKind,
  id: string,
  wanted?: number,
): Promise<number> {
  return (await numbersOf(productId, kind, [{ id, wanted }])).get(id) ?? 0;
}

/**
 * The numbers of records, by id, each given once and for all: the book of numbers forgets none, whatever becomes of the
 * record, as work items go on naming it. A wanted number is given where no other record ever had it, and else the next.
 * Asking twice gives the same.
 * @throws AppError `conflict` when others take every number that it reaches for
 */
export async function numbersOf(
  productId: string,
  kind: NumberedKind,
  records: readonly Numbered[],
): Promise<ReadonlyMap<string, number>> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { own, last, taken } = await bookOf(productId, kind, records);
    const numbers = new Map(own);
    const given = new Set(taken);
    let next = last;
    const rows = records.flatMap(({ id, wanted }) => {
      if (numbers.has(id)) return [];
      const free = wanted !== undefined && !given.has(wanted);
      const number = free ? wanted : (next = nextFree(next, given));
      given.add(number);
      numbers.set(id, number);
      return [{ product_id: productId, kind, number, record_id: id }];
    });
    if (rows.length === 0) return numbers;
    const written = await change(statements.insertInto('record_number').ignore().values(rows));
    // Somebody else was faster with one of them: what was given shows the next look.
    if (written === rows.length) return numbers;
  }
  throw new AppError('conflict', said('records.too-many-at-once'));
}

function nextFree(last: number, given: ReadonlySet<number>): number {
  let next = last + 1;
  while (given.has(next)) next += 1;
  return next;
}

interface Book {
  /** Numbers that the records have already. */
  readonly own: ReadonlyMap<string, number>;
  readonly last: number;
  /** Those of the wanted numbers that others have, or had. */
  readonly taken: readonly number[];
}

async function bookOf(productId: string, kind: NumberedKind, records: readonly Numbered[]): Promise<Book> {
  const ids = sql.join(records.map(({ id }) => id));
  const wanted = sql.join([0, ...records.flatMap((one) => one.wanted ?? [])]);
  // Records of a version that kept no book count as well.
  const rows = await selectCells(
    sql`SELECT record_id AS id, number, 'book' AS said FROM record_number
        WHERE product_id = ${productId} AND kind = ${kind} AND (record_id IN (${ids}) OR number IN (${wanted}))
      UNION ALL SELECT id, number, 'row' FROM ${sql.table(kind)}
        WHERE product_id = ${productId} AND (id IN (${ids}) OR number IN (${wanted}))
      UNION ALL SELECT '', MAX(number), 'last' FROM record_number WHERE product_id = ${productId} AND kind = ${kind}
      UNION ALL SELECT '', MAX(number), 'last' FROM ${sql.table(kind)} WHERE product_id = ${productId}`,
    { columns: [] },
  );
  const asking = new Set(records.map(({ id }) => id));
  const read = rows.map((row) => ({
    id: String(row['id']),
    number: Number(row['number'] ?? 0),
    last: row['said'] === 'last',
  }));
  const standing = read.filter(({ last }) => !last);
  return {
    own: new Map(standing.flatMap(({ id, number }) => (asking.has(id) ? [[id, number]] : []))),
    last: Math.max(0, ...read.map(({ number, last }) => (last ? number : 0))),
    taken: standing.flatMap(({ id, number }) => (asking.has(id) ? [] : [number])),
  };
}

/**
 * Begins the book of a product that comes out of another one: its work items name needs of that one, so none of those
 * numbers is given to anything else. What is taken over from there later gets its own number back.
 */
export async function beginNumbersAfter(productId: string, fromId: string): Promise<void> {
  for (let after = '', more = true; more;) {
    const rows = await selectCells(
      sql`SELECT kind, number, record_id FROM record_number WHERE product_id = ${fromId} AND record_id > ${after}
        ORDER BY record_id LIMIT ${COPIED_AT_ONCE}`,
      { columns: [] },
    );
    if (rows.length > 0) {
      await change(
        statements
          .insertInto('record_number')
          .ignore()
          .values(
            rows.map((row) => ({
              product_id: productId,
              kind: String(row['kind']),
              number: Number(row['number']),
              record_id: idIn(productId, fromId, String(row['record_id'])),
            })),
          ),
      );
    }
    after = String(rows.at(-1)?.['record_id'] ?? '');
    more = rows.length === COPIED_AT_ONCE;
  }
}
