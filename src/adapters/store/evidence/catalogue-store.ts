import { sql } from 'kysely';
import { z } from 'zod';
import { recordIdOf } from '../../../domain/records/record-id';
import { resolveFormerKeys } from '../../../domain/needs/former-keys';
import type { Authorship } from '../../../ports/actor';
import { change, selectRows, statements } from '../database';
import { addImportChanges } from '../import-changes';
import { beginningWith } from '../like';
import { evidenceBy } from '../along-index';

export interface CatalogueNeed {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly statement: string;
}

export interface CataloguePersona {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly role: string;
}

/** The names by which a product's records are called, without the evidence behind them. */
export interface Catalogue {
  readonly productId: string;
  readonly projectIds: readonly string[];
  readonly needs: readonly CatalogueNeed[];
  readonly personas: readonly CataloguePersona[];
  /** What merged needs and personas were called, which files written before still say. */
  readonly merged: { readonly needs: readonly FormerName[]; readonly personas: readonly FormerName[] };
}

export interface FormerName {
  readonly key: string;
  readonly name: string;
  /** The record that is there now. */
  readonly id: string;
}

/** An account by its name, and whether it was there, brought back or made for the one who asked. */
export interface NamedAccount {
  readonly id: string;
  readonly name: string;
  readonly found: 'known' | 'deleted' | 'missing';
}

const nameRow = z.object({ id: z.string(), name: z.string() });
const accountRow = nameRow.extend({ deleted_at: z.coerce.number(), merged_into: z.string() });
type AccountRow = z.output<typeof accountRow>;

/**
 * Names of a product's records in Forge SQL, without evidence: what adding and linking a single piece needs,
 * whatever the size of the product.
 */
