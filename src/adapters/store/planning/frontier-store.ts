import { sql } from 'kysely';
import { z } from 'zod';
import { frontierPoint, frontierProblem } from '../../../contract/planning/frontier-views';
import type { FrontierStore } from '../../../ports/planning/frontier-store';
import { change, selectRows, statements } from '../database';

const frontierRow = z
  .object({ problem: z.string(), job_id: z.string() })
  .transform((row) => ({ problem: frontierProblem.parse(JSON.parse(row.problem)), jobId: row.job_id }));

const pointRow = z
  .object({ point: z.string() })
  .transform((row) => frontierPoint.parse(JSON.parse(row.point)));

/** Frontiers in Forge SQL: one row a frontier, one row a point. */
export function sqlFrontierStore(): FrontierStore {
  return {
    put: async (productId, id, { problem, jobId }, by) => {
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
    find: async (productId, id) => {
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
    addPoint: async (id, point) => {
      await change(
        statements
          .insertInto('release_frontier_point')
          .ignore()
          .values({ frontier_id: id, budget: point.budget, point: JSON.stringify(point) }),
      );
    },
    points: async (id) =>
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
