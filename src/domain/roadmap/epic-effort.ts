import type { ItemInput } from '../value/model/facts';
import { plannedCoverage, uncoveredShare } from '../value/model/item-coverage';
import { effortLeft, isSized } from '../value/model/item-effort';
import type { Effort } from '../value/model/item-effort';
import { DEFAULT_SETTINGS } from '../value/model/settings';
import type { ValueSettings } from '../value/model/settings';
import type { OpenElsewhere } from '../items/item-input';
import { belowOf, childrenOf } from '../items/below';
import { linksOf } from '../items/work-item';
import type { WorkItem } from '../items/work-item';

/** As much of the value model as the size of an item depends on. */
export type Sizing = Pick<ValueSettings, 'referenceStory' | 'referenceEpic' | 'coverageDefault01'>;

/** As much of an item as its effort depends on. */
export type EffortItem = Pick<
  WorkItem,
  | 'id'
  | 'key'
  | 'parentId'
  | 'projectId'
  | 'hierarchyLevel'
  | 'needKeys'
  | 'coverage'
  | 'estimate'
  | 'statusCategory'
>;

/** What is left of an epic, and where its open stories are that stand in another project than itself. */
export interface EpicEffort extends Effort {
  readonly elsewhere: readonly OpenElsewhere[];
}

/** What the app remembers of an item that belongs to another product. */
export interface RememberedElsewhere {
  readonly issueId: string;
  readonly parentId: string;
  readonly projectId: string;
  readonly hierarchyLevel: number;
  readonly points: number | null;
  readonly done: boolean;
}

/**
 * What is left of every epic and of what stands above epics, by id; an epic that nobody has estimated and that has no
 * stories is not among them. `elsewhere` are items of other products below them, as the person sees them; `remembered` what
 * the app knows of such items, also where the person may not see them: they are counted all the same.
 * @param needKeys the needs that the product knows; links to others count for nothing
 */
export function epicEfforts(
  items: readonly EffortItem[],
  {
    elsewhere,
    remembered,
  }: { readonly elsewhere: readonly EffortItem[]; readonly remembered: readonly RememberedElsewhere[] },
  needKeys: ReadonlySet<string>,
  sizing: Sizing,
): ReadonlyMap<string, EpicEffort> {
  const settings = { ...DEFAULT_SETTINGS, ...sizing };
  const below = belowOf(withRemembered(items, elsewhere, remembered));
  const own = new Set(items.map(({ id }) => id));
  const efforts = new Map<string, EpicEffort>();
  for (const item of items) {
    if (item.hierarchyLevel <= 0) continue;
    const sized = sizedItem(item, { below, own, needKeys, settings });
    if (!isSized(sized)) continue;
    const uncovered01 = uncoveredShare(plannedCoverage(sized, settings));
    efforts.set(item.id, {
      ...effortLeft(sized, uncovered01, settings),
      elsewhere: openElsewhere(item, below),
    });
  }
  return efforts;
}

function withRemembered(
  items: readonly EffortItem[],
  elsewhere: readonly EffortItem[],
  remembered: readonly RememberedElsewhere[],
): EffortItem[] {
  const known = new Map(remembered.map((row) => [row.issueId, row]));
  const seen = new Set([...items, ...elsewhere].map(({ id }) => id));
  return [
    ...items,
    // How another project estimates, the app knows better than the person's page.
    ...elsewhere.map((item) => {
      const row = known.get(item.id);
      return row === undefined ? item : { ...item, estimate: { points: row.points, problem: null } };
    }),
    ...remembered.filter(({ issueId }) => !seen.has(issueId)).map(hiddenItem),
  ];
}

function hiddenItem(row: RememberedElsewhere): EffortItem {
  return {
    id: row.issueId,
    key: row.issueId,
    parentId: row.parentId,
    projectId: row.projectId,
    hierarchyLevel: row.hierarchyLevel,
    needKeys: [],
    coverage: {},
    estimate: { points: row.points, problem: null },
    statusCategory: row.done ? 'done' : 'new',
  };
}

interface Surroundings {
  readonly below: ReadonlyMap<string, readonly EffortItem[]>;
  /** Ids of the product's own items; what others link are needs of others. */
  readonly own: ReadonlySet<string>;
  readonly needKeys: ReadonlySet<string>;
  readonly settings: ValueSettings;
}

function sizedItem(item: EffortItem, around: Surroundings): ItemInput {
  const links = around.own.has(item.id) ? linksOf(item, around.settings.coverageDefault01) : [];
  return {
    key: item.key,
    level: item.hierarchyLevel > 0 ? 'epic' : 'story',
    points: item.estimate.points,
    done: item.statusCategory === 'done',
    links: links.filter(({ needKey }) => around.needKeys.has(needKey)),
    goals: [],
    tests: [],
    stories: childrenOf(item.id, item.hierarchyLevel, around.below).map((child) => sizedItem(child, around)),
  };
}

function openElsewhere(epic: EffortItem, below: Surroundings['below']): OpenElsewhere[] {
  const counts = new Map<string, number>();
  const count = (item: EffortItem): void => {
    for (const child of childrenOf(item.id, item.hierarchyLevel, below)) {
      if (child.statusCategory === 'done') continue;
      const isLeaf = childrenOf(child.id, child.hierarchyLevel, below).length === 0;
      if (isLeaf && child.projectId !== epic.projectId)
        counts.set(child.projectId, (counts.get(child.projectId) ?? 0) + 1);
      count(child);
    }
  };
  count(epic);
  return [...counts].map(([projectId, open]) => ({ projectId, open }));
}
