import type { ChangesView, RecordDecision } from '@contract/roadmap/change-views';
import { readHistories } from '@jira/changelog';
import { userDayOf } from '../../../api/user-day';
import { jiraAsUser } from '../../../api/jira';
import { readNames } from '../../../api/people';
import { reading, useReading } from '../../../api/read';
import type { Read } from '../../../api/read';
import type { PlanPart } from '@domain/roadmap/changes';
import type { ScoredEntry } from './change-entries';

/** Somebody who changed something about a work item, and what they said about it. */
export interface Decision {
  /** null = Jira does not name them to this person. */
  readonly name: string | null;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Names of Jira's fields. */
  readonly fields: readonly string[];
  /** Parts of the plan that were moved on the roadmap itself. */
  readonly parts: readonly PlanPart[];
  readonly reason: string;
}

export interface Deciders {
  readonly byItem: ReadonlyMap<string, readonly Decision[]>;
  /** Names by account id, of those who changed the value model or what is known. */
  readonly names: ReadonlyMap<string, string>;
}

/** Items whose history is read; beyond it the page says nothing about who, and Jira's own history does. */
const MOST_ITEMS = 300;
/** A date that is moved on the roadmap stands in Jira's history too: within this time it is the same act. */
const SAME_ACT_MS = 60_000;

interface Asked {
  /** Instants; what happened later is not asked about. */
  readonly since: string;
  readonly until: string | null;
  readonly moves: ChangesView['moves'];
  /** Who changed the value model or what is known. */
  readonly accountIds: readonly string[];
  readonly issueIds: readonly string[];
}

const deciders = reading({ jira: true }, readDeciders);

/** Who decided: Jira's own history as the person may see it, moves noted by the app, names of all of them. */
export function useDeciders(view: ChangesView, issueIds: readonly string[]): Read<Deciders> {
  const asked = {
    since: view.from.takenAt,
    until: view.to?.takenAt ?? null,
    moves: view.moves,
    accountIds: [...new Set([...view.models, ...view.records].map(({ accountId }) => accountId))],
    issueIds: issueIds.slice(0, MOST_ITEMS),
  };
  return useReading(deciders, asked, { freshMs: 60_000 });
}

async function readDeciders({ since, until, moves, accountIds, issueIds }: Asked): Promise<Deciders> {
  const end = until === null ? Infinity : Date.parse(until);
  const [histories, names] = await Promise.all([
    issueIds.length === 0 ? [] : readHistories(jiraAsUser, issueIds, Date.parse(since)),
    readNames([...moves.map(({ accountId }) => accountId), ...accountIds]),
  ]);
  const acts = [
    ...moves.map(({ issueId, at, accountId, parts, reason }) => ({
      issueId,
      at: Date.parse(at),
      accountId,
      name: names.get(accountId) ?? null,
      fields: [] as readonly string[],
      parts,
      reason,
    })),
    ...histories
      .filter(({ at }) => at <= end)
      .map(({ author, ...entry }) => ({
        ...entry,
        name: author,
        parts: [] as readonly PlanPart[],
        reason: '',
      })),
  ];
  const byItem = new Map<string, Decision[]>();
  for (const act of acts.sort((a, b) => b.at - a.at)) {
    const noted = acts.some(
      (other) =>
        other.parts.length > 0 &&
        act.parts.length === 0 &&
        other.issueId === act.issueId &&
        other.accountId === act.accountId &&
        Math.abs(other.at - act.at) < SAME_ACT_MS,
    );
    if (noted) continue;
    const { issueId, name, fields, parts, reason } = act;
    const decision = { name, day: userDayOf(act.at), fields, parts, reason };
    byItem.set(issueId, [...(byItem.get(issueId) ?? []), decision]);
  }
  return { byItem, names };
}

/** Needs and personas that the changed lines of an item speak of, as somebody changed them. */
export function recordDecisions({ change }: ScoredEntry, view: ChangesView): readonly RecordDecision[] {
  return view.records.filter((record) =>
    change.lines.some((line) =>
      record.kind === 'need'
        ? record.needKey !== undefined && record.needKey === line.needKey
        : record.kind === 'persona'
          ? record.name === line.persona
          : record.name === line.title,
    ),
  );
}

/** Fields of Jira that say when and by whom, and nothing about what an item is worth. */
const PLAN_FIELDS =
  /^(duedate|due date|start date|status|resolution|sprint|rank|assignee|fix version|link|comment)$/i;

/** What was decided about the value of an item or of its stories: all but mere moves, the newest first. */
export function scoreDecisions(
  { family }: ScoredEntry,
  { byItem }: Deciders,
): readonly { readonly decision: Decision; readonly key: string }[] {
  return family.flatMap(({ issueId, key }) =>
    (byItem.get(issueId) ?? []).flatMap((decision) => {
      const fields = decision.fields.filter((field) => !PLAN_FIELDS.test(field));
      return fields.length === 0 ? [] : [{ decision: { ...decision, fields, parts: [] }, key }];
    }),
  );
}
