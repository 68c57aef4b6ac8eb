import fc from 'fast-check';
import { askersOf, audienceOf } from '../../../src/domain/outcomes/askers';
import type { AskingVoice } from '../../../src/domain/outcomes/askers';
import { betaResult, proposeCohort } from '../../../src/domain/outcomes/beta-cohort';
import { expectedImpact } from '../../../src/domain/outcomes/impact';
import { validationDebt, validationOf } from '../../../src/domain/outcomes/validation';
import { solvedWhen, statusAfter, worthTelling } from '../../../src/domain/outcomes/verdict';
import { NEED_STATUSES } from '../../../src/domain/records/need';

describe('validation', () => {
  it.each([
    [[], 'none'],
    [['planned'], 'planned'],
    [['planned', 'running'], 'running'],
    [['running', 'passed'], 'passed'],
    [['passed', 'failed', 'running'], 'failed'],
  ] as const)('of tests %j is %s', (states, expected) => {
    expect(validationOf(states.map((state) => ({ state })))).toBe(expected);
  });

  it('owes the points in progress that no passed test stands behind, largest first', () => {
    const item = (
      key: string,
      points: number | null,
      validation: 'passed' | 'running' | 'none',
      statusCategory: 'new' | 'indeterminate' | 'done' = 'indeterminate',
    ) => ({ key, points, validation, statusCategory });
    const debt = validationDebt([
      item('A-1', 3, 'running'),
      item('A-2', 5, 'passed'),
      item('A-3', 8, 'none'),
      item('A-4', null, 'none'),
      item('A-5', 13, 'none', 'done'),
      item('A-6', 13, 'none', 'new'),
    ]);
    expect(debt).toEqual({ points: 11, pointsInProgress: 16, keys: ['A-3', 'A-1', 'A-4'], unestimated: 1 });
  });
});

