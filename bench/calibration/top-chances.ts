import { normal } from '../../src/domain/value/draws/normal';
import { RandomStream } from '../../src/domain/value/draws/random-stream';
import { valueModel } from '../../src/domain/value/model/needs';
import { scoreItems } from '../../src/domain/value/model/score';
import { simulate } from '../../src/domain/value/model/simulate';
import { stories } from './backlog';
import { knownFacts, TODAY } from './knowledge';
import type { Knowledge } from './knowledge';
import { beta, trueWorld } from './truth';
import type { Centre } from './truth';

const WORLDS = 100;
const NEEDS = 14;
const STORIES = 40;
const DRAWS = 1000;
export const TOP = 3;
/** Neither model's own: quality of the work, and effort as the SiP tasks have it (slope and spread of its logarithm). */
const QUALITY = { mean: 0.45, strength: 2 };
const EFFORT_SLOPE = 0.85;
const EFFORT_SIGMA = 0.7;
const TESTED = 0.2;

/** Chances said and what happened, of one tenth of the scale. */
export interface Said {
  readonly cases: number;
  readonly said: number;
  readonly happened: number;
}

export interface TopChances {
  readonly brier: number;
  /** By tenth of what was said. */
  readonly tenths: readonly Said[];
}

/** What one gets by saying the same chance of every item. */
export const BASE_BRIER = (TOP / STORIES) * (1 - TOP / STORIES);

/**
 * P(among the first 3 of 40) against what is realised: quality × share × true customers per 100, by true effort. Tests
 * pass with the quality of the work.
 */
export function topChances(centre: Centre, knowledge: Knowledge): TopChances {
  const tenths = Array.from({ length: 10 }, () => ({ cases: 0, said: 0, happened: 0 }));
  let squares = 0;
  for (let at = 0; at < WORLDS; at++) {
    const stream = new RandomStream(at, 'calibration top');
    const world = trueWorld(stream, centre, NEEDS);
    const values = new Map(world.needs.map(({ key, value }) => [key, value]));
    const gains: number[] = [];
    const items = stories(stream, world, STORIES).map((story) => {
      const quality = beta(stream, QUALITY.mean, QUALITY.strength);
      const worth = story.links.reduce(
        (sum, link) => sum + link.coverage01 * (values.get(link.needKey) ?? 0),
        0,
      );
      const effort = (story.points ?? 5) ** EFFORT_SLOPE * Math.exp(EFFORT_SIGMA * normal(stream));
      gains.push((quality * worth) / effort);
      const isTested = stream.uniform() < TESTED;
      const test = { kind: 'test' as const, passed: stream.uniform() < quality, on: TODAY };
      return { ...story, tests: isTested ? [test] : [] };
    });
    const model = valueModel(knownFacts(stream, world, knowledge));
    const { scores } = scoreItems(model, items);
    const { top01 } = simulate(model, scores, { seed: at, draws: DRAWS, topK: [TOP] });
    const bar = [...gains].sort((a, b) => b - a)[TOP - 1] ?? 0;
    gains.forEach((gain, row) => {
      const said = top01.get(TOP)?.[row] ?? Number.NaN;
      const happened = gain >= bar ? 1 : 0;
      squares += (said - happened) ** 2;
      const tenth = tenths[Math.min(9, Math.floor(10 * said))];
      if (tenth === undefined) throw new Error(`A chance of ${said} is none.`);
      tenth.cases += 1;
      tenth.said += said;
      tenth.happened += happened;
    });
  }
  return {
    brier: squares / (WORLDS * STORIES),
    tenths: tenths.map(({ cases, said, happened }) => ({
      cases,
      said: said / cases,
      happened: happened / cases,
    })),
  };
}
