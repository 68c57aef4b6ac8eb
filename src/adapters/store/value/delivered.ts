import { z } from 'zod';
import { VERDICTS } from '../../../domain/outcomes/verdict';
import type { DeliveredItem, NeedLink, TestFacts } from '../../../domain/value/model/facts';
import { selectRows, statements } from '../database';
import { storedJson } from '../stored-json';

const number = z.coerce.number();
const deliveredRow = z.object({
  issue_key: z.string(),
  epic_key: z.string().nullable(),
  links: storedJson(
    z.array(z.object({ needKey: z.string(), coverage01: z.number(), assumed: z.boolean().default(false) })),
  ),
  need_id: z.string(),
  verdict: z.string(),
  frozen_at: number,
});

/**
 * Done work of a product with the day it was done and what was found of each need. What was done before the app looked has
 * no day, and counts as known to whoever answered since.
 * @returns what is delivered, given the key of each need by its id
 */
export async function readDelivered(
  productId: string,
): Promise<(needKeys: ReadonlyMap<string, string>) => DeliveredItem[]> {
  const rows = await selectRows(
    statements
      .selectFrom('need_verdict as found')
      .innerJoin('item', 'item.issue_id', 'found.issue_id')
      .leftJoin('item as epic', 'epic.issue_id', 'item.parent_id')
      .select(['item.issue_key', 'epic.issue_key as epic_key', 'item.links'])
      .select(['found.need_id', 'found.verdict', 'found.frozen_at'])
      .where('found.product_id', '=', productId)
      .where('found.frozen_at', '>', 0)
      .where('item.done', '=', 1)
      .orderBy('found.issue_id')
      .orderBy('found.need_id'),
    deliveredRow,
  );
  return (needKeys) =>
    rows.flatMap(({ issue_key, epic_key, links, need_id, verdict, frozen_at }): DeliveredItem[] => {
      const link = links.find(({ needKey }) => needKey === needKeys.get(need_id));
      if (link === undefined) return [];
      const found = VERDICTS.find((known) => known === verdict);
      const judged: NeedLink = found === undefined ? link : { ...link, verdict: found };
      const doneOn = new Date(frozen_at).toISOString().slice(0, 10);
      return [{ key: issue_key, epic: epic_key, links: [judged], doneOn }];
    });
}

/** Tests of the work that have a result, by the id of the item. */
export async function readTests(productId: string): Promise<ReadonlyMap<string, readonly TestFacts[]>> {
  const rows = await selectRows(
    statements
      .selectFrom('item_test')
      .select(['issue_id', 'state', 'updated_at'])
      .where('product_id', '=', productId)
      .where('deleted_at', '=', 0)
      .where('state', 'in', ['passed', 'failed'])
      .orderBy('id'),
    z.object({ issue_id: z.string(), state: z.string(), updated_at: number }),
  );
  const tests = new Map<string, TestFacts[]>();
  for (const { issue_id, state, updated_at } of rows) {
    const on = new Date(updated_at).toISOString().slice(0, 10);
    const test: TestFacts = { kind: 'test', passed: state === 'passed', on };
    tests.set(issue_id, [...(tests.get(issue_id) ?? []), test]);
  }
  return tests;
}
