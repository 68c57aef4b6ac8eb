import { addDemoKnowledge } from '../../local/data/demo-knowledge';
import { migrations } from '../../src/adapters/store/migrations/all';
import type { TestApp } from './app-host';
import { openSql } from './open-sql';

/** The first step of the version that came with the second value model. */
const FIRST_NEW = 'v008_upgrade_snapshot_model';
/** Priorities on the scale of the first model, where goals stood beside customers. */
const PRIORITIES: Readonly<Record<string, number>> = {
  'INV-39': 21,
  'INV-40': 9,
  'INV-44': 34,
  'INV-54': 12,
};

/**
 * Leaves a site as the version with the first value model left it: twenty open stories with a need, written by another
 * scale, a day of the roadmap kept by that model, and nothing that says by which model the scores were made.
 */
export async function leaveByFirstModel(app: TestApp, keptOn: string): Promise<void> {
  await addDemoKnowledge(app.host);
  await app.call('item.attach-need', {
    issueId: await app.issueId('INV-59'),
    attach: { kind: 'existing', needKey: 'N-12', coverage01: 0.5 },
  });
  await app.host.queueIdle();
  const { personas } = await app.call('knowledge.read', { projectId: app.projectId });
  const bookkeeper = personas.find(({ key }) => key === 'bookkeeper')?.id ?? '';
  const items = await Promise.all(
    Object.entries(PRIORITIES).map(async ([key, priority]) => [
      await app.issueId(key),
      key,
      `As ${key} was called`,
      app.projectId,
      'later',
      null,
      null,
      'To Do',
      0,
      0,
      priority,
      [
        [`need:N-1:${bookkeeper}`, 10 * priority - 20],
        ['cap:N-1', -5],
        ['goal-share', 15],
        ['effort-floor', 10],
      ],
    ]),
  );
  const sql = await openSql(app);
  const [rows] = await sql.query('SELECT product_id AS id FROM product_project WHERE project_id = ?', [
    app.projectId,
  ]);
  const [product] = rows as { id: string }[];
  const at = Date.parse(`${keptOn}T03:00:00Z`);
  // A product of a real team: the sample's bands are never fitted.
  await sql.query('UPDATE product SET sample = 0');
  await sql.query('UPDATE item SET priority = 1.5, band = ? WHERE priority IS NOT NULL', ['D']);
  await sql.query(
    `INSERT INTO roadmap_snapshot (product_id, taken_on, taken_at, taken_by, items, complete) VALUES (?, ?, ?, 'app', ?, 1)`,
    [product?.id, keptOn, at, items.length],
  );
  await sql.query(
    'INSERT INTO roadmap_snapshot_part (product_id, taken_on, part, items) VALUES (?, ?, 0, ?)',
    [product?.id, keptOn, JSON.stringify(items)],
  );
  await sql.query('UPDATE need_persona SET answered = NULL');
  await sql.query("DELETE FROM setting WHERE name = 'scored-by-model'");
  await sql.end();
}

/** Takes the tables back to what they were before the second model: columns, tables, and the notes that they are there. */
export async function takeBackSteps(app: TestApp): Promise<number> {
  const sql = await openSql(app);
  const steps = migrations.slice(migrations.findIndex(({ name }) => name === FIRST_NEW));
  for (const { name, statement } of steps) {
    const added = /^ALTER TABLE (\w+) ADD COLUMN (\w+)/.exec(statement);
    const index = /^ALTER TABLE (\w+) ADD INDEX (\w+)/.exec(statement);
    const made = /^CREATE TABLE IF NOT EXISTS (\w+)/.exec(statement);
    if (added !== null) await sql.query(`ALTER TABLE ${added[1] ?? ''} DROP COLUMN ${added[2] ?? ''}`);
    else if (index !== null) await sql.query(`ALTER TABLE ${index[1] ?? ''} DROP INDEX ${index[2] ?? ''}`);
    else if (made !== null) await sql.query(`DROP TABLE ${made[1] ?? ''}`);
    else if (statement === 'ALTER TABLE evidence DROP INDEX by_import')
      await sql.query('ALTER TABLE evidence ADD INDEX by_import (import_id)');
    else throw new Error(`${name} cannot be taken back.`);
    await sql.query('DELETE FROM __migrations WHERE name = ?', [name]);
  }
  await sql.end();
  return steps.length;
}

/** How many steps of the tables are not noted as made. */
export async function stepsLeft(app: TestApp): Promise<number> {
  const sql = await openSql(app);
  const [rows] = await sql.query('SELECT name FROM __migrations');
  await sql.end();
  const noted = new Set((rows as { name: string }[]).map(({ name }) => name));
  return migrations.filter(({ name }) => !noted.has(name)).length;
}

/** What an upgrade leaves, in words that are the same on every site. */
export async function leftByUpgrade(app: TestApp): Promise<unknown> {
  const sql = await openSql(app);
  const rows = async (query: string) => (await sql.query(query))[0];
  const state = {
    steps: await rows('SELECT DISTINCT name FROM __migrations ORDER BY name'),
    items: await rows('SELECT issue_key, value, priority, band FROM item ORDER BY issue_key'),
    answered: await rows('SELECT COUNT(*) AS n FROM need_persona WHERE answered IS NOT NULL'),
    products: await rows('SELECT name, upgraded_on <> "" AS told FROM product ORDER BY name'),
    models: await rows('SELECT version, params, preset, changed_by FROM model_version ORDER BY version'),
    scoredBy: await rows("SELECT value FROM setting WHERE name = 'scored-by-model'"),
    open: await rows("SELECT COUNT(*) AS n FROM job WHERE state IN ('waiting', 'running')"),
  };
  await sql.end();
  const written = await Promise.all(
    Object.keys(PRIORITIES).map(async (key) => app.written(await app.issueId(key))),
  );
  return { ...state, written };
}
