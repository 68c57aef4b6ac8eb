import { z } from 'zod';
import { bandLetter } from '../../domain/items/written-value';
import { scoreItem } from '../../domain/value/model/score';
import type { Grants } from '../../ports/actor';
import { readPanel } from '../../usecases/items/read-panel';
import type { Requests } from '../../usecases/requests';
import { logFailure } from '../failure';

const badgeRequest = z.object({
  extension: z.object({ issue: z.object({ id: z.coerce.string() }) }),
  accountId: z.string().optional(),
});
const nested = z.object({ context: badgeRequest });

const SEES: Grants = { browse: true, editItem: false, manageKnowledge: false, administerProject: false };

/** What stands on the folded panel: the value and its band, or nothing while nothing is known. */
export function badgeHandler(requests: Requests) {
  return async (payload: unknown, backend?: { principal?: { accountId?: string } }): Promise<unknown> => {
    try {
      const request = nested.safeParse(payload).data?.context ?? badgeRequest.parse(payload);
      const issueId = request.extension.issue.id;
      const accountId = backend?.principal?.accountId ?? request.accountId ?? '';
      // The item is read as the person: who may not see it gets nothing. Every view of a work item asks for this.
      const { product, input, neighbours } = await readPanel(
        issueId,
        { accountId, grants: SEES, zone: null },
        requests,
      );
      if (input.done) return {};
      const score = scoreItem(product.model, input, neighbours);
      const letter = bandLetter(score.band);
      if (letter === null) return {};
      return {
        status: {
          type: 'lozenge',
          value: { label: `${score.value.toFixed(1)} · ${letter}`, type: 'inprogress' },
        },
      };
    } catch (error) {
      logFailure('panel-badge', error);
      return {};
    }
  };
}
