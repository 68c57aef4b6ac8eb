import golden from './golden.json';
import { goldenWorld } from './golden-world';
import { scoreItems } from '../../../../src/domain/value/model/score';
import { simulate } from '../../../../src/domain/value/model/simulate';
import type { Simulation } from '../../../../src/domain/value/model/simulate';
import type { Interval80 } from '../../../../src/domain/value/types';

const { model, items } = goldenWorld();

/** The published medians are those of 20,000 draws and miss theirs by up to 3 %: ours must add little to that. */
const DRAWS = 100_000;

describe('the draws of the value model', () => {
  it.each([
    ['drawn', true, golden.montecarlo.withPersonaWeightsDrawn],
    ['held', false, golden.montecarlo.withPersonaWeightsFixed],
  ] as const)(
    'give the golden intervals and chances, persona weights %s',
    (_, drawPersonaWeights, expected) => {
      for (const level of ['epic', 'story'] as const) {
        const open = items.filter((item) => !item.done && item.level === level);
        const rows = scoreItems(model, open).scores.filter(({ linked }) => linked);
        const drawn = simulate(model, rows, { seed: 7, draws: DRAWS, topK: [1, 2], drawPersonaWeights });
        rows.forEach(({ key }, row) => {
          const wanted = expected.find((entry) => entry.key === key);
          expect(wanted).toBeDefined();
          if (wanted === undefined) return;
          expectNear(drawn.value[row], wanted.value);
          expectNear(drawn.priority[row], wanted.priority);
          expect(Math.abs(chance(drawn, 1, row) - wanted.top1)).toBeLessThan(0.015);
          expect(Math.abs(chance(drawn, 2, row) - wanted.top2)).toBeLessThan(0.015);
        });
      }
    },
  );
});

function chance({ top01 }: Simulation, k: number, row: number): number {
  return top01.get(k)?.[row] ?? Number.NaN;
}

/** Within 4 % of the number, or .03, as the published numbers ask. */
function expectNear(actual: Interval80 | undefined, expected: Interval80): void {
  for (const part of ['low', 'median', 'high'] as const) {
    const wanted = expected[part];
    expect(Math.abs((actual?.[part] ?? Number.NaN) - wanted)).toBeLessThanOrEqual(
      Math.max(0.03, 0.04 * wanted),
    );
  }
}
