import type { MoscowClass } from '../types';
import { MOSCOW_CLASSES } from '../types';
import type { PresetContext, PresetScore } from './preset';
import { kanoOrder } from './kano-order';

/** Most of the effort that Musts may take (DSDM Agile Project Framework, 10.4). */
export const MUST_EFFORT_LIMIT = 0.6;
/** About how much of the effort Coulds should be, as contingency (DSDM, same place). */
export const COULD_EFFORT_GUIDE = 0.2;

/** How the effort divides, and whether the gate holds. Won't-haves are outside the plan and not counted. */
export interface MoscowGate {
  readonly effortPoints: Readonly<Record<MoscowClass, number>>;
  readonly must01: number;
  readonly holds: boolean;
}

/**
 * MoSCoW: by class, then by the default priority. An item without a class takes one, assumed: must when it
 * serves a must-be need (Kano), else by its band: high → should, medium → could, low or unscored → won't.
 */
export function moscow(context: PresetContext): PresetScore[] {
  const classes = moscowClasses(context);
  return context.scored.scores.map(({ key, priority }, row) => ({
    key,
    score: priority,
    tier: MOSCOW_CLASSES.length - 1 - MOSCOW_CLASSES.indexOf(classes[row] ?? 'wont'),
    assumed: context.items[row]?.extras?.moscow === undefined ? ['moscow-class'] : [],
  }));
}

/** Class of each item, stated or assumed. */
export function moscowClasses(context: PresetContext): MoscowClass[] {
  const kano = kanoOrder(context);
  return context.items.map(({ extras }, row) => {
    if (extras?.moscow !== undefined) return extras.moscow;
    if (kano[row]?.tier === 1) return 'must';
    switch (context.scored.scores[row]?.band) {
      case 'very-high':
      case 'high':
        return 'should';
      case 'medium':
        return 'could';
      default:
        return 'wont';
    }
  });
}

/** Whether Musts take at most 60 % of the planned effort (DSDM). Holds when nothing is planned. */
export function moscowGate(
  work: readonly { readonly class: MoscowClass; readonly points: number }[],
): MoscowGate {
  const effortPoints = { must: 0, should: 0, could: 0, wont: 0 };
  for (const { class: name, points } of work) effortPoints[name] += points;
  const planned = effortPoints.must + effortPoints.should + effortPoints.could;
  const must01 = planned > 0 ? effortPoints.must / planned : 0;
  return { effortPoints, must01, holds: must01 <= MUST_EFFORT_LIMIT };
}
