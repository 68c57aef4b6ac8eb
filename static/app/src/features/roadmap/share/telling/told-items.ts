import type { StoryView } from '@contract/roadmap/share-views';
import { reading } from '../../../../api/read';
import type { Ask } from '../../../../api/ask';
import type { OfferedItem } from '../shared-items';

/** Work that others may be told of: whether they are, and what of it. */
export interface ToldItem extends OfferedItem {
  /** null = it is not shown to others. */
  readonly story: StoryView | null;
}

interface Asked {
  readonly projectId: string;
  /** `MOST_TOLD` at most. */
  readonly issueIds: readonly string[];
}

/** What may be told of the work, redacted on the server; what the person may not see is missing. */
export const toldItems = reading({ asks: ['share.stories'] }, readTold);

async function readTold(
  { projectId, issueIds }: Asked,
  ask: Ask<'share.stories'>,
): Promise<readonly ToldItem[]> {
  const answer = await ask('share.stories', { projectId, issueIds: [...issueIds] });
  return issueIds.flatMap((issueId, at) => {
    const publication = answer.publications[at];
    const benefit = answer.benefits[at];
    const story = answer.stories[at] ?? null;
    if (publication == null || benefit === undefined) return [];
    const line =
      story === null
        ? null
        : {
            horizon: 'shipped' as const,
            benefitMissing: story.benefit === null,
            ...(story.benefit === null ? {} : { benefit: story.benefit }),
          };
    return [{ issueId, publication, benefit, line, story }];
  });
}
