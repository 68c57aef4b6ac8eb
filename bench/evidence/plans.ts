import type { Connection } from 'mysql2/promise';
import { z } from 'zod';
import type { SqlStatement } from '../../local/forge/sql/sql-service';

/** Tables that grow with every piece of evidence: no statement may read one of them from end to end. */
const BIG = ['evidence', 'evidence_need', 'evidence_term', 'rating_answer'];
/** A statement that reads fewer rows is no scan, whatever way it takes. */
const FEW = 20_000;

const planRow = z.object({
  table: z.string().nullable(),
  type: z.string().nullable(),
  key: z.string().nullable(),
  rows: z.coerce.number().nullable(),
  Extra: z.string().nullable(),
});

export interface Plan {
  readonly query: string;
  readonly ms: number;
  readonly steps: readonly z.output<typeof planRow>[];
  /** Big tables that it reads from end to end. */
  readonly scanned: readonly string[];
}

/** The plan of every statement that the app ran, once for each shape; `ms` is the longest run of that shape. */
export async function plansOf(connection: Connection, statements: readonly SqlStatement[]): Promise<Plan[]> {
  const shapes = new Map<string, SqlStatement>();
  for (const statement of statements) {
    const shape = shapeOf(statement.query);
    const known = shapes.get(shape);
    if (known === undefined || known.ms < statement.ms) shapes.set(shape, statement);
  }
  const plans: Plan[] = [];
  for (const [shape, { query, params, ms }] of shapes) {
    if (!/^\s*(select|update|delete|insert\b.*\bselect\b)/is.test(query)) continue;
    const [rows] = await connection.query(`EXPLAIN ${query}`, [...params]);
    const steps = z.array(planRow).parse(rows);
    const scanned = steps.flatMap((step) => {
      const table = tableOf(step.table ?? '', query);
      const whole = step.type === 'ALL' || step.type === 'index';
      return whole && BIG.includes(table) && (step.rows ?? 0) > FEW ? [table] : [];
    });
    plans.push({ query: shape, ms: Math.round(ms), steps, scanned });
  }
  return plans.sort((a, b) => b.ms - a.ms);
}

/** One line for each table that a plan reads: by which index, and about how many rows. */
export function describePlan({ query, ms, steps, scanned }: Plan): string {
  const ways = steps.map(
    ({ table, type, key, rows, Extra }) =>
      `    ${table ?? '-'}: ${type ?? '-'} ${key ?? 'no index'}, about ${String(rows ?? 0)} rows${Extra === null || Extra === '' ? '' : `, ${Extra}`}`,
  );
  const mark = scanned.length > 0 ? '  SCANS ' : '  ';
  return [`${mark}${String(ms)} ms  ${query.slice(0, 160)}`, ...ways].join('\n');
}

/** The statement without its lists of values, so that a page of 50 and one of 49 are one statement. */
function shapeOf(query: string): string {
  return query
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\((?:\?, )+\?\)/g, '(…)')
    .replaceAll(/\(…\)(?:, \(…\))+/g, '(…)');
}

/** The table behind an alias of the query. */
function tableOf(alias: string, query: string): string {
  const named = new RegExp(`\`?(\\w+)\`?\\s+as\\s+\`?${alias}\\b`, 'i').exec(query);
  return named?.[1] ?? alias;
}
