import type { MoscowClass } from '../model/facts';
import { MOSCOW_CLASSES } from '../model/facts';
import type { PresetContext, PresetScore } from './preset';
import { kanoOrder } from './kano-order';

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
