import { sql } from 'kysely';
import { z } from 'zod';
import { change, selectRows, statements } from '../database';

/** An item whose values have to be computed again. */
export interface Mark {
  readonly issueId: string;
  readonly projectId: string;
  /** How often it was marked since it was last worked off: a mark that came meanwhile stays. */
  readonly turn: number;
}

/** How much of a product waits to be computed. Times in milliseconds. */
export interface Waiting {
  readonly items: number;
  /** null when nothing waits. */
  readonly since: number | null;
  /** When whoever works on it was or will be called; 0 = it has begun. */
  readonly wokenAt: number;
}

const markRow = z
  .object({ issue_id: z.string(), project_id: z.string(), turn: z.coerce.number() })
  .transform((row): Mark => ({ issueId: row.issue_id, projectId: row.project_id, turn: row.turn }));
const productRow = z.object({ product_id: z.string() }).transform((row) => row.product_id);
const numbersRow = z.object({ amount: z.coerce.number(), instant: z.coerce.number().nullable() });

/** How long a wake may be on its way before another one is sent after it. */
const WAKE_MS = 120_000;

/**
 * Which items have to be computed again, in Forge SQL. An event only marks, so that any number of them fits through a
 * queue that takes 500 a minute: many marks are one row for each item, and one wake for each product.
 */
export function sqlMarkStore() {
  return {
    /** Marks an item of a project; gives the product to be woken, null when it is awake for it or there is none. */
    mark: async (issueId: string, projectId: string, at: number): Promise<string | null> => {
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
      if (written !== 1) return null;
      const [productId] = await selectRows(ofProject, productRow);
      return productId ?? null;
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
    /** True for one caller until whoever is woken has begun, or too long has passed for it still to come. */
    claimWake: async (productId: string, at: number): Promise<boolean> => {
      const claimed = await change(
        statements
          .updateTable('work_lane')
          .set({ woken_at: at })
          .where('product_id', '=', productId)
          .where('woken_at', '<', at - WAKE_MS),
      );
      if (claimed > 0) return true;
      const first = { product_id: productId, woken_at: at, worked_at: 0 };
      return (await change(statements.insertInto('work_lane').ignore().values(first))) > 0;
    },
    /** The wake did not get through: the next mark, or the sweep, sends another. */
    unclaimWake: async (productId: string): Promise<void> => {
      await change(
        statements.updateTable('work_lane').set({ woken_at: 0 }).where('product_id', '=', productId),
      );
    },
    /** Somebody works: marks from now on wake the next one. */
    begin: async (productId: string, at: number): Promise<void> => {
      await change(
        statements
          .insertInto('work_lane')
          .values({ product_id: productId, woken_at: 0, worked_at: at })
          .onDuplicateKeyUpdate({ woken_at: 0, worked_at: at }),
      );
    },
    /** Nobody is to be woken before that time: who was, comes back by itself. */
    sleepUntil: async (productId: string, until: number): Promise<void> => {
      await change(
        statements.updateTable('work_lane').set({ woken_at: until }).where('product_id', '=', productId),
      );
    },
    /** Marks of a product, the oldest first. */
    page: (productId: string, limit: number): Promise<Mark[]> =>
      selectRows(
        statements
          .selectFrom('stale_item')
          .select(['issue_id', 'project_id', 'turn'])
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
    waiting: async (productId: string): Promise<Waiting> => {
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
        numbersRow.extend({ woken_at: z.coerce.number() }),
      );
      return { items: row?.amount ?? 0, since: row?.instant ?? null, wokenAt: row?.woken_at ?? 0 };
    },
    /** Products with a mark from before that time. */
    productsWaiting: (before: number): Promise<string[]> =>
      selectRows(
        statements.selectFrom('stale_item').select('product_id').distinct().where('marked_at', '<', before),
        productRow,
      ),
    /** When anything of the site was last worked off; 0 = never. */
    lastWorked: async (): Promise<number> => {
      const [row] = await selectRows(
        statements
          .selectFrom('work_lane')
          .select([
            sql<number>`COUNT(product_id)`.as('amount'),
            sql<number | null>`MAX(worked_at)`.as('instant'),
          ]),
        numbersRow,
      );
      return row?.instant ?? 0;
    },
  };
}

export type MarkStore = ReturnType<typeof sqlMarkStore>;
