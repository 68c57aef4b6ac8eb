import { sql } from 'kysely';
import { z } from 'zod';
import { change, selectRows, statements } from '../database';

/** An item whose values have to be computed again. */
export interface Mark {
  readonly issueId: string;
  /** How often it was marked since it was last worked off: a mark that came meanwhile stays. */
  readonly turn: number;
}

/** What became of a mark: a new one has its product woken. */
export type Marked = { readonly productId: string } | 'marked-before' | 'no-product';

/** How much of a product waits to be computed. Times in milliseconds. */
export interface Waiting {
  readonly items: number;
  /** null when nothing waits. */
  readonly since: number | null;
  /** When whoever works on it was or will be called; 0 = it has begun. */
  readonly wokenAt: number;
}

const markRow = z
  .object({ issue_id: z.string(), turn: z.coerce.number() })
  .transform((row): Mark => ({ issueId: row.issue_id, turn: row.turn }));
const productRow = z.object({ product_id: z.string() }).transform((row) => row.product_id);
const waitingRow = z.object({
  amount: z.coerce.number(),
  instant: z.coerce.number().nullable(),
  woken_at: z.coerce.number(),
});

/**
 * Which items have to be computed again, in Forge SQL. An event only marks, so that any number of them fits through a
 * queue that takes 500 a minute: many marks are one row for each item, and one wake for each product.
 */
export function sqlMarkStore() {
  return {
    /** Marks an item of a project; gives the product to be woken, unless somebody is on the way to it already. */
    mark: async (issueId: string, projectId: string, at: number): Promise<Marked> => {
      const ofProject = statements
        .selectFrom('product_project')
        .select(['product_id', 'project_id'])
        .where('project_id', '=', projectId);
      const written = await change(
        statements
          .insertInto('stale_item')
          .columns(['product_id', 'project_id', 'issue_id', 'turn', 'marked_at'])
          .expression(
            ofProject.select([
              sql<string>`${issueId}`.as('issue_id'),
              sql<number>`1`.as('turn'),
              sql<number>`${at}`.as('marked_at'),
            ]),
          )
          .onDuplicateKeyUpdate({ project_id: projectId, turn: sql`stale_item.turn + 1` }),
      );
      // One row is a new mark; with an older one, whoever was woken for that has not come to it yet.
      if (written > 1) return 'marked-before';
      const [productId] = await selectRows(ofProject, productRow);
      return productId === undefined ? 'no-product' : { productId };
    },
    /** Marks those of the items that the app remembers, of whatever project; gives the products to be woken. */
    markRemembered: async (issueIds: readonly string[], at: number): Promise<readonly string[]> => {
      if (issueIds.length === 0) return [];
      const remembered = statements
        .selectFrom('item')
        .innerJoin('product_project', 'product_project.project_id', 'item.project_id')
        .where('item.issue_id', 'in', issueIds);
      const written = await change(
        statements
          .insertInto('stale_item')
          .columns(['product_id', 'issue_id', 'project_id', 'turn', 'marked_at'])
          .expression(
            remembered.select([
              'product_project.product_id',
              'item.issue_id',
              'item.project_id',
              sql<number>`1`.as('turn'),
              sql<number>`${at}`.as('marked_at'),
            ]),
          )
          .onDuplicateKeyUpdate({ turn: sql`stale_item.turn + 1` }),
      );
      if (written === 0) return [];
      return selectRows(remembered.select('product_project.product_id').distinct(), productRow);
    },
    /** Marks of a product, the oldest first. */
    page: (productId: string, limit: number): Promise<Mark[]> =>
      selectRows(
        statements
          .selectFrom('stale_item')
          .select(['issue_id', 'turn'])
          .where('product_id', '=', productId)
          .orderBy('marked_at')
          .limit(limit),
        markRow,
      ),
    /** Takes off what was worked off; what was marked again meanwhile stays. */
    done: async (productId: string, marks: readonly Mark[]): Promise<void> => {
      if (marks.length === 0) return;
      await change(
        statements
          .deleteFrom('stale_item')
          .where('product_id', '=', productId)
          .where(
            'issue_id',
            'in',
            marks.map(({ issueId }) => issueId),
          )
          .where(
            sql<string>`CONCAT(issue_id, ' ', turn)`,
            'in',
            marks.map(({ issueId, turn }) => `${issueId} ${turn}`),
          ),
      );
    },
    waiting,
    /** Products with a mark from before that time. */
    productsWaiting: (before: number): Promise<string[]> =>
      selectRows(
        statements.selectFrom('stale_item').select('product_id').distinct().where('marked_at', '<', before),
        productRow,
      ),
  };
}

export type MarkStore = ReturnType<typeof sqlMarkStore>;

async function waiting(productId: string): Promise<Waiting> {
  const [row] = await selectRows(
    statements
      .selectFrom('stale_item')
      .select((eb) => [
        sql<number>`COUNT(*)`.as('amount'),
        sql<number | null>`MIN(marked_at)`.as('instant'),
        eb
          .selectFrom('work_lane')
          .select('woken_at')
          .where('work_lane.product_id', '=', productId)
          .as('woken_at'),
      ])
      .where('product_id', '=', productId),
    waitingRow,
  );
  return { items: row?.amount ?? 0, since: row?.instant ?? null, wokenAt: row?.woken_at ?? 0 };
}
