import { migrationRunner, sql as forgeSql } from '@forge/sql';
import { wordsOf } from './database';
import { migrations } from './migrations/all';

/** Forge SQL takes 25 schema statements a minute; after this wait the count begins anew. */
const DDL_PAUSE_MS = 61_000;
/** What a server says of a column or an index that it has already, or that is gone already. */
const THERE_ALREADY =
  /duplicate (?:column|key) name|can't drop|ER_DUP_FIELDNAME|ER_DUP_KEYNAME|ER_CANT_DROP|\b(?:106[01]|1091)\b/i;

/**
 * Brings the tables up to date; those that are up to date already cost two queries. What does not fit into
 * Forge SQL's statements a minute waits for the next minute as long as the invocation lasts; the five-minute
 * schedule does the rest. A step that was ended between its statement and its note, or that two invocations took at
 * once, counts as run: it would be refused for ever.
 * @returns the names newly run
 */
export async function migrate(remainingMs: () => number): Promise<readonly string[]> {
  for (const { name, statement } of migrations) migrationRunner.enqueue(name, statement);
  const found: string[] = [];
  for (;;) {
    try {
      return [...found, ...(await migrationRunner.run())];
    } catch (error) {
      const there = thereAlready(error);
      if (there !== null) {
        await note(there);
        found.push(there);
        continue;
      }
      if (remainingMs() < DDL_PAUSE_MS + 10_000) throw error;
      await new Promise((resolve) => setTimeout(resolve, DDL_PAUSE_MS));
    }
  }
}

/** The step whose column or index stands already; null for any other failure. */
function thereAlready(error: unknown): string | null {
  if (!(error instanceof Error) || !('migrationName' in error)) return null;
  return THERE_ALREADY.test(wordsOf(error.cause)) ? String(error.migrationName) : null;
}

async function note(name: string): Promise<void> {
  await forgeSql.prepare('INSERT INTO __migrations (name) VALUES (?)').bindParams(name).execute();
}

/** How many of the migrations of this version have run. */
export async function migrationProgress(): Promise<{ done: number; total: number }> {
  const done = new Set((await migrationRunner.list()).map((migration) => migration.name));
  return { done: migrations.filter(({ name }) => done.has(name)).length, total: migrations.length };
}
