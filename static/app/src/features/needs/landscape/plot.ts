import type { LandscapeDot } from '@contract/needs/need-views';

/** Below so many answers a dot is hollow: its place is a guess (value model, step 1). */
export const SURE_FROM_ANSWERS = 30;
export const SIZE = 480;
const EDGE = 40;
const FREE = 12;

export const x = (importance: number): number => EDGE + (importance / 10) * (SIZE - EDGE - FREE);
export const y = (satisfaction: number): number => SIZE - EDGE - (satisfaction / 10) * (SIZE - EDGE - FREE);

/** Area, not width, follows the share of people. */
export const radiusOf = (dot: Pick<LandscapeDot, 'reach01'>): number => 7 + 8 * Math.sqrt(dot.reach01);

/** Corners of a rectangle on the plot, in the units of its drawing. */
export interface Area {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Needs of which a dot has its middle inside the area. */
export function needsIn(dots: readonly LandscapeDot[], { from, to }: Area): string[] {
  const between = (at: number, one: number, other: number): boolean =>
    at >= Math.min(one, other) && at <= Math.max(one, other);
  const inside = dots.filter(
    (dot) => between(x(dot.importance), from.x, to.x) && between(y(dot.satisfaction), from.y, to.y),
  );
  return [...new Set(inside.map((dot) => dot.needKey))];
}
