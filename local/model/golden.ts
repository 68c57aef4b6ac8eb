import { z } from 'zod';
import { compileModel } from '../../src/domain/value/compile-model';
import { DEFAULT_PARAMS } from '../../src/domain/value/default-params';
import { scoreItems } from '../../src/domain/value/score-items';
import { simulate } from '../../src/domain/value/simulate';
import { EVIDENCE_TYPES } from '../../src/domain/records/evidence-type';
import type { ItemInput, ModelInput } from '../../src/domain/value/types';
import { inShape } from './vector';

const triple = z.tuple([z.number(), z.number(), z.number()]);
const pair = z.tuple([z.number(), z.number()]);

/** The worked example of the default model, or another backlog written the same way. */
const goldenSchema = z.object({
  params: z
    .object({ prior_strength_m: z.number(), lambda_goal: z.number(), effort_reference: z.number() })
    .partial()
    .default({}),
  segments: z.record(z.string(), z.object({ w: z.number() })),
  survey_kI_kS_n: z.record(z.string(), z.record(z.string(), triple)),
  reach_x_n: z.record(z.string(), z.record(z.string(), pair)).default({}),
  kano_MOA_n: z.record(z.string(), pair.nullable()).default({}),
  items: z.record(
    z.string(),
    z.object({
      L: z.record(z.string(), z.number()),
      E: z.number().nullable().default(null),
      G: z.number().default(0),
      ev: z.partialRecord(z.enum(EVIDENCE_TYPES), z.number()).default({}),
    }),
  ),
});
type Golden = z.infer<typeof goldenSchema>;

/** Whether a file is written as the worked example is, rather than as a vector. */
export function isGolden(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'survey_kI_kS_n' in content && 'items' in content;
}

/** Needs, items, ranking and draws of a backlog in the worked example's shape. */
export function goldenModel(input: unknown): unknown {
  const golden = inShape(goldenSchema, input);
  const model = compileModel(modelInput(golden));
  const items = itemInputs(golden);
  const { scores, ranking } = scoreItems(model, items);
  const drawn = simulate(model, items, { seed: 1, draws: 20000, topK: [1, 2], drawPersonaWeights: false });
  const byKey = (value: (row: number) => unknown) =>
    Object.fromEntries(items.map(({ key }, row) => [key, value(row)] as const));
  const pairs = items.flatMap((a, rowA) =>
    items.slice(rowA + 1).map((b, after) => [a.key + b.key, drawn.beats01(rowA, rowA + 1 + after)] as const),
  );
  return {
    needs: Object.fromEntries(
      model.needs.map(({ need }) => [
        need.key,
        {
          value: need.value,
          kano: need.kano01,
          segments: Object.fromEntries(
            need.perPersona.map((cell) => [
              cell.personaId,
              {
                I: cell.importance,
                S: cell.satisfaction,
                opportunity: cell.opportunity,
                reach: cell.reach01,
                contribution_0_1: cell.contribution01,
              },
            ]),
          ),
        },
      ]),
    ),
    items: Object.fromEntries(
      scores.map((score) => [
        score.key,
        {
          value: score.value,
          B: score.blend,
          C: score.confidence01,
          P: score.priority,
          meter: score.evidenceStrength01,
        },
      ]),
    ),
    ranking: ranking.map((row) => items[row]?.key),
    montecarlo: {
      p_top2: byKey((row) => drawn.top01.get(2)?.[row]),
      p_first: byKey((row) => drawn.top01.get(1)?.[row]),
      interval80: byKey((row) => {
        const interval = drawn.interval80[row];
        return [interval?.low, interval?.median, interval?.high];
      }),
      p_beats: Object.fromEntries(pairs),
    },
  };
}

function modelInput(golden: Golden): ModelInput {
  const { params } = golden;
  const personas = Object.entries(golden.segments);
  return {
    personas: personas.map(([id, { w }]) => ({ id, name: id, share01: w, strategicWeight: 1, anti: false })),
    needs: Object.entries(golden.survey_kI_kS_n).map(([key, survey]) => {
      const kano = golden.kano_MOA_n[key] ?? null;
      return {
        key,
        title: key,
        ...(kano === null ? {} : { kano: { strong: kano[0], answers: kano[1] } }),
        perPersona: Object.entries(survey).map(([personaId, [important, satisfied, answers]]) => {
          const reach = golden.reach_x_n[key]?.[personaId];
          return {
            personaId,
            survey: { important, satisfied, answers },
            ...(reach === undefined ? {} : { reachSample: { have: reach[0], asked: reach[1] } }),
          };
        }),
      };
    }),
    goals: [{ id: 'goal', title: 'goal', weight: 1 }],
    params: {
      ...DEFAULT_PARAMS,
      priorStrength: params.prior_strength_m ?? DEFAULT_PARAMS.priorStrength,
      goalShare01: params.lambda_goal ?? DEFAULT_PARAMS.goalShare01,
      effortReferencePoints: params.effort_reference ?? DEFAULT_PARAMS.effortReferencePoints,
    },
  };
}

function itemInputs(golden: Golden): ItemInput[] {
  return Object.entries(golden.items).map(([key, { L, E, G, ev }]) => ({
    key,
    links: Object.entries(L).map(([needKey, coverage01]) => ({ needKey, coverage01 })),
    goals: [{ goalId: 'goal', alignment01: G }],
    evidenceTypes: EVIDENCE_TYPES.filter((type) => (ev[type] ?? 0) > 0),
    points: E,
  }));
}
