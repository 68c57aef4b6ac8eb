import { sql } from 'kysely';
import { z } from 'zod';
import type { JobRow, JobStore } from '../../ports/job-store';
import { change, selectRows, statements } from './database';

const jobRow = z
  .object({
    id: z.string(),
    product_id: z.string(),
    kind: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']),
    done: z.coerce.number(),
    total: z.coerce.number(),
    checkpoint: z.string(),
    message: z.string(),
    updated_at: z.coerce.number(),
  })
  .transform((row): JobRow => ({
    id: row.id,
    productId: row.product_id,
    kind: row.kind,
    state: row.state,
    done: row.done,
    total: row.total,
    checkpoint: row.checkpoint,
    message: row.message,
    updatedAt: row.updated_at,
  }));

/** Long work and how far it is, in Forge SQL. */
export function sqlJobStore(): JobStore {
  return {
    start: async (job, at) => {
      const row: JobRow = { ...job, state: 'waiting', done: 0, checkpoint: '', message: '', updatedAt: at };
      const { productId, updatedAt, ...rest } = row;
      await change(
        statements
          .insertInto('job')
          .values({ ...rest, product_id: productId, updated_at: updatedAt })
          .onDuplicateKeyUpdate({ id: sql`id` }),
      );
      return row;
    },
    find: async (jobId) => {
      const rows = await selectRows(statements.selectFrom('job').selectAll().where('id', '=', jobId), jobRow);
      return rows[0] ?? null;
    },
    advance: async (jobId, step, at) => {
      await change(
        statements
          .updateTable('job')
          .set({ ...step, updated_at: at })
          .where('id', '=', jobId)
          .where('state', 'in', ['waiting', 'running']),
      );
    },
    latest: async (productId, limit) =>
      selectRows(
        statements
          .selectFrom('job')
          .selectAll()
          .where('product_id', '=', productId)
          .orderBy('updated_at', 'desc')
          .limit(limit),
        jobRow,
      ),
  };
}
