import { z } from 'zod';
import { selectRows, statements } from '../database';

const MOST_OFF = 5_000;

/** What a person said of an item, and the record in which it stands. */
export interface SaidOfItem {
  readonly id: string;
  readonly issueId: string;
  readonly published: boolean;
}

const saidRow = z
  .object({ id: z.string(), issue_id: z.string(), published: z.coerce.number() })
  .transform((row): SaidOfItem => ({ id: row.id, issueId: row.issue_id, published: row.published !== 0 }));

/** Which work items people show to others and which not, in Forge SQL; records of the kind `publication`. */
export function sqlPublicationStore() {
  return {
    /** What was said of these items, by issue id; where two records speak of one, the later one counts. */
    ofItems: async (
      productId: string,
      issueIds: readonly string[],
    ): Promise<ReadonlyMap<string, SaidOfItem>> => {
      if (issueIds.length === 0) return new Map();
      const rows = await selectRows(
        statements
          .selectFrom('publication')
          .select(['id', 'issue_id', 'published'])
          .where('product_id', '=', productId)
          .where('issue_id', 'in', [...issueIds])
          .where('deleted_at', '=', 0)
          .orderBy('updated_at'),
        saidRow,
      );
      return new Map(rows.map((row) => [row.issueId, row]));
    },
    /** Issue ids of what people have switched off. */
    off: async (productId: string): Promise<string[]> => {
      const rows = await selectRows(
        statements
          .selectFrom('publication')
          .select(['id', 'issue_id', 'published'])
          .where('product_id', '=', productId)
          .where('published', '=', 0)
          .where('deleted_at', '=', 0)
          .orderBy('updated_at', 'desc')
          .limit(MOST_OFF),
        saidRow,
      );
      return rows.map(({ issueId }) => issueId);
    },
  };
}

export type PublicationStore = ReturnType<typeof sqlPublicationStore>;
