/** One item of the value × effort plot. */
export interface PlottedItem {
  readonly id: string;
  readonly value: number;
  /** Effort in the product's own unit, zero or more. */
  readonly points: number;
}

/** Where an item stands, both in 0 … 1 from the lower left; `dx`, `dy` move it off its neighbours, in dot widths. */
export interface PlotPlace {
  readonly x01: number;
  readonly y01: number;
  readonly dx: number;
  readonly dy: number;
}

/** The ends of both axes: effort on a logarithm of 1 + points, so that small stories do not lie on each other. */
export interface PlotScale {
  readonly mostPoints: number;
  readonly mostValue: number;
}

/** Ticks of an effort axis: the numbers that teams estimate with. */
const ESTIMATES = [0, 1, 2, 3, 5, 8, 13, 21, 40, 80, 160, 320, 640, 1280];

/** Angle between neighbours of a sunflower, 180° · (3 − √5): no two of them ever line up. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** The scale that shows all items; `highs` are upper ends of whiskers. */
export function plotScale(items: readonly PlottedItem[], highs: readonly number[] = []): PlotScale {
  const points = items.reduce((most, item) => Math.max(most, item.points), 1);
  const value = [...highs, ...items.map((item) => item.value)].reduce(
    (most, each) => Math.max(most, each),
    1,
  );
  return {
    mostPoints: ESTIMATES.find((estimate) => estimate >= points) ?? points,
    mostValue: niceAbove(value),
  };
}

/** Share of the width at which an effort stands. */
export function effortAt01(points: number, { mostPoints }: PlotScale): number {
  return Math.log2(1 + Math.max(0, points)) / Math.log2(1 + mostPoints);
}

/** The efforts at which an axis is marked. */
export function effortTicks({ mostPoints }: PlotScale): readonly number[] {
  return ESTIMATES.filter((estimate) => estimate <= mostPoints);
}

/**
 * Values per point worth a line: round ones near the lower fifth, the middle and the upper fifth of the items, so
 * that the lines part them whatever the unit of effort is.
 */
export function isoRatios(items: readonly PlottedItem[]): readonly number[] {
  const ratios = items
    .filter((item) => item.points > 0 && item.value > 0)
    .map((item) => item.value / item.points)
    .sort((a, b) => a - b);
  const at = (share01: number): number => ratios[Math.round(share01 * (ratios.length - 1))] ?? 0;
  return [...new Set([at(0.2), at(0.5), at(0.8)].map(oneDigit))].filter((ratio) => ratio > 0);
}

/** The points of an iso-line of value per point, as shares of the plot, from its left to where it leaves it. */
export function isoLine(
  ratio: number,
  scale: PlotScale,
  steps = 48,
): readonly { x01: number; y01: number }[] {
  const last = Math.min(scale.mostPoints, scale.mostValue / ratio);
  return Array.from({ length: steps + 1 }, (_, step) => {
    // Even steps on the drawn axis, so that the curve is smooth where it bends.
    const points = 2 ** ((step / steps) * Math.log2(1 + last)) - 1;
    return { x01: effortAt01(points, scale), y01: Math.min(1, (ratio * points) / scale.mostValue) };
  });
}

/**
 * The places of items. Those that fall into one cell of `cells` × `cells` are spread as the seeds of a sunflower,
 * in the order of their ids: the same items always stand at the same places, and none hides another.
 */
export function plotPlaces(
  items: readonly PlottedItem[],
  scale: PlotScale,
  cells = 48,
): ReadonlyMap<string, PlotPlace> {
  const taken = new Map<string, number>();
  const places = new Map<string, PlotPlace>();
  const byId = [...items].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const item of byId) {
    const x01 = effortAt01(item.points, scale);
    const y01 = Math.max(0, Math.min(1, item.value / scale.mostValue));
    const cell = `${String(Math.round(x01 * cells))} ${String(Math.round(y01 * cells))}`;
    const nth = taken.get(cell) ?? 0;
    taken.set(cell, nth + 1);
    const radius = Math.sqrt(nth) * 0.8;
    places.set(item.id, {
      x01,
      y01,
      dx: nth === 0 ? 0 : radius * Math.cos(nth * GOLDEN_ANGLE),
      dy: nth === 0 ? 0 : radius * Math.sin(nth * GOLDEN_ANGLE),
    });
  }
  return places;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

/**
 * The nearest item in a direction, for walking the plot by arrow keys: sideways distance counts twice, so that a
 * step goes where the key points. null = there is none.
 */
export function neighbourOf(
  places: ReadonlyMap<string, PlotPlace>,
  id: string,
  direction: Direction,
): string | null {
  const from = places.get(id);
  if (from === undefined) return null;
  let nearest: string | null = null;
  let least = Infinity;
  for (const [other, place] of places) {
    if (other === id) continue;
    const dx = place.x01 - from.x01 + (place.dx - from.dx) / 1000;
    const dy = place.y01 - from.y01 + (place.dy - from.dy) / 1000;
    const along = { left: -dx, right: dx, up: dy, down: -dy }[direction];
    const across = Math.abs(direction === 'left' || direction === 'right' ? dy : dx);
    if (along <= 0) continue;
    const distance = along + 2 * across;
    if (distance < least) {
      least = distance;
      nearest = other;
    }
  }
  return nearest;
}

function niceAbove(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  return ([1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((step) => step * decade >= value) ?? 10) * decade;
}

function oneDigit(value: number): number {
  if (value <= 0) return 0;
  const decade = 10 ** Math.floor(Math.log10(value));
  return Number((Math.round(value / decade) * decade).toPrecision(2));
}
