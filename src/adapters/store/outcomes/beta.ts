import { sql } from 'kysely';
import { z } from 'zod';
import { BETA_VERDICTS, MEMBER_STATES } from '../../../domain/records/beta-member';
import type { BetaMember, OutcomeStore } from '../../../ports/outcomes/outcome-store';
import { change, selectRows, statements } from '../database';

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
export const sqlBeta: Pick<OutcomeStore, 'members' | 'addMembers' | 'editMember'> = {
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
  addMembers: async (productId, issueId, members, by) => {
    if (members.length === 0) return;
    await change(
      statements
        .insertInto('beta_member')
        .ignore()
        .values(
          members.map(({ id, audience }) => ({
            id,
            product_id: productId,
            issue_id: issueId,
            audience,
            state: 'invited',
            satisfaction_before: null,
            satisfaction_after: null,
            verdict: '',
            note: '',
            created_at: by.at,
            version: 1,
            updated_at: by.at,
            updated_by: by.accountId,
            deleted_at: 0,
          })),
        ),
    );
  },
  editMember: async (productId, issueId, member, by) => {
    const touched = await change(
      statements
        .updateTable('beta_member')
        .set({
          state: member.state,
          satisfaction_before: member.before,
          satisfaction_after: member.after,
          verdict: member.verdict ?? '',
          note: member.note,
          version: sql`version + 1`,
          updated_at: by.at,
          updated_by: by.accountId,
        })
        .where('id', '=', member.id)
        .where('product_id', '=', productId)
        .where('issue_id', '=', issueId)
        .where('version', '=', member.version),
    );
    return touched > 0;
  },
};
