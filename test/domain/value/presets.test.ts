import fc from 'fast-check';
import { kendallTau } from '../../../src/domain/value/order/kendall-tau';
import { rankRobustness } from '../../../src/domain/value/order/robustness';
import { compileModel } from '../../../src/domain/value/compile-model';
import { cd3Score } from '../../../src/domain/value/presets/cd3';
import { custom } from '../../../src/domain/value/presets/custom';
import { PRESET_IDS, presetContext } from '../../../src/domain/value/presets/preset';
import { riceScore } from '../../../src/domain/value/presets/rice';
import { runPreset } from '../../../src/domain/value/presets/run-preset';
import { wsjfScore } from '../../../src/domain/value/presets/wsjf';
import type { ItemInput } from '../../../src/domain/value/types';
import { backlogArbitrary } from './arbitrary-model';
import { caught } from './caught';
import { goldenInput, goldenItems } from './golden-model';

const weights = {
  kind: 'weighted',
  criteria: [
    { variable: 'value', weight: 3, zeroAt: 0, hundredAt: 40 },
    { variable: 'effort', weight: 1, zeroAt: 20, hundredAt: 0 },
  ],
} as const;

describe('presets over the same inputs', () => {
  const context = presetContext(goldenInput(), goldenItems());

  it.each(PRESET_IDS)('%s ranks every item once and compares itself with the default', (preset) => {
    const result = runPreset(context, preset, weights);
    expect([...result.ranking].sort()).toEqual([0, 1, 2, 3]);
    expect(result.scores.map(({ key }) => key)).toEqual(['A', 'B', 'C', 'D']);
    if (result.tau !== null) expect(Math.abs(result.tau)).toBeLessThanOrEqual(1);
  });

  it('the default agrees with itself and moves nothing', () => {
    expect(runPreset(context, 'default')).toMatchObject({ tau: 1, moves: [] });
  });

  it('opportunity only puts A first: it covers the widest gaps', () => {
    const { ranking, moves, tau } = runPreset(context, 'opportunity');
    expect(ranking.map((row) => context.items[row]?.key)[0]).toBe('A');
    expect(moves.every(({ from, to }) => from !== to)).toBe(true);
    expect(tau).not.toBeNull();
  });

  it('by hand: opportunity of A is .8 × (.6 × 13.5714 + .4 × 7.5886)', () => {
    const a = runPreset(context, 'opportunity').scores[0]?.score;
    expect(a).toBeCloseTo(0.8 * (0.6 * 13.571428571428571 + 0.4 * 7.588585017835909), 9);
  });

  it('by hand: value ÷ effort of A is its value times 6.5 over 8', () => {
    expect(runPreset(context, 'value-effort').scores[0]?.score).toBeCloseTo(
      (21.340873823079566 * 6.5) / 8,
      9,
    );
  });

  it('presets that lack an input they cannot assume say so, and put the item last', () => {
    const items = goldenItems().map((item, row): ItemInput =>
      row === 3 ? { ...item, extras: { moneyPerWeek: 1, weeks: 2 } } : item,
    );
    const { scores, ranking } = runPreset(presetContext(goldenInput(), items), 'cd3');
    expect(scores.map(({ score }) => score)).toEqual([null, null, null, 0.5]);
    expect(ranking[0]).toBe(3);
    expect(scores[0]?.assumed).toEqual(['money-per-week']);
    expect(runPreset(context, 'revenue-demand').scores.every(({ score }) => score === null)).toBe(true);
  });

  it('Kano puts must-be needs before all others', () => {
    const input = goldenInput();
    const kano = (mustBe: number, oneDimensional: number, attractive: number, indifferent: number) => {
      const strong = mustBe + oneDimensional + attractive;
      return { strong, answers: strong + indifferent, mustBe, oneDimensional, attractive, indifferent };
    };
    const [n1, n2, n3] = input.needs;
    const needs = [
      { ...(n1 ?? fail()), kano: kano(5, 5, 30, 5) },
      { ...(n2 ?? fail()), kano: kano(2, 30, 5, 5) },
      { ...(n3 ?? fail()), kano: kano(30, 5, 2, 5) },
    ];
    const { ranking, scores } = runPreset(presetContext({ ...input, needs }, goldenItems()), 'kano');
    expect(ranking.map((row) => scores[row]?.key)).toEqual(['B', 'D', 'A', 'C']);
  });

  it('MoSCoW: a Must stands before everything else', () => {
    const must = goldenItems().map((item, row): ItemInput =>
      row === 3 ? { ...item, extras: { moscow: 'must' } } : item,
    );
    expect(runPreset(presetContext(goldenInput(), must), 'moscow').ranking[0]).toBe(3);
  });

  it('never divides by zero', () => {
    expect(caught(() => riceScore(1, 1, 1, 0)).details['path']).toBe('effort');
    expect(caught(() => wsjfScore(1, 1, 1, 0)).details['path']).toBe('jobSize');
    expect(caught(() => cd3Score(1, 0)).details['path']).toBe('weeks');
  });

  it('a preset score is as absolute as the default: other items never move it', () => {
    fc.assert(
      fc.property(backlogArbitrary(), fc.constantFrom(...PRESET_IDS), ({ model, items }, preset) => {
        const all = runPreset(presetContext(model, items), preset, weights);
        const alone = runPreset(presetContext(model, items.slice(0, 1)), preset, weights);
        expect(alone.scores[0]).toEqual(all.scores[0]);
        for (const { score } of all.scores) if (score !== null) expect(Number.isFinite(score)).toBe(true);
      }),
    );
  });
});

