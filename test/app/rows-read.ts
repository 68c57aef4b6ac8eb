import type { Connection } from 'mysql2/promise';
import { z } from 'zod';
import type { SqlStatement } from '../../local/forge/sql/sql-service';

/** What the optimizer has been told of the tables, which on a real site nobody keeps up to date. */
export const STATISTICS = ['fresh', 'of empty tables', 'misleading'] as const;
export type Statistics = (typeof STATISTICS)[number];

/** One statement of the app, and which call sent it first. */
export interface SentStatement extends SqlStatement {
  readonly by: string;
}

const name = z.object({ name: z.string() });
const indexed = z.object({
  table: z.string(),
  index: z.string(),
  arity: z.coerce.number(),
  of: z.coerce.number(),
});
const counter = z.object({ Variable_name: z.string(), Value: z.coerce.number() });
const step = z.object({ table: z.string().nullable(), key: z.string().nullable() });

/** Gives the server statistics of that sort for every table of the app; its own never come in between. */
export async function tellOptimizer(database: Connection, sort: Statistics): Promise<void> {
  await makeStatisticTables(database);
  for (const table of ['table_stats', 'index_stats']) await database.query(`DELETE FROM mysql.${table}`);
  const [found] = await database.query(
    "SELECT TABLE_NAME AS name FROM information_schema.TABLES WHERE TABLE_SCHEMA = 'forge'",
  );
  const tables = z
    .array(name)
    .parse(found)
    .map((row) => row.name);
  if (sort === 'fresh')
    await database.query(`ANALYZE TABLE ${tables.map((table) => `\`${table}\``).join(', ')}`);
  else {
    const rows = sort === 'misleading' ? 100_000 : 1;
    await database.query('INSERT INTO mysql.table_stats VALUES ?', [
      tables.map((table) => ['forge', table, rows]),
    ]);
    const [columns] = await database.query(
      `SELECT part.TABLE_NAME AS \`table\`, part.INDEX_NAME AS \`index\`, part.SEQ_IN_INDEX AS arity,
         (SELECT COUNT(*) FROM information_schema.STATISTICS AS all_parts WHERE all_parts.TABLE_SCHEMA = 'forge'
           AND all_parts.TABLE_NAME = part.TABLE_NAME AND all_parts.INDEX_NAME = part.INDEX_NAME) AS \`of\`
       FROM information_schema.STATISTICS AS part WHERE part.TABLE_SCHEMA = 'forge'`,
    );
    const frequencies = z
      .array(indexed)
      .parse(columns)
      // Misleading: a product seems to have one row, and whoever asks more exactly seems to get many.
      .map(({ table, index, arity, of }) => [
        'forge',
        table,
        index,
        arity,
        sort === 'misleading' && arity > 1 && index !== 'PRIMARY' ? (10_000 * arity) / of : 1,
      ]);
    await database.query('INSERT INTO mysql.index_stats VALUES ?', [frequencies]);
  }
  await database.query('FLUSH TABLES');
}

/** The local server has no tables of its own; these are the ones by which it is told what it would have counted. */
async function makeStatisticTables(database: Connection): Promise<void> {
  const end = 'ENGINE=Aria TRANSACTIONAL=0 CHARACTER SET utf8mb3 COLLATE utf8mb3_bin';
  const of = 'db_name VARCHAR(64) NOT NULL, table_name VARCHAR(64) NOT NULL';
  for (const statement of [
    'CREATE DATABASE IF NOT EXISTS mysql',
    `CREATE TABLE IF NOT EXISTS mysql.table_stats (${of}, cardinality BIGINT(21) UNSIGNED DEFAULT NULL,
      PRIMARY KEY (db_name, table_name)) ${end}`,
    `CREATE TABLE IF NOT EXISTS mysql.column_stats (${of}, column_name VARCHAR(64) NOT NULL,
      min_value VARBINARY(255) DEFAULT NULL, max_value VARBINARY(255) DEFAULT NULL,
      nulls_ratio DECIMAL(12,4) DEFAULT NULL, avg_length DECIMAL(12,4) DEFAULT NULL,
      avg_frequency DECIMAL(12,4) DEFAULT NULL, hist_size TINYINT UNSIGNED,
      hist_type ENUM('SINGLE_PREC_HB','DOUBLE_PREC_HB','JSON_HB'), histogram LONGBLOB,
      PRIMARY KEY (db_name, table_name, column_name)) ${end}`,
    `CREATE TABLE IF NOT EXISTS mysql.index_stats (${of}, index_name VARCHAR(64) NOT NULL,
      prefix_arity INT(11) UNSIGNED NOT NULL, avg_frequency DECIMAL(12,4) DEFAULT NULL,
      PRIMARY KEY (db_name, table_name, index_name, prefix_arity)) ${end}`,
  ])
    await database.query(statement);
}

