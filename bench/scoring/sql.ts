import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { Connection } from 'mysql2/promise';
import { z } from 'zod';
import { findMariadb } from '../../local/forge/sql/mariadb-binaries';
import { MariadbServer } from '../../local/forge/sql/mariadb-server';
import type { ItemInput, ProductFacts } from '../../src/domain/value/model/facts';

/** What the statement took and what it found, to be compared with the app's own numbers. */
export interface SqlScoring {
  readonly medianMs: (runs: number) => Promise<number>;
  readonly priorities: ReadonlyMap<string, number>;
  readonly stop: () => Promise<void>;
}

/**
 * Puts a made backlog into the local database and readies the scoring as one statement, which knows what `benchFacts`
 * and `benchItems` make, and no more.
 */
export async function sqlScoring(facts: ProductFacts, items: readonly ItemInput[]): Promise<SqlScoring> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-score-'));
  const binaries = await findMariadb(join(process.cwd(), '.local', 'mariadb'), (line) => {
    console.error(line);
  });
  const server = await MariadbServer.start(binaries, join(folder, 'data'));
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const connection = await createConnection({
      socketPath: server.socketPath,
      user: 'root',
      database: 'forge',
    });
    // Without it the planner sometimes values all needs anew for every item: minutes instead of milliseconds.
    await connection.query(
      "SET SESSION optimizer_switch = 'split_materialized=off', max_statement_time = 120",
    );
    await load(connection, facts, items);
    const sql = statement(facts);
    const rows = z.array(z.object({ item: z.string(), priority: z.number() }));
    const ask = async () => rows.parse((await connection.query(sql))[0]);
    const priorities = new Map((await ask()).map(({ item, priority }) => [item, priority]));
    return {
      priorities,
      medianMs: async (runs) => {
        const times: number[] = [];
        for (let run = 0; run < runs; run++) {
          const started = performance.now();
          await connection.query(sql);
          times.push(performance.now() - started);
        }
        return times.sort((a, b) => a - b)[runs >> 1] ?? 0;
      },
      stop: async () => {
        await connection.end();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function load(connection: Connection, facts: ProductFacts, items: readonly ItemInput[]): Promise<void> {
  const create = async (name: string, columns: string, rows: unknown[][]) => {
    await connection.query(`CREATE TABLE ${name} (${columns})`);
    for (let from = 0; from < rows.length; from += 2000)
      await connection.query(`INSERT INTO ${name} VALUES ?`, [rows.slice(from, from + 2000)]);
  };
  const { personas, needs, audience, delivered } = facts;
  await create(
    'persona',
    'id VARCHAR(40) PRIMARY KEY, share DOUBLE, strategic DOUBLE, accounts DOUBLE',
    personas.map(({ id, share01, strategicWeight }) => [
      id,
      share01,
      strategicWeight,
      audience.get(id)?.weight ?? 0,
    ]),
  );
  await create(
    'need',
    'id VARCHAR(20) PRIMARY KEY, declined BOOLEAN, claims INT',
    needs.map(({ key, status, claims }) => [key, status === 'declined', claims.length]),
  );
  await create(
    'cell',
    `need VARCHAR(20), persona VARCHAR(40), asked DOUBLE, have DOUBLE, asked_on DATE, est_i DOUBLE, est_s DOUBLE,
     est_r DOUBLE, voices_for DOUBLE, voices_against DOUBLE, data DOUBLE, asking DOUBLE, asking_accounts DOUBLE,
     refusing DOUBLE, PRIMARY KEY (need, persona)`,
    cellRows(facts),
  );
  await create(
    'survey',
    'need VARCHAR(20), persona VARCHAR(40), day DATE, n DOUBLE, ki DOUBLE, ks DOUBLE, ku DOUBLE, KEY (need, persona)',
    needs.flatMap(({ key, ratings }) =>
      ratings.flatMap(({ personaId, surveys }) =>
        surveys.map(({ on, answers, important, satisfied, unmet }) => [
          key,
          personaId,
          on,
          answers,
          important,
          satisfied,
          unmet,
        ]),
      ),
    ),
  );
  await create(
    'delivered',
    'item VARCHAR(20), need VARCHAR(20), coverage DOUBLE, verdict VARCHAR(10), PRIMARY KEY (item, need)',
    delivered.flatMap(({ key, links }) =>
      links.map(({ needKey, coverage01, verdict = 'none' }) => [key, needKey, coverage01, verdict]),
    ),
  );
  await create(
    'item',
    'id VARCHAR(20) PRIMARY KEY, level VARCHAR(10), epic VARCHAR(20), goal DOUBLE, points DOUBLE, KEY (epic)',
    itemRows(items),
  );
  await create(
    'link',
    'item VARCHAR(20), need VARCHAR(20), coverage DOUBLE, PRIMARY KEY (item, need)',
    items.flatMap(({ key, links }) => links.map(({ needKey, coverage01 }) => [key, needKey, coverage01])),
  );
  await create(
    'test',
    'item VARCHAR(20), kind VARCHAR(10), passed BOOLEAN, day DATE, KEY (item)',
    items.flatMap(({ key, tests }) => tests.map(({ kind, passed, on }) => [key, kind, passed, on])),
  );
  await connection.query('ANALYZE TABLE persona, need, cell, survey, delivered, item, link, test');
}

function cellRows({ needs, heard }: ProductFacts): unknown[][] {
  return needs.flatMap(({ key, ratings }) =>
    ratings.map(({ personaId, sample, estimate }) => {
      const said = heard.get(key)?.byPersona.get(personaId);
      return [
        key,
        personaId,
        sample?.asked ?? 0,
        sample?.have ?? 0,
        sample?.on ?? null,
        estimate?.importance01 ?? null,
        estimate?.satisfaction01 ?? null,
        estimate?.reach01 ?? null,
        said?.voices.plus ?? 0,
        said?.voices.minus ?? 0,
        said?.data.plus ?? 0,
        said?.asking ?? 0,
        said?.askingAccounts ?? 0,
        said?.refusing ?? 0,
      ];
    }),
  );
}

function itemRows(items: readonly ItemInput[]): unknown[][] {
  const epics = new Map(
    items.flatMap(({ key, stories = [] }) => stories.map((story) => [story.key, key] as const)),
  );
  return items.map(({ key, level, goals, points }) => [
    key,
    level,
    epics.get(key) ?? null,
    goals[0]?.alignment01 ?? 0,
    points,
  ]);
}

/** A number as floating point: the database would round fractions of decimals to a few digits. */
function d(value: number): string {
  return `${value}e0`;
}

function decay(today: string, day: string, halfLife: number): string {
  return `POW(2e0, -DATEDIFF('${today}', ${day}) / ${d(halfLife)})`;
}

/** What each persona adds to each need, and what is left of the needs. */
function needTables({ settings, today }: ProductFacts): string {
  const m = d(settings.priorStrength);
  const m0 = d(settings.unknownStrength);
  const mE = d(settings.estimateStrength);
  const rate = (hits: string, n: string, unknown: number) =>
    `(${hits} + ${m0} * ${d(unknown)}) / (${n} + ${m0})`;
  const strength = (n: string) => `${m0} + (${m} - ${m0}) * ${n} / (${n} + ${m})`;
  const estimated = (estimate: string, pooled: string, unknown: number) =>
    `IF(${estimate} IS NULL, ${pooled}, (${m0} * ${d(unknown)} + ${mE} * ${estimate}) / (${m0} + ${mE}))`;
  const worth = (estimate: string, pooled: string) => `IF(${estimate} IS NULL, ${pooled}, ${m0} + ${mE})`;
  const low = d(settings.voicesLow);
  const from = d(settings.voicesFrom);
  const curve = `POW(${d(settings.voicesHigh)} / ${low}, LN(voices / ${from}) / LN(${d(settings.voicesTo)} / ${from}))`;
  const level = `CASE WHEN voices <= ${from} THEN ${low} * LEAST(1, voices)
    WHEN voices < ${d(settings.voicesTo)} THEN ${low} * ${curve} ELSE ${d(settings.voicesHigh)} END`;
  return `
  WITH said AS (
    SELECT need, persona, SUM(n) AS n, SUM(ki) AS ki, SUM(ks) AS ks, IF(COUNT(ku) = COUNT(*), SUM(ku), NULL) AS ku,
      SUM(n * ${decay(today, 'day', settings.answerHalfLife)}) AS fresh
    FROM survey GROUP BY need, persona
  ), known AS (
    SELECT cell.*, COALESCE(n, 0) AS n, COALESCE(ki, 0) AS ki, COALESCE(ks, 0) AS ks, ku,
      GREATEST(COALESCE(fresh, 0), COALESCE(asked * ${decay(today, 'asked_on', settings.answerHalfLife)}, 0)) AS fresh,
      voices_for + voices_against AS voices
    FROM cell LEFT JOIN said ON said.need = cell.need AND said.persona = cell.persona
  ), pooled AS (
    SELECT persona, ${rate('SUM(ki)', 'SUM(n)', settings.importanceDefault01)} AS pool_i,
      ${rate('SUM(ks)', 'SUM(n)', settings.satisfactionDefault01)} AS pool_s, ${strength('SUM(n)')} AS m_opinion,
      ${rate('SUM(have)', 'SUM(asked)', settings.reachDefault01)} AS pool_r, ${strength('SUM(asked)')} AS m_reach
    FROM known GROUP BY persona
  ), prior AS (
    SELECT known.*, share * strategic / (SELECT SUM(share * strategic) FROM persona) AS weight, accounts, claims,
      ${estimated('est_i', 'pool_i', settings.importanceDefault01)} AS pi,
      ${estimated('est_s', 'pool_s', settings.satisfactionDefault01)} AS ps,
      ${estimated('est_r', 'pool_r', settings.reachDefault01)} AS pr,
      ${worth('est_i', 'm_opinion')} AS mi, ${worth('est_s', 'm_opinion')} AS ms, ${worth('est_r', 'm_reach')} AS mr
    FROM known JOIN pooled ON pooled.persona = known.persona JOIN persona ON persona.id = known.persona
      JOIN need ON need.id = known.need
  ), valued AS (
    SELECT need, persona,
      100 * weight
      * IF(asked >= ${d(settings.sampleDecides)}, (have + mr * pr) / (asked + mr), GREATEST(
          (have + mr * pr) / (asked + mr + refusing),
          asking / (asking + accounts - asking_accounts + ${d(settings.demandStrength)})))
      * IF(n > 0 AND ku IS NOT NULL, (ku + LEAST(mi, ms) * pi * (1 - ps)) / (n + LEAST(mi, ms)),
          (ki + mi * pi) / (n + mi) * (1 - (ks + ms * ps) / (n + ms))) AS value,
      LEAST(${d(settings.needCap)}, 1 - (1 - IF(voices > 0, (${level}) * voices_for / voices, 0))
        * (1 - ${d(settings.surveyTop)} * fresh / (fresh + ${d(settings.surveyHalf)}))
        * (1 - ${d(settings.dataLevel)} * LEAST(1, data))
        * IF(claims > 0, 1 - ${d(settings.claims.estimates)}, 1)) AS plus,
      LEAST(${d(settings.needCap)}, IF(voices > 0, (${level}) * voices_against / voices, 0)) AS minus
    FROM prior
  ), remaining AS (
    SELECT need.id AS need, IF(declined, 0, 1 - LEAST(1, COALESCE(SUM(coverage * CASE verdict
      WHEN 'partly' THEN ${d(settings.verdict.partly)} WHEN 'not' THEN ${d(settings.verdict.not)} ELSE 1 END), 0))) AS share
    FROM need LEFT JOIN delivered ON delivered.need = need.id GROUP BY need.id, declined
  )`;
}

/** The default model as one statement: needs, what is left of them, items and the parts of epics, lines, priority. */
function statement(facts: ProductFacts): string {
  const { settings, today } = facts;
  const tested = (kind: string, passed: number) =>
    `COALESCE(SUM(IF(kind = '${kind}' AND passed = ${passed}, ${decay(today, 'day', settings.testHalfLife)}, 0)), 0)`;
  const mass = (kind: string, hits: string, most: number) =>
    `(1 - IF(${kind}_n > 0, ${d(most)} * LEAST(1, ${kind}_n) * ${hits} / ${kind}_n, 0))`;
  const overhead = settings.overheadShare01 * settings.referenceStory;
  const sizeOf = `COALESCE(points, ${d(settings.referenceStory)})`;
  return `${needTables(facts)}, tests AS (
    SELECT item.id AS item, epic, level,
      ${tested('test', 1)} AS passed, ${tested('test', 1)} + ${tested('test', 0)} AS test_n,
      ${tested('launch', 1)} AS launched, ${tested('launch', 1)} + ${tested('launch', 0)} AS launch_n
    FROM item LEFT JOIN test ON test.item = item.id GROUP BY item.id, epic, level
  ), doubt AS (
    SELECT item, epic, level,
      ${mass('test', 'passed', settings.testPassed)} * ${mass('launch', 'launched', settings.launchPassed)} AS plus,
      ${mass('test', '(test_n - passed)', settings.testFailed)}
      * ${mass('launch', '(launch_n - launched)', settings.launchFailed)} AS minus
    FROM tests
  ), taken AS (
    SELECT epic AS item, need, SUM(coverage) AS share
    FROM item JOIN link ON link.item = item.id WHERE epic IS NOT NULL GROUP BY epic, need
  ), part AS (
    SELECT doubt.item, need, coverage AS share, 0 AS uncovered, plus, minus
    FROM doubt JOIN link ON link.item = doubt.item WHERE level = 'story'
    UNION ALL
    SELECT epics.item, need, coverage, 0, epics.plus * story.plus, epics.minus * story.minus
    FROM doubt AS story JOIN link ON link.item = story.item JOIN doubt AS epics ON epics.item = story.epic
    UNION ALL
    SELECT doubt.item, link.need, coverage - COALESCE(taken.share, 0), coverage - COALESCE(taken.share, 0), plus, minus
    FROM doubt JOIN link ON link.item = doubt.item
      LEFT JOIN taken ON taken.item = link.item AND taken.need = link.need
    WHERE level = 'epic' AND coverage > COALESCE(taken.share, 0)
  ), planned AS (
    SELECT item, need, SUM(part.share) AS share, SUM(uncovered) AS uncovered,
      LEAST(SUM(part.share), MAX(remaining.share)) AS counted
    FROM part JOIN remaining USING (need) GROUP BY item, need
  ), believed AS (
    SELECT part.item, part.share / planned.share * counted * value AS amount,
      1 - (1 - valued.plus) * part.plus AS pro, 1 - (1 - valued.minus) * part.minus AS con
    FROM part JOIN planned ON planned.item = part.item AND planned.need = part.need
      JOIN valued ON valued.need = part.need
  ), gained AS (
    SELECT item, SUM(amount * (${confidence(settings)})) AS sure
    FROM (SELECT item, amount, IF(pro > 0, pro * (1 - con) / (1 - pro * con), 0) AS mu FROM believed) AS line
    GROUP BY item
  ), rest AS (
    SELECT item, SUM(uncovered) / SUM(share) AS share FROM planned GROUP BY item
  ), below AS (
    SELECT epic AS item, SUM(${sizeOf}) AS points FROM item WHERE epic IS NOT NULL GROUP BY epic
  )
  SELECT item.id AS item, sure * (1 + ${d(settings.goalLift)} * goal)
    * (IF(level = 'epic', ${d(settings.referenceEpic)}, ${d(settings.referenceStory)}) + ${d(overhead)})
    / (CASE WHEN level = 'story' THEN COALESCE(item.points, ${d(settings.referenceStory)})
        WHEN item.points IS NULL THEN below.points + rest.share * ${d(settings.referenceEpic)}
        ELSE GREATEST(item.points, below.points) END + ${d(overhead)}) AS priority
  FROM item JOIN gained ON gained.item = item.id JOIN rest ON rest.item = item.id
    LEFT JOIN below ON below.item = item.id
  ORDER BY priority DESC`;
}

/** Confidence by strength `mu`: log-linear through the anchors, flat outside. */
function confidence({ anchors }: ProductFacts['settings']): string {
  const [lowest = [1, 1] as const] = anchors;
  const cases = anchors.slice(1).map(([strength01, confidence01], index) => {
    const [below, from] = anchors[index] ?? lowest;
    const slope = `(${confidence01}e0 - ${from}e0) * LN(mu / ${below}e0) / LN(${strength01}e0 / ${below}e0)`;
    return `WHEN mu <= ${strength01}e0 THEN ${from}e0 + ${slope}`;
  });
  return `CASE WHEN mu <= ${lowest[0]}e0 THEN ${lowest[1]}e0 ${cases.join(' ')} ELSE 1 END`;
}
