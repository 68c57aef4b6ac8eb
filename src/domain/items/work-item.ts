import type { TestState } from '../records/test';
import type { NeedLink } from '../value/model/facts';

/** How the project estimates, as its board is configured in Jira. */
export type Estimation =
  | { readonly kind: 'points'; readonly fieldId: string }
  | { readonly kind: 'time'; readonly fieldId: string }
  | { readonly kind: 'count' };

/** Effort of one item in the project's own unit: points, hours, or 1 when items are counted. */
export interface Estimate {
  /** null = not estimated, or not a number. */
  readonly points: number | null;
  /** What stood in the field when it was no usable number. */
  readonly problem: string | null;
  /** What `points` are; absent where nobody asked. */
  readonly unit?: Estimation['kind'];
}

/** An epic, story or any other Jira work item, as far as customer value is concerned. */
export interface WorkItem {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly summary: string;
  readonly typeName: string;
  /** 1 is an epic, 0 a standard item, -1 a sub-task, 2 and up stand above epics. */
  readonly hierarchyLevel: number;
  readonly parentId: string | null;
  readonly statusName: string;
  readonly statusCategory: 'new' | 'indeterminate' | 'done';
  readonly needKeys: readonly string[];
  readonly personaKeys: readonly string[];
  /** Share of each need, by need key; a need without an entry takes the model's default, assumed. */
  readonly coverage: Readonly<Record<string, number>>;
  /** How far the item serves each goal, by goal key. */
  readonly goals: Readonly<Record<string, number>>;
  readonly estimate: Estimate;
  /** What people decided about the item as a whole; absent parts are undecided. */
  readonly decided?: Decided;
  /** Ids of the items that block this one; absent where the links were not asked for. */
  readonly blockerIds?: readonly string[];
  /** What the app's read-only fields hold in Jira now. */
  readonly written: WrittenValue;
}

/** Decisions that stand beside coverage and goals in the item's property. */
export interface Decided {
  readonly work?: 'business' | 'feature' | 'customer' | undefined;
  readonly horizon?: 'now' | 'next' | 'later' | undefined;
  /** `YYYY-MM-DD` */
  readonly laterSince?: string | undefined;
  /** Mirror of the item's tests, for workflow rules; the tests themselves are the truth. */
  readonly validation?: TestState | undefined;
}

/** The three read-only fields; null = empty in Jira. */
export interface WrittenValue {
  readonly value: number | null;
  readonly priority: number | null;
  readonly band: string | null;
}

/** What the app remembers of an item between events, so that an epic can be scored without asking Jira. */
export interface ItemRow {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly parentId: string | null;
  readonly hierarchyLevel: number;
  readonly links: readonly NeedLink[];
  /** Personas in the item's field. */
  readonly personaKeys: readonly string[];
  /** Those of them that the app put there because of the item's needs; empty in what was just read from Jira. */
  readonly givenPersonaKeys: readonly string[];
  readonly goals: Readonly<Record<string, number>>;
  readonly points: number | null;
  /** What `points` are; null where that was not remembered. */
  readonly unit: Estimation['kind'] | null;
  readonly done: boolean;
  /** Ids of the items that block this one. */
  readonly blockerIds: readonly string[];
  readonly written: WrittenValue;
}

/** The links of an item: the needs in its field with the coverage that its property states. */
export function linksOf(
  item: Pick<WorkItem, 'needKeys' | 'coverage'>,
  coverageDefault01: number,
): NeedLink[] {
  return [...new Set(item.needKeys)].map((needKey) => {
    const stated = item.coverage[needKey];
    return stated === undefined
      ? { needKey, coverage01: coverageDefault01, assumed: true }
      : { needKey, coverage01: stated };
  });
}

/** What the app should remember of an item that it has just read. */
export function rowOf(item: WorkItem, coverageDefault01: number): ItemRow {
  return {
    issueId: item.id,
    issueKey: item.key,
    projectId: item.projectId,
    parentId: item.parentId,
    hierarchyLevel: item.hierarchyLevel,
    links: linksOf(item, coverageDefault01),
    personaKeys: item.personaKeys,
    givenPersonaKeys: [],
    goals: item.goals,
    points: item.estimate.points,
    unit: item.estimate.unit ?? null,
    done: item.statusCategory === 'done',
    blockerIds: item.blockerIds ?? [],
    written: item.written,
  };
}
