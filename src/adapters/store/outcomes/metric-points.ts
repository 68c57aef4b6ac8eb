import { sql } from 'kysely';
import { z } from 'zod';
import { METRIC_UNITS } from '../../../domain/outcomes/kpi';
import type { Authorship } from '../../../ports/actor';
import type { IsoDate } from '../../../domain/iso-date';
import type { MetricShape } from '../../../domain/outcomes/kpi';
import type { MetricPoint } from '../../../domain/outcomes/goal';
import { hasKey } from '../by-bytes';
import { change, selectRows, statements } from '../database';
import { raw } from '../raw-sql';

export interface StoredMetric extends MetricShape {
  readonly id: string;
  readonly name: string;
}

/** A point as it was typed, imported or recorded. */
export interface StoredPoint extends MetricPoint {
  /** Id of a metric, or the word of a KPI. */
  readonly metricId: string;
  readonly computed: boolean;
}

/** Accounts by their state today. */
export interface AccountStates {
  readonly prospect: number;
  readonly active: number;
  readonly atRisk: number;
  readonly churned: number;
}

const number = z.coerce.number();
/** Points of all metrics together that are read at most: years of days for a few of them. */
const MOST_POINTS = 5_000;

const pointRow = z
  .object({
    metric_id: z.string(),
    measured_on: z.string(),
    value: number,
    answers: z.coerce.number().nullable(),
    computed: number,
  })
  .transform((row) => ({
    metricId: row.metric_id,
    date: row.measured_on,
    value: row.value,
    answers: row.answers,
    computed: row.computed === 1,
  }));

/** Metrics, their points, and what KPIs are counted from. */
export function metricTables() {
  return {
    metrics: (productId: string): Promise<StoredMetric[]> =>
      selectRows(
        statements
          .selectFrom('metric')
          .select(['id', 'name', 'unit', 'better'])
          .where('product_id', '=', productId)
          .where('deleted_at', '=', 0)
          .orderBy('name'),
        z.object({
          id: z.string(),
          name: z.string(),
          unit: z.enum(METRIC_UNITS).catch('number'),
          better: z.enum(['up', 'down']).catch('up'),
        }),
      ),
    /** Adds a metric unless its id is taken, here or in another product; a deleted one comes back. */
    addMetric: async (productId: string, metric: StoredMetric, by: Authorship): Promise<void> => {
      await change(
        statements
          .insertInto('metric')
          .values({
            ...metric,
            product_id: productId,
            version: 1,
            updated_at: by.at,
            updated_by: by.accountId,
            deleted_at: 0,
          })
          // An id of another product's metric stays as it is.
          .onDuplicateKeyUpdate({ deleted_at: sql`IF(product_id = VALUES(product_id), 0, deleted_at)` }),
      );
    },
    /** Takes metrics with their points out for good: only for the sample. */
    removeMetrics: async (productId: string, metricIds: readonly string[]): Promise<void> => {
      await change(
        statements
          .deleteFrom('metric_point')
          .where('product_id', '=', productId)
          .where('metric_id', 'in', [...metricIds]),
      );
      await change(
        statements
          .deleteFrom('metric')
          .where('product_id', '=', productId)
          .where('id', 'in', [...metricIds]),
      );
    },
    ...pointTables(),
    ...kpiSources(),
  };
}

/** What was measured on which day. */
function pointTables() {
  return {
    /** By day; for every metric at most the latest few hundred. */
    points: async (productId: string): Promise<StoredPoint[]> =>
      (
        await selectRows(
          statements
            .selectFrom('metric_point')
            .select(['metric_id', 'measured_on', 'value', 'answers', 'computed'])
            .where('product_id', '=', productId)
            .where('deleted_at', '=', 0)
            .orderBy('measured_on', 'desc')
            .limit(MOST_POINTS),
          pointRow,
        )
      ).reverse(),
    /** The points of these metrics and days, as far as there are any. */
    pointsOf: async (
      productId: string,
      named: readonly Pick<StoredPoint, 'metricId' | 'date'>[],
    ): Promise<StoredPoint[]> => {
      if (named.length === 0) return [];
      const keys = named.map(({ metricId, date }) => ({ metric_id: metricId, measured_on: date }));
      return selectRows(
        raw(sql`SELECT metric_id, measured_on, value, answers, computed FROM metric_point
          WHERE product_id = ${productId} AND deleted_at = 0 AND ${hasKey(['metric_id', 'measured_on'], keys)}`),
        pointRow,
      );
    },
    putPoints: async (productId: string, points: readonly StoredPoint[], by: Authorship): Promise<void> => {
      if (points.length === 0) return;
      await change(
        statements
          .insertInto('metric_point')
          .values(
            points.map((point) => ({
              product_id: productId,
              metric_id: point.metricId,
              measured_on: point.date,
              value: point.value,
              answers: point.answers,
              computed: point.computed ? 1 : 0,
              updated_at: by.at,
              updated_by: by.accountId,
              deleted_at: 0,
            })),
          )
          .onDuplicateKeyUpdate({
            value: sql`VALUES(value)`,
            answers: sql`VALUES(answers)`,
            computed: sql`VALUES(computed)`,
            updated_at: sql`VALUES(updated_at)`,
            updated_by: sql`VALUES(updated_by)`,
            deleted_at: 0,
          }),
      );
    },
    removePoint: async (
      productId: string,
      metricId: string,
      date: IsoDate,
      by: Authorship,
    ): Promise<boolean> =>
      (await change(
        statements
          .updateTable('metric_point')
          .set({ deleted_at: by.at, updated_at: by.at, updated_by: by.accountId })
          .where('product_id', '=', productId)
          .where('metric_id', '=', metricId)
          .where('measured_on', '=', date)
          .where('deleted_at', '=', 0),
      )) > 0,
  };
}

/** What KPIs are counted from. */
function kpiSources() {
  return {
    accountStates: async (productId: string): Promise<AccountStates> => {
      const rows = await selectRows(
        statements
          .selectFrom('account')
          .select(['state', sql<number>`COUNT(*)`.as('accounts')])
          .where('product_id', '=', productId)
          .where('deleted_at', '=', 0)
          .groupBy('state'),
        z.object({ state: z.string(), accounts: number }),
      );
      const of = (state: string): number => rows.find((row) => row.state === state)?.accounts ?? 0;
      return {
        prospect: of('prospect'),
        active: of('active'),
        atRisk: of('at-risk'),
        churned: of('churned'),
      };
    },
  };
}
