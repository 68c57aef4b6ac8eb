import fc from 'fast-check';
import { ahp } from '../../../src/domain/statistics/ahp';
import { bradleyTerry } from '../../../src/domain/statistics/bradley-terry';
import { fleissKappa } from '../../../src/domain/statistics/fleiss-kappa';
import { kanoCategory, kanoStudy } from '../../../src/domain/statistics/kano-study';
import { kendallW } from '../../../src/domain/statistics/kendall-w';
import { maxDiffCounts } from '../../../src/domain/surveys/max-diff';
import { susOf } from '../../../src/domain/surveys/sus';
import { umuxLiteOf } from '../../../src/domain/surveys/umux-lite';
import { caught } from '../value/caught';

describe('weights by comparison', () => {
  it('AHP gives back the weights that consistent comparisons came from', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(weights, (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        const result = ahp(parts.map((a) => parts.map((b) => a / b)));
        result.weights.forEach((weight, index) => expect(weight).toBeCloseTo((parts[index] ?? 0) / total, 9));
        expect(result.consistencyRatio).toBeCloseTo(0, 9);
      }),
    );
  });

  it('AHP flags comparisons that contradict each other', () => {
    // a over b, b over c, yet c over a.
    expect(
      ahp([
        [1, 5, 1 / 5],
        [1, 1, 5],
        [1, 1, 1],
      ]).consistencyRatio,
    ).toBeGreaterThan(0.1);
    expect(
      caught(() =>
        ahp([
          [1, 0],
          [1, 1],
        ]),
      ).details['path'],
    ).toBe('comparisons[0][1]');
  });

  it('Bradley–Terry: of two, the odds are the wins; it refuses strengths without end', () => {
    const { logAbility, share01, standardError } = bradleyTerry([
      [0, 1],
      [3, 0],
    ]);
    expect(logAbility[1]).toBeCloseTo(Math.log(3), 9);
    expect(share01[1]).toBeCloseTo(0.75, 9);
    expect(standardError[1]).toBeCloseTo(Math.sqrt(1 / 1 + 1 / 3), 6);
    expect(
      caught(() =>
        bradleyTerry([
          [0, 0],
          [3, 0],
        ]),
      ).details['path'],
    ).toBe('wins');
    expect(
      caught(() =>
        bradleyTerry([
          [0, -1],
          [3, 0],
        ]),
      ).details['path'],
    ).toBe('wins[0][1]');
  });

  it('MaxDiff refuses a choice that was not shown', () => {
    expect(caught(() => maxDiffCounts([{ shown: ['a', 'b'], best: 'a', worst: 'c' }])).details['path']).toBe(
      'choices[0]',
    );
    expect(maxDiffCounts([])).toEqual([]);
  });
});

describe('agreement of raters', () => {
  it('full agreement is 1, and no reason to discuss', () => {
    expect(
      kendallW([
        [1, 2, 3],
        [1, 2, 3],
      ]),
    ).toMatchObject({ w: 1, discuss: false });
    expect(
      fleissKappa([
        [3, 0],
        [0, 3],
      ]),
    ).toMatchObject({ kappa: 1, discuss: false });
  });

  it('opposite rankings are 0: discuss, do not average', () => {
    expect(
      kendallW([
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toMatchObject({ w: 0, discuss: true });
    expect(
      fleissKappa([
        [1, 1],
        [1, 1],
      ]).discuss,
    ).toBe(true);
  });

  it('says what is missing', () => {
    expect(caught(() => kendallW([[1, 2]])).details['path']).toBe('ratings');
    expect(caught(() => kendallW([[1, 2], [1]])).details['path']).toBe('ratings[1]');
    expect(
      caught(() =>
        fleissKappa([
          [2, 0],
          [1, 0],
        ]),
      ).details['path'],
    ).toBe('counts[1]');
    expect(
      caught(() =>
        fleissKappa([
          [2, 0],
          [2, 0],
        ]),
      ).message,
    ).toContain('chance');
  });
});

describe('questionnaires', () => {
  it('Kano: liking it and disliking its lack is one-dimensional; liking both is questionable', () => {
    expect([kanoCategory(1, 5), kanoCategory(1, 1), kanoCategory(3, 5), kanoCategory(5, 1)]).toEqual([
      'O',
      'Q',
      'M',
      'R',
    ]);
    expect(caught(() => kanoCategory(0, 6)).code).toBe('invalid');
    expect(caught(() => kanoStudy({ M: 0, O: 0, A: 0, I: 0, R: 1, Q: 0 })).message).toContain(
      'no usable answers',
    );
  });

  it('SUS and UMUX-Lite run from 0 to 100 and refuse answers off the scale', () => {
    expect([susOf([5, 1, 5, 1, 5, 1, 5, 1, 5, 1]), susOf([1, 5, 1, 5, 1, 5, 1, 5, 1, 5])]).toEqual([100, 0]);
    expect(caught(() => susOf([5, 1, 5, 1, 5, 1, 5, 1, 5, 6])).details['path']).toBe('answers[9]');
    expect([umuxLiteOf(7, 7), umuxLiteOf(1, 1)]).toEqual([100, 0]);
    expect(caught(() => umuxLiteOf(8, 1)).details['path']).toBe('useful');
  });
});
