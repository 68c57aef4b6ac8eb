import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { runsOf } from '../../../domain/product/erasure';
import { selectCells } from '../raw-sql';

const NAMES_AT_ONCE = 5_000;

/** How customers are, or ever were, called, in Forge SQL: deleted accounts, merged ones and former names as well. */
export function sqlCustomerNames() {
  return {
    /** Those names that may stand in one of the texts; a product may have very many that do not. */
    amongst: async (productId: string, texts: readonly string[]): Promise<string[]> => {
      const all = texts.join('\n').toLowerCase();
      const ways = [...new Set([all, all.normalize('NFC'), all.normalize('NFD')])];
      const found = new Set<string>();
      for (const source of [accounts(productId), formerNames(productId)])
        for (let after: string | null = ''; after !== null;) {
          const page: Page = await pageOf(source, after);
          for (const name of page.names) if (mayStandIn(ways, name)) found.add(name);
          after = page.next;
        }
      return [...found];
    },
  };
}

export type CustomerNames = ReturnType<typeof sqlCustomerNames>;

interface Page {
  readonly names: readonly string[];
  readonly next: string | null;
}

function accounts(productId: string): RawBuilder<unknown> {
  return sql`SELECT id, name FROM account WHERE product_id = ${productId}`;
}

/** What accounts were called before somebody changed them, merged them or took them away. */
function formerNames(productId: string): RawBuilder<unknown> {
  return sql`SELECT id, JSON_UNQUOTE(JSON_EXTRACT(before_state, '$.name')) AS name FROM record_history
    WHERE product_id = ${productId} AND record_kind = 'account' AND before_state IS NOT NULL`;
}

async function pageOf(source: RawBuilder<unknown>, after: string): Promise<Page> {
  const rows = await selectCells(sql`${source} AND id > ${after} ORDER BY id LIMIT ${NAMES_AT_ONCE}`, {
    columns: [],
  });
  const last = rows.at(-1)?.['id'];
  return {
    names: rows.flatMap(({ name }) => (typeof name === 'string' && name !== '' ? [name] : [])),
    next: rows.length === NAMES_AT_ONCE && typeof last === 'string' ? last : null,
  };
}

function mayStandIn(ways: readonly string[], name: string): boolean {
  return runsOf(name).some((runs) => ways.some((text) => runs.every((run) => text.includes(run))));
}
