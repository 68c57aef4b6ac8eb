import { z } from 'zod';
import { TEST_STATES } from '../../../domain/records/test';
import type { ItemTest, OutcomeStore } from '../../../ports/outcomes/outcome-store';
import { selectRows, statements } from '../database';
import { storedJson } from '../stored-json';

const idList = storedJson(z.array(z.string()));
const testRow = z
  .object({
    id: z.string(),
    version: z.coerce.number(),
    assumption: z.string(),
    test: z.string(),
    kill_line: z.string(),
    result: z.string(),
    willingness: z.string(),
    state: z.enum(TEST_STATES).catch('planned'),
    evidence_ids: idList.catch([]),
  })
  .transform(({ kill_line, willingness, evidence_ids, ...row }): ItemTest => ({
    ...row,
    killLine: kill_line,
    willingnessToPay: willingness,
    evidenceIds: evidence_ids,
  }));

type ValidationPart = Pick<OutcomeStore, 'tests' | 'testStates'>;

/** Tests of what was assumed about items. */
export const sqlValidation: ValidationPart = {
  tests: (productId, issueId) =>
    selectRows(
      statements
        .selectFrom('item_test')
        .select([
          'id',
          'version',
          'assumption',
          'test',
          'kill_line',
          'result',
          'willingness',
          'state',
          'evidence_ids',
        ])
        .where('product_id', '=', productId)
        .where('issue_id', '=', issueId)
        .where('deleted_at', '=', 0)
        .orderBy('created_at')
        .orderBy('id'),
      testRow,
    ),
  testStates: async (productId) => {
    const rows = await selectRows(
      statements
        .selectFrom('item_test')
        .select(['issue_id', 'state'])
        .where('product_id', '=', productId)
        .where('deleted_at', '=', 0),
      z.object({ issue_id: z.string(), state: z.enum(TEST_STATES).catch('planned') }),
    );
    return rows.map((row) => ({ issueId: row.issue_id, state: row.state }));
  },
};
