import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import type { Connection } from 'mysql2/promise';
import { z } from 'zod';
import { findMariadb } from '../../local/forge/sql/mariadb-binaries';
import { MariadbServer } from '../../local/forge/sql/mariadb-server';
import { EVIDENCE_TYPES } from '../../src/domain/records/evidence-type';
import type { ItemInput, ModelInput, ModelParams } from '../../src/domain/value/types';

/** What the statement took and what it found, to be compared with the app's own numbers. */
export interface SqlScoring {
  readonly medianMs: (runs: number) => Promise<number>;
  readonly priorities: ReadonlyMap<string, number>;
  readonly stop: () => Promise<void>;
}

/** Puts the backlog into the local database and readies the scoring as one statement. */
export async function sqlScoring(input: ModelInput, items: readonly ItemInput[]): Promise<SqlScoring> {
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
      "SET SESSION optimizer_switch = 'split_materialized=off', max_statement_time = 30",
    );
    await load(connection, input, items);
    const sql = statement(input.params);
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

async function load(connection: Connection, input: ModelInput, items: readonly ItemInput[]): Promise<void> {
  const create = async (name: string, columns: string, rows: unknown[][]) => {
    await connection.query(`CREATE TABLE ${name} (${columns})`);
    for (let from = 0; from < rows.length; from += 2000) {
      await connection.query(`INSERT INTO ${name} VALUES ?`, [rows.slice(from, from + 2000)]);
    }
  };
  await create(
    'persona',
    'id VARCHAR(40) PRIMARY KEY, weight DOUBLE',
    input.personas.map(({ id, share01 }) => [id, share01]),
  );
  await create(
    'kano',
    'need VARCHAR(20) PRIMARY KEY, strong DOUBLE, answers DOUBLE',
    input.needs.map(({ key, kano }) => [key, kano?.strong, kano?.answers]),
  );
  await create(
    'cell',
    'need VARCHAR(20), persona VARCHAR(40), n DOUBLE, ki DOUBLE, ks DOUBLE, asked DOUBLE, have DOUBLE, PRIMARY KEY (need, persona)',
    input.needs.flatMap(({ key, perPersona }) =>
      perPersona.map(({ personaId, survey, reachSample }) => [
        key,
        personaId,
        survey?.answers,
        survey?.important,
        survey?.satisfied,
        reachSample?.asked,
        reachSample?.have,
      ]),
    ),
  );
  await create(
    'item',
    'id VARCHAR(20) PRIMARY KEY, goal DOUBLE, points DOUBLE',
    items.map(({ key, goals, points }) => [key, goals[0]?.alignment01 ?? 0, points ?? null]),
  );
  await create(
    'link',
    'item VARCHAR(20), need VARCHAR(20), coverage DOUBLE, PRIMARY KEY (item, need)',
    items.flatMap(({ key, links }) => links.map(({ needKey, coverage01 }) => [key, needKey, coverage01])),
  );
  await create(
    'evidence',
    'item VARCHAR(20), type VARCHAR(20), PRIMARY KEY (item, type)',
    items.flatMap(({ key, evidenceTypes }) => evidenceTypes.map((type) => [key, type])),
  );
  await create(
    'level',
    'type VARCHAR(20) PRIMARY KEY, c DOUBLE',
    EVIDENCE_TYPES.map((type) => [type, input.params.confidenceLevels[type]]),
  );
  await connection.query('ANALYZE TABLE persona, kano, cell, item, link, evidence, level');
}

/** The default model as one statement: pooled rates, needs, items, confidence, priority. */
function statement(params: ModelParams): string {
  const m = params.priorStrength;
  const anchors = params.confidenceAnchors;
  const curve = anchors
    .slice(1)
    .map(([strength01, confidence01], index) => {
      const [below, from] = anchors[index] ?? [1, 1];
      const slope = `(${confidence01} - ${from}) * LN(mu / ${below}) / LN(${strength01} / ${below})`;
      return `WHEN mu <= ${strength01} THEN ${from} + ${slope}`;
    })
    .join(' ');
  const first = anchors[0] ?? [1, 1];
  return `
  WITH pooled AS (
    SELECT persona, SUM(ki) / SUM(n) AS pi, SUM(ks) / SUM(n) AS ps, SUM(have) / SUM(asked) AS pr
    FROM cell GROUP BY persona
  ), seen AS (
    SELECT need, weight, (ki + ${m} * pi) / (n + ${m}) AS i, (ks + ${m} * ps) / (n + ${m}) AS s,
      (have + ${m} * pr) / (asked + ${m}) AS r
    FROM cell JOIN pooled USING (persona) JOIN persona ON persona.id = cell.persona
  ), valued AS (
    SELECT need, 100 * (strong + 1) / (answers + 2) * total AS value
    FROM (SELECT need, SUM(weight * r * (i + GREATEST(i - s, 0)) / 2) AS total FROM seen GROUP BY need) AS sums
    JOIN kano USING (need)
  ), worth AS (
    SELECT item, SUM(coverage * value) AS value FROM link JOIN valued USING (need) GROUP BY item
  ), doubt AS (
    SELECT item, IF(MAX(c) = 1, 1, 1 - EXP(SUM(LN(IF(c = 1, 1, 1 - c))))) AS mu
    FROM evidence JOIN level USING (type) GROUP BY item
  )
  SELECT item.id AS item,
    CASE WHEN mu IS NULL OR mu <= ${first[0]} THEN ${first[1]} ${curve} ELSE 1 END
    * (${1 - params.goalShare01} * COALESCE(value, 0) + ${params.goalShare01} * 100 * goal)
    * ${params.effortReferencePoints} / COALESCE(points, ${params.effortReferencePoints}) AS priority
  FROM item LEFT JOIN worth ON worth.item = item.id LEFT JOIN doubt ON doubt.item = item.id
  ORDER BY priority DESC`;
}
