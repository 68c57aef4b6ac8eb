import { sql } from 'kysely';
import { z } from 'zod';
import { recordIdOf } from '../../../domain/records/record-id';
import type { Catalogue, CatalogueStore } from '../../../ports/evidence/catalogue-store';
import { change, selectRows, statements } from '../database';

const nameRow = z.object({ id: z.string(), name: z.string() });

/** Names of a product's records, in Forge SQL. */
export function sqlCatalogueStore(): CatalogueStore {
  return {
    read,
    accountsNamed: async (productId, names, by) => {
      const wanted = [...new Map(names.map((name) => [name.trim().toLowerCase(), name.trim()]))].filter(
        ([key]) => key !== '',
      );
      if (wanted.length === 0) return new Map();
      const known = await accountIds(
        productId,
        wanted.map(([, name]) => name),
      );
      const missing = wanted.filter(([key]) => !known.has(key));
      if (missing.length === 0) return known;
      await change(
        statements
          .insertInto('account')
          .values(
            missing.map(([key, name]) => ({
              id: recordIdOf('account', productId, key),
              product_id: productId,
              name,
              annual_revenue: null,
              version: 1,
              updated_at: by.at,
              updated_by: by.accountId,
              deleted_at: 0,
            })),
          )
          .onDuplicateKeyUpdate({ deleted_at: 0 }),
      );
      return new Map([
        ...known,
        ...missing.map(([key]) => [key, recordIdOf('account', productId, key)] as const),
      ]);
    },
    knownAccounts: (productId, names) => accountIds(productId, names),
    findAccounts: async (productId, text, limit) =>
      selectRows(
        statements
          .selectFrom('account')
          .select(['id', 'name'])
          .where('product_id', '=', productId)
          .where('deleted_at', '=', 0)
          .where(sql<string>`LOWER(name)`, 'like', `${text.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`)
          .orderBy('name')
          .limit(limit),
        nameRow,
      ),
    personaOfAccount: async (productId, accountName) => {
      const id = (await accountIds(productId, [accountName])).get(accountName.trim().toLowerCase());
      if (id === undefined) return null;
      const rows = await selectRows(
        statements
          .selectFrom('evidence')
          .select(['persona_id', sql<number>`COUNT(*)`.as('pieces')])
          .where('product_id', '=', productId)
          .where('deleted_at', '=', 0)
          .where('account_id', '=', id)
          .where('persona_id', 'is not', null)
          .groupBy('persona_id')
          .orderBy('pieces', 'desc')
          .limit(1),
        z.object({ persona_id: z.string() }),
      );
      return rows[0]?.persona_id ?? null;
    },
  };
}

/** Without regard to case: TiDB compares text by its bytes. */
async function accountIds(productId: string, names: readonly string[]): Promise<Map<string, string>> {
  const wanted = names.map((name) => name.trim().toLowerCase());
  if (wanted.length === 0) return new Map();
  const rows = await selectRows(
    statements
      .selectFrom('account')
      .select(['id', 'name'])
      .where('product_id', '=', productId)
      .where('deleted_at', '=', 0)
      .where(sql<string>`LOWER(name)`, 'in', wanted)
      .orderBy('id', 'desc'),
    nameRow,
  );
  return new Map(rows.map((row) => [row.name.trim().toLowerCase(), row.id]));
}

async function read(productId: string): Promise<Catalogue> {
  const [projects, needs, personas] = await Promise.all([
    selectRows(
      statements.selectFrom('product_project').select('project_id').where('product_id', '=', productId),
      z.object({ project_id: z.string() }),
    ),
    selectRows(
      statements
        .selectFrom('need')
        .select(['id', 'number', 'title', 'statement'])
        .where('product_id', '=', productId)
        .where('deleted_at', '=', 0)
        .orderBy('number'),
      z.object({ id: z.string(), number: z.coerce.number(), title: z.string(), statement: z.string() }),
    ),
    selectRows(
      statements
        .selectFrom('persona')
        .select(['id', 'persona_key', 'name', 'role'])
        .where('product_id', '=', productId)
        .where('deleted_at', '=', 0)
        .orderBy('created_at')
        .orderBy('id'),
      z.object({ id: z.string(), persona_key: z.string(), name: z.string(), role: z.string() }),
    ),
  ]);
  return {
    productId,
    projectIds: projects.map((row) => row.project_id),
    needs: needs.map((row) => ({ ...row, key: `N-${row.number}` })),
    personas: personas.map(({ id, persona_key, name, role }) => ({ id, key: persona_key, name, role })),
  };
}
