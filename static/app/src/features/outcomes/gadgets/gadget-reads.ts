import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { PieceView } from '@contract/evidence/evidence-views';
import type { RatingResults } from '@contract/surveys/survey-views';
import { jqlField } from '@domain/items/jql-field';
import { dayNumber } from '@domain/iso-date';
import type { IsoDate } from '@domain/iso-date';
import { horizonsOf } from '@domain/roadmap/horizon';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import type { Level } from '@domain/value/model/facts';
import { itemsBelow } from '@jira/children';
import { typesOfLevel } from '@jira/issue-types';
import { searchPages } from '@jira/issues';
import { findPlanFields, roadmapReader } from '@jira/roadmap-item';
import { jiraAsUser } from '../../../api/jira';
import { reading, useRead, useReading } from '../../../api/read';
import type { Read } from '../../../api/read';
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

export function useKnowledge(settings: GadgetSettings): Read<KnowledgeSnapshot> {
  return useRead('knowledge.read', { projectId: settings.projectId }, { every: every(settings) });
}

const openWork = reading(
  { asks: ['knowledge.read'], jira: true },
  async (projectId: string, ask): Promise<WorkAndKnowledge> => {
    const snapshot = await ask('knowledge.read', { projectId });
    return { snapshot, ...(await readOpenWork(snapshot)) };
  },
);

export function useWork(settings: GadgetSettings): Read<WorkAndKnowledge> {
  return useReading(openWork, settings.projectId, { every: every(settings) });
}

async function readOpenWork(snapshot: KnowledgeSnapshot): Promise<OpenWork> {
  const { fields, projectIds } = snapshot;
  const reader = roadmapReader(snapshot, await findPlanFields(jiraAsUser));
  const [needs, personas, value] = [fields.customerNeeds, fields.personas, fields.customerValue].map(
    jqlField,
  );
  const jql = `project in (${projectIds.join(', ')}) AND statusCategory != Done AND (${needs ?? ''} is not EMPTY OR ${personas ?? ''} is not EMPTY OR ${value ?? ''} is not EMPTY) ORDER BY ${value ?? ''} DESC`;
  const items: RoadmapItem[] = [];
  let cut = false;
  const search = { jql, fields: reader.fields, pageSize: PAGE };
  for await (const page of searchPages(jiraAsUser, search)) {
    items.push(...page.issues.map(reader.read));
    cut = page.nextPageToken !== null;
    if (items.length >= MOST_ITEMS) break;
  }
  return { items: items.filter(({ hierarchyLevel }) => hierarchyLevel >= 0), cut };
}

/** So many of each horizon are shown. */
const OF_EACH = 5;
const LOOKED_AT_ONCE = 50;

/** Open work of one level by where it stands, in the order of Priorities. */
export interface NextWork {
  readonly now: readonly RoadmapItem[];
  readonly next: readonly RoadmapItem[];
  /** Whether there is more than was looked at. */
  readonly cut: boolean;
}

interface NextAsked {
  readonly projectId: string;
  readonly level: Level;
  readonly today: IsoDate;
}

const nextWork = reading(
  { asks: ['knowledge.read', 'share.off'], jira: true },
  async ({ projectId, level, today }: NextAsked, ask): Promise<NextWork> => {
    const [snapshot, { issueIds }] = await Promise.all([
      ask('knowledge.read', { projectId }),
      ask('share.off', { projectId }),
    ]);
    // A dashboard is looked at by others too: what is not shown to them is not shown here.
    const off = new Set(issueIds);
    const { projectIds } = snapshot;
    const [plan, types] = await Promise.all([
      findPlanFields(jiraAsUser),
      typesOfLevel(jiraAsUser, projectIds, level),
    ]);
    if (types.length === 0) return { now: [], next: [], cut: false };
    const { fields, read } = roadmapReader(snapshot, plan);
    const priority = jqlField(snapshot.fields.customerPriority);
    const jql = `project in (${projectIds.join(', ')}) AND statusCategory != Done AND issuetype in (${types.join(', ')}) AND ${priority} is not EMPTY ORDER BY ${priority} DESC, key ASC`;
    const found = { now: [] as RoadmapItem[], next: [] as RoadmapItem[] };
    let lookedAt = 0;
    let more = false;
    const search = { jql, fields, pageSize: LOOKED_AT_ONCE };
    for await (const page of searchPages(jiraAsUser, search)) {
      more = page.nextPageToken !== null;
      lookedAt += page.issues.length;
      const items = page.issues.map(read);
      const epics = items.flatMap(({ id, hierarchyLevel }) => (hierarchyLevel > 0 ? [id] : []));
      const below = await itemsBelow(jiraAsUser, epics, { fields, condition: '', read });
      const placed = horizonsOf(items, today, below);
      for (const item of items) {
        const horizon = placed.get(item.id)?.horizon;
        if ((horizon === 'now' || horizon === 'next') && !off.has(item.id)) found[horizon].push(item);
      }
      if (lookedAt >= MOST_ITEMS || isFull(found)) break;
    }
    return {
      now: found.now.slice(0, OF_EACH),
      next: found.next.slice(0, OF_EACH),
      cut: more && !isFull(found),
    };
  },
);

function isFull({ now, next }: Pick<NextWork, 'now' | 'next'>): boolean {
  return now.length >= OF_EACH && next.length >= OF_EACH;
}

/** What is being built and what comes next, of the level that the gadget shows. */
export function useNextWork(settings: GadgetSettings, today: IsoDate): Read<NextWork> {
  const { projectId, level } = settings;
  return useReading(nextWork, { projectId, level, today }, { every: every(settings) });
}

const npsByQuarter = reading(
  { asks: ['survey.results'] },
  async (projectId: string, ask): Promise<RatingResults | null> => {
    const results = await ask('survey.results', { projectId, kind: 'nps', filter: { by: 'quarter' } });
    return results.kind === 'nps' && results.periods.length > 0 ? results : null;
  },
);

/** Recommendation answers by quarter; null while nobody has answered. */
export function useNps(settings: GadgetSettings): Read<RatingResults | null> {
  return useReading(npsByQuarter, settings.projectId, { every: every(settings) });
}

interface Quote {
  readonly piece: PieceView;
  readonly snapshot: KnowledgeSnapshot;
}

const quoteOfTheWeek = reading(
  { asks: ['evidence.page', 'knowledge.read'] },
  async ({ projectId, week }: { projectId: string; week: number }, ask): Promise<Quote | null> => {
    const [{ pieces }, snapshot] = await Promise.all([
      ask('evidence.page', { projectId, filter: { starred: true }, limit: 100 }),
      ask('knowledge.read', { projectId }),
    ]);
    const piece = pieces[week % Math.max(1, pieces.length)];
    return piece === undefined ? null : { piece, snapshot };
  },
);

/** A starred voice, another one each week; null without any. */
export function useQuoteOfTheWeek(settings: GadgetSettings, today: string): Read<Quote | null> {
  const { projectId } = settings;
  return useReading(quoteOfTheWeek, { projectId, week: weekOf(today) }, { every: every(settings) });
}

/** Weeks since 1970, each beginning on a Monday. */
function weekOf(day: string): number {
  return Math.floor((dayNumber(day) + 3) / 7);
}
