import { z } from 'zod';
import { BETA_VERDICTS, MEMBER_STATES } from '../../../domain/records/beta-member';
import type { BetaMember, OutcomeStore } from '../../../ports/outcomes/outcome-store';
import { selectRows, statements } from '../database';

const rating = z.coerce.number().nullable();
const memberRow = z
  .object({
    id: z.string(),
    version: z.coerce.number(),
    audience: z.string(),
    state: z.enum(MEMBER_STATES).catch('invited'),
    satisfaction_before: rating,
    satisfaction_after: rating,
    verdict: z.string(),
    note: z.string(),
  })
  .transform((row): BetaMember => ({
    id: row.id,
    version: row.version,
    audience: row.audience,
    state: row.state,
    before: row.satisfaction_before,
    after: row.satisfaction_after,
    verdict: BETA_VERDICTS.find((verdict) => verdict === row.verdict) ?? null,
    note: row.note,
  }));

/** Members of betas; one account or person is in a beta once. */
export const sqlBeta: Pick<OutcomeStore, 'members'> = {
  members: (productId, issueId) =>
    selectRows(
      statements
        .selectFrom('beta_member')
        .select([
          'id',
          'version',
          'audience',
          'state',
          'satisfaction_before',
          'satisfaction_after',
          'verdict',
          'note',
        ])
        .where('product_id', '=', productId)
        .where('issue_id', '=', issueId)
        .where('deleted_at', '=', 0)
        .orderBy('created_at')
        .orderBy('id'),
      memberRow,
    ),
};
