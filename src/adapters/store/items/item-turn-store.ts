import { z } from 'zod';
import { change, selectRows, statements } from '../database';

const turnRow = z.object({ written_at: z.coerce.number() });

/**
 * Whose turn it is to change a work item, in Forge SQL: reading, deciding and writing a Jira field is one act, and Jira
 * itself takes whatever comes last.
 */
export function sqlItemTurnStore() {
  return {
    /**
     * Takes the turn when nobody holds it, for as long as given. When the item was last written through the app, in
     * milliseconds, 0 = never; null while somebody else holds it.
     */
    take: async (
      issueId: string,
      holder: string,
      { now, forMs }: { readonly now: number; readonly forMs: number },
    ): Promise<number | null> => {
      const held = { holder, held_until: now + forMs };
      const taken = await change(
        statements
          .updateTable('item_turn')
          .set(held)
          .where('issue_id', '=', issueId)
          .where('held_until', '<', now),
      );
      if (taken === 0) {
        const first = { issue_id: issueId, ...held, written_at: 0 };
        return (await change(statements.insertInto('item_turn').ignore().values(first))) > 0 ? 0 : null;
      }
      const [row] = await selectRows(
        statements
          .selectFrom('item_turn')
          .select('written_at')
          .where('issue_id', '=', issueId)
          .where('holder', '=', holder),
        turnRow,
      );
      return row?.written_at ?? null;
    },
    /** Lets the next one in; says when the item was written. */
    pass: async (issueId: string, holder: string, writtenAt: number): Promise<void> => {
      await change(
        statements
          .updateTable('item_turn')
          .set({ held_until: 0, written_at: writtenAt })
          .where('issue_id', '=', issueId)
          .where('holder', '=', holder),
      );
    },
  };
}

export type ItemTurnStore = ReturnType<typeof sqlItemTurnStore>;
