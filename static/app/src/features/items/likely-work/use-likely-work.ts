import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { NeedView } from '@contract/value/knowledge-views';
import { likelyWork, searchedWords } from '@domain/roadmap/likely-work';
import type { LikelyWork } from '@domain/roadmap/likely-work';
import { findOpenWork } from '@jira/open-work';
import type { OpenItem } from '@jira/open-work';
import type { PlanFields } from '@jira/roadmap-item';
import { jiraAsUser } from '../../../api/jira';
import { reading, useReading } from '../../../api/read';
import type { Read } from '../../../api/read';
import { userDay } from '../../../api/user-day';

/** An open work item that may serve a need, with the words of its title that say so. */
export type Offered = LikelyWork<OpenItem>;

/** A handful: a person reads each of them. */
const OFFERED = 6;
const SEARCHED_WORDS = 6;
/** From so many open stories on, epics are left out. */
const ENOUGH_STORIES = 3;

interface Asked extends Pick<KnowledgeSnapshot, 'projectIds' | 'fields' | 'estimation'> {
  readonly text: string;
  readonly needKey: string;
  readonly planFields: PlanFields;
}

const likely = reading({ jira: true }, async (asked: Asked): Promise<readonly Offered[]> => {
  const { text, needKey, ...where } = asked;
  const words = searchedWords(text, SEARCHED_WORDS);
  const found = await findOpenWork(jiraAsUser, { ...where, words });
  const free = found.filter(({ needKeys }) => !needKeys.includes(needKey));
  const stories = free.filter(({ hierarchyLevel }) => hierarchyLevel === 0);
  // An epic and its stories are no rivals: in one list they would not be ranked, and an epic takes from its stories.
  const oneLevel = stories.length >= ENOUGH_STORIES ? stories : free;
  return likelyWork(text, oneLevel, { today: userDay(), most: OFFERED });
});

/** Open work that is likely to serve a need, the likeliest first, read as the person; stays as it is while it is shown. */
export function useLikelyWork(
  { projectIds, fields, estimation }: KnowledgeSnapshot,
  need: NeedView | undefined,
  planFields: PlanFields | null,
): Read<readonly Offered[]> {
  const text = need === undefined ? '' : `${need.title} ${need.statement}`;
  return useReading(
    likely,
    need === undefined || planFields === null
      ? null
      : { projectIds, fields, estimation, planFields, text, needKey: need.key },
    { freshMs: Infinity },
  );
}
