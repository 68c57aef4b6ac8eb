import { RandomStream } from '../../src/domain/value/draws/random-stream';
import { LEVELS } from '../../src/domain/value/model/facts';
import type { Level } from '../../src/domain/value/model/facts';
import { valueModel } from '../../src/domain/value/model/needs';
import { scoreItems } from '../../src/domain/value/model/score';
import { backlog } from './backlog';
import type { ValueBand } from '../../src/domain/value/types';
import { knownFacts } from './knowledge';
import type { Knowledge } from './knowledge';
import { trueWorld } from './truth';
import type { Centre } from './truth';

const WORLDS = 40;
const NEEDS = 14;

export type Counts = Readonly<Record<Level, Readonly<Record<ValueBand, number>>>>;

const NONE: Readonly<Record<ValueBand, number>> = { 'very-high': 0, high: 0, medium: 0, low: 0, unscored: 0 };

/** How many stories and epics of 40 backlogs fall into each band by the thresholds that the model ships with. */
export function bandCounts(centre: Centre, knowledge: Knowledge): Counts {
  const counts = { story: { ...NONE }, epic: { ...NONE } };
  for (let at = 0; at < WORLDS; at++) {
    const stream = new RandomStream(at, 'calibration bands');
    const world = trueWorld(stream, centre, NEEDS);
    const model = valueModel(knownFacts(stream, world, knowledge));
    const items = backlog(stream, world);
    for (const level of LEVELS)
      for (const { band } of scoreItems(model, items[level]).scores) counts[level][band] += 1;
  }
  return counts;
}
