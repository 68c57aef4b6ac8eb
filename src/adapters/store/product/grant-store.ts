import { z } from 'zod';
import type { Grants } from '../../../ports/actor';
import { change, selectRows, statements } from '../database';
import { storedJson } from '../stored-json';

const grants = z.object({
  browse: z.boolean(),
  editItem: z.boolean(),
  manageKnowledge: z.boolean(),
  administerProject: z.boolean(),
});
const grantRow = z.object({ grants: storedJson(grants) });

/** What Jira has lately said that people may do in projects, in Forge SQL. Times in milliseconds. */
export function sqlGrantStore() {
  return {
    /** null when Jira has not been asked since then, or, with `all`, not for every grant. */
    read: async (
      accountId: string,
      projectId: string,
      { since, all }: { readonly since: number; readonly all: boolean },
    ): Promise<Grants | null> => {
      const [row] = await selectRows(
        statements
          .selectFrom('grant_memory')
          .select('grants')
          .where('account_id', '=', accountId)
          .where('project_id', '=', projectId)
          .where('read_at', '>', since)
          .where('whole', 'in', all ? [1] : [1, 0])
          .orderBy('whole', 'desc')
          .limit(1),
        grantRow,
      );
      return row?.grants ?? null;
    },
    write: async (
      accountId: string,
      projectId: string,
      held: { readonly grants: Grants; readonly all: boolean },
      at: number,
    ): Promise<void> => {
      const row = { grants: JSON.stringify(held.grants), read_at: at };
      await change(
        statements
          .insertInto('grant_memory')
          .values({ account_id: accountId, project_id: projectId, whole: held.all ? 1 : 0, ...row })
          .onDuplicateKeyUpdate(row),
      );
    },
  };
}

export type GrantStore = ReturnType<typeof sqlGrantStore>;
