import { posterior, betaMean, pooledRate01, priorStrength } from '../../../src/domain/value/shrinkage';
import { opportunityBand, opportunityError } from '../../../src/domain/value/opportunity';
import { RandomStream } from '../../../src/domain/value/draws/random-stream';
import { fillBeta } from '../../../src/domain/value/draws/gamma-beta';

describe('shrinkage', () => {
  it('without answers is the prior, with many the answers', () => {
    expect(betaMean(posterior({ hits: 0, trials: 0 }, 0.3, 8))).toBeCloseTo(0.3, 12);
    expect(betaMean(posterior({ hits: 9000, trials: 10000 }, 0.3, 8))).toBeCloseTo(0.9, 3);
  });

  it('pools answers, not shares, and never claims that nobody or everybody has a need', () => {
    expect(
      pooledRate01(
        [
          { hits: 18, trials: 20 },
          { hits: 11, trials: 18 },
        ],
        0.5,
      ),
    ).toBeCloseTo(29 / 38, 12);
    expect(pooledRate01([], 0.4)).toBe(0.4);
    expect(pooledRate01([{ hits: 0, trials: 3 }], 0.5)).toBeCloseTo(0.125, 12);
    expect(pooledRate01([{ hits: 3, trials: 3 }], 0.5)).toBeCloseTo(0.875, 12);
  });

  it('finds the strength that samples were made with', () => {
    const stream = new RandomStream(4, 'samples');
    for (const strength of [4, 20]) {
      const shares = new Float64Array(3000);
      fillBeta(stream, { alpha: 0.6 * strength, beta: 0.4 * strength }, shares);
      const samples = [...shares].map((share) => {
        let hits = 0;
        for (let answer = 0; answer < 40; answer++) if (stream.uniform() < share) hits += 1;
        return { hits, trials: 40 };
      });
      expect(Math.abs(priorStrength(samples, 5, 8) / strength - 1)).toBeLessThan(0.1);
    }
  });

  it('keeps the declared strength for few samples, and a large one for samples that agree', () => {
    const alike = Array.from({ length: 6 }, () => ({ hits: 20, trials: 40 }));
    expect(priorStrength(alike.slice(0, 4), 5, 8)).toBe(8);
    expect(priorStrength(alike, 5, 8)).toBe(200);
    const nobody = alike.map(({ trials }) => ({ hits: 0, trials }));
    expect(priorStrength(nobody, 5, 8)).toBe(200);
  });
});

describe('opportunity', () => {
  it('has the published bands: above 15 extreme, from 12 strong, from 10 worth a look', () => {
    expect([15.1, 15, 12, 11.9, 10, 9.9].map(opportunityBand)).toEqual([
      'extreme',
      'strong',
      'strong',
      'worth-a-look',
      'worth-a-look',
      'low',
    ]);
  });

  it('"10 against 12" cannot be decided below about 100 answers: errors of 1.7 at 30 and .94 at 100', () => {
    expect(opportunityError(0.8, 0.5, 30)).toBeCloseTo(1.7, 1);
    expect(opportunityError(0.8, 0.5, 100)).toBeCloseTo(0.94, 2);
    expect(opportunityError(0.8, 0.5, 0)).toBeNull();
  });
});
