import type { BenefitChange, LensLineView, PublicationView } from '@contract/roadmap/share-views';
import { inBatches } from '@domain/in-batches';
import type { Audience } from '@domain/roadmap/lens';
import { reading } from '../../../api/read';
import type { Ask } from '../../../api/ask';

/** Items that the server reads at once. */
const BATCH = 100;
/** More than this is no roadmap to show to others; the page says so. */
export const MOST_SHARED = 1_000;
const AT_ONCE = 3;

/** An item that others may get to see: whether they do, what they see then, and the benefit that is written for it. */
export interface OfferedItem {
  readonly issueId: string;
  readonly publication: PublicationView;
  /** null = it is not shown. */
  readonly line: LensLineView | null;
  readonly benefit: BenefitChange;
}

/** An item that is shown. */
export interface SharedItem extends OfferedItem {
  readonly line: LensLineView;
}

interface Asked {
  readonly projectId: string;
  readonly audience: Audience;
  /** `MOST_SHARED` at most. */
  readonly issueIds: readonly string[];
}

/** The items through the audience's lens, redacted on the server; those that the person may not see are missing. */
export const offeredItems = reading({ asks: ['share.lines'] }, readOffered);

async function readOffered(
  { projectId, audience, issueIds }: Asked,
  ask: Ask<'share.lines'>,
): Promise<readonly OfferedItem[]> {
  const batches = inBatches(issueIds, BATCH).map((ids, at) => ({ at, ids }));
  const answers: (readonly OfferedItem[])[] = batches.map(() => []);
  const waiting = [...batches];
  const worker = async (): Promise<void> => {
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
      const { ids, at } = batch;
      const answer = await ask('share.lines', { projectId, audience, issueIds: ids });
      answers[at] = ids.flatMap((issueId, place) => {
        const publication = answer.publications[place];
        const benefit = answer.benefits[place];
        if (publication == null || benefit === undefined) return [];
        return [{ issueId, publication, line: answer.lines[place] ?? null, benefit }];
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers.flat();
}

export function isShared<I extends OfferedItem>(item: I): item is I & SharedItem {
  return item.line !== null;
}
