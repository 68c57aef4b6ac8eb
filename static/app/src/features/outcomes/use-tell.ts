import type { ProcedureInput, ProcedureOutput } from '@contract/rpc';
import { useAct } from '../../api/write';
import type { Act } from '../../api/write';

export type Replies = ProcedureInput<'outcome.tell'>['replies'];
export type ReplyResults = ProcedureOutput<'outcome.tell'>['results'];

/** How many replies one call sends: each is a request to Jira, and a call may take 25 s. */
const REPLIES_A_CALL = 10;

/** Sends replies, ten a call; the results of all of them. */
export function useTell(issueId: string): Act<Replies, ReplyResults> {
  return useAct(
    async (replies, { write }) => {
      const results: ReplyResults = [];
      for (let from = 0; from < replies.length; from += REPLIES_A_CALL) {
        const part = replies.slice(from, from + REPLIES_A_CALL);
        results.push(...(await write('outcome.tell', { issueId, replies: part })).results);
      }
      return results;
    },
    { until: ['outcome.read'] },
  );
}
