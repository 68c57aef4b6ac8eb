import type { Connection } from 'mysql2/promise';
import { z } from 'zod';
import { tagTerm, termNumber } from '../../src/adapters/store/evidence/evidence-words';

/** Words of the invented pieces; the first ones are frequent, the last ones rare, as in speech (Zipf 1949). */
const syllables = ['ba', 'ke', 'li', 'mo', 'nu', 'pa', 're', 'si', 'to', 'vu'];
export const vocabulary = Array.from({ length: 1_000 }, (_, at) =>
  [Math.floor(at / 100), Math.floor(at / 10) % 10, at % 10].map((digit) => syllables[digit] ?? '').join(''),
);
const WORDS = 8;
const ROWS_AT_ONCE = 100_000;
const LOADING_POOL = 2 * 2 ** 30;
/** How much a product knows. */
export interface Size {
  readonly pieces: number;
  readonly personas: number;
  readonly needs: number;
  readonly accounts: number;
}

/** The id of an invented record; ids rise with the number, so that rows arrive in the order of their key. */
const kinds = { persona: 1, need: 2, account: 3, piece: 4, import: 5, answer: 6, change: 7 } as const;
export function inventedId(kind: keyof typeof kinds, at: number): string {
  return `0000000${String(kinds[kind])}-0000-8000-a000-${at.toString(16).toUpperCase().padStart(12, '0')}`;
}
const idOf = (kind: keyof typeof kinds, number: string): string =>
  `CONCAT('${inventedId(kind, 0).slice(0, 24)}', LPAD(HEX(${number}), 12, '0'))`;

/**
 * A large product straight through SQL: needs rated for each persona, and pieces of eight words each over four years.
 * Half of the pieces are linked to a need; a few needs, personas and accounts have most of them, and a tenth of all
 * pieces names neither persona nor account. For every fourth piece there is a survey answer and a line of the
 * history. Indexes are made after the rows, which is faster.
 */
export async function loadEvidence(connection: Connection, productId: string, size: Size): Promise<void> {
  await connection.query('SET unique_checks = 0');
  await loadRecords(connection, productId, size);
  await withoutIndexes(connection, 'evidence', () => loadPieces(connection, productId, size));
  await loadLinks(connection, size);
  await loadWords(connection, productId, size.pieces);
  await loadBeside(connection, productId, size);
  await connection.query('DROP TABLE known_word, place');
  await connection.query('ANALYZE TABLE evidence, evidence_term, evidence_need, account, rating_answer');
}

/** Does something while the server may hold more in memory, which loading millions of rows needs. */
export async function withLargePool(connection: Connection, act: () => Promise<void>): Promise<void> {
  const [pool] = await connection.query('SELECT @@innodb_buffer_pool_size AS bytes');
  const before = z.array(z.object({ bytes: z.coerce.number() })).parse(pool)[0]?.bytes ?? 0;
  await connection.query('SET GLOBAL innodb_buffer_pool_size = ?', [LOADING_POOL]);
  await act();
  await connection.query('SET GLOBAL innodb_buffer_pool_size = ?', [before]);
}

async function loadRecords(connection: Connection, productId: string, size: Size): Promise<void> {
  const { personas, needs, accounts } = size;
  await connection.query(
    `INSERT INTO persona (id, product_id, persona_key, name, share01, created_at, updated_at, updated_by)
     SELECT ${idOf('persona', 'seq')}, ?, CONCAT('bench-', seq), CONCAT('Persona ', seq), 1 / ?, 0, 0, 'bench'
     FROM seq_1_to_${String(personas)}`,
    [productId, personas],
  );
  await connection.query(
    `INSERT INTO need (id, product_id, number, title, statement, created_at, updated_at, updated_by)
     SELECT ${idOf('need', 'seq')}, ?, 1000 + seq, CONCAT('Need ', seq), CONCAT('I want to do the ', seq, 'th thing'),
       0, 0, 'bench' FROM seq_1_to_${String(needs)}`,
    [productId],
  );
  await connection.query(
    `INSERT INTO need_persona (need_id, persona_id, importance01, satisfaction01, reach01, updated_at, updated_by)
     SELECT ${idOf('need', 'n.seq')}, ${idOf('persona', 'p.seq')}, CRC32(CONCAT(n.seq, 'i', p.seq)) % 101 / 100,
       CRC32(CONCAT(n.seq, 's', p.seq)) % 101 / 100, CRC32(CONCAT(n.seq, 'r', p.seq)) % 101 / 100, 0, 'bench'
     FROM seq_1_to_${String(needs)} AS n JOIN seq_1_to_${String(personas)} AS p`,
  );
  await connection.query(
    `INSERT INTO account (id, product_id, name, annual_revenue, updated_at, updated_by)
     SELECT ${idOf('account', 'seq')}, ?, CONCAT('Customer ', seq), IF(seq % 5 = 0, NULL, 500 * (1 + CRC32(seq) % 400)),
       0, 'bench' FROM seq_1_to_${String(accounts)}`,
    [productId],
  );
}

