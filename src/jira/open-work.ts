import { z } from 'zod';
import { AppError } from '../domain/app-error';
import type { OpenWork } from '../domain/roadmap/likely-work';
import type { RoadmapItem } from '../domain/roadmap/roadmap-item';
import type { EstimationField, FieldIds } from '../contract/value/knowledge-snapshot';
import { searchIssues } from './issues';
import type { JiraTransport } from './jira-transport';
import { roadmapReader } from './roadmap-item';
import type { PlanFields } from './roadmap-item';

/** An open work item with how lately it was changed and how many have voted for it. */
export type OpenItem = RoadmapItem & OpenWork;

interface OpenWorkSearch {
  readonly projectIds: readonly string[];
  readonly fields: FieldIds;
  readonly estimation: EstimationField;
  readonly planFields: PlanFields;
  /** Letters and digits only: words that a title may have. */
  readonly words: readonly string[];
}

const WITH_WORDS = 60;
const LATEST = 20;
const voted = z.object({ votes: z.number() });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}/);

/**
 * Open work that has one of the words in its title, the most voted for first, and what was changed last: two pages of a
 * search however large the projects are. Sub-tasks are left out. @throws AppError as Jira answers
 */
export async function findOpenWork(
  transport: JiraTransport,
  { projectIds, words, planFields, ...known }: OpenWorkSearch,
): Promise<OpenItem[]> {
  const { fields, read } = roadmapReader(known, planFields);
  const open = `project in (${projectIds.join(', ')}) AND statusCategory != Done`;
  const page = async (jql: string, pageSize: number): Promise<OpenItem[]> => {
    const search = { jql, fields: [...fields, 'updated', 'votes'], pageSize, pageToken: null };
    const { issues } = await searchIssues(transport, search);
    return issues.map((issue) => {
      const votes = voted.safeParse(issue.fields['votes']);
      const updated = day.safeParse(issue.fields['updated']);
      return {
        ...read(issue),
        votes: votes.success ? votes.data.votes : 0,
        updatedOn: updated.success ? updated.data.slice(0, 10) : null,
      };
    });
  };
  const named = `${open} AND (${words.map((word) => `summary ~ "${word}"`).join(' OR ')})`;
  const [withWords, latest] = await Promise.all([
    words.length === 0 ? [] : byVotes(named, (jql) => page(jql, WITH_WORDS)),
    page(`${open} ORDER BY updated DESC`, LATEST),
  ]);
  const found = new Map([...withWords, ...latest].map((item) => [item.id, item]));
  return [...found.values()].filter(({ hierarchyLevel }) => hierarchyLevel >= 0);
}

/** A site may have switched voting off, and then knows no such order. */
async function byVotes<T>(jql: string, search: (jql: string) => Promise<T>): Promise<T> {
  try {
    return await search(`${jql} ORDER BY votes DESC, updated DESC`);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid') throw error;
    return search(`${jql} ORDER BY updated DESC`);
  }
}
