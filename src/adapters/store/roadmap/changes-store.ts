import { sql } from 'kysely';
import { z } from 'zod';
import { PLAN_PARTS } from '../../../domain/roadmap/changes';
import { MODEL_VERSION } from '../../../domain/value/model/settings';
import type { Authorship } from '../../../ports/actor';
import type { SnapshotItem } from '../../../domain/roadmap/snapshot';
import type { PlanPart } from '../../../domain/roadmap/changes';
import { change, selectRows, statements } from '../database';
import { snapshotText, storedSnapshotItems } from '../snapshot-rows';
import { storedJson } from '../stored-json';

/** A snapshot of a product's roadmap, without its items. A day has one. */
export interface SnapshotHead {
  /** `YYYY-MM-DD` */
  readonly takenOn: string;
  readonly takenAt: number;
  readonly takenBy: string;
  readonly items: number;
  /** Version of the value model that made its scores. */
  readonly model: string;
}

/** The order of work as it stood when the team last reviewed it. */
export interface RoadmapReview {
  readonly reviewedAt: number;
  readonly reviewedBy: string;
  /** Ids of open scored work, the highest priority first. */
  readonly order: readonly string[];
}

/** A move on the roadmap that a person made in this app; Jira's own history does not know horizons. */
export interface NotedMove {
  readonly id: string;
  readonly issueId: string;
  readonly at: number;
  readonly accountId: string;
  readonly parts: readonly PlanPart[];
  readonly reason: string;
}

const headRow = z
  .object({
    taken_on: z.string(),
    taken_at: z.coerce.number(),
    taken_by: z.string(),
    items: z.coerce.number(),
    model_version: z.string(),
  })
  .transform((row): SnapshotHead => ({
    takenOn: row.taken_on,
    takenAt: row.taken_at,
    takenBy: row.taken_by,
    items: row.items,
    model: row.model_version,
  }));

const reviewRow = z
  .object({
    reviewed_at: z.coerce.number(),
    reviewed_by: z.string(),
    items: storedJson(z.array(z.string())),
  })
  .transform((row): RoadmapReview => ({
    reviewedAt: row.reviewed_at,
    reviewedBy: row.reviewed_by,
    order: row.items,
  }));

const moveRow = z
  .object({
    id: z.string(),
    issue_id: z.string(),
    moved_at: z.coerce.number(),
    moved_by: z.string(),
    parts: z.string(),
    reason: z.string(),
  })
  .transform((row): NotedMove => ({
    id: row.id,
    issueId: row.issue_id,
    at: row.moved_at,
    accountId: row.moved_by,
    parts: PLAN_PARTS.filter((part) => row.parts.split(',').includes(part)),
    reason: row.reason,
  }));

/**
 * The parts of a day stand on one of two sides, and `complete` says which of them is shown (0 = none yet). A day that is
 * kept again is written to the other side, so that what is there stays whole until the new one is.
 */
const PARTS_OF_A_SIDE = 1_000_000;
const FIRST_PARTS = { 1: 0, 2: PARTS_OF_A_SIDE } as const;

async function shownSide(productId: string, takenOn: string): Promise<0 | 1 | 2> {
  const [row] = await selectRows(
    statements
      .selectFrom('roadmap_snapshot')
      .select('complete')
      .where('product_id', '=', productId)
      .where('taken_on', '=', takenOn),
    z.object({ complete: z.coerce.number() }),
  );
  if (row === undefined || row.complete === 0) return 0;
  return row.complete === 1 ? 1 : 2;
}

/** What the roadmap was, who moved what, and when it was last reviewed, in Forge SQL. */
export function sqlSnapshotStore() {
  return {
    /** Complete snapshots, the newest first. */
    list: (productId: string): Promise<SnapshotHead[]> =>
      selectRows(
        statements
          .selectFrom('roadmap_snapshot')
          .select(['taken_on', 'taken_at', 'taken_by', 'items', 'model_version'])
          .where('product_id', '=', productId)
          .where('complete', '>', 0)
          .orderBy('taken_on', 'desc'),
        headRow,
      ),
    /**
     * Opens the snapshot of a day and gives the number of its first part. Until it is complete nobody sees it, and one of
     * the same day that is complete already is seen as it was.
     */
    begin: async (productId: string, takenOn: string, by: Authorship): Promise<number> => {
      await change(
        statements
          .insertInto('roadmap_snapshot')
          .values({
            product_id: productId,
            taken_on: takenOn,
            taken_at: by.at,
            taken_by: by.accountId,
            items: 0,
            complete: 0,
            model_version: MODEL_VERSION,
          })
          .onDuplicateKeyUpdate({ taken_on: sql`taken_on` }),
      );
      const shown = await shownSide(productId, takenOn);
      return shown === 1 ? FIRST_PARTS[2] : FIRST_PARTS[1];
    },
    /** Writes one part; the same number again replaces it. */
    putPart: async (
      productId: string,
      takenOn: string,
      part: number,
      items: readonly SnapshotItem[],
    ): Promise<void> => {
      await change(
        statements
          .insertInto('roadmap_snapshot_part')
          .values({ product_id: productId, taken_on: takenOn, part, items: snapshotText(items) })
          .onDuplicateKeyUpdate({ items: sql`VALUES(items)` }),
      );
    },
    complete,
    /** All items of a day's snapshot; empty when there is none. */
    read: async (productId: string, takenOn: string): Promise<SnapshotItem[]> => {
      const side = await shownSide(productId, takenOn);
      if (side === 0) return [];
      const parts = await selectRows(
        statements
          .selectFrom('roadmap_snapshot_part')
          .select('items')
          .where('product_id', '=', productId)
          .where('taken_on', '=', takenOn)
          .where('part', '>=', FIRST_PARTS[side])
          .where('part', '<', FIRST_PARTS[side] + PARTS_OF_A_SIDE)
          .orderBy('part'),
        z.object({ items: storedSnapshotItems }),
      );
      return parts.flatMap(({ items }) => items);
    },
    drop: async (productId: string, takenOn: readonly string[]): Promise<void> => {
      if (takenOn.length === 0) return;
      for (const table of ['roadmap_snapshot', 'roadmap_snapshot_part'] as const) {
        await change(
          statements
            .deleteFrom(table)
            .where('product_id', '=', productId)
            .where('taken_on', 'in', [...takenOn]),
        );
      }
    },
    ...reviews(),
    ...moves(),
  };
}