/** Rows in the order of the primary key, and each secondary index built at once by sorting. */
async function withoutIndexes(
  connection: Connection,
  table: string,
  load: () => Promise<void>,
): Promise<void> {
  const [found] = await connection.query(
    `SELECT INDEX_NAME AS name, GROUP_CONCAT(CONCAT('\`', COLUMN_NAME, '\`') ORDER BY SEQ_IN_INDEX) AS columns
     FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = 'forge' AND TABLE_NAME = ? AND INDEX_NAME <> 'PRIMARY'
     GROUP BY INDEX_NAME`,
    [table],
  );
  const indexes = z.array(z.object({ name: z.string(), columns: z.string() })).parse(found);
  const all = (each: (index: { name: string; columns: string }) => string): string =>
    `ALTER TABLE ${table} ${indexes.map(each).join(', ')}`;
  await connection.query(all(({ name }) => `DROP INDEX ${name}`));
  await load();
  await connection.query(all(({ name, columns }) => `ADD INDEX ${name} (${columns})`));
}

/** The square of an even spread over 0…1: number 0 is frequent, the last one rare. */
const skewed = (many: number, seed: string): string =>
  `FLOOR(${String(many)} * POW((CRC32(${seed}) % 100000) / 100000, 2))`;
const wordAt = skewed(vocabulary.length, 'CONCAT(n.seq, 0x20, p.k)');
const dayOf = '(20700 - (n.seq * 7919) % 1460)';
const dateOf = `DATE_ADD('1970-01-01', INTERVAL ${dayOf} DAY)`;

/** Every fifth piece has one of twenty tags, the first of them the most often. */
const tagAt = skewed(20, "CONCAT(n.seq, 't')");
const tagsOf = `IF(n.seq % 5 = 0, CONCAT('["tag ', ${tagAt}, '"]'), '[]')`;

async function loadPieces(connection: Connection, productId: string, size: Size): Promise<void> {
  await connection.query('CREATE TABLE known_word (at INT PRIMARY KEY, word VARCHAR(40), term BIGINT)');
  await connection.query('INSERT INTO known_word VALUES ?', [
    vocabulary.map((word, at) => [at, word, termNumber(productId, word)]),
  ]);
  await connection.query('CREATE TABLE place (k INT PRIMARY KEY)');
  await connection.query('INSERT INTO place VALUES ?', [Array.from({ length: WORDS }, (_, k) => [k])]);
  const named = 'n.seq % 10 = 0, NULL';
  for (const [at, numbers] of chunks(size.pieces).entries()) {
    await connection.query(
      `INSERT INTO evidence (id, product_id, quote, channel, evidence_type, said_on, persona_id, account_id, starred,
         version, updated_at, updated_by, deleted_at, deleted_why, triage, indexed, source, sentiment, import_id,
         author, votes, created_at, tags)
       SELECT ${idOf('piece', 'n.seq')}, ?, (SELECT GROUP_CONCAT(w.word SEPARATOR ' ') FROM place AS p
           JOIN known_word AS w ON w.at = ${wordAt}),
         ELT(1 + n.seq % 3, 'review', 'support-ticket', 'survey'), 'anecdotal', ${dateOf},
         IF(${named}, ${idOf('persona', `1 + ${skewed(size.personas, "CONCAT(n.seq, 'p')")}`)}),
         IF(${named}, ${idOf('account', `1 + ${skewed(size.accounts, "CONCAT(n.seq, 'a')")}`)}),
         n.seq % 5000 = 0, 1, 0, 'bench', IF(n.seq % 50 = 7, 1, 0), IF(n.seq % 50 = 7, 'person', ''),
         ELT(1 + n.seq % 4, 'new', 'linked', 'skipped', 'linked'), 2, 'bench',
         IF(n.seq % 700 = 0, ELT(1 + n.seq % 3, 'positive', 'neutral', 'negative'), ''), ?,
         CONCAT('Person ', ${skewed(200, "CONCAT(n.seq, 'w')")}), 1 + CRC32(n.seq) % 500, 1000 * n.seq,
         ${tagsOf}
       FROM ${numbers} AS n`,
      [productId, inventedId('import', at)],
    );
  }
}