describe('a verdict', () => {
  it('moves every status but that of a declined need', () => {
    for (const status of NEED_STATUSES) {
      const declined = status === 'declined';
      expect(statusAfter(status, 'met')).toBe(declined ? 'declined' : 'met');
      expect(statusAfter(status, 'not')).toBe(declined ? 'declined' : 'unmet');
    }
  });

  it('is worth telling when it is good news at least in part', () => {
    expect(['met', 'partly', 'not', null].map((verdict) => worthTelling(verdict as 'met'))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['When a client rings, I want to find it, so that I can answer at once.', 'I can answer at once'],
    ['I want to type little, because my hands are cold.', 'my hands are cold'],
    ['Ich will es sehen, damit ich ruhig schlafe.', 'ich ruhig schlafe'],
    ['Send an invoice that looks like mine', null],
  ])('knows from “%s” when it is solved', (statement, expected) => {
    expect(solvedWhen(statement)).toBe(expected);
  });
});

describe('expected impact', () => {
  const shape = fc.record({
    alpha: fc.double({ min: 0.5, max: 200, noNaN: true }),
    beta: fc.double({ min: 0.5, max: 200, noNaN: true }),
  });
  const input = fc.record({
    needKey: fc.constant('N-1'),
    personaId: fc.constant('p'),
    importance: shape,
    satisfaction: shape,
    coverage01: fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
    coverageAssumed: fc.boolean(),
  });

  it('never widens a gap, stays on its scales and holds its estimate inside the range', () => {
    fc.assert(
      fc.property(input, (given) => {
        const cell = expectedImpact(given);
        expect(cell.gapAfter.estimate).toBeLessThanOrEqual(cell.gapBefore.estimate + 1e-9);
        expect(cell.satisfactionAfter.estimate).toBeGreaterThanOrEqual(
          cell.satisfactionBefore.estimate - 1e-9,
        );
        const scales = [
          [cell.gapBefore, 20],
          [cell.gapAfter, 20],
          [cell.closes, 20],
          [cell.satisfactionBefore, 10],
          [cell.satisfactionAfter, 10],
        ] as const;
        for (const [range, most] of scales) {
          expect(range.low).toBeGreaterThanOrEqual(0);
          expect(range.high).toBeLessThanOrEqual(most + 1e-5);
          expect(range.low).toBeLessThanOrEqual(range.estimate);
          expect(range.high).toBeGreaterThanOrEqual(range.estimate);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('closes more the more is covered, and nothing where nothing is', () => {
    fc.assert(
      fc.property(shape, shape, (importance, satisfaction) => {
        const closes = [0, 0.25, 0.5, 0.75, 1].map(
          (coverage01) =>
            expectedImpact({
              needKey: 'N-1',
              personaId: 'p',
              importance,
              satisfaction,
              coverage01,
              coverageAssumed: false,
            }).closes.estimate,
        );
        expect(closes[0]).toBe(0);
        expect([...closes].sort((a, b) => a - b)).toEqual(closes);
      }),
      { numRuns: 50 },
    );
  });

  it('is the same twice', () => {
    const one = {
      needKey: 'N-1',
      personaId: 'p',
      importance: { alpha: 8, beta: 2 },
      satisfaction: { alpha: 3, beta: 7 },
      coverage01: 0.5,
      coverageAssumed: true,
    };
    expect(expectedImpact(one)).toEqual(expectedImpact(one));
  });
});

const voice = (part: Partial<AskingVoice>): AskingVoice => ({
  pieceId: 'piece',
  needKey: 'N-1',
  text: 'Where is it?',
  saidOn: '2026-10-01',
  channel: 'support-ticket',
  strength: null,
  author: '',
  account: null,
  personaId: null,
  requestKey: null,
  ...part,
});
const account = (id: string, segment = '') => ({ id, name: `Firm ${id}`, segment });

describe('those who asked', () => {
  it('are accounts once each, else people without their name in the ledger, else single pieces', () => {
    const voices = [
      voice({ pieceId: '1', account: account('a') }),
      voice({
        pieceId: '2',
        account: account('a'),
        saidOn: '2026-11-01',
        strength: 'blocker',
        requestKey: 'S-2',
      }),
      voice({ pieceId: '3', author: 'Jo Hill' }),
      voice({ pieceId: '4', author: 'jo hill ', needKey: 'N-2' }),
      voice({ pieceId: '5' }),
    ];
    const askers = askersOf(voices);
    expect(askers).toHaveLength(3);
    expect(askers[0]).toMatchObject({
      audience: 'account:a',
      pieces: 2,
      requestKey: 'S-2',
      strongest: 'blocker',
    });
    expect(askers.find(({ name }) => name.startsWith('Jo'))?.needKeys).toEqual(['N-1', 'N-2']);
    expect(audienceOf(voice({ author: 'Jo Hill' }))).not.toMatch(/jo/i);
    expect(audienceOf(voice({ pieceId: '5' }))).toBe('piece:5');
  });

  it('are the same in whatever order their words come', () => {
    const voices = fc.array(
      fc.record({
        pieceId: fc.uuid(),
        saidOn: fc.constantFrom('2026-01-01', '2026-05-05', '2026-09-09'),
        account: fc.constantFrom(account('a'), account('b'), null),
        author: fc.constantFrom('', 'Jo', 'Al'),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(voices, (parts) => {
        const all = parts.map((part) => voice(part));
        expect(askersOf(all.toReversed())).toEqual(askersOf(all));
      }),
    );
  });
});

describe('a beta', () => {
  const askers = askersOf([
    voice({ pieceId: '1', account: account('a', 'team, active'), personaId: 'p', strength: 'blocker' }),
    voice({ pieceId: '2', account: account('b', 'free, active'), personaId: 'p', strength: 'blocker' }),
    voice({ pieceId: '3', account: account('c', 'team, churned'), personaId: 'q', strength: 'nice' }),
  ]);
  const propose = (filter: Parameters<typeof proposeCohort>[1], taken: string[] = [], size = 9) =>
    proposeCohort(askers, filter, new Set(taken), '2026-11-01', 180, size).map(({ audience }) => audience);

  it('takes turns between personas, so that one loud group does not fill it', () => {
    expect(propose({}, [], 2)).toEqual(['account:a', 'account:c']);
  });

  it('keeps to persona, segment and freshness, and to nobody who is in already', () => {
    expect(propose({ personaId: 'p' })).toEqual(['account:a', 'account:b']);
    expect(propose({ segment: 'TEAM' })).toEqual(['account:a', 'account:c']);
    expect(propose({ withinDays: 7 })).toEqual([]);
    expect(propose({}, ['account:a', 'account:b'])).toEqual(['account:c']);
  });

  it('decides from five pairs on, and only when the whole interval is on one side', () => {
    const rated = (pairs: readonly (readonly [number, number])[]) =>
      betaResult(pairs.map(([before, after]) => ({ before, after, verdict: null }))).decision;
    expect(
      rated([
        [1, 5],
        [1, 5],
        [1, 5],
        [1, 4],
      ]),
    ).toBe('too-few');
    expect(
      rated([
        [2, 4],
        [2, 5],
        [3, 4],
        [2, 4],
        [1, 3],
      ]),
    ).toBe('go');
    expect(
      rated([
        [4, 2],
        [5, 2],
        [4, 3],
        [4, 2],
        [3, 1],
      ]),
    ).toBe('no-go');
    expect(
      rated([
        [2, 4],
        [4, 2],
        [3, 3],
        [2, 3],
        [4, 4],
      ]),
    ).toBe('open');
    const alike = betaResult(Array.from({ length: 5 }, () => ({ before: 3, after: 4, verdict: null })));
    expect(alike).toMatchObject({ decision: 'open', change: { estimate: 1 } });
    expect(alike.change?.low).toBeLessThan(0);
    expect(betaResult([{ before: 3, after: null, verdict: 'for' }])).toMatchObject({
      pairs: 0,
      change: null,
      votesFor: 1,
    });
  });

  it.each([
    [5, 0, 'go'],
    [3, 2, 'go'],
    [0, 0, 'go'],
    [2, 3, 'torn'],
    [0, 5, 'torn'],
    [1, 1, 'torn'],
  ] as const)('with ratings up, %d for it and %d against it, is %s', (votesFor, votesAgainst, up) => {
    const changes = [2, 3, 1, 2, 2, 2];
    const result = (sign: 1 | -1, agree: 'for' | 'against', oppose: 'for' | 'against') =>
      betaResult(
        changes.map((change, at) => ({
          before: 3 - sign * (change - 2) - sign,
          after: 3 + sign,
          verdict: at < votesFor ? agree : at < votesFor + votesAgainst ? oppose : null,
        })),
      ).decision;
    expect(result(1, 'for', 'against')).toBe(up);
    expect(result(-1, 'against', 'for')).toBe(up === 'go' ? 'no-go' : 'torn');
  });

  it('never claims a change that its scale does not have, and holds what it found', () => {
    const rating = fc.integer({ min: 1, max: 5 });
    const members = fc.array(fc.record({ before: rating, after: rating, verdict: fc.constant(null) }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(members, (all) => {
        const { change, pairs } = betaResult(all);
        if (change === null) {
          expect(pairs).toBeLessThan(5);
          return;
        }
        expect(change.low).toBeGreaterThanOrEqual(-4);
        expect(change.high).toBeLessThanOrEqual(4);
        expect(change.low).toBeLessThanOrEqual(change.estimate);
        expect(change.high).toBeGreaterThanOrEqual(change.estimate);
        expect(change.high - change.low).toBeGreaterThan(0);
      }),
    );
  });
});
