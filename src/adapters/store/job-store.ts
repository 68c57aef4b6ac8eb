import { sql } from 'kysely';
import { z } from 'zod';
import type { Heard } from '../../domain/words/said';
import { change, selectRows, statements } from './database';
import { storedSaidOrNothing, textOfSaid } from './stored-said';

export type JobState = 'waiting' | 'running' | 'done' | 'cancelled' | 'failed';

/** Long work as a person sees it: how far, and whether it can still be stopped. */
export interface JobRow {
  readonly id: string;
  readonly productId: string;
  readonly kind: string;
  readonly state: JobState;
  readonly done: number;
  readonly total: number;
  /** Where to go on after an interruption; its meaning belongs to the kind. */
  readonly checkpoint: string;
  /** What became of it, where there is more to say than its state. */
  readonly said: Heard | null;
  readonly updatedAt: number;
}

const jobRow = z
  .object({
    id: z.string(),
    product_id: z.string(),
    kind: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'cancelled', 'failed']),
    done: z.coerce.number(),
    total: z.coerce.number(),
    checkpoint: z.string(),
    message: storedSaidOrNothing,
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
    said: row.message,
    updatedAt: row.updated_at,
  }));

/** Work that has not ended. Times in milliseconds. */
export interface OpenJob {
  readonly done: number;
  readonly total: number;
  readonly begunAt: number;
}

const openJob = z
  .object({
    done: z.coerce.number(),
    total: z.coerce.number(),
    begun_at: z.coerce.number(),
  })
  .transform(({ begun_at: begunAt, ...job }): OpenJob => ({ ...job, begunAt }));

const stuckJob = z
  .object({ id: z.string(), product_id: z.string() })
  .transform(({ id, product_id: productId }) => ({ id, productId }));
/** One push takes so many, and the next sweep the rest. */
const MOST_STUCK = 50;

/** Long work and how far it is, in Forge SQL. */
export function sqlJobStore() {
  return {
    /** Starts a job of a new id and gives it as it is now; an id that exists already changes nothing. */
    start: async (job: Pick<JobRow, 'id' | 'productId' | 'kind' | 'total'>, at: number): Promise<JobRow> => {
      const row: JobRow = { ...job, state: 'waiting', done: 0, checkpoint: '', said: null, updatedAt: at };
      const { productId, updatedAt, said, ...rest } = row;
      await change(
        statements
          .insertInto('job')
          .values({
            ...rest,
            message: textOfSaid(said),
            product_id: productId,
            updated_at: updatedAt,
            begun_at: at,
          })
          .onDuplicateKeyUpdate({ id: sql`id` }),
      );
      return row;
    },
    find: async (jobId: string): Promise<JobRow | null> => {
      const rows = await selectRows(statements.selectFrom('job').selectAll().where('id', '=', jobId), jobRow);
      return rows[0] ?? null;
    },
    /** Moves a job on; a cancelled or finished job stays as it is. */
    advance: async (
      jobId: string,
      { said, ...rest }: Partial<Pick<JobRow, 'state' | 'done' | 'total' | 'checkpoint' | 'said'>>,
      at: number,
    ): Promise<void> => {
      await change(
        statements
          .updateTable('job')
          .set({ ...rest, ...(said !== undefined && { message: textOfSaid(said) }), updated_at: at })
          .where('id', '=', jobId)
          .where('state', 'in', ['waiting', 'running']),
      );
    },
    /** Work of a kind that has not ended, of one product, the oldest first. */
    open: async (productId: string, kind: string): Promise<OpenJob[]> =>
      selectRows(
        statements
          .selectFrom('job')
          .select(['done', 'total', 'begun_at'])
          .where('product_id', '=', productId)
          .where('kind', '=', kind)
          .where('state', 'in', ['waiting', 'running'])
          .orderBy('begun_at'),
        openJob,
      ),
    /** Work of a kind that has begun to wait or run and has not moved on since that time, in every product. */
    stuck: async (
      kind: string,
      since: number,
    ): Promise<{ readonly id: string; readonly productId: string }[]> =>
      selectRows(
        statements
          .selectFrom('job')
          .select(['id', 'product_id'])
          .where('kind', '=', kind)
          .where('state', 'in', ['waiting', 'running'])
          .where('updated_at', '<', since)
          .limit(MOST_STUCK),
        stuckJob,
      ),
    latest: async (productId: string, limit: number): Promise<JobRow[]> =>
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

export type JobStore = ReturnType<typeof sqlJobStore>;