/** Every piece that counts as linked speaks for one need, or against it. */
async function loadLinks(connection: Connection, size: Size): Promise<void> {
  await withoutIndexes(connection, 'evidence_need', async () => {
    for (const numbers of chunks(size.pieces)) {
      await connection.query(
        `INSERT INTO evidence_need (evidence_id, need_id, stance, strength, piece_day)
         SELECT ${idOf('piece', 'n.seq')}, ${idOf('need', `1 + ${skewed(size.needs, "CONCAT(n.seq, 'n')")}`)},
           IF(n.seq % 20 = 3, 'contradicts', 'supports'), ELT(1 + n.seq % 7 % 3, 'nice', 'important', 'blocker'), ${dateOf}
         FROM ${numbers} AS n WHERE n.seq % 2 = 1`,
      );
    }
  });
}

async function loadWords(connection: Connection, productId: string, rows: number): Promise<void> {
  await connection.query('CREATE TABLE spoken (term BIGINT, said_day INT, at INT)');
  await connection.query('CREATE TABLE known_tag (at INT PRIMARY KEY, term BIGINT)');
  await connection.query('INSERT INTO known_tag VALUES ?', [
    Array.from({ length: 20 }, (_, at) => [at, termNumber(productId, tagTerm(`tag ${String(at)}`))]),
  ]);
  for (const numbers of chunks(rows)) {
    await connection.query(
      `INSERT INTO spoken SELECT w.term, ${dayOf}, n.seq FROM ${numbers} AS n JOIN place AS p
       JOIN known_word AS w ON w.at = ${wordAt}`,
    );
    await connection.query(
      `INSERT INTO spoken SELECT g.term, ${dayOf}, n.seq FROM ${numbers} AS n JOIN known_tag AS g ON g.at = ${tagAt}
       WHERE n.seq % 5 = 0`,
    );
  }
  await connection.query(
    `INSERT IGNORE INTO evidence_term (term, said_day, evidence_id)
     SELECT term, said_day, ${idOf('piece', 'at')} FROM spoken ORDER BY term, said_day, at`,
  );
  await connection.query(
    `INSERT INTO evidence_word (product_id, word, pieces)
     SELECT ?, w.word, counted.pieces FROM (SELECT term, COUNT(*) AS pieces FROM spoken GROUP BY term) AS counted
     JOIN known_word AS w ON w.term = counted.term
     ON DUPLICATE KEY UPDATE pieces = VALUES(pieces)`,
    [productId],
  );
  await connection.query(
    `INSERT INTO evidence_tag (product_id, tag, pieces)
     SELECT ?, CONCAT('tag ', g.at), COUNT(*) FROM spoken AS s JOIN known_tag AS g ON g.term = s.term GROUP BY g.at
     ON DUPLICATE KEY UPDATE pieces = VALUES(pieces)`,
    [productId],
  );
  await connection.query('DROP TABLE spoken, known_tag');
}

async function loadBeside(connection: Connection, productId: string, size: Size): Promise<void> {
  const many = `seq_1_to_${String(Math.ceil(size.pieces / 4))}`;
  await connection.query(
    `INSERT INTO rating_answer (id, product_id, source, kind, said_on, author, persona_id, account_id, rating01)
     SELECT ${idOf('answer', 'n.seq')}, ?, 'bench', 'nps', ${dateOf}, CONCAT('who ', n.seq),
       ${idOf('persona', `1 + ${skewed(size.personas, "CONCAT(n.seq, 'p')")}`)},
       ${idOf('account', `1 + ${skewed(size.accounts, "CONCAT(n.seq, 'a')")}`)}, n.seq % 11 / 10 FROM ${many} AS n`,
    [productId],
  );
  await connection.query(
    `INSERT INTO record_history (id, product_id, record_kind, record_id, action, changed_at, changed_by)
     SELECT ${idOf('change', 'n.seq')}, ?, 'evidence', ${idOf('piece', '4 * n.seq')}, 'change', n.seq, 'bench'
     FROM ${many} AS n`,
    [productId],
  );
}

function chunks(rows: number): string[] {
  return Array.from({ length: Math.ceil(rows / ROWS_AT_ONCE) }, (_, at) => {
    const from = at * ROWS_AT_ONCE + 1;
    return `seq_${String(from)}_to_${String(Math.min(rows, from + ROWS_AT_ONCE - 1))}`;
  });
}
