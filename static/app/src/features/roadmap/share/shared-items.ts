import type { BenefitChange, LensLineView } from '@contract/roadmap/share-views';
import { inBatches } from '@domain/in-batches';
import type { Audience } from '@domain/roadmap/lens';
import { reading } from '../../../api/read';
import type { Ask } from '../../../api/ask';

/** Items that the server reads at once. */
const BATCH = 100;
/** More than this is no roadmap to show to others; the page says so. */
export const MOST_SHARED = 1_000;
const AT_ONCE = 3;

/** An item as the audience may see it, and the benefit that is written for it. */
export interface SharedItem {
  readonly issueId: string;
  readonly line: LensLineView;
  readonly benefit: BenefitChange;
}

interface Asked {
  readonly projectId: string;
  readonly audience: Audience;
  /** `MOST_SHARED` at most. */
  readonly issueIds: readonly string[];
}

/** The items through the audience's lens, redacted on the server; those that the person may not see are missing. */
export const sharedItems = reading({ asks: ['share.lines'] }, readShared);

async function readShared(
  { projectId, audience, issueIds }: Asked,
  ask: Ask<'share.lines'>,
): Promise<readonly SharedItem[]> {
  const batches = inBatches(issueIds, BATCH).map((ids, at) => ({ at, ids }));
  const answers: (readonly SharedItem[])[] = batches.map(() => []);
  const waiting = [...batches];
  const worker = async (): Promise<void> => {
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
      const { ids, at } = batch;
      const { lines, benefits } = await ask('share.lines', { projectId, audience, issueIds: ids });
      answers[at] = ids.flatMap((issueId, place) => {
        const line = lines[place];
        const benefit = benefits[place];
        return line == null || benefit === undefined ? [] : [{ issueId, line, benefit }];
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers.flat();
}
