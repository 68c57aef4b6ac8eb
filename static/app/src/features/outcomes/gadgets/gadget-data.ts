import { useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { PieceView } from '@contract/evidence/evidence-views';
import type { RatingResults } from '@contract/surveys/survey-views';
import { jqlField } from '@domain/items/jql-field';
import { dayNumber } from '@domain/iso-date';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { searchIssues } from '@jira/issues';
import { findPlanFields, readRoadmapItem, roadmapFields } from '@jira/roadmap-item';
import { call } from '../../../api/call';
import { jiraAsUser } from '../../../api/jira';
import type { GadgetSettings } from './gadget-settings';

/** The most valuable open work that a gadget looks at; it says so when there is more. */
export const MOST_ITEMS = 300;
const PAGE = 100;
const MINUTE_MS = 60_000;

/** Open work that serves somebody, read as the person who looks. */
export interface OpenWork {
  readonly items: readonly RoadmapItem[];
  readonly cut: boolean;
}

export interface WorkAndKnowledge extends OpenWork {
  readonly snapshot: KnowledgeSnapshot;
}

/** Asks again as often as the gadget is set to. */
function every({ refreshMinutes }: GadgetSettings): number | false {
  return refreshMinutes === 0 ? false : refreshMinutes * MINUTE_MS;
}

export function useKnowledge(settings: GadgetSettings): UseQueryResult<KnowledgeSnapshot> {
  const { projectId } = settings;
  return useQuery({
    queryKey: ['knowledge', projectId],
    queryFn: () => call('knowledge.read', { projectId }),
    refetchInterval: every(settings),
  });
}

export function useWork(settings: GadgetSettings): UseQueryResult<WorkAndKnowledge> {
  const { projectId } = settings;
  return useQuery({
    queryKey: ['gadget-work', projectId],
    queryFn: async () => {
      const snapshot = await call('knowledge.read', { projectId });
      return { snapshot, ...(await readOpenWork(snapshot)) };
    },
    refetchInterval: every(settings),
  });
}

async function readOpenWork(snapshot: KnowledgeSnapshot): Promise<OpenWork> {
  const { fields, projectIds, estimation } = snapshot;
  const plan = await findPlanFields(jiraAsUser);
  const [needs, personas, value] = [fields.customerNeeds, fields.personas, fields.customerValue].map(
    jqlField,
  );
  const jql = `project in (${projectIds.join(', ')}) AND statusCategory != Done AND (${needs ?? ''} is not EMPTY OR ${personas ?? ''} is not EMPTY OR ${value ?? ''} is not EMPTY) ORDER BY ${value ?? ''} DESC`;
  const items: RoadmapItem[] = [];
  let pageToken: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof searchIssues>> = await searchIssues(jiraAsUser, {
      jql,
      fields: roadmapFields(fields, estimation, plan),
      pageToken,
      pageSize: PAGE,
    });
    items.push(...page.issues.map((issue) => readRoadmapItem(issue, fields, estimation, plan)));
    pageToken = page.nextPageToken;
  } while (pageToken !== null && items.length < MOST_ITEMS);
  return { items: items.filter(({ hierarchyLevel }) => hierarchyLevel >= 0), cut: pageToken !== null };
}

/** Recommendation answers by quarter; null while nobody has answered. */
export function useNps(settings: GadgetSettings): UseQueryResult<RatingResults | null> {
  const { projectId } = settings;
  return useQuery({
    queryKey: ['gadget-nps', projectId],
    queryFn: async () => {
      const results = await call('survey.results', { projectId, kind: 'nps', filter: { by: 'quarter' } });
      return results.kind === 'nps' && results.periods.length > 0 ? results : null;
    },
    refetchInterval: every(settings),
  });
}

/** A starred voice, another one each week; null without any. */
export function useQuoteOfTheWeek(
  settings: GadgetSettings,
  today: string,
): UseQueryResult<{ readonly piece: PieceView; readonly snapshot: KnowledgeSnapshot } | null> {
  const { projectId } = settings;
  return useQuery({
    queryKey: ['gadget-quote', projectId, weekOf(today)],
    queryFn: async () => {
      const [{ pieces }, snapshot] = await Promise.all([
        call('evidence.page', { projectId, filter: { starred: true }, limit: 100 }),
        call('knowledge.read', { projectId }),
      ]);
      const piece = pieces[weekOf(today) % Math.max(1, pieces.length)];
      return piece === undefined ? null : { piece, snapshot };
    },
    refetchInterval: every(settings),
  });
}

/** Weeks since 1970, each beginning on a Monday. */
function weekOf(day: string): number {
  return Math.floor((dayNumber(day) + 3) / 7);
}
