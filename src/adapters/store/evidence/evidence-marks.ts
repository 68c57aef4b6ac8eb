import { sql } from 'kysely';
import { z } from 'zod';
import { change, selectRows, statements } from '../database';

/** What is kept of evidence and will have to be built anew. */
export interface Touched {
  readonly needIds: readonly string[];
  /** Personas and accounts that may no longer be heard, or are from now on. */
  readonly pairs: readonly { readonly personaId: string; readonly accountId: string }[];
  /** Months (`YYYY-MM`) of a persona; null = no persona. */
  readonly months: readonly { readonly personaId: string | null; readonly month: string }[];
}

const NOTHING: Touched = { needIds: [], pairs: [], months: [] };
const IDS_AT_ONCE = 1_000;

/**
 * Marks what is kept of the evidence before a change and after it. Before, so that a change whose process was killed
 * is noticed; after, so that a build that read the evidence in between does not count as up to date.
 */
export async function changingEvidence<T>(
  productId: string,
  touched: Touched,
  act: () => Promise<T>,
): Promise<T> {
  await mark(productId, touched);
  const result = await act();
  await mark(productId, touched);
  return result;
}

export function bothTouched(a: Touched, b: Partial<Touched>): Touched {
  return {
    needIds: [...new Set([...a.needIds, ...(b.needIds ?? [])])],
    pairs: [...a.pairs, ...(b.pairs ?? [])],
    months: [...a.months, ...(b.months ?? [])],
  };
}

/** What a piece of this persona, account and day touches by being there. */
export function touchedByPieces(
  pieces: readonly {
    readonly personaId: string | null;
    readonly accountId: string | null;
    readonly saidOn: string;
  }[],
): Touched {
  const months = new Map(
    pieces.map(({ personaId, saidOn }) => {
      const month = saidOn.slice(0, 7);
      return [`${personaId ?? ''} ${month}`, { personaId, month }] as const;
    }),
  );
  const pairs = new Map(
    pieces.flatMap(({ personaId, accountId }) =>
      personaId === null || accountId === null
        ? []
        : [[`${personaId} ${accountId}`, { personaId, accountId }] as const],
    ),
  );
  return { needIds: [], pairs: [...pairs.values()], months: [...months.values()] };
}

/** What the stored pieces touch with the links that they have now. */
export async function touchedByStored(productId: string, ids: readonly string[]): Promise<Touched> {
  let touched = NOTHING;
  for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
    const some = ids.slice(at, at + IDS_AT_ONCE);
    const [pieces, links] = await Promise.all([
      selectRows(
        statements
          .selectFrom('evidence')
          .select(['persona_id', 'account_id', sql<string>`LEFT(said_on, 7)`.as('month')])
          .distinct()
          .where('product_id', '=', productId)
          .where('id', 'in', some),
        z
          .object({ persona_id: z.string().nullable(), account_id: z.string().nullable(), month: z.string() })
          .transform((row) => ({
            personaId: row.persona_id,
            accountId: row.account_id,
            saidOn: row.month,
          })),
      ),
      selectRows(
        statements
          .selectFrom('evidence_need as link')
          .innerJoin('evidence as piece', 'piece.id', 'link.evidence_id')
          .select('link.need_id')
          .distinct()
          .where('piece.product_id', '=', productId)
          .where('link.evidence_id', 'in', some),
        z.object({ need_id: z.string() }),
      ),
    ]);
    touched = bothTouched(touched, {
      ...touchedByPieces(pieces),
      needIds: links.map((link) => link.need_id),
    });
  }
  return touched;
}

/** Distrusts everything that is kept of a product: the next builds count all of its evidence again. */
export async function markAll(productId: string): Promise<void> {
  for (const table of ['need_voice', 'persona_month'] as const) {
    await change(
      statements
        .updateTable(table)
        .set({ mark: sql`mark + 1` })
        .where('product_id', '=', productId),
    );
  }
}

/** The accounts of a product weigh otherwise from now on: evidence is folded again, but the same ones are heard. */
export async function markWeights(productId: string): Promise<void> {
  await change(
    statements
      .updateTable('need_voice')
      .set({ mark: sql`mark + 1` })
      .where('product_id', '=', productId),
  );
}

async function mark(productId: string, { needIds, months }: Touched): Promise<void> {
  // A need without a kept row counts as out of date already.
  if (needIds.length > 0) {
    await change(
      statements
        .updateTable('need_voice')
        .set({ mark: sql`mark + 1` })
        .where('product_id', '=', productId)
        .where('need_id', 'in', needIds),
    );
  }
  for (let at = 0; at < months.length; at += IDS_AT_ONCE) {
    await change(
      statements
        .insertInto('persona_month')
        .values(
          months.slice(at, at + IDS_AT_ONCE).map(({ personaId, month }) => ({
            product_id: productId,
            persona_id: personaId ?? '',
            month,
          })),
        )
        .onDuplicateKeyUpdate({ mark: sql`mark + 1` }),
    );
  }
}
