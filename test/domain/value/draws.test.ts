import fc from 'fast-check';
import { compileModel } from '../../../src/domain/value/compile-model';
import { fillBeta, gamma } from '../../../src/domain/value/draws/gamma-beta';
import { normal } from '../../../src/domain/value/draws/normal';
import { QuantileFinder } from '../../../src/domain/value/draws/quantiles';
import { RandomStream } from '../../../src/domain/value/draws/random-stream';
import { rankDraws } from '../../../src/domain/value/draws/rank-draws';
import { separateBands } from '../../../src/domain/value/bands';
import { simulate } from '../../../src/domain/value/simulate';
import { caught } from './caught';
import { golden, goldenInput, goldenItems } from './golden-model';

describe('the worked example, drawn', () => {
  const model = compileModel(goldenInput());
  const drawn = simulate(model, goldenItems(), {
    seed: 2026,
    draws: 20000,
    topK: [1, 2],
    drawPersonaWeights: false,
  });
  const row = (key: string) => drawn.keys.indexOf(key);

  it.each(Object.entries(golden.montecarlo.p_top2))('P(%s among the first two) is %f', (key, expected) => {
    expect(Math.abs((drawn.top01.get(2)?.[row(key)] ?? 0) - expected)).toBeLessThan(0.03);
  });

  it.each(Object.entries(golden.montecarlo.p_first))('P(%s first) is %f', (key, expected) => {
    expect(Math.abs((drawn.top01.get(1)?.[row(key)] ?? 0) - expected)).toBeLessThan(0.03);
  });

  it.each(Object.entries(golden.montecarlo.p_beats))(
    'P(first of %s beats the second) is %f',
    (pair, expected) => {
      expect(Math.abs(drawn.beats01(row(pair[0] ?? ''), row(pair[1] ?? '')) - expected)).toBeLessThan(0.03);
    },
  );

  it.each(Object.entries(golden.montecarlo.interval80))(
    'the 80 %% interval of %s is that published',
    (key, expected) => {
      const interval = drawn.interval80[row(key)];
      [interval?.low, interval?.median, interval?.high].forEach((value, index) => {
        expect(Math.abs((value ?? 0) / (expected[index] ?? 1) - 1)).toBeLessThan(0.03);
      });
    },
  );

  it('A and B cannot be told apart, D can: .2 < P < .8 shares a band', () => {
    const bandOf = (key: string) => drawn.separableBand[row(key)];
    expect([bandOf('A'), bandOf('B'), bandOf('C'), bandOf('D')]).toEqual([1, 1, 1, 2]);
  });

  it('has the same bits for the same seed and others for another', () => {
    const options = { draws: 500, topK: [1] };
    const [first, again, other] = [5, 5, 6].map((seed) =>
      simulate(model, goldenItems(), { seed, ...options }),
    );
    expect(again?.interval80).toEqual(first?.interval80);
    expect([...(again?.expectedRank ?? [])]).toEqual([...(first?.expectedRank ?? [])]);
    expect(other?.interval80).not.toEqual(first?.interval80);
  });
});

describe('the size of a simulation', () => {
  const model = compileModel(goldenInput());

  it('may be nothing', () => {
    expect(simulate(model, [], { seed: 1 })).toMatchObject({ keys: [], interval80: [], ranking: [] });
  });

  it('is refused, with what is possible, before it fills the memory', () => {
    const [item] = goldenItems();
    const items = Array.from({ length: 1001 }, (_, index) => ({ ...(item ?? fail()), key: `AB-${index}` }));
    const error = caught(() => simulate(model, items, { seed: 1, draws: 100000 }));
    expect(error).toMatchObject({ code: 'invalid', details: { path: 'draws', most: 49950 } });
  });

  it('of one item costs and gives what it would in the whole list', () => {
    const all = simulate(model, goldenItems(), { seed: 9, draws: 300 });
    goldenItems().forEach((item, row) => {
      expect(simulate(model, [item], { seed: 9, draws: 300 }).interval80[0]).toEqual(all.interval80[row]);
    });
  });
});

describe('identical items', () => {
  it('share P(top k) = k/n evenly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 14 }), (count, k) => {
        const [item] = goldenItems();
        const items = Array.from({ length: count }, (_, index) => ({ ...item, key: `AB-${index}` }));
        const model = compileModel(goldenInput());
        const drawn = simulate(model, items as ReturnType<typeof goldenItems>, {
          seed: 3,
          draws: 50,
          topK: [k],
        });
        for (const share of drawn.top01.get(k) ?? []) expect(share).toBeCloseTo(Math.min(1, k / count), 9);
        for (const rank of drawn.expectedRank) expect(rank).toBeCloseTo((count + 1) / 2, 9);
      }),
      { numRuns: 40 },
    );
  });
});

