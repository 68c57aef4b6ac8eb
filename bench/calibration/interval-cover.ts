import { RandomStream } from '../../src/domain/value/draws/random-stream';
import { valueModel } from '../../src/domain/value/model/needs';
import { scoreItems } from '../../src/domain/value/model/score';
import { simulate } from '../../src/domain/value/model/simulate';
import { storyOf } from './backlog';
import { knownFacts } from './knowledge';
import type { Knowledge } from './knowledge';
import { trueWorld } from './truth';
import type { Centre } from './truth';

const WORLDS = 150;
const NEEDS = 15;
const DRAWS = 1000;

/** How often the 80 % interval of a value holds the truth, and on which side the truth is where it does not. */
export interface Cover {
  readonly inside: number;
  readonly below: number;
  readonly above: number;
  /** Standard error; the needs of one world hang together, so worlds are counted. */
  readonly error: number;
}

/** The same seeds give the same worlds in every row, so that rows differ by what is known. */
export function coverOf(centre: Centre, knowledge: Knowledge, dependence01 = 0): Cover {
  let below = 0;
  let above = 0;
  const perWorld: number[] = [];
  for (let at = 0; at < WORLDS; at++) {
    const world = trueWorld(new RandomStream(at, 'calibration world'), centre, NEEDS, dependence01);
    const model = valueModel(knownFacts(new RandomStream(at, 'calibration knowledge'), world, knowledge));
    const probes = world.needs.map(({ key }) => storyOf(key, [{ needKey: key, coverage01: 1 }]));
    const { scores } = scoreItems(model, probes);
    const { value } = simulate(model, scores, { seed: at, draws: DRAWS });
    let inside = 0;
    world.needs.forEach((need, row) => {
      const interval = value[row];
      if (interval === undefined) return;
      if (need.value < interval.low) below += 1;
      else if (need.value > interval.high) above += 1;
      else inside += 1;
    });
    perWorld.push(inside / NEEDS);
  }
  const mean = perWorld.reduce((sum, share) => sum + share, 0) / WORLDS;
  const spread = perWorld.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (WORLDS - 1);
  const all = WORLDS * NEEDS;
  return { inside: mean, below: below / all, above: above / all, error: Math.sqrt(spread / WORLDS) };
}
