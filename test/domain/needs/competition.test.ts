import {
  bestElsewhere,
  intervalElsewhere,
  ownSatisfaction,
  standingAt,
} from '../../../src/domain/needs/competition';

const served = (name: string, satisfied01: number, on = '2026-11-01', answers: number | null = null) => ({
  name,
  satisfied01,
  on,
  answers,
});

it('takes of each alternative what was found last, and of these the best', () => {
  expect(bestElsewhere([served('A', 0.9, '2025-01-01'), served('A', 0.4), served('B', 0.6)])?.name).toBe('B');
  expect(bestElsewhere([])).toBeNull();
});

it('is alone where nothing else serves the need, and knows when it only catches up', () => {
  expect(standingAt(0.2, served('A', 0.4))).toBe('alone');
  expect(standingAt(0.3, served('A', 0.7))).toBe('catch-up');
  expect(standingAt(0.65, served('A', 0.7))).toBe('level');
  expect(standingAt(0.9, served('A', 0.7))).toBe('ahead');
  expect(standingAt(null, served('A', 0.7))).toBe('open');
});

it('has an interval only of people who were asked (Newcombe 1998: 81 of 263 is 0.2553 to 0.3662)', () => {
  expect(intervalElsewhere(served('A', 81 / 263, '2026-11-01', 263))?.low).toBeCloseTo(0.2553, 4);
  expect(intervalElsewhere(served('A', 81 / 263, '2026-11-01', 263))?.high).toBeCloseTo(0.3662, 4);
  expect(intervalElsewhere(served('A', 0.5, '2026-11-01', 4))).toBeNull();
  expect(intervalElsewhere(served('A', 0.5))).toBeNull();
});

it('weighs the personas of a need by how many have it', () => {
  expect(
    ownSatisfaction([
      { satisfied01: 0.2, weight: 3 },
      { satisfied01: 0.6, weight: 1 },
    ]),
  ).toBeCloseTo(0.3, 9);
  expect(ownSatisfaction([])).toBeNull();
});
