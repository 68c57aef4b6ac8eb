import { migrationRunner } from '@forge/sql';
import { migrations } from './migrations/all';

/** Forge SQL takes 25 schema statements a minute; after this wait the count begins anew. */
const DDL_PAUSE_MS = 61_000;

/**
 * Brings the tables up to date; those that are up to date already cost two queries. What does not fit into
 * Forge SQL's statements a minute waits for the next minute as long as the invocation lasts; the five-minute
 * schedule does the rest.
 * @returns the names newly run
 */
export async function migrate(remainingMs: () => number): Promise<readonly string[]> {
  for (const { name, statement } of migrations) migrationRunner.enqueue(name, statement);
  for (;;) {
    try {
      return await migrationRunner.run();
    } catch (error) {
      if (remainingMs() < DDL_PAUSE_MS + 10_000) throw error;
      await new Promise((resolve) => setTimeout(resolve, DDL_PAUSE_MS));
    }
  }
}

/** How many of the migrations of this version have run. */
export async function migrationProgress(): Promise<{ done: number; total: number }> {
  const done = new Set((await migrationRunner.list()).map((migration) => migration.name));
  return { done: migrations.filter(({ name }) => done.has(name)).length, total: migrations.length };
}
