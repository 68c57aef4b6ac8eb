import { sql } from 'kysely';
import { z } from 'zod';
import { CHANNELS } from '../../../domain/records/evidence';
import type { Authorship } from '../../../ports/actor';
import type { Channel } from '../../../domain/records/evidence';
import { change, selectRows, statements } from '../database';

/** How often a standing import looks for new and changed tickets. */
export type Rhythm = 'hour' | 'day';

/** An import from Jira that runs by itself. */
export interface StandingImport {
  readonly id: string;
  readonly productId: string;
  readonly version: number;
  readonly name: string;
  readonly jql: string;
  /** Ids of the projects that whoever set it up may browse: it never looks anywhere else. */
  readonly projectIds: readonly string[];
  readonly channel: Channel;
  readonly mask: boolean;
  readonly rhythm: Rhythm;
  readonly paused: boolean;
  /** When the last complete run began; 0 before the first. */
  readonly lastRunAt: number;
  /** The run that is on its way or was the last; empty before the first. */
  readonly jobId: string;
  readonly setUpBy: string;
  /** Pieces that came with it and are still there. */
  readonly pieces: number;
}

const number = z.coerce.number();
const HOUR_MS = 3_600_000;
/** The schedule comes every five minutes: half of that less than the rhythm, and no run drifts away from its hour. */
const EARLY_MS = 150_000;
const RHYTHM_MS = { hour: HOUR_MS - EARLY_MS, day: 24 * HOUR_MS - EARLY_MS } as const;

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

const pieces = sql<number>`(SELECT COUNT(*) FROM evidence FORCE INDEX (by_import_page)
  WHERE evidence.product_id = standing_import.product_id AND evidence.import_id = standing_import.id
    AND evidence.deleted_at = 0)`.as('pieces');

const present = () =>
  statements.selectFrom('standing_import').selectAll().select(pieces).where('deleted_at', '=', 0);

/** Standing imports of all products in Forge SQL. Every write is one statement. */
export function sqlStandingImportStore() {
  return {
    list: (productId: string): Promise<StandingImport[]> =>
      selectRows(present().where('product_id', '=', productId).orderBy('name').limit(100), standingRow),
    find: async (productId: string, id: string): Promise<StandingImport | null> => {
      const rows = await selectRows(
        present().where('product_id', '=', productId).where('id', '=', id),
        standingRow,
      );
      return rows[0] ?? null;
    },
    /** Those whose last run began before the instant that their rhythm gives, of every product. */
    due: async (now: number, limit: number): Promise<StandingImport[]> => {
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
    delete: async (productId: string, id: string, by: Authorship): Promise<void> => {
      await change(
        statements
          .updateTable('standing_import')
          .set({ deleted_at: by.at, updated_at: by.at, updated_by: by.accountId })
          .where('product_id', '=', productId)
          .where('id', '=', id),
      );
    },
    setJob: async (productId: string, id: string, jobId: string): Promise<void> => {
      await change(
        statements
          .updateTable('standing_import')
          .set({ job_id: jobId })
          .where('product_id', '=', productId)
          .where('id', '=', id),
      );
    },
    setRun: async (productId: string, id: string, begunAt: number): Promise<void> => {
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

export type StandingImportStore = ReturnType<typeof sqlStandingImportStore>;
