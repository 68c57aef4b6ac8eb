import { sql } from 'kysely';
import { z } from 'zod';
import { CHANNELS } from '../../../domain/records/evidence';
import type { StandingImport, StandingImportStore } from '../../../ports/channels/standing-import-store';
import { change, selectRows, statements } from '../database';

const number = z.coerce.number();
const HOUR_MS = 3_600_000;
/** A little less than the rhythm, since a schedule never comes to the minute. */
const RHYTHM_MS = { hour: 0.75 * HOUR_MS, day: 23 * HOUR_MS } as const;

const standingRow = z
  .object({
    id: z.string(),
    product_id: z.string(),
    version: number,
    name: z.string(),
    jql: z.string(),
    project_ids: z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json))),
    channel: z.enum(CHANNELS).catch('other'),
    mask: number,
    rhythm: z.enum(['hour', 'day']).catch('day'),
    paused: number,
    last_run_at: number,
    job_id: z.string(),
    updated_by: z.string(),
    pieces: number,
  })
  .transform(({ product_id, project_ids, last_run_at, job_id, updated_by, ...row }): StandingImport => ({
    ...row,
    productId: product_id,
    projectIds: project_ids,
    mask: row.mask === 1,
    paused: row.paused === 1,
    lastRunAt: last_run_at,
    jobId: job_id,
    setUpBy: updated_by,
  }));

const pieces = sql<number>`(SELECT COUNT(*) FROM evidence
  WHERE evidence.product_id = standing_import.product_id AND evidence.import_id = standing_import.id
    AND evidence.deleted_at = 0)`.as('pieces');

const present = () =>
  statements.selectFrom('standing_import').selectAll().select(pieces).where('deleted_at', '=', 0);

/** Standing imports in Forge SQL. */
export function sqlStandingImportStore(): StandingImportStore {
  return {
    list: (productId) =>
      selectRows(present().where('product_id', '=', productId).orderBy('name').limit(100), standingRow),
    find: async (productId, id) => {
      const rows = await selectRows(
        present().where('product_id', '=', productId).where('id', '=', id),
        standingRow,
      );
      return rows[0] ?? null;
    },
    due: async (now, limit) => {
      const found = await Promise.all(
        (['hour', 'day'] as const).map((rhythm) =>
          selectRows(
            present()
              .where('rhythm', '=', rhythm)
              .where('paused', '=', 0)
              .where('last_run_at', '<', now - RHYTHM_MS[rhythm])
              .orderBy('last_run_at')
              .limit(limit),
            standingRow,
          ),
        ),
      );
      return found.flat();
    },
    delete: async (productId, id, by) => {
      await change(
        statements
          .updateTable('standing_import')
          .set({ deleted_at: by.at, updated_at: by.at, updated_by: by.accountId })
          .where('product_id', '=', productId)
          .where('id', '=', id),
      );
    },
    setJob: async (productId, id, jobId) => {
      await change(
        statements
          .updateTable('standing_import')
          .set({ job_id: jobId })
          .where('product_id', '=', productId)
          .where('id', '=', id),
      );
    },
    setRun: async (productId, id, begunAt) => {
      await change(
        statements
          .updateTable('standing_import')
          .set({ last_run_at: begunAt })
          .where('product_id', '=', productId)
          .where('id', '=', id),
      );
    },
  };
}
