import { sql } from 'kysely';
import { z } from 'zod';
import { dayInZone, zoneOrUtc } from '../../../domain/day-in-zone';
import type { IsoDate } from '../../../domain/iso-date';
import { VERDICTS } from '../../../domain/outcomes/verdict';
import type { DeliveredItem, TestFacts } from '../../../domain/value/model/facts';
import type { AudienceRecord, Product, ProductKnowledge } from '../../../domain/value/product/knowledge';
import { selectRows } from '../database';
import { raw } from '../raw-sql';
import { storedJson } from '../stored-json';
import { audienceOf } from './accounts';

const number = z.coerce.number();
const goalRow = z.object({
  kind: z.literal('goal'),
  id: z.string(),
  title: z.string(),
  place: number,
  size: number,
});
const accountRow = z.object({ kind: z.literal('account'), place: number.nullable(), size: number });
const testRow = z.object({ kind: z.literal('test'), id: z.string(), title: z.string(), place: number });
const doneRow = z.object({
  kind: z.literal('done'),
  id: z.string(),
  title: z.string(),
  parent: z.string().nullable(),
  need: z.string(),
  place: number,
  links: storedJson(
    z.array(z.object({ needKey: z.string(), coverage01: z.number(), assumed: z.boolean().default(false) })),
  ),
});
const factRow = z.discriminatedUnion('kind', [goalRow, accountRow, testRow, doneRow]);
type FactRow = z.output<typeof factRow>;
/** The product's day of an instant. */
type DayOf = (at: number) => IsoDate;

/** What the value model reads of a product beside its needs and personas. */
export interface ReadFacts {
  readonly goals: ProductKnowledge['goals'];
  readonly audience: AudienceRecord;
  readonly tests: ReadonlyMap<string, readonly TestFacts[]>;
  /** Done work, given the key of each need by its id. */
  readonly delivered: (needKeys: ReadonlyMap<string, string>) => DeliveredItem[];
}

/**
 * Goals, accounts, tests of the work that have a result, and done work with what was found of each need, in one statement:
 * each is small, and every statement is a round trip. What was done before the app looked has no day, and counts as known
 * to whoever answered since.
 */
export async function readFacts({
  id: productId,
  params: settings,
  zone,
}: Pick<Product, 'id' | 'params' | 'zone'>): Promise<ReadFacts> {
  const dayOf: DayOf = (at) => dayInZone(at, zoneOrUtc(zone));
  const rows = await selectRows(
    raw(sql`
      SELECT 'goal' AS kind, goal.id AS id, goal.title AS title, NULL AS parent, NULL AS need,
        goal.number AS place, goal.weight AS size, NULL AS links
      FROM goal WHERE goal.product_id = ${productId} AND goal.deleted_at = 0
      UNION ALL
      SELECT 'account', NULL, NULL, NULL, NULL, account.annual_revenue, COUNT(*), NULL
      FROM account WHERE account.product_id = ${productId} AND account.deleted_at = 0
      GROUP BY account.annual_revenue
      UNION ALL
      SELECT 'test', item_test.issue_id, item_test.state, NULL, NULL, item_test.updated_at, NULL, NULL
      FROM item_test WHERE item_test.product_id = ${productId} AND item_test.deleted_at = 0
        AND item_test.state IN ('passed', 'failed')
      UNION ALL
      SELECT 'done', item.issue_key, found.verdict, epic.issue_key, found.need_id, found.frozen_at, NULL, item.links
      FROM need_verdict AS found
      INNER JOIN item ON item.issue_id = found.issue_id
      LEFT JOIN item AS epic ON epic.issue_id = item.parent_id
      WHERE found.product_id = ${productId} AND found.frozen_at > 0 AND item.done = 1`),
    factRow,
  );
  return {
    goals: goalsOf(rows),
    audience: audienceOf(
      rows.flatMap((row) => (row.kind === 'account' ? [{ revenue: row.place, accounts: row.size }] : [])),
      settings,
    ),
    tests: testsOf(rows, dayOf),
    delivered: (needKeys) => deliveredOf(rows, needKeys, dayOf),
  };
}

function goalsOf(rows: readonly FactRow[]): ProductKnowledge['goals'] {
  return rows
    .flatMap((row) => (row.kind === 'goal' ? [row] : []))
    .sort((a, b) => a.place - b.place)
    .map(({ id, title, place, size }) => ({ id, key: `G-${place}`, title, weight: size }));
}

/** By the id of the item, in the order of their days. */
function testsOf(rows: readonly FactRow[], dayOf: DayOf): Map<string, TestFacts[]> {
  const tests = new Map<string, TestFacts[]>();
  const found = rows.flatMap((row) => (row.kind === 'test' ? [row] : [])).sort((a, b) => a.place - b.place);
  for (const { id, title, place } of found) {
    const test: TestFacts = { kind: 'test', passed: title === 'passed', on: dayOf(place) };
    tests.set(id, [...(tests.get(id) ?? []), test]);
  }
  return tests;
}

function deliveredOf(
  rows: readonly FactRow[],
  needKeys: ReadonlyMap<string, string>,
  dayOf: DayOf,
): DeliveredItem[] {
  return rows
    .flatMap((row): DeliveredItem[] => {
      if (row.kind !== 'done') return [];
      const link = row.links.find(({ needKey }) => needKey === needKeys.get(row.need));
      if (link === undefined) return [];
      const verdict = VERDICTS.find((known) => known === row.title) ?? 'none';
      return [{ key: row.id, epic: row.parent, links: [{ ...link, verdict }], doneOn: dayOf(row.place) }];
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}
