import fc from 'fast-check';
import { AppError } from '../../../src/domain/app-error';
import { teamCapacity, workingDays } from '../../../src/domain/planning/sprint/team-capacity';
import type { PastPace, TeamMember } from '../../../src/domain/planning/sprint/team-capacity';

const whole = (id: string, daysOff = 0): TeamMember => ({ id, share01: 1, daysOff });
const sprint = (id: string, donePoints: number, personDays: number): PastPace => ({
  id,
  donePoints,
  personDays,
});

const member = fc.record({
  id: fc.uuid(),
  share01: fc.double({ min: 0, max: 1, noNaN: true }),
  daysOff: fc.double({ min: 0, max: 30, noNaN: true }),
});
const pastSprint = fc.record({
  id: fc.uuid(),
  donePoints: fc.double({ min: 0, max: 200, noNaN: true }),
  personDays: fc.double({ min: 0.5, max: 120, noNaN: true }),
});
const days = fc.integer({ min: 0, max: 25 });

describe('the working days of a sprint', () => {
  it.each([
    ['2026-11-30', '2026-12-11', 10],
    ['2026-12-05', '2026-12-06', 0],
    ['2026-12-04', '2026-12-04', 1],
    ['2026-12-04', '2026-12-01', 0],
  ])('from %s to %s are %d', (from, to, count) => {
    expect(workingDays(from, to)).toBe(count);
  });

  it('of any whole weeks are five in each', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 20 }), (start, weeks) => {
        const day = (at: number): string => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);
        expect(workingDays(day(start), day(start + 7 * weeks - 1))).toBe(5 * weeks);
      }),
    );
  });
});

describe('capacity by people', () => {
  it('counts each by their share of the days that they are there', () => {
    const half = { id: 'b', share01: 0.5, daysOff: 2 };
    const { personDays, perPersonDay, points } = teamCapacity([whole('a', 1), half], 10, [
      sprint('1', 30, 20),
    ]);
    expect(personDays).toBe(13);
    expect(perPersonDay).toBe(1.5);
    expect(points).toBe(19.5);
  });

  it('says the days alone without a past sprint, and with one in which nobody was there', () => {
    const bare = { personDays: 10, perPersonDay: null, points: null, range: null, sprints: 0 };
    expect(teamCapacity([whole('a')], 10, [])).toEqual(bare);
    expect(teamCapacity([whole('a')], 10, [sprint('1', 12, 0)])).toEqual(bare);
  });

  it('is nothing where nobody is there: no people, no days, or everybody away for longer than it lasts', () => {
    const past = [sprint('1', 20, 20), sprint('2', 30, 20), sprint('3', 25, 20)];
    for (const [team, length] of [
      [[], 10],
      [[whole('a')], 0],
      [[whole('a', 12), whole('b', 10)], 10],
    ] as const) {
      expect(teamCapacity(team, length, past)).toMatchObject({
        personDays: 0,
        points: 0,
        range: { low: 0, high: 0 },
      });
    }
  });

  it('lets a long sprint say more than a short one', () => {
    const { perPersonDay } = teamCapacity([], 10, [sprint('long', 90, 60), sprint('short', 2, 20)]);
    expect(perPersonDay).toBe(1.15);
  });

  it('gives no range below three sprints, and the hand-reckoned one from there', () => {
    const two = [sprint('1', 10, 10), sprint('2', 14, 10)];
    expect(teamCapacity([whole('a')], 10, two).range).toBeNull();
    // Pace 1.2; squares (4 + 4 + 0) / 10 / 2 = 0.4; √(0.4 · (10 + 100 / 30)) = 2.3094; t(0.9; 2) = 1.885618.
    const { points, range } = teamCapacity([whole('a')], 10, [...two, sprint('3', 12, 10)]);
    expect(points).toBeCloseTo(12, 10);
    expect(range?.low).toBeCloseTo(12 - 4.354649, 4);
    expect(range?.high).toBeCloseTo(12 + 4.354649, 4);
  });

  it('gives a range that holds the points and lies above nothing', () => {
    fc.assert(
      fc.property(
        fc.array(member, { maxLength: 8 }),
        days,
        fc.array(pastSprint, { minLength: 3, maxLength: 8 }),
        (team, length, past) => {
          const { points, range } = teamCapacity(team, length, past);
          if (points === null || range === null) throw new Error('Three sprints tell a range.');
          expect(range.low).toBeGreaterThanOrEqual(0);
          expect(range.low).toBeLessThanOrEqual(points);
          expect(range.high).toBeGreaterThanOrEqual(points);
        },
      ),
    );
  });

  it('never grows by a day off, and grows with the pace in proportion', () => {
    fc.assert(
      fc.property(
        fc.array(member, { minLength: 1, maxLength: 8 }),
        days,
        fc.array(pastSprint, { minLength: 1, maxLength: 8 }),
        fc.double({ min: 0, max: 10, noNaN: true }),
        (team, length, past, more) => {
          const { points } = teamCapacity(team, length, past);
          const away = team.map((each, at) => (at === 0 ? { ...each, daysOff: each.daysOff + more } : each));
          expect(teamCapacity(away, length, past).points ?? NaN).toBeLessThanOrEqual(points ?? NaN);
          const twice = past.map((each) => ({ ...each, donePoints: 2 * each.donePoints }));
          expect(teamCapacity(team, length, twice).points).toBeCloseTo(2 * (points ?? NaN), 6);
        },
      ),
    );
  });

  it('does not depend on the order of people or sprints', () => {
    fc.assert(
      fc.property(fc.array(member), days, fc.array(pastSprint, { minLength: 1 }), (team, length, past) => {
        const turned = teamCapacity([...team].reverse(), length, [...past].reverse());
        expect(turned.points).toBeCloseTo(teamCapacity(team, length, past).points ?? NaN, 6);
      }),
    );
  });

  it.each([
    ['a share above the whole', [{ id: 'a', share01: 1.2, daysOff: 0 }], 10, []],
    ['days off below none', [{ id: 'a', share01: 1, daysOff: -1 }], 10, []],
    ['a length that is no number', [], Number.NaN, []],
    ['finished points below none', [], 10, [sprint('1', -1, 10)]],
    ['days of a past sprint below none', [], 10, [sprint('1', 1, -10)]],
  ])('refuses %s', (_what, team, length, past) => {
    expect(() => teamCapacity(team, length, past)).toThrow(AppError);
  });
});
