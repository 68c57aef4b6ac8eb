import Papa from 'papaparse';
import { z } from 'zod';
import { decay01 } from '../../src/domain/value/demand';
import { kendallTau } from '../../src/domain/value/order/kendall-tau';
import { opportunityOf } from '../../src/domain/value/opportunity';
import { cd3Score } from '../../src/domain/value/presets/cd3';
import { iceScore } from '../../src/domain/value/presets/ice';
import {
  affectedRevenuePercent,
  COULD_EFFORT_GUIDE,
  earnedInOrder,
  MUST_EFFORT_LIMIT,
  PUBLISHED_LEVELS,
  topTwoBox,
} from './published-figures';
import { riceScore } from '../../src/domain/value/presets/rice';
import { wsjfScore } from '../../src/domain/value/presets/wsjf';
import type { EvidenceType } from '../../src/domain/records/evidence-type';
import { BadInput, entry, inShape, perRow } from './vector';
import type { Method, ReadFile } from './vector';

const surveyFile = z.object({ file: z.string() });
const ratingRow = z.object({
  outcome: z.string(),
  importance: z.coerce.number(),
  satisfaction: z.coerce.number(),
});
const delayedWork = z.object({ moneyPerWeek: z.number(), weeks: z.number() });
const cd3Input = z.object({
  basePerWeek: z.number(),
  horizonWeeks: z.number(),
  work: z.object({ A: delayedWork, B: delayedWork }),
});

const opportunityRows = perRow(2, (row) => opportunityOf(entry(row, 0), entry(row, 1)));

/** Importance, satisfaction and opportunity per outcome of a survey file. */
function opportunityOfFile(input: unknown, readFile: ReadFile): Record<string, number[]> {
  const { file } = inShape(surveyFile, input);
  const { data } = Papa.parse<unknown>(readFile(file), { header: true, skipEmptyLines: true });
  const ratings = new Map<string, { importance: number[]; satisfaction: number[] }>();
  for (const { outcome, importance, satisfaction } of inShape(z.array(ratingRow), data)) {
    const list = ratings.get(outcome) ?? { importance: [], satisfaction: [] };
    list.importance.push(importance);
    list.satisfaction.push(satisfaction);
    ratings.set(outcome, list);
  }
  return Object.fromEntries(
    [...ratings].map(([outcome, list]) => {
      const importance = topTwoBox(list.importance);
      const satisfaction = topTwoBox(list.satisfaction);
      return [outcome, [importance, satisfaction, opportunityOf(importance, satisfaction)]];
    }),
  );
}

function cd3(input: unknown): unknown {
  const { basePerWeek, horizonWeeks, work } = inShape(cd3Input, input);
  const { A, B } = work;
  return {
    cd3_A: cd3Score(A.moneyPerWeek, A.weeks),
    cd3_B: cd3Score(B.moneyPerWeek, B.weeks),
    total_A_then_B: earnedInOrder([A, B], horizonWeeks, basePerWeek),
    total_B_then_A: earnedInOrder([B, A], horizonWeeks, basePerWeek),
  };
}

/** Gilad's levels as published, on his scale of 0…10: a number, or the two ends of a range. */
function gilad(): Record<string, number | readonly [number, number]> {
  const names: Readonly<Record<string, EvidenceType>> = {
    self_conviction: 'self',
    pitch_deck: 'pitch',
    thematic_support: 'thematic',
    others_opinion: 'opinion',
    estimates_plans: 'estimates',
    anecdotal: 'anecdotal',
    market_data: 'market_data',
    user_customer_evidence: 'user_evidence',
    test_results: 'test',
    launch_data: 'launch',
  };
  return Object.fromEntries(
    Object.entries(names).map(([name, type]) => {
      const [low, high] = PUBLISHED_LEVELS[type];
      return [name, low === high ? low : ([low, high] as const)];
    }),
  );
}

/** Methods of `domain/value` by the name that vectors use. */
export const VALUE_METHODS: Readonly<Record<string, Method>> = {
  opportunity: (input, readFile) =>
    Array.isArray(input) ? opportunityRows(input, readFile) : opportunityOfFile(input, readFile),
  rice: perRow(4, (row) => riceScore(entry(row, 0), entry(row, 1), entry(row, 2), entry(row, 3))),
  ice: perRow(3, (row) => iceScore(entry(row, 0), entry(row, 1), entry(row, 2))),
  wsjf: perRow(4, (row) => wsjfScore(entry(row, 0), entry(row, 1), entry(row, 2), entry(row, 3))),
  cd3,
  decay: perRow(2, (row) => {
    if (!(entry(row, 1) > 0)) throw new BadInput('input: a half-life must be above 0');
    return decay01(entry(row, 0), entry(row, 1));
  }),
  'zudo.revenue': perRow(2, (row) => affectedRevenuePercent(entry(row, 0), entry(row, 1))),
  kendall_tau: (input) => {
    const [x, y] = inShape(z.tuple([z.array(z.number()), z.array(z.number())]), input);
    return kendallTau(x, y);
  },
  gilad_meter: gilad,
  dsdm_moscow: () => ({ must_max: MUST_EFFORT_LIMIT, could_about: COULD_EFFORT_GUIDE }),
};
