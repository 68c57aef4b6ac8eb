import { sql } from 'kysely';
import { z } from 'zod';
import type { SettingsStore } from '../../../ports/product/settings-store';
import { change, selectRows, statements } from '../database';

/** Small facts about the site in Forge SQL. */
export function sqlSettingsStore(): SettingsStore {
  return {
    read: async (name) => {
      const rows = await selectRows(
        statements.selectFrom('setting').select('value').where('name', '=', name),
        z.object({ value: z.string() }),
      );
      return rows[0]?.value ?? null;
    },
    readMany: async (names) => {
      const rows = await selectRows(
        statements.selectFrom('setting').select(['name', 'value']).where('name', 'in', names),
        z.object({ name: z.string(), value: z.string() }),
      );
      return new Map(rows.map((row) => [row.name, row.value]));
    },
    write: async (name, value, at) => {
      await change(
        statements
          .insertInto('setting')
          .values({ name, value, updated_at: at })
          .onDuplicateKeyUpdate({ value: sql`VALUES(value)`, updated_at: sql`VALUES(updated_at)` }),
      );
    },
  };
}
