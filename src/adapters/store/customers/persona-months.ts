import { sql } from 'kysely';
import { z } from 'zod';
import { change, selectRows, statements } from '../database';
import { evidenceBy } from '../along-index';
import { storedJson } from '../stored-json';

const number = z.coerce.number();
/** The row of a persona that stands for all of its months: without it, they have never been counted. */
const ALL_MONTHS = '';
const PASSES = 4;

const cellRow = z.object({
  persona_id: z.string(),
  month: z.string(),
  mark: number,
  built_mark: number,
  pieces: number,
  last_on: z.string(),
  days: storedJson(z.array(z.number())),
});
type Cell = z.output<typeof cellRow>;

/** How much a persona has said, and when last; null counts pieces of nobody known. */
export interface PersonaVoice {
  readonly personaId: string | null;
  readonly pieces: number;
  readonly lastOn: string;
  /** Pieces from `recentFrom` on, and from `beforeFrom` up to the day before that. */
  readonly recent: number;
  readonly before: number;
}

/** Two spans of days to compare, the earlier one ending where the later begins. */
export interface Spans {
  readonly recentFrom: string;
  readonly beforeFrom: string;
}

/**
 * How many pieces there are of each persona, linked or not, and the day of the latest, from what is kept by month;
 * months whose evidence changed are counted again as long as `goOn` allows.
 */
export async function heardByPersona(
  productId: string,
  spans: Spans,
  goOn: () => boolean,
): Promise<PersonaVoice[]> {
  for (let pass = 1; ; pass += 1) {
    const [cells, personaIds] = await Promise.all([cellsOf(productId), personasOf(productId)]);
    const late = lateOf(cells, personaIds);
    if (late.size === 0 || pass > PASSES || (pass > 1 && !goOn())) return voicesOf(cells, spans);
    for (const [personaId, months] of late) await build(productId, personaId, months);
  }
}

function voicesOf(cells: readonly Cell[], { recentFrom, beforeFrom }: Spans): PersonaVoice[] {
  const voices = new Map<string, PersonaVoice>();
  for (const cell of cells) {
    if (cell.pieces === 0) continue;
    const known = voices.get(cell.persona_id);
    const recent = since(cell, recentFrom);
    voices.set(cell.persona_id, {
      personaId: cell.persona_id === '' ? null : cell.persona_id,
      pieces: (known?.pieces ?? 0) + cell.pieces,
      lastOn: known !== undefined && known.lastOn > cell.last_on ? known.lastOn : cell.last_on,
      recent: (known?.recent ?? 0) + recent,
      before: (known?.before ?? 0) + since(cell, beforeFrom) - recent,
    });
  }
  return [...voices.values()];
}

/** Pieces of the cell from the day on. */
function since(cell: Cell, day: string): number {
  const month = day.slice(0, 7);
  if (cell.month !== month) return cell.month > month ? cell.pieces : 0;
  return cell.days.slice(Number(day.slice(8)) - 1).reduce((sum, pieces) => sum + pieces, 0);
}

/** Months to be counted by persona; `ALL_MONTHS` among them stands for every month. */
function lateOf(cells: readonly Cell[], personaIds: readonly string[]): Map<string, Map<string, number>> {
  const late = new Map<string, Map<string, number>>();
  const add = (personaId: string, month: string, mark: number): void => {
    const months = late.get(personaId) ?? new Map<string, number>();
    late.set(personaId, months.set(month, mark));
  };
  const counted = new Set(cells.flatMap((cell) => (cell.month === ALL_MONTHS ? [cell.persona_id] : [])));
  for (const personaId of ['', ...personaIds]) if (!counted.has(personaId)) add(personaId, ALL_MONTHS, 1);
  for (const cell of cells) {
    if (cell.built_mark < cell.mark) add(cell.persona_id, cell.month, cell.mark);
  }
  // Every known month is counted with all of them, so that one without pieces any more is seen to be empty.
  for (const cell of cells) {
    if (late.get(cell.persona_id)?.has(ALL_MONTHS) === true) add(cell.persona_id, cell.month, cell.mark);
  }
  return late;
}

async function build(
  productId: string,
  personaId: string,
  months: ReadonlyMap<string, number>,
): Promise<void> {
  const named = [...months.keys()].filter((month) => month !== ALL_MONTHS).sort();
  const whole = months.has(ALL_MONTHS);
  const found = await countMonths(
    productId,
    personaId,
    whole ? null : { from: `${named[0] ?? ''}-01`, to: `${named.at(-1) ?? ''}-31` },
  );
  const all = new Set([...months.keys(), ...(whole ? found.keys() : [])]);
  await change(
    statements
      .insertInto('persona_month')
      .values(
        [...all].map((month) => ({
          product_id: productId,
          persona_id: personaId,
          month,
          mark: months.get(month) ?? 1,
          built_mark: months.get(month) ?? 1,
          ...countedOf(found.get(month) ?? []),
        })),
      )
      .onDuplicateKeyUpdate({
        // An older count never overwrites a newer one; the mark itself is moved last.
        pieces: sql`IF(VALUES(built_mark) >= built_mark, VALUES(pieces), pieces)`,
        last_on: sql`IF(VALUES(built_mark) >= built_mark, VALUES(last_on), last_on)`,
        days: sql`IF(VALUES(built_mark) >= built_mark, VALUES(days), days)`,
        built_mark: sql`GREATEST(built_mark, VALUES(built_mark))`,
      }),
  );
}

interface Day {
  readonly said_on: string;
  readonly pieces: number;
}

function countedOf(days: readonly Day[]): { pieces: number; last_on: string; days: string } {
  const counts: number[] = [];
  for (const day of days) {
    const at = Number(day.said_on.slice(8)) - 1;
    while (counts.length < at) counts.push(0);
    counts[at] = day.pieces;
  }
  return {
    pieces: days.reduce((sum, day) => sum + day.pieces, 0),
    last_on: days.at(-1)?.said_on ?? '',
    days: JSON.stringify(counts),
  };
}

/** The days of a persona with their pieces, by month. */
async function countMonths(
  productId: string,
  personaId: string,
  span: { readonly from: string; readonly to: string } | null,
): Promise<Map<string, Day[]>> {
  let query = statements
    .selectFrom(evidenceBy('by_persona'))
    .select(['piece.said_on', sql<number>`COUNT(*)`.as('pieces')])
    .where('piece.product_id', '=', productId)
    .where('piece.deleted_at', '=', 0)
    .where('piece.persona_id', personaId === '' ? 'is' : '=', personaId === '' ? null : personaId)
    .groupBy('piece.said_on')
    .orderBy('piece.said_on');
  if (span !== null) {
    query = query.where('piece.said_on', '>=', span.from).where('piece.said_on', '<=', span.to);
  }
  const months = new Map<string, Day[]>();
  for (const day of await selectRows(query, z.object({ said_on: z.string(), pieces: number }))) {
    const month = day.said_on.slice(0, 7);
    const known = months.get(month);
    if (known === undefined) months.set(month, [day]);
    else known.push(day);
  }
  return months;
}

function cellsOf(productId: string): Promise<Cell[]> {
  return selectRows(
    statements
      .selectFrom('persona_month')
      .select(['persona_id', 'month', 'mark', 'built_mark', 'pieces', 'last_on', 'days'])
      .where('product_id', '=', productId),
    cellRow,
  );
}

async function personasOf(productId: string): Promise<string[]> {
  const rows = await selectRows(
    statements.selectFrom('persona').select('id').where('product_id', '=', productId),
    z.object({ id: z.string() }),
  );
  return rows.map((row) => row.id);
}
