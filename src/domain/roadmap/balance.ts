import type { RoadmapItem } from './roadmap-item';

export const WORK_CLASSES = ['business', 'feature', 'customer'] as const;
export type WorkClassName = (typeof WORK_CLASSES)[number];

/** How much open work is of a class; shares are of what is classified. */
export interface ClassShare {
  readonly work: WorkClassName;
  readonly items: number;
  readonly points: number;
  readonly items01: number;
  readonly points01: number;
}

export interface Balance {
  readonly classes: readonly ClassShare[];
  /** Open items whose class nobody has said, neither for them nor for their epic. */
  readonly unsaid: readonly RoadmapItem[];
}

/** Splits open work by its class. Items with work below them are not counted themselves; a story takes its epic's class. */
export function balanceOf(items: readonly RoadmapItem[]): Balance {
  const byId = new Map(items.map((item) => [item.id, item]));
  const parents = new Set(items.flatMap((item) => item.parentId ?? []));
  const leaves = items.filter((item) => item.statusCategory !== 'done' && !parents.has(item.id));
  const classOf = (item: RoadmapItem): WorkClassName | undefined =>
    item.decided?.work ?? byId.get(item.parentId ?? '')?.decided?.work;
  const said = leaves.filter((item) => classOf(item) !== undefined);
  const pointsOf = (list: readonly RoadmapItem[]): number =>
    list.reduce((sum, item) => sum + (item.estimate.points ?? 0), 0);
  const allPoints = pointsOf(said);
  return {
    classes: WORK_CLASSES.map((work) => {
      const own = said.filter((item) => classOf(item) === work);
      const points = pointsOf(own);
      return {
        work,
        items: own.length,
        points,
        items01: said.length === 0 ? 0 : own.length / said.length,
        points01: allPoints === 0 ? 0 : points / allPoints,
      };
    }),
    unsaid: leaves.filter((item) => classOf(item) === undefined),
  };
}

/** A target such as `30-30-40`, in percent, as shares of business, feature and customer; null when it is none. */
export function targetFrom(text: string): Readonly<Record<WorkClassName, number>> | null {
  const parts = text.split('-').map(Number);
  const [business, feature, customer] = parts;
  if (parts.length !== 3 || business === undefined || feature === undefined || customer === undefined)
    return null;
  const sum = business + feature + customer;
  if (parts.some((part) => !(part >= 0)) || sum <= 0) return null;
  return { business: business / sum, feature: feature / sum, customer: customer / sum };
}
