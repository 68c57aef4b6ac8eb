import fc from 'fast-check';
import { kendallTau } from '../../../src/domain/value/order/kendall-tau';
import { rankRobustness } from '../../../src/domain/value/order/robustness';
import type { ItemInput, KanoFacts } from '../../../src/domain/value/model/facts';
import { scoreItem } from '../../../src/domain/value/model/score';
import { cd3Score } from '../../../src/domain/value/presets/cd3';
import { custom } from '../../../src/domain/value/presets/custom';
import { PRESET_IDS, presetContext } from '../../../src/domain/value/presets/preset';
import { riceScore } from '../../../src/domain/value/presets/rice';
import { runPreset } from '../../../src/domain/value/presets/run-preset';
import { wsjfScore } from '../../../src/domain/value/presets/wsjf';
import { caught } from './caught';
import { goldenWorld } from './model/golden-world';
import { sentence } from '../../sentence';

const { facts, items, model } = goldenWorld();
/** Epics and stories are two lists; this is the longer one. */
const stories = items.filter(({ level, done }) => level === 'story' && !done);
const context = presetContext(facts, stories);

const weights = {
  kind: 'weighted',
  criteria: [
    { variable: 'value', weight: 3, zeroAt: 0, hundredAt: 40 },
    { variable: 'effort', weight: 1, zeroAt: 20, hundredAt: 0 },
  ],
} as const;

/** A preset's score of an item, whatever else is in the list. */
function scoreOf(preset: (typeof PRESET_IDS)[number], key: string): number | null | undefined {
  return runPreset(context, preset).scores.find((one) => one.key === key)?.score;
}

describe('presets over the same inputs', () => {
  it.each(PRESET_IDS)('%s ranks every item once and compares itself with the default', (preset) => {
    const result = runPreset(context, preset, weights);
    expect([...result.ranking].sort()).toEqual([0, 1, 2, 3, 4]);
    expect(result.scores.map(({ key }) => key)).toEqual(['INV-3', 'INV-4', 'INV-5', 'INV-6', 'INV-9']);
    if (result.tau !== null) expect(Math.abs(result.tau)).toBeLessThanOrEqual(1);
  });

  it('the default agrees with itself and moves nothing', () => {
    expect(runPreset(context, 'default')).toMatchObject({ tau: 1, moves: [] });
  });

  it('by hand: opportunity of a story is its share times the mean gap of those concerned', () => {
    const { bookkeeper, owner } = { bookkeeper: 0.4347826086956522, owner: 0.391304347826087 };
    const gap = (important: number, satisfied: number) =>
      10 * important + 10 * Math.max(0, important - satisfied);
    const mean =
      (bookkeeper * gap(0.8599726775956285, 0.2835195530726257) +
        owner * gap(0.5404556166535742, 0.44697564807541235)) /
      (bookkeeper + owner);
    expect(scoreOf('opportunity', 'INV-3')).toBeCloseTo(0.5 * mean, 9);
  });

  it('by hand: value ÷ effort is the value times what the size makes of it', () => {
    expect(scoreOf('value-effort', 'INV-5')).toBeCloseTo((3.0609344400186846 * 6) / 9, 9);
  });

  it('by hand: RICE and WSJF divide by the points left and the overhead of one', () => {
    const reach01 = 0.391304347826087 * 0.17082630597298687 + 0.17391304347826084 * 0.07566513760030615;
    const rice = scoreOf('rice', 'INV-5') ?? Number.NaN;
    const impact = (rice * 9) / (100 * reach01 * 0.7804828625344916);
    expect(impact).toBeGreaterThan(0);
    expect(impact).toBeLessThanOrEqual(3);
    expect(scoreOf('wsjf', 'INV-5')).toBeCloseTo(3.571090180021799 / 9, 9);
  });

  it('by hand: revenue-weighted demand counts what is asked for, whatever a sample decides', () => {
    // Owners and field workers ask for the need; three quarters of it are served.
    const demand = 0.391304347826087 * 0.17082630597298687 + 0.17391304347826084 * 0.07566513760030615;
    expect(scoreOf('revenue-demand', 'INV-5')).toBeCloseTo(100 * 0.75 * demand, 9);
    // The bookkeepers were asked, which decides; what they ask for of their own is another question.
    expect(scoreOf('revenue-demand', 'INV-3')).toBeCloseTo(
      100 * 0.5 * 0.4347826086956522 * 0.0771225017514974,
      9,
    );
  });

  it('presets that lack an input they cannot assume say so, and put the item last', () => {
    const priced = stories.map((item, row): ItemInput =>
      row === 3 ? { ...item, extras: { moneyPerWeek: 1, weeks: 2 } } : item,
    );
    const { scores, ranking } = runPreset(presetContext(facts, priced), 'cd3');
    expect(scores.map(({ score }) => score)).toEqual([null, null, null, 0.5, null]);
    expect(ranking[0]).toBe(3);
    expect(scores[0]?.assumed).toEqual(['money-per-week']);
    const unheard = presetContext({ ...facts, heard: new Map() }, stories);
    expect(runPreset(unheard, 'revenue-demand').scores.every(({ score }) => score === null)).toBe(true);
  });

  it('Kano puts must-be needs before all others', () => {
    const kano = (
      mustBe: number,
      oneDimensional: number,
      attractive: number,
      indifferent: number,
    ): KanoFacts => {
      const strong = mustBe + oneDimensional + attractive;
      const split = { mustBe, oneDimensional, attractive, indifferent };
      return { strong, answers: strong + indifferent, reverse: 0, on: facts.today, split };
    };
    const answers: Readonly<Record<string, KanoFacts>> = {
      'N-1': kano(5, 5, 30, 5),
      'N-2': kano(30, 5, 2, 5),
      'N-4': kano(2, 30, 5, 5),
    };
    const needs = facts.needs.map((need) => ({ ...need, kano: answers[need.key] ?? null }));
    const { ranking, scores } = runPreset(presetContext({ ...facts, needs }, stories), 'kano');
    // N-2 is a must-be need; of the rest attractive N-1 goes before N-4; nobody was asked about N-5.
    expect(ranking.map((row) => scores[row]?.key)).toEqual(['INV-4', 'INV-5', 'INV-3', 'INV-6', 'INV-9']);
    expect(scores.at(-1)).toMatchObject({ score: null, assumed: ['kano'] });
  });

  it('MoSCoW: a Must stands before everything else', () => {
    const must = stories.map((item, row): ItemInput =>
      row === 3 ? { ...item, extras: { moscow: 'must' } } : item,
    );
    expect(runPreset(presetContext(facts, must), 'moscow').ranking[0]).toBe(3);
    expect(runPreset(context, 'moscow').ranking[0]).not.toBe(3);
  });

  it('never divides by zero', () => {
    expect(caught(() => riceScore(1, 1, 1, 0)).details['path']).toBe('effort');
    expect(caught(() => wsjfScore(1, 1, 1, 0)).details['path']).toBe('jobSize');
    expect(caught(() => cd3Score(1, 0)).details['path']).toBe('weeks');
  });

  it('a preset score is as absolute as the default: other items never move it', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(stories, { minLength: 1 }),
        fc.constantFrom(...PRESET_IDS),
        (some, preset) => {
          const among = runPreset(presetContext(facts, some), preset, weights);
          const alone = runPreset(presetContext(facts, some.slice(0, 1)), preset, weights);
          expect(alone.scores[0]).toEqual(among.scores[0]);
          for (const { score } of among.scores) if (score !== null) expect(Number.isFinite(score)).toBe(true);
        },
      ),
    );
  });
});