export function sqlCatalogueStore() {
  return {
    read,
    /**
     * The accounts of these names, made where they are missing; by name in lower case. Those that are made for an import
     * go when it is taken back.
     */
    accountsNamed: async (
      productId: string,
      names: readonly string[],
      by: Authorship,
      importId: string | null = null,
    ): Promise<ReadonlyMap<string, NamedAccount>> => {
      const wanted = [...new Map(names.map((name) => [name.trim().toLowerCase(), name.trim()]))].filter(
        ([key]) => key !== '',
      );
      if (wanted.length === 0) return new Map();
      const there = await accountRows(
        productId,
        wanted.map(([, name]) => name),
      );
      const survivors = await survivorsOf(productId, there);
      const accounts = wanted.map(([key, name]): readonly [string, NamedAccount] => {
        const called = there.filter((row) => keyOf(row.name) === key);
        const alive = called.find((row) => row.deleted_at === 0) ?? survivors.get(called[0]?.id ?? '');
        if (alive !== undefined) return [key, { id: alive.id, name: alive.name, found: 'known' }];
        const id = recordIdOf('account', productId, key);
        const deleted = there.find((row) => row.id === id);
        return [
          key,
          { id, name: deleted?.name ?? name, found: deleted === undefined ? 'missing' : 'deleted' },
        ];
      });
      const missing = accounts.filter(([, { found }]) => found !== 'known');
      if (missing.length === 0) return new Map(accounts);
      const made = missing.map(([, { id, name }]) => ({ recordId: id, before: null, after: { name } }));
      if (importId !== null) await addImportChanges(productId, importId, 'account', made);
      await change(
        statements
          .insertInto('account')
          .values(
            missing.map(([, { id, name }]) => ({
              id,
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
      return new Map(accounts);
    },
    /** Ids of the accounts that are there already, by name in lower case. */
    knownAccounts: (productId: string, names: readonly string[]): Promise<ReadonlyMap<string, string>> =>
      accountIds(productId, names),
    /** Accounts whose name begins with the text. */
    findAccounts: async (
      productId: string,
      text: string,
      limit: number,
    ): Promise<{ readonly id: string; readonly name: string }[]> =>
      selectRows(
        statements
          .selectFrom('account')
          .select(['id', 'name'])
          .where('product_id', '=', productId)
          .where('deleted_at', '=', 0)
          .where(sql<string>`LOWER(name)`, 'like', beginningWith(text.toLowerCase()))
          .orderBy('name')
          .limit(limit),
        nameRow,
      ),
    /** The persona that most of an account's pieces are from; null without any. */
    personaOfAccount: async (productId: string, accountName: string): Promise<string | null> => {
      const id = (await accountIds(productId, [accountName])).get(accountName.trim().toLowerCase());
      if (id === undefined) return null;
      const rows = await selectRows(
        statements
          .selectFrom(evidenceBy('by_account'))
          .select(['piece.persona_id', sql<number>`COUNT(*)`.as('pieces')])
          .where('piece.product_id', '=', productId)
          .where('piece.deleted_at', '=', 0)
          .where('piece.account_id', '=', id)
          .where('piece.persona_id', 'is not', null)
          .groupBy('piece.persona_id')
          .orderBy('pieces', 'desc')
          .limit(1),
        z.object({ persona_id: z.string() }),
      );
      return rows[0]?.persona_id ?? null;
    },
  };
}

export type CatalogueStore = ReturnType<typeof sqlCatalogueStore>;

/** Longer chains of merges than anybody makes, and an end should they ever form a circle. */
const MERGES_IN_A_ROW = 20;

const keyOf = (name: string): string => name.trim().toLowerCase();

async function accountIds(productId: string, names: readonly string[]): Promise<Map<string, string>> {
  const rows = await accountRows(productId, names);
  return new Map(rows.filter((row) => row.deleted_at === 0).map((row) => [keyOf(row.name), row.id]));
}

/** Accounts of these names, deleted ones too; without regard to case: TiDB compares text by its bytes. */
async function accountRows(productId: string, names: readonly string[]): Promise<AccountRow[]> {
  const wanted = names.map(keyOf);
  if (wanted.length === 0) return [];
  return selectRows(
    statements
      .selectFrom('account')
      .select(['id', 'name', 'deleted_at', 'merged_into'])
      .where('product_id', '=', productId)
      .where(sql<string>`LOWER(name)`, 'in', wanted)
      .orderBy('id', 'desc'),
    accountRow,
  );
}

/** What accounts that were merged into others are now, by the ids that they had; merges in a row are followed. */
async function survivorsOf(productId: string, rows: readonly AccountRow[]): Promise<Map<string, AccountRow>> {
  const survivors = new Map<string, AccountRow>();
  let open = new Map(rows.filter(isMerged).map((row) => [row.id, row.merged_into]));
  for (let round = 0; open.size > 0 && round < MERGES_IN_A_ROW; round += 1) {
    const found = await selectRows(
      statements
        .selectFrom('account')
        .select(['id', 'name', 'deleted_at', 'merged_into'])
        .where('product_id', '=', productId)
        .where('id', 'in', [...new Set(open.values())]),
      accountRow,
    );
    const next = new Map<string, string>();
    for (const [id, into] of open) {
      const row = found.find((one) => one.id === into);
      if (row === undefined) continue;
      if (isMerged(row)) next.set(id, row.merged_into);
      else if (row.deleted_at === 0) survivors.set(id, row);
    }
    open = next;
  }
  return survivors;
}

const isMerged = (row: AccountRow): boolean => row.deleted_at > 0 && row.merged_into !== '';

async function projectsOf(productId: string): Promise<string[]> {
  const rows = await selectRows(
    statements.selectFrom('product_project').select('project_id').where('product_id', '=', productId),
    z.object({ project_id: z.string() }),
  );
  return rows.map((row) => row.project_id);
}

const needRow = z
  .object({
    id: z.string(),
    number: z.coerce.number(),
    title: z.string(),
    statement: z.string(),
    merged_into: z.string(),
  })
  .transform(({ number, ...row }) => ({ ...row, key: `N-${String(number)}`, name: row.title }));
const personaRow = z
  .object({
    id: z.string(),
    persona_key: z.string(),
    name: z.string(),
    role: z.string(),
    merged_into: z.string(),
  })
  .transform(({ persona_key: key, ...row }) => ({ ...row, key }));

/** `projectIds` = the projects that share the product, where they are known already. */
async function read(productId: string, known?: readonly string[]): Promise<Catalogue> {
  const [projectIds, needs, personas] = await Promise.all([
    known ?? projectsOf(productId),
    selectRows(
      statements
        .selectFrom('need')
        .select(['id', 'number', 'title', 'statement', 'merged_into'])
        .where('product_id', '=', productId)
        .where((row) => row.or([row('deleted_at', '=', 0), row('merged_into', '<>', '')]))
        .orderBy('number'),
      needRow,
    ),
    selectRows(
      statements
        .selectFrom('persona')
        .select(['id', 'persona_key', 'name', 'role', 'merged_into'])
        .where('product_id', '=', productId)
        .where((row) => row.or([row('deleted_at', '=', 0), row('merged_into', '<>', '')]))
        .orderBy('created_at')
        .orderBy('id'),
      personaRow,
    ),
  ]);
  return {
    productId,
    projectIds,
    needs: needs.filter(isThere).map(({ id, key, title, statement }) => ({ id, key, title, statement })),
    personas: personas.filter(isThere).map(({ id, key, name, role }) => ({ id, key, name, role })),
    merged: { needs: formerNames(needs), personas: formerNames(personas) },
  };
}

const isThere = ({ merged_into: into }: { readonly merged_into: string }): boolean => into === '';

function formerNames(rows: readonly (FormerName & { readonly merged_into: string })[]): FormerName[] {
  const merges = rows.filter((row) => !isThere(row)).map(({ id, merged_into: into }) => ({ key: id, into }));
  const now = resolveFormerKeys(merges, new Set(rows.filter(isThere).map(({ id }) => id)));
  return rows.flatMap(({ id, key, name }) => {
    const into = now.get(id);
    return into === undefined ? [] : [{ key, name, id: into }];
  });
}
