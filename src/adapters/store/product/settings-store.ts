import { sql } from 'kysely';
import { z } from 'zod';
import { change, selectRows, statements } from '../database';

/** Small facts about the site that are dear to ask for again, such as the ids of the app's fields, in Forge SQL. */
export function sqlSettingsStore() {
  return {
    read: async (name: string): Promise<string | null> => {
      const rows = await selectRows(
        statements.selectFrom('setting').select('value').where('name', '=', name),
        z.object({ value: z.string() }),
      );
      return rows[0]?.value ?? null;
    },
    /** Several by their names in one statement; one that was never written is missing. */
    readMany: async (names: readonly string[]): Promise<ReadonlyMap<string, string>> => {
      const rows = await selectRows(
        statements.selectFrom('setting').select(['name', 'value']).where('name', 'in', names),
        z.object({ name: z.string(), value: z.string() }),
      );
      return new Map(rows.map((row) => [row.name, row.value]));
    },
    write: async (name: string, value: string, at: number): Promise<void> => {
      await change(
        statements
          .insertInto('setting')
          .values({ name, value, updated_at: at })
          .onDuplicateKeyUpdate({ value: sql`VALUES(value)`, updated_at: sql`VALUES(updated_at)` }),
      );
    },
  };
}

export type SettingsStore = ReturnType<typeof sqlSettingsStore>;