describe('a custom score', () => {
  it('is a weighted sum on fixed anchors', () => {
    // INV-5: value 3.06 of 40; effort 8 between 20 and 0 → 60; weights 3 : 1.
    expect(custom(context, weights)[2]?.score).toBeCloseTo((3 * (3.0609344400186846 / 40) * 100 + 60) / 4, 9);
  });

  it('is a formula', () => {
    const scores = custom(context, {
      kind: 'formula',
      formula: '2 * value + max(goal, confidence) / effort ** 2',
    });
    expect(scores[2]?.score).toBeCloseTo(2 * 3.0609344400186846 + 78.04828625344916 / 64, 9);
  });

  it.each([
    ['2 +', 'cannot be read'],
    ['(value', 'cannot be read'],
    ['value value', 'one expression'],
    ['', 'empty'],
    ['cost / 2', '“cost” is not known'],
    ['constructor', '“constructor” is not known'],
    ['value.constructor', 'MemberExpression'],
    ['this', 'ThisExpression'],
    ['"a" + value', 'numbers only'],
    ['value > 3', '>'],
    ['eval(value)', 'no function “eval”'],
    ['toString()', 'no function “toString”'],
    ['sqrt(1, 2)', 'takes 1 number.'],
    ['value / (effort - effort)', 'divides by zero'],
    ['value / 0', 'divides by zero'],
    ['log(0 * value)', 'no number'],
    ['10 ** 400', 'no number'],
    ['sqrt(0 - value)', 'no number'],
  ])('refuses %s at the formula', (formula, reason) => {
    const error = caught(() => custom(context, { kind: 'formula', formula }));
    expect(error).toMatchObject({ code: 'invalid', details: { path: 'formula' } });
    expect(sentence(error.said)).toContain(reason);
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
    const robust = rankRobustness(model, stories, { seed: 1, settings: 500, k: 2 });
    expect([...robust.top01].reduce((sum, share) => sum + share, 0)).toBeCloseTo(2, 9);
    expect(rankRobustness(model, stories, { seed: 1, settings: 500, k: 2 }).top01).toEqual(robust.top01);
    expect(robust.top01[0]).toBeGreaterThan(robust.top01[2] ?? 1);
  });

  it('an item that is best in every respect stays first in all of them', () => {
    const best: ItemInput = {
      key: 'BEST',
      level: 'story',
      done: false,
      links: facts.needs.map(({ key }) => ({ needKey: key, coverage01: 1 })),
      goals: facts.goals.map(({ id }) => ({ goalId: id, alignment01: 1 })),
      tests: [{ kind: 'launch', passed: true, on: facts.today }],
      points: 1,
    };
    const robust = rankRobustness(model, [...stories, best], { seed: 1, settings: 500, k: 1 });
    expect(robust.top01[stories.length]).toBe(1);
  });

  it('puts an item that serves no need behind every other', () => {
    const unlinked: ItemInput = {
      key: 'X',
      level: 'story',
      done: false,
      links: [],
      goals: [],
      tests: [],
      points: 1,
    };
    expect(scoreItem(model, unlinked).linked).toBe(false);
    const robust = rankRobustness(model, [unlinked, ...stories.slice(0, 1)], {
      seed: 1,
      settings: 100,
      k: 1,
    });
    expect([...robust.top01]).toEqual([0, 1]);
  });
});
