import { z } from 'zod';
import { change, selectRows, statements } from '../database';

const turnRow = z.object({ issue_id: z.string(), written_at: z.coerce.number() });

/**
 * Whose turn it is to change a work item, in Forge SQL: reading, deciding and writing a Jira field is one act, and Jira
 * itself takes whatever comes last.
 */
export function sqlItemTurnStore() {
  return {
    /**
     * Takes the turns of those items that nobody else holds, for as long as given: when each was last written through the
     * app, in milliseconds, 0 = never; without those whose turn somebody else has.
     */
    take: async (
      issueIds: readonly string[],
      holder: string,
      { now, forMs }: { readonly now: number; readonly forMs: number },
    ): Promise<ReadonlyMap<string, number>> => {
      if (issueIds.length === 0) return new Map();
      const held = { holder, held_until: now + forMs };
      const taken = await change(
        statements
          .updateTable('item_turn')
          .set(held)
          .where('issue_id', 'in', issueIds)
          .where('held_until', '<', now),
      );
      if (taken < issueIds.length) {
        const first = issueIds.map((issueId) => ({ issue_id: issueId, ...held, written_at: 0 }));
        await change(statements.insertInto('item_turn').ignore().values(first));
      }
      const rows = await selectRows(
        statements
          .selectFrom('item_turn')
          .select(['issue_id', 'written_at'])
          .where('issue_id', 'in', issueIds)
          .where('holder', '=', holder),
        turnRow,
      );
      return new Map(rows.map((row) => [row.issue_id, row.written_at]));
    },
    /** Lets the next ones in; says when the items were written. */
    pass: async (issueIds: readonly string[], holder: string, writtenAt: number): Promise<void> => {
      if (issueIds.length === 0) return;
      await change(
        statements
          .updateTable('item_turn')
          .set({ held_until: 0, written_at: writtenAt })
          .where('issue_id', 'in', issueIds)
          .where('holder', '=', holder),
      );
    },
  };
}

export type ItemTurnStore = ReturnType<typeof sqlItemTurnStore>;
