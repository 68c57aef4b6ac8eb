import { sql } from 'kysely';
import { z } from 'zod';
import type { AudienceRecord } from '../../../domain/value/product/knowledge';
import { accountWeight, medianRevenue } from '../../../domain/value/demand';
import type { ModelParams } from '../../../domain/value/types';
import { change, selectRows, statements } from '../database';
import { evidenceBy } from './indexed-evidence';

const PAIRS_PER_STATEMENT = 2_000;
const PAIRS_AT_ONCE = 50;

const number = z.coerce.number();
const pairRow = z.object({ persona_id: z.string(), account_id: z.string() });

export const audienceRow = z.object({
  persona_id: z.string(),
  mark: number,
  built_mark: number,
  basis: z.string(),
  median: number,
  weight: number,
});
/** What is kept of who was heard in a persona, as it is stored. */
export type AudienceRow = z.output<typeof audienceRow>;

interface Audience {
  readonly audience: readonly AudienceRecord[];
  readonly late: readonly { readonly personaId: string; readonly mark: number }[];
}

/** Who was heard in each persona as it is kept; `late` holds the personas whose accounts have to be weighed again. */
export async function readAudience(productId: string, basis: string): Promise<Audience> {
  const rows = await selectRows(
    statements
      .selectFrom('persona_audience')
      .select(['persona_id', 'mark', 'built_mark', 'basis', 'median', 'weight'])
      .where('product_id', '=', productId)
      .orderBy('persona_id'),
    audienceRow,
  );
  return audienceOf(rows, basis);
}

/** Rows in the order of their personas, as `readAudience` gives them. */
export function audienceOf(rows: readonly AudienceRow[], basis: string): Audience {
  return {
    audience: rows.map(({ persona_id, median, weight }) => ({ personaId: persona_id, median, weight })),
    late: rows
      .filter((row) => row.built_mark < row.mark || row.basis !== basis)
      .map((row) => ({ personaId: row.persona_id, mark: row.mark })),
  };
}

/** Weighs the accounts of a persona again, after those that may no longer be heard have been looked for. */
export async function weighAudience(
  productId: string,
  { personaId, mark }: { readonly personaId: string; readonly mark: number },
  basis: string,
  params: ModelParams,
): Promise<void> {
  await forgetUnheard(productId, personaId);
  const rows = await selectRows(
    statements
      .selectFrom('persona_account as pair')
      .leftJoin('account', 'account.id', 'pair.account_id')
      .select(['account.annual_revenue', sql<number>`COUNT(*)`.as('accounts')])
      .where('pair.product_id', '=', productId)
      .where('pair.persona_id', '=', personaId)
      .groupBy('account.annual_revenue')
      .orderBy('account.annual_revenue'),
    z.object({ annual_revenue: number.nullable(), accounts: number }),
  );
  const median = medianRevenue(
    rows.flatMap((row) => new Array<number | null>(row.accounts).fill(row.annual_revenue)),
  );
  const weight = rows.reduce(
    (sum, row) => sum + row.accounts * accountWeight(row.annual_revenue, median, params),
    0,
  );
  await change(
    statements
      .updateTable('persona_audience')
      .set({ median, weight, basis, built_mark: mark })
      .where('product_id', '=', productId)
      .where('persona_id', '=', personaId)
      .where('built_mark', '<=', mark),
  );
}

/** Remembers that accounts are heard in personas; a persona with a new one is weighed again. */
export async function addPairs(
  productId: string,
  pairs: readonly { readonly personaId: string; readonly accountId: string }[],
): Promise<void> {
  const distinct = [...new Map(pairs.map((pair) => [`${pair.personaId} ${pair.accountId}`, pair])).values()];
  for (let at = 0; at < distinct.length; at += PAIRS_PER_STATEMENT) {
    const some = distinct.slice(at, at + PAIRS_PER_STATEMENT).map(({ personaId, accountId }) => ({
      product_id: productId,
      persona_id: personaId,
      account_id: accountId,
    }));
    const added = await change(statements.insertInto('persona_account').values(some).ignore());
    if (added > 0) await markAudience(productId, [...new Set(some.map((pair) => pair.persona_id))]);
    // Seen in the evidence just now: nobody has to look for those that were in doubt.
    await change(
      statements
        .insertInto('persona_account')
        .values(some)
        .onDuplicateKeyUpdate({ built_mark: sql`mark` }),
    );
  }
}

/** Has the accounts of these personas weighed again. */
export async function markAudience(productId: string, personaIds: readonly string[]): Promise<void> {
  if (personaIds.length === 0) return;
  await change(
    statements
      .insertInto('persona_audience')
      .values(personaIds.map((personaId) => ({ product_id: productId, persona_id: personaId })))
      .onDuplicateKeyUpdate({ mark: sql`mark + 1` }),
  );
}

/** Forgets accounts that are no longer heard in the persona, among those whose evidence changed. */
async function forgetUnheard(productId: string, personaId: string): Promise<void> {
  for (;;) {
    const late = await selectRows(
      statements
        .selectFrom('persona_account')
        .select(['persona_id', 'account_id', 'mark'])
        .where('product_id', '=', productId)
        .where('persona_id', '=', personaId)
        .whereRef('built_mark', '<', 'mark')
        .limit(PAIRS_AT_ONCE),
      pairRow.extend({ mark: number }),
    );
    if (late.length === 0) return;
    for (const { persona_id, account_id, mark } of late) {
      const pair = { product_id: productId, persona_id, account_id, mark };
      // Whoever marked it meanwhile wants it to be verified again.
      await change(
        (await isHeard(productId, personaId, account_id))
          ? statements.updateTable('persona_account').set({ built_mark: mark }).where(matching(pair))
          : statements.deleteFrom('persona_account').where(matching(pair)),
      );
    }
  }
}

async function isHeard(productId: string, personaId: string, accountId: string): Promise<boolean> {
  const rows = await selectRows(
    statements
      .selectFrom(evidenceBy('by_account'))
      .innerJoin('evidence_need as link', 'link.evidence_id', 'piece.id')
      .select('piece.id')
      .where('piece.product_id', '=', productId)
      .where('piece.deleted_at', '=', 0)
      .where('piece.account_id', '=', accountId)
      .where('piece.persona_id', '=', personaId)
      .limit(1),
    z.object({ id: z.string() }),
  );
  return rows.length > 0;
}

function matching(pair: { product_id: string; persona_id: string; account_id: string; mark: number }) {
  return sql<boolean>`product_id = ${pair.product_id} AND persona_id = ${pair.persona_id}
    AND account_id = ${pair.account_id} AND mark = ${pair.mark}`;
}
