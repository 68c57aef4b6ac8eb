import { tablesOf } from '../../../local/forge/sql/statement-tables';

/** What a statement reads and writes, as `read > written`. */
function told(sql: string): string {
  const { read, written } = tablesOf(sql);
  return `${read.join(' ')} > ${written.join(' ')}`.trim();
}

describe('the tables of a statement', () => {
  it.each([
    ['one table', 'SELECT a, b FROM need WHERE id = ? ORDER BY a, b LIMIT 1, 2', 'need >'],
    ['backticks and an alias', 'select `n`.`id` from `need` as `n` where `n`.`from` = ?', 'need >'],
    ['no table', 'SELECT 1', '>'],
    ['DUAL', 'SELECT 1 FROM DUAL', '>'],
    ['a schema', 'SELECT 1 FROM information_schema.`tables` t', 'information_schema.tables >'],
    ['joins', 'SELECT 1 FROM a LEFT JOIN b ON a.x = b.x CROSS JOIN c INNER JOIN d USING (x, y)', 'a b c d >'],
    ['commas', 'SELECT a.x, b.y FROM a, b AS c, d WHERE a.x IN (b.y, c.z), e', 'a b d >'],
    ['brackets around joins', 'SELECT 1 FROM (a JOIN (b, c) ON a.x = b.x) JOIN d', 'a b c d >'],
    ['a derived table', 'SELECT 1 FROM (SELECT x FROM a, b) AS t (x), c', 'a b c >'],
    ['a lateral one', 'SELECT 1 FROM a, LATERAL (SELECT x FROM b WHERE b.x = a.x) t', 'a b >'],
    ['a subquery in the select list', 'SELECT (SELECT MAX(x) FROM b) AS c, d FROM a', 'a b >'],
    [
      'a subquery in a condition',
      'SELECT 1 FROM a WHERE EXISTS (SELECT 1 FROM b WHERE x IN (SELECT y FROM c))',
      'a b c >',
    ],
    ['a subquery in a join', 'SELECT 1 FROM a JOIN b ON a.x = (SELECT MIN(x) FROM c) JOIN d', 'a b c d >'],
    ['a union', '(SELECT x FROM a) UNION ALL (SELECT x FROM b ORDER BY x) UNION SELECT x FROM c', 'a b c >'],
    ['a union in brackets', 'SELECT 1 FROM ((SELECT x FROM a) UNION SELECT x FROM b) t JOIN c', 'a b c >'],
    ['a lock', 'SELECT 1 FROM a AS x, b AS y FOR UPDATE OF x, y', 'a b >'],
    ['index hints', 'SELECT 1 FROM a USE INDEX FOR JOIN (i, j), b FORCE INDEX (k)', 'a b >'],
    ['partitions', 'SELECT 1 FROM a PARTITION (p0, p1) x, b', 'a b >'],
    ['a modifier', 'SELECT STRAIGHT_JOIN x FROM a STRAIGHT_JOIN b', 'a b >'],
    ['a table function', "SELECT 1 FROM a, JSON_TABLE(a.j, '$[*]' COLUMNS (x INT PATH '$')) t, b", 'a b >'],
    ['a rollup', 'SELECT x FROM a GROUP BY x WITH ROLLUP', 'a >'],
    ['a window', 'SELECT ROW_NUMBER() OVER (PARTITION BY x ORDER BY y) FROM a', 'a >'],
  ])('tells %s', (_what, sql, expected) => {
    expect(told(sql)).toBe(expected);
  });

  it.each([
    [
      'FROM in functions',
      "SELECT EXTRACT(YEAR FROM day), TRIM(BOTH 'x' FROM name), SUBSTRING(s FROM 2) FROM a",
      'a >',
    ],
    ['words in texts', `SELECT ' FROM b JOIN "c', "it's \\" FROM d", 'it''s' FROM a`, 'a >'],
    ['words in comments', '/* FROM b */ SELECT 1 -- FROM c\n FROM a # FROM d', 'a >'],
    ['a minus that is no comment', 'SELECT 1--1 FROM a', 'a >'],
    ['hints', 'SELECT /*+ HASH_JOIN(b) */ 1 FROM a', 'a >'],
    ['a name with a backtick', 'SELECT 1 FROM `a``b`, `from`', 'a`b from >'],
    [
      'a column named like a keyword',
      'SELECT a.from, a.select, a.with FROM a JOIN b ON a.left = b.join',
      'a b >',
    ],
  ])('is not misled by %s', (_what, sql, expected) => {
    expect(told(sql)).toBe(expected);
  });

  it.each([
    ['one name', 'WITH t AS (SELECT x FROM a) SELECT 1 FROM t JOIN b', 'a b >'],
    [
      'names that build on each other',
      'WITH t AS (SELECT 1 FROM a), u (x) AS (SELECT 1 FROM T) SELECT 1 FROM u',
      'a >',
    ],
    [
      'recursion',
      'WITH RECURSIVE t AS (SELECT 1 FROM a UNION ALL SELECT 1 FROM t JOIN b) SELECT 1 FROM t',
      'a b >',
    ],
    ['a name that hides its table', 'WITH a AS (SELECT 1 FROM a) SELECT 1 FROM a', 'a >'],
    [
      'a name in brackets only',
      'SELECT 1 FROM (WITH t AS (SELECT 1 FROM a) SELECT 1 FROM t) x JOIN t',
      'a t >',
    ],
    ['a change', 'WITH t AS (SELECT x FROM a) UPDATE b JOIN t ON b.x = t.x SET b.y = 1', 'a > b'],
  ])('knows common table expressions: %s', (_what, sql, expected) => {
    expect(told(sql)).toBe(expected);
  });

  it.each([
    ['values', 'INSERT INTO a (x, y) VALUES (?, ?), (?, ?)', '> a'],
    ['values without columns', 'INSERT a VALUES (1)', '> a'],
    ['IGNORE', 'insert ignore into `a` (`x`) values (?)', '> a'],
    ['SET', 'INSERT INTO a SET x = (SELECT MAX(x) FROM b), y = 1', 'b > a'],
    [
      'a select',
      'INSERT INTO a (x) SELECT x FROM b JOIN c USING (x) WHERE x NOT IN (SELECT x FROM a)',
      'a b c > a',
    ],
    ['a select in brackets', 'INSERT INTO a (x) (SELECT x FROM b)', 'b > a'],
    ['a select without a table', 'INSERT INTO a (x) SELECT ? WHERE EXISTS (SELECT 1 FROM b)', 'b > a'],
    ['WITH', 'INSERT INTO a (x) WITH t AS (SELECT x FROM b) SELECT x FROM t', 'b > a'],
    [
      'a row that is there already',
      'INSERT INTO a (x, y) VALUES (?, ?) ON DUPLICATE KEY UPDATE y = VALUES(y), z = (SELECT MAX(z) FROM b), id = id',
      'b > a',
    ],
    [
      'a selected row that is there already',
      'INSERT INTO a (x) SELECT x FROM b JOIN c ON b.x = c.x ON DUPLICATE KEY UPDATE x = VALUES(x), y = 1',
      'b c > a',
    ],
    ['REPLACE', "REPLACE INTO a (x) VALUES (REPLACE('x', 'y', 'z'))", '> a'],
  ])('tells what an insertion touches: %s', (_what, sql, expected) => {
    expect(told(sql)).toBe(expected);
  });

  it.each([
    ['one table', 'UPDATE a SET x = x + 1, y = ? WHERE id IN (?, ?) ORDER BY id LIMIT 5', '> a'],
    [
      'a subselect as value',
      'update `a` set `x` = (select max(`x`) from `b`), `y` = 1 where `id` = ?',
      'b > a',
    ],
    [
      'a subselect as condition',
      'UPDATE a SET x = 1 WHERE id IN (SELECT id FROM b WHERE b.x IN (SELECT x FROM a))',
      'a b > a',
    ],
    [
      'a join, columns of one table',
      'UPDATE a AS x JOIN b ON x.id = b.id SET x.v = b.v, x.w = 1 WHERE b.v > 0',
      'b > a',
    ],
    ['a join, columns of both', 'UPDATE a JOIN b AS y ON a.id = y.id SET a.v = 1, y.v = 2', '> a b'],
    ['a join, columns of whichever', 'UPDATE a JOIN b USING (id) SET v = 1', '> a b'],
    [
      'a derived table',
      'UPDATE a JOIN (SELECT id, MAX(v) AS v FROM b GROUP BY id) t ON a.id = t.id SET a.v = t.v',
      'b > a',
    ],
    ['a schema', 'UPDATE forge.a SET forge.a.x = 1', '> forge.a'],
    ['one table twice', 'UPDATE a AS x, a AS y SET x.v = y.v', 'a > a'],
  ])('tells what an update touches: %s', (_what, sql, expected) => {
    expect(told(sql)).toBe(expected);
  });

  it.each([
    ['one table', 'DELETE FROM a WHERE id = ? LIMIT 100', '> a'],
    ['an alias', 'DELETE FROM a AS x WHERE x.id IN (SELECT id FROM b)', 'b > a'],
    ['all rows', 'delete from `a`', '> a'],
    ['a join', 'DELETE x FROM a AS x LEFT JOIN b ON x.id = b.id WHERE b.id IS NULL', 'b > a'],
    ['two of three tables', 'DELETE a.*, c FROM a JOIN b USING (id) JOIN c USING (id)', 'b > a c'],
    ['USING', 'DELETE FROM a, b USING a JOIN b ON a.id = b.id JOIN c ON c.id = b.id', 'c > a b'],
  ])('tells what a deletion touches: %s', (_what, sql, expected) => {
    expect(told(sql)).toBe(expected);
  });

  it.each([
    ["CREATE TABLE IF NOT EXISTS a (x INT DEFAULT 0, y TEXT COMMENT 'FROM b', KEY i (x))", '> a'],
    ['CREATE TABLE a LIKE b', 'b > a'],
    ['CREATE UNIQUE INDEX i ON a (x, y)', '> a'],
    ['ALTER TABLE a ADD COLUMN x INT NULL AFTER y, DROP INDEX i', '> a'],
    ['DROP TABLE IF EXISTS a, b', '> a b'],
    ['DROP INDEX i ON a', '> a'],
    ['TRUNCATE a', '> a'],
    ['TRUNCATE TABLE a', '> a'],
    ['RENAME TABLE a TO b, c TO d', '> a b c d'],
  ])('tells what a definition touches: %s', (sql, expected) => {
    expect(told(sql)).toBe(expected);
  });

  it.each([
    ['SHOW TABLES', 'of a kind that is not known'],
    ['CREATE VIEW v AS SELECT 1 FROM a', 'neither a table nor an index'],
    ['SELECT 1; SELECT 2', 'goes on behind its end'],
    ['SELECT 1 FROM (a', ') is missing'],
    ['SELECT 1 FROM a)', 'goes on behind its end'],
    ['UPDATE a WHERE x = 1', 'SET is missing'],
    ['DELETE a', 'FROM is missing'],
    ['INSERT INTO', 'name is missing before the end'],
    ["SELECT 'x FROM a", 'does not end'],
    ['SELECT 1 /* FROM a', 'does not end'],
    ['SELECT 1 /*! FROM a */', 'content would run'],
    ['SELECT 1 /*M! FROM a */', 'content would run'],
  ])('refuses %s rather than to overlook a table', (sql, reason) => {
    let thrown: unknown;
    try {
      tablesOf(sql);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toMatchObject({
      message: expect.stringContaining(sql) as string,
      cause: { message: expect.stringContaining(reason) as string },
    });
  });
});
