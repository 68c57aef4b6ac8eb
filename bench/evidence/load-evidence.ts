import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { Connection } from 'mysql2/promise';
import { z } from 'zod';
import { termNumber } from '../../src/adapters/store/evidence-words';

/** Words of the invented pieces; the first ones are frequent, the last ones rare, as in speech (Zipf 1949). */
const syllables = ['ba', 'ke', 'li', 'mo', 'nu', 'pa', 're', 'si', 'to', 'vu'];
export const vocabulary = Array.from({ length: 1_000 }, (_, at) =>
  [Math.floor(at / 100), Math.floor(at / 10) % 10, at % 10].map((digit) => syllables[digit] ?? '').join(''),
);
const WORDS = 8;
const ROWS_AT_ONCE = 20_000;

/** The connection to the database whose data lie in the folder. */
export async function connectTo(dataFolder: string): Promise<Connection> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith('forge-sql-')) continue;
    try {
      const connection = await createConnection({
        socketPath: join(tmpdir(), name, 'sql'),
        user: 'root',
        database: 'forge',
      });
      const [rows] = await connection.query('SELECT @@datadir AS folder');
      const folder = z.array(z.object({ folder: z.string() })).parse(rows)[0]?.folder ?? '';
      if (folder.startsWith(dataFolder)) return connection;
      await connection.end();
    } catch {
      // A server that has just stopped, or one that is not ours to open: the next socket may be the right one.
      continue;
    }
  }
  throw new Error(`No database of ${dataFolder} is running.`);
}

/** Fills the inbox with invented pieces of eight words each, over four years, straight through SQL. */
export async function loadEvidence(connection: Connection, productId: string, rows: number): Promise<void> {
  await connection.query('CREATE TABLE known_word (at INT PRIMARY KEY, word VARCHAR(40), term BIGINT)');
  await connection.query('INSERT INTO known_word VALUES ?', [
    vocabulary.map((word, at) => [at, word, termNumber(productId, word)]),
  ]);
  await connection.query('CREATE TABLE place (k INT PRIMARY KEY)');
  await connection.query('INSERT INTO place VALUES ?', [Array.from({ length: WORDS }, (_, k) => [k])]);
  // The square of an even spread over 0…1: word 0 is in a good part of all pieces, the last in few.
  const wordAt = 'FLOOR(1000 * POW((CRC32(CONCAT(n.seq, 0x20, p.k)) % 100000) / 100000, 2))';
  const idOf = (n: string) => `CONCAT('00000000-0000-8000-a000-', LPAD(HEX(${n}), 12, '0'))`;
  const dayOf = (n: string) => `(20700 - (${n} * 7919) % 1460)`;
  for (let from = 1; from <= rows; from += ROWS_AT_ONCE) {
    const to = Math.min(rows, from + ROWS_AT_ONCE - 1);
    const numbers = `seq_${String(from)}_to_${String(to)} AS n`;
    await connection.query(
      `INSERT IGNORE INTO evidence_term (term, said_day, evidence_id)
       SELECT w.term, ${dayOf('n.seq')}, ${idOf('n.seq')} FROM ${numbers} JOIN place AS p
       JOIN known_word AS w ON w.at = ${wordAt}`,
    );
    await connection.query(
      `INSERT INTO evidence (id, product_id, quote, channel, evidence_type, said_on, starred, version, updated_at,
         updated_by, deleted_at, triage, indexed, source)
       SELECT ${idOf('n.seq')}, ?, (SELECT GROUP_CONCAT(w.word SEPARATOR ' ') FROM place AS p JOIN known_word AS w
           ON w.at = ${wordAt}), ELT(1 + n.seq % 3, 'review', 'support-ticket', 'survey'), 'anecdotal',
         DATE_ADD('1970-01-01', INTERVAL ${dayOf('n.seq')} DAY), n.seq % 5000 = 0, 1, 0, 'bench', 0,
         ELT(1 + n.seq % 4, 'new', 'linked', 'skipped', 'skipped'), 1, 'bench' FROM ${numbers}`,
      [productId],
    );
    console.error(`${String(to)} pieces`);
  }
  await connection.query(
    `INSERT INTO evidence_word (product_id, word, pieces)
     SELECT ?, w.word, COUNT(t.term) FROM known_word AS w JOIN evidence_term AS t ON t.term = w.term GROUP BY w.word
     ON DUPLICATE KEY UPDATE pieces = VALUES(pieces)`,
    [productId],
  );
  await connection.query('ANALYZE TABLE evidence, evidence_term');
}