const READS = /^\s*\(*(select|update|delete|insert\b.*\bselect\b)/is;

/** Every shape of statement that reads once, with the values it was first sent with. */
export function shapesOf(sent: readonly SentStatement[]): readonly SentStatement[] {
  const shapes = new Map<string, SentStatement>();
  for (const statement of sent) {
    if (!READS.test(statement.query)) continue;
    const shape = statement.query.replaceAll(/\s+/g, ' ').replaceAll(/\?(?:, \?)+/g, '?, …');
    if (!shapes.has(shape)) shapes.set(shape, statement);
  }
  return [...shapes.values()];
}

/** Exceptions that no statement needs any more. */
export function outlived(shapes: readonly SentStatement[]): readonly string[] {
  return LOOKS_AT_ALL.filter(([known]) => !shapes.some(({ query }) => known.test(oneLine(query)))).map(
    ([, why]) => why,
  );
}

const oneLine = (query: string): string => query.replaceAll(/\s+/g, ' ').trim();

/** Entries of tables and indexes that one statement may look at: a page of the largest size, twice. */
const MOST_ROWS = 2_500;

/** What looks at all of a product, each with its reason; nothing that a person waits for while leafing is among them. */
const LOOKS_AT_ALL: readonly (readonly [statement: RegExp, why: string])[] = [
  [/^SELECT COUNT\(\*\) AS rows_here/, 'an archive says how much there is before it begins'],
  [
    /`evidence_id` IN \(SELECT id FROM `evidence`/,
    'links have no product: archives and erasure go over all of them',
  ],
  [/OCTET_LENGTH\(CONCAT_WS/, 'erasing looks into every text, a stretch at a time'],
  [/^SELECT `id` FROM `(evidence|record_history)`.* LIMIT 1 OFFSET/, 'where the stretch ends'],
  [
    /`piece`\.`persona_id` is null group by/,
    'what no persona said is counted once, and by month from then on',
  ],
  [/from `rating_answer`.* group by `persona_id`, LEFT/s, 'results of surveys are counted from all answers'],
  [
    /^select distinct `piece`\.`source`/,
    'from one source to the next along their index, where the server can',
  ],
  [/^SELECT id, JSON_UNQUOTE/, 'what shared files may not name: every account that there ever was'],
  [/AS knows$/, 'one record of the product is enough, whichever'],
  [
    /^delete from `?evidence_need`? where `?evidence_id`? in \(select/i,
    'all links of an import or a product go',
  ],
];

/** Tables with several indexes of which a wrong one reads all of a product. */
const NAMED_INDEX = ['evidence', 'evidence_need', 'record_history'];
const ofNamed = new RegExp(`\\b(${NAMED_INDEX.join('|')})\\b`);

/** What is wrong with how a statement is read: it looks at too much, or the server may choose so. Changes are taken back. */
export async function wrongWith(database: Connection, statement: SentStatement): Promise<readonly string[]> {
  const query = oneLine(statement.query);
  const shown = `${statement.by}: ${query.slice(0, 300)}`;
  if (LOOKS_AT_ALL.some(([known]) => known.test(query))) return [];
  const rows = await rowsRead(database, statement);
  const chosen =
    /^\(*select/i.test(query) && ofNamed.test(query) ? await indexesChosen(database, statement) : [];
  return [
    ...(rows > MOST_ROWS ? [`${String(rows)} rows of ${shown}`] : []),
    ...chosen.map((how) => `${how}, as the server chose, of ${shown}`),
  ];
}

async function rowsRead(database: Connection, { query, params }: SentStatement): Promise<number> {
  await database.query('BEGIN');
  try {
    await database.query('FLUSH STATUS');
    await database.query(query, [...params]);
    const [counters] = await database.query(
      "SHOW SESSION STATUS WHERE Variable_name LIKE 'Handler_read%' OR Variable_name LIKE 'Handler_icp%'",
    );
    // An entry that an index condition lets through is counted as read as well; one that it stops, only as tried.
    return z
      .array(counter)
      .parse(counters)
      .reduce((sum, { Variable_name: of, Value }) => sum + (of === 'Handler_icp_match' ? -Value : Value), 0);
  } finally {
    await database.query('ROLLBACK');
  }
}

/** Tables that are read along another index than their key, which no word of the statement names. */
async function indexesChosen(
  database: Connection,
  { query, params }: SentStatement,
): Promise<readonly string[]> {
  const [steps] = await database.query(`EXPLAIN ${query}`, [...params]);
  return z
    .array(step)
    .parse(steps)
    .flatMap(({ table: alias, key }) => {
      if (alias === null || key === null || key === 'PRIMARY') return [];
      const table = new RegExp(`(\\w+)\`?\\s+as\\s+\`?${alias}\\b`, 'i').exec(query)?.[1] ?? alias;
      const named = new RegExp(`\\b${alias}\`?\\s+FORCE INDEX`, 'i').test(query);
      return NAMED_INDEX.includes(table) && !named ? [`${table} by ${key}`] : [];
    });
}