describe('ranks of draws', () => {
  it('agree with sorting each draw', () => {
    const value = fc.constantFrom(0, 1, 1.00001, 2, 3.5, 1e-9, 1e9);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 20 }),
        fc.infiniteStream(value),
        (rows, draws, values) => {
          const priorities = Float32Array.from({ length: rows * draws }, () => Number(values.next().value));
          const { expectedRank, top01 } = rankDraws(priorities, rows, draws, [2]);
          for (let row = 0; row < rows; row++) {
            let rankSum = 0;
            let top = 0;
            for (let draw = 0; draw < draws; draw++) {
              const column = Array.from(
                { length: rows },
                (_, other) => priorities[other * draws + draw] ?? 0,
              );
              const above = column.filter((other) => other > (column[row] ?? 0)).length;
              const tied = column.filter((other) => other === column[row]).length;
              rankSum += above + (tied + 1) / 2;
              top += Math.min(1, Math.max(0, 2 - above) / tied);
            }
            expect(expectedRank[row]).toBeCloseTo(rankSum / draws, 9);
            expect(top01[0]?.[row]).toBeCloseTo(top / draws, 9);
          }
        },
      ),
    );
  });

  it('quantiles are those of the sorted numbers', () => {
    const finder = new QuantileFinder();
    fc.assert(
      fc.property(fc.array(fc.float({ min: 0, noNaN: true }), { minLength: 1, maxLength: 60 }), (list) => {
        const sorted = Float32Array.from(list).sort();
        const at = (share: number) => sorted[Math.round(share * (list.length - 1))];
        expect(finder.interval80(Float32Array.from(list))).toEqual({
          low: at(0.1),
          median: at(0.5),
          high: at(0.9),
        });
      }),
    );
  });

  it('a band ends where its leader beats an item for sure', () => {
    const priorities = [30, 29, 20, 19, 5];
    const beats = (a: number, b: number) => ((priorities[a] ?? 0) - (priorities[b] ?? 0) > 8 ? 0.9 : 0.6);
    expect(separateBands(5, beats, 0.8)).toEqual([1, 1, 2, 2, 3]);
  });
});

describe('random numbers', () => {
  const moments = (next: () => number, count = 200000) => {
    let sum = 0;
    let squares = 0;
    for (let index = 0; index < count; index++) {
      const value = next();
      sum += value;
      squares += value * value;
    }
    return { mean: sum / count, variance: squares / count - (sum / count) ** 2 };
  };
  const stream = () => new RandomStream(11, 'moments');

  it('are uniform, normal, gamma and beta by mean and variance', () => {
    const uniform = stream();
    expect(moments(() => uniform.uniform()).mean).toBeCloseTo(0.5, 2);
    const gauss = stream();
    const { mean, variance } = moments(() => normal(gauss));
    expect(mean).toBeCloseTo(0, 1);
    expect(Math.abs(variance - 1)).toBeLessThan(0.02);
    for (const shape of [0.3, 1, 4.5, 60]) {
      const source = stream();
      const found = moments(() => gamma(source, shape));
      expect(Math.abs(found.mean / shape - 1)).toBeLessThan(0.02);
      expect(Math.abs(found.variance / shape - 1)).toBeLessThan(0.05);
    }
    const out = new Float64Array(200000);
    for (const [alpha, beta] of [
      [0.4, 7.6],
      [2, 8],
      [40, 10],
    ] as const) {
      fillBeta(stream(), { alpha, beta }, out);
      let at = 0;
      const found = moments(() => out[at++] ?? 0);
      const expected = alpha / (alpha + beta);
      expect(Math.abs(found.mean - expected)).toBeLessThan(0.003);
      expect(Math.abs(found.variance / ((expected * (1 - expected)) / (alpha + beta + 1)) - 1)).toBeLessThan(
        0.05,
      );
    }
  });

  it('have the tails of a normal distribution', () => {
    const source = stream();
    let beyond = 0;
    const count = 1000000;
    for (let index = 0; index < count; index++) if (Math.abs(normal(source)) > 3) beyond += 1;
    // P(|Z| > 3) = .0027.
    expect(Math.abs(beyond / count - 0.0027)).toBeLessThan(0.0003);
  });

  it('of two names are unrelated, of one name the same', () => {
    const numbers = (name: string) => {
      const source = new RandomStream(1, name);
      return Array.from({ length: 8 }, () => source.next32());
    };
    expect(numbers('item AB-1')).toEqual(numbers('item AB-1'));
    expect(numbers('item AB-1')).not.toEqual(numbers('item AB-2'));
  });

  it('of a certainty are certain', () => {
    const out = new Float64Array(3);
    fillBeta(stream(), { alpha: 10, beta: 0 }, out);
    expect([...out]).toEqual([1, 1, 1]);
    fillBeta(stream(), { alpha: 0, beta: 10 }, out);
    expect([...out]).toEqual([0, 0, 0]);
  });
});

function fail(): never {
  throw new Error('the worked example has items');
}
