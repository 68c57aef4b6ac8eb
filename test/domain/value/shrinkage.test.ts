import { personaPools, priorOf } from '../../../src/domain/value/model/pools';
import { DEFAULT_SETTINGS } from '../../../src/domain/value/model/settings';
import { betaMean, posterior } from '../../../src/domain/value/shrinkage';
import { opportunityBand } from '../../../src/domain/value/opportunity';

describe('shrinkage', () => {
  it('without answers is the prior, with many the answers', () => {
    expect(betaMean(posterior({ hits: 0, trials: 0 }, 0.3, 8))).toBeCloseTo(0.3, 12);
    expect(betaMean(posterior({ hits: 9000, trials: 10000 }, 0.3, 8))).toBeCloseTo(0.9, 3);
  });
});

describe('the pool of a persona', () => {
  const on = '2026-05-04';
  const asked = (have: number, trials: number) => ({
    rating: { personaId: 'p', surveys: [], sample: { have, asked: trials, on }, estimate: null },
    since: null,
  });
  const reach = (...ratings: ReturnType<typeof asked>[]) => personaPools(ratings, DEFAULT_SETTINGS).reach;

  it('is the declared default, worth little, while nobody was asked', () => {
    expect(personaPools([], DEFAULT_SETTINGS)).toEqual({
      importance: { rate01: 0.5, strength: 1.5 },
      satisfaction: { rate01: 0.5, strength: 1.5 },
      reach: { rate01: 0.25, strength: 1.5 },
    });
  });

  it('pools answers, not shares, and is worth the more of them the more there are, up to a limit', () => {
    const both = reach(asked(18, 20), asked(11, 18));
    expect(both.rate01).toBeCloseTo((29 + 1.5 * 0.25) / 39.5, 12);
    expect(both.strength).toBeCloseTo(1.5 + (6.5 * 38) / 46, 12);
    expect(reach(asked(18_000, 20_000)).strength).toBeLessThan(8);
  });

  it('never claims that nobody or everybody has a need', () => {
    expect(reach(asked(0, 3)).rate01).toBeCloseTo(0.375 / 4.5, 12);
    expect(reach(asked(3, 3)).rate01).toBeCloseTo(3.375 / 4.5, 12);
  });

  it('counts satisfied answers only since a delivery, important ones of all days', () => {
    const survey = (day: string, important: number, satisfied: number) => ({
      on: day,
      answers: 20,
      important,
      satisfied,
      unmet: null,
    });
    const surveys = [survey('2026-01-10', 10, 0), survey('2026-06-10', 20, 16)];
    const rating = { personaId: 'p', surveys, sample: null, estimate: null };
    const pools = personaPools([{ rating, since: '2026-03-01' }], DEFAULT_SETTINGS);
    expect(pools.satisfaction.rate01).toBeCloseTo((16 + 0.75) / 21.5, 12);
    expect(pools.importance.rate01).toBeCloseTo((30 + 0.75) / 41.5, 12);
  });

  it("gives way to the team's estimate, which counts as six answers", () => {
    const pooled = { rate01: 0.9, strength: 7 };
    expect(priorOf(null, pooled, 0.5, DEFAULT_SETTINGS)).toBe(pooled);
    const { rate01, strength } = priorOf(0.2, pooled, 0.5, DEFAULT_SETTINGS);
    expect(rate01).toBeCloseTo((1.5 * 0.5 + 6 * 0.2) / 7.5, 12);
    expect(strength).toBe(7.5);
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
});