export type SnapshotStore = ReturnType<typeof sqlSnapshotStore>;

/** Shows the parts from `first` on as the snapshot of the day, and drops all others of that day. */
async function complete(
  productId: string,
  takenOn: string,
  { first, count, items }: { readonly first: number; readonly count: number; readonly items: number },
  by: Authorship,
): Promise<void> {
  const side = first === FIRST_PARTS[1] ? 1 : 2;
  // One statement brings the new side to sight: whoever reads sees the one or the other, whole.
  await change(
    statements
      .updateTable('roadmap_snapshot')
      .set({
        items,
        complete: side,
        taken_at: by.at,
        taken_by: by.accountId,
        model_version: MODEL_VERSION,
      })
      .where('product_id', '=', productId)
      .where('taken_on', '=', takenOn),
  );
  await change(
    statements
      .deleteFrom('roadmap_snapshot_part')
      .where('product_id', '=', productId)
      .where('taken_on', '=', takenOn)
      .where((is) => is.or([is('part', '<', first), is('part', '>=', first + count)])),
  );
}

/** When the roadmap was last gone through, and in which order it stood then. */
function reviews() {
  return {
    review: async (productId: string): Promise<RoadmapReview | null> => {
      const rows = await selectRows(
        statements
          .selectFrom('roadmap_review')
          .select(['reviewed_at', 'reviewed_by', 'items'])
          .where('product_id', '=', productId),
        reviewRow,
      );
      return rows[0] ?? null;
    },
    /** Keeps a review; older ones are not needed. */
    putReview: async (productId: string, { reviewedAt, reviewedBy, order }: RoadmapReview): Promise<void> => {
      await change(
        statements
          .insertInto('roadmap_review')
          .values({
            product_id: productId,
            reviewed_at: reviewedAt,
            reviewed_by: reviewedBy,
            items: JSON.stringify(order),
          })
          .onDuplicateKeyUpdate({
            reviewed_at: sql`VALUES(reviewed_at)`,
            reviewed_by: sql`VALUES(reviewed_by)`,
            items: sql`VALUES(items)`,
          }),
      );
    },
  };
}

/** Moves of items, with the reasons people gave. */
function moves() {
  return {
    /** Notes a move; the same id of the same person again adds a reason. False when the id is another move's. */
    noteMove: async (productId: string, move: NotedMove): Promise<boolean> => {
      await change(
        statements
          .insertInto('roadmap_move')
          .values({
            id: move.id,
            product_id: productId,
            issue_id: move.issueId,
            moved_at: move.at,
            moved_by: move.accountId,
            parts: move.parts.join(','),
            reason: move.reason,
          })
          // Whoever guesses the id of somebody else's move must not put words into their mouth.
          .onDuplicateKeyUpdate({
            reason: sql`IF(product_id = VALUES(product_id) AND moved_by = VALUES(moved_by)
              AND issue_id = VALUES(issue_id), VALUES(reason), reason)`,
          }),
      );
      const own = await selectRows(
        statements
          .selectFrom('roadmap_move')
          .select('id')
          .where('id', '=', move.id)
          .where('product_id', '=', productId)
          .where('issue_id', '=', move.issueId)
          .where('moved_by', '=', move.accountId),
        z.object({ id: z.string() }),
      );
      return own.length > 0;
    },
    /** Moves between two instants, the newest first. */
    moves: (productId: string, from: number, to: number, limit: number): Promise<NotedMove[]> =>
      selectRows(
        statements
          .selectFrom('roadmap_move')
          .select(['id', 'issue_id', 'moved_at', 'moved_by', 'parts', 'reason'])
          .where('product_id', '=', productId)
          .where('moved_at', '>', from)
          .where('moved_at', '<=', to)
          .orderBy('moved_at', 'desc')
          .limit(limit),
        moveRow,
      ),
  };
}
