import { pairedWeights, pairsOf } from '../../../src/domain/value/paired-weights';
import { caught } from './caught';

it('asks each pair once', () => {
  expect(pairsOf(4)).toEqual([
    [0, 1],
    [0, 2],
    [0, 3],
    [1, 2],
    [1, 3],
    [2, 3],
  ]);
});

it('gives the weights of Saaty’s example: 3, 5 and 3 make 0.637, 0.258 and 0.105 (Saaty 1980)', () => {
  const { weights, consistencyRatio, consistent } = pairedWeights(3, [1, 2, 1]);
  expect(weights.map((weight) => Math.round(weight * 1000) / 1000)).toEqual([0.637, 0.258, 0.105]);
  // λ is 3.0385: an index of 0.0193 by the random index of 0.52.
  expect(consistencyRatio).toBeCloseTo(0.037, 3);
  expect(consistent).toBe(true);
});

it('names the answer to look at again where they contradict each other', () => {
  // Each matters more than the next, and yet the last extremely more than the first.
  const { consistent, lookAgain } = pairedWeights(4, [1, 2, -4, 1, 2, 1]);
  expect(consistent).toBe(false);
  expect(lookAgain).toEqual([0, 3]);
  expect(pairedWeights(3, [0, 0, 0]).lookAgain).toBeNull();
});

it('refuses to weigh with an answer missing', () => {
  expect(caught(() => pairedWeights(3, [1, 2])).code).toBe('invalid');
});
