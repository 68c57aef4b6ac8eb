import { migrationRunner } from '@forge/sql';
import { migrations } from './migrations/all';

/** Brings the tables up to date; those that are up to date already cost one query. Gives the names newly run. */
export async function migrate(): Promise<readonly string[]> {
  for (const { name, statement } of migrations) migrationRunner.enqueue(name, statement);
  return migrationRunner.run();
}

/** How many of the migrations of this version have run. */
export async function migrationProgress(): Promise<{ done: number; total: number }> {
  const done = new Set((await migrationRunner.list()).map((migration) => migration.name));
  return { done: migrations.filter(({ name }) => done.has(name)).length, total: migrations.length };
}
