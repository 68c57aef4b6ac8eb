import { sql } from 'kysely';
import { z } from 'zod';
import { frontierPoint, frontierProblem } from '../../../contract/planning/frontier-views';
import type { Authorship } from '../../../ports/actor';
import type { FrontierPoint } from '../../../domain/planning/release/release-frontier';
import type { ReleaseProblem } from '../../../domain/planning/release/release-problem';
import { change, selectRows, statements } from '../database';

/** A frontier that somebody asked for. */
export interface StoredFrontier {
  readonly problem: Omit<ReleaseProblem, 'budget'>;
  /** The job that traces it now, or did last. */
  readonly jobId: string;
}

const frontierRow = z
  .object({ problem: z.string(), job_id: z.string() })
  .transform((row) => ({ problem: frontierProblem.parse(JSON.parse(row.problem)), jobId: row.job_id }));

const pointRow = z
  .object({ point: z.string() })
  .transform((row) => frontierPoint.parse(JSON.parse(row.point)));

/**
 * Frontiers with the points traced so far, so that a run that was killed goes on where it stopped; in Forge SQL one
 * row a frontier, one row a point.
 */
export function sqlFrontierStore() {
  return {
    /** Writes the problem down, or gives a frontier that is there already another job. */
    put: async (
      productId: string,
      id: string,
      { problem, jobId }: StoredFrontier,
      by: Authorship,
    ): Promise<void> => {
      await change(
        statements
          .insertInto('release_frontier')
          .values({
            id,
            product_id: productId,
            problem: JSON.stringify(problem),
            job_id: jobId,
            asked_at: by.at,
            asked_by: by.accountId,
          })
          .onDuplicateKeyUpdate({ job_id: sql`VALUES(job_id)` }),
      );
    },
    find: async (productId: string, id: string): Promise<StoredFrontier | null> => {
      const rows = await selectRows(
        statements
          .selectFrom('release_frontier')
          .select(['problem', 'job_id'])
          .where('id', '=', id)
          .where('product_id', '=', productId),
        frontierRow,
      );
      return rows[0] ?? null;
    },
    /** Keeps a point; the same capacity again changes nothing. */
    addPoint: async (id: string, point: FrontierPoint): Promise<void> => {
      await change(
        statements
          .insertInto('release_frontier_point')
          .ignore()
          .values({ frontier_id: id, budget: point.budget, point: JSON.stringify(point) }),
      );
    },
    /** Points by capacity, the smallest first. */
    points: async (id: string): Promise<FrontierPoint[]> =>
      selectRows(
        statements
          .selectFrom('release_frontier_point')
          .select('point')
          .where('frontier_id', '=', id)
          .orderBy('budget'),
        pointRow,
      ),
  };
}

export type FrontierStore = ReturnType<typeof sqlFrontierStore>;