describe('a custom score', () => {
  const context = presetContext(goldenInput(), goldenItems());

  it('is a weighted sum on fixed anchors', () => {
    // A: value 21.34 of 40 → 53.35; effort 8 between 20 and 0 → 60; weights 3 : 1.
    expect(custom(context, weights)[0]?.score).toBeCloseTo((3 * (21.340873823079566 / 40) * 100 + 60) / 4, 9);
  });

  it('is a formula', () => {
    const scores = custom(context, {
      kind: 'formula',
      formula: '2 * value + max(goal, confidence) / effort ** 2',
    });
    expect(scores[0]?.score).toBeCloseTo(2 * 21.340873823079566 + 83.48380844199359 / 64, 9);
  });

  it.each([
    ['2 +', 'cannot be read'],
    ['(value', 'cannot be read'],
    ['value value', 'more than one'],
    ['', 'empty'],
    ['cost / 2', '"cost" is not known'],
    ['constructor', '"constructor" is not known'],
    ['value.constructor', 'MemberExpression'],
    ['this', 'ThisExpression'],
    ['"a" + value', 'numbers only'],
    ['value > 3', '>'],
    ['eval(value)', 'no function "eval"'],
    ['toString()', 'no function "toString"'],
    ['sqrt(1, 2)', 'takes 1 numbers'],
    ['value / (effort - effort)', 'divides by zero'],
    ['value / 0', 'divides by zero'],
    ['log(0 * value)', 'no number'],
    ['10 ** 400', 'no number'],
    ['sqrt(0 - value)', 'no number'],
  ])('refuses %s at the formula', (formula, reason) => {
    const error = caught(() => custom(context, { kind: 'formula', formula }));
    expect(error).toMatchObject({ code: 'invalid', details: { path: 'formula' } });
    expect(error.message).toContain(reason);
  });

  it('refuses weights that sum to 0 and anchors that are the same', () => {
    const criterion = { variable: 'value', weight: 0, zeroAt: 0, hundredAt: 1 } as const;
    expect(caught(() => custom(context, { kind: 'weighted', criteria: [criterion] })).details['path']).toBe(
      'criteria',
    );
    const same = { ...criterion, weight: 1, hundredAt: 0 };
    expect(caught(() => custom(context, { kind: 'weighted', criteria: [same] })).details['path']).toBe(
      'criteria[0].hundredAt',
    );
  });
});

describe("Kendall's τ", () => {
  it('counts pairs as the definition does', () => {
    const list = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(list, (pairs) => {
        let agree = 0;
        let differX = 0;
        let differY = 0;
        pairs.forEach(([x1, y1], i) => {
          pairs.slice(i + 1).forEach(([x2, y2]) => {
            agree += Math.sign(x1 - x2) * Math.sign(y1 - y2);
            differX += Math.abs(Math.sign(x1 - x2));
            differY += Math.abs(Math.sign(y1 - y2));
          });
        });
        const tau = kendallTau(
          pairs.map(([x]) => x),
          pairs.map(([, y]) => y),
        );
        if (differX === 0 || differY === 0) expect(tau).toBeNull();
        else expect(tau).toBeCloseTo(agree / Math.sqrt(differX * differY), 12);
      }),
    );
  });

  it('is 1 for the same order, −1 for the reverse, .6 with two of ten pairs exchanged', () => {
    expect(kendallTau([1, 2, 3, 4, 5], [1, 2, 3, 4, 5])).toBe(1);
    expect(kendallTau([1, 2, 3, 4, 5], [5, 4, 3, 2, 1])).toBe(-1);
    expect(kendallTau([1, 2, 3, 4, 5], [2, 1, 3, 5, 4])).toBeCloseTo(0.6, 12);
  });
});

describe('robustness over random weightings', () => {
  it('says how often each item stays on top; all k places are given out', () => {
    const model = compileModel(goldenInput());
    const robust = rankRobustness(model, goldenItems(), { seed: 1, settings: 500, k: 2 });
    expect([...robust.top01].reduce((sum, share) => sum + share, 0)).toBeCloseTo(2, 9);
    expect([...robust.top01]).toEqual([
      ...rankRobustness(model, goldenItems(), { seed: 1, settings: 500, k: 2 }).top01,
    ]);
    expect(robust.top01[0]).toBeGreaterThan(robust.top01[3] ?? 1);
  });

  it('an item that is best in every respect stays first in all of them', () => {
    const model = compileModel(goldenInput());
    const best: ItemInput = {
      key: 'BEST',
      links: ['N1', 'N2', 'N3'].map((needKey) => ({ needKey, coverage01: 1 })),
      goals: [{ goalId: 'goal', alignment01: 1 }],
      evidenceTypes: ['launch'],
      points: 1,
    };
    const robust = rankRobustness(model, [...goldenItems(), best], { seed: 1, settings: 500, k: 1 });
    expect(robust.top01[4]).toBe(1);
  });
});

function fail(): never {
  throw new Error('the worked example has three needs');
}
