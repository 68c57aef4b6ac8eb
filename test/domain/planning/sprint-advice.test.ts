import fc from 'fast-check';
import { AppError } from '../../../src/domain/app-error';
import { sprintWithMore } from '../../../src/domain/planning/sprint/more-capacity';
import { solveSprint } from '../../../src/domain/planning/sprint/solve-sprint';
import { customersOfChange } from '../../../src/domain/planning/sprint/customers-of-change';
import { retroOf } from '../../../src/domain/planning/sprint/retro';
import type { PromisedItem } from '../../../src/domain/planning/sprint/retro';
import { proposeSwaps } from '../../../src/domain/planning/sprint/sprint-swaps';
import { whyNot } from '../../../src/domain/planning/sprint/why-not';
import { bruteForceSprint, candidate, keeps, smallSprint, sprint, valueOfKeys } from './sprint-examples';

const need = (needKey: string, coverage01 = 1) => [{ needKey, coverage01 }];

describe('swaps from the present sprint', () => {
  it('say what they change, and each makes the sprint better', () => {
    fc.assert(
      fc.property(smallSprint, fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }), (problem, wishes) => {
        const plain = { ...problem, personaFloors: [], balance: [] };
        let keys = new Set(plain.candidates.filter((_, at) => wishes[at] === true).map(({ key }) => key));
        fc.pre(keeps(plain, keys));
        const swaps = proposeSwaps(plain, [...keys]);
        expect(swaps.length).toBeLessThanOrEqual(3);
        for (const swap of swaps) {
          const next = new Set([
            ...[...keys].filter((key) => !swap.out.some((part) => part.key === key)),
            ...swap.in.map((part) => part.key),
          ]);
          expect(keeps(plain, next)).toBe(true);
          expect(valueOfKeys(plain, next) - valueOfKeys(plain, keys)).toBeCloseTo(swap.valueDelta, 6);
          expect(swap.valueDelta).toBeGreaterThan(0);
          expect(swap.reasons.length).toBeGreaterThan(0);
          keys = next;
        }
        expect(valueOfKeys(plain, keys)).toBeLessThanOrEqual((bruteForceSprint(plain) ?? 0) + 1e-6);
      }),
    );
  });

  it('name the need that is served anew and the one that was served already', () => {
    const items = [
      candidate('A-1', 5, { links: need('N-1') }),
      candidate('A-2', 5, { links: need('N-1') }),
      candidate('A-3', 4, { links: need('N-2') }),
    ];
    expect(proposeSwaps(sprint(items), ['A-1', 'A-2'])).toEqual([
      {
        out: [{ key: 'A-1', valueDelta: 0 }],
        in: [{ key: 'A-3', valueDelta: 10 }],
        valueDelta: 10,
        pointsDelta: -1,
        pointsAfter: 9,
        overAfter: 0,
        reasons: [
          { kind: 'serves-new-need', needKey: 'N-2' },
          { kind: 'already-served', itemKey: 'A-1', needKey: 'N-1' },
        ],
        needs: [{ needKey: 'N-2', before01: 0, after01: 1, valueDelta: 10 }],
      },
    ]);
  });

  it('put two small items in the place of a large one', () => {
    const items = [
      candidate('A-1', 10, { links: need('N-1', 0.5) }),
      candidate('A-2', 5, { links: need('N-2', 0.5) }),
      candidate('A-3', 5, { links: need('N-3', 0.5) }),
    ];
    expect(proposeSwaps(sprint(items), ['A-1'])[0]).toMatchObject({
      out: [{ key: 'A-1', valueDelta: -5 }],
      in: [
        { key: 'A-2', valueDelta: 5 },
        { key: 'A-3', valueDelta: 5 },
      ],
      valueDelta: 5,
    });
  });

  it('are none for a sprint that is the best already', () => {
    fc.assert(
      fc.property(smallSprint, (problem) => {
        fc.pre(bruteForceSprint(problem) !== null);
        expect(proposeSwaps(problem, solveSprint(problem).keys)).toEqual([]);
      }),
    );
  });
});

describe('why an item is not in the sprint', () => {
  const items = [
    candidate('A-1', 6, { links: need('N-1') }),
    candidate('A-2', 6, { links: need('N-2', 0.75), personaKeys: ['admin'] }),
    candidate('A-3', 3, { links: need('N-1', 0.5) }),
    candidate('A-4', 8, { links: need('N-3'), blockedBy: ['A-5'] }),
    candidate('A-5', 5),
    candidate('A-6', null, { links: need('N-3') }),
    candidate('A-7', 4, { links: need('N-4', 0.25) }),
    candidate('A-8', 7, { links: need('N-2', 0.5) }),
  ];
  const problem = sprint(items, { excluded: ['A-7'], capacityPoints: 9 });
  const plan = solveSprint(problem);

  it.each([
    ['A-2', { kind: 'in-plan' }],
    ['A-7', { kind: 'excluded' }],
    [
      'A-1',
      {
        kind: 'would-cost',
        comesWith: [],
        leaves: ['A-2', 'A-3'],
        valueLost: 2.5,
        pointsDelta: -3,
        proven: true,
      },
    ],
    ['A-8', { kind: 'dominated', by: 'A-2', valueLost: 7.5 }],
    ['A-4', { kind: 'too-big', neededPoints: 13, capacityPoints: 9, dependsOn: ['A-5'] }],
    ['A-6', { kind: 'cannot-be-planned', notes: [{ kind: 'no-estimate', key: 'A-6', assumedPoints: null }] }],
  ])('%s: %j', (key, expected) => {
    expect(plan.keys).toEqual(['A-2', 'A-3']);
    expect(whyNot(problem, plan, key)).toEqual(expected);
  });

  it('is that its needs are served already, when there is room for it', () => {
    const larger = { ...problem, capacityPoints: 12, excluded: ['A-7', 'A-4'] };
    const best = solveSprint(larger);
    expect(best.keys).toEqual(['A-1', 'A-2']);
    expect(whyNot({ ...larger, capacityPoints: 15 }, best, 'A-3')).toEqual({
      kind: 'adds-nothing',
      servedBy: ['A-1'],
    });
  });

  it('is that no sprint with it keeps a floor', () => {
    const floored = { ...problem, personaFloors: [{ personaKey: 'admin', leastPoints: 6 }] };
    expect(whyNot(floored, solveSprint(floored), 'A-1')).toEqual({ kind: 'breaks-rules' });
  });

  it('refuses an item that is no candidate', () => {
    expect(() => whyNot(problem, plan, 'A-99')).toThrow(AppError);
  });
});

describe('one more point of capacity', () => {
  it('buys what the larger sprint wins, never less than nothing', () => {
    const items = [candidate('A-1', 6, { links: need('N-1') }), candidate('A-2', 5, { links: need('N-2') })];
    const problem = sprint(items);
    expect(sprintWithMore(problem, solveSprint(problem), [1])).toEqual([
      { extraPoints: 1, value: 20, gain: 10, enter: ['A-1'], leave: [], proven: true },
    ]);
  });
});

describe('whom a changed sprint works for', () => {
  const problem = sprint([
    candidate('A-1', 3, { links: need('N-1') }),
    candidate('A-2', 3, { links: need('N-2') }),
    candidate('A-3', 3, { links: need('N-3') }),
  ]);
  const customers = [
    { key: 'one', name: 'One', needKeys: ['N-1'] },
    { key: 'both', name: 'Both', needKeys: ['N-1', 'N-2'] },
    { key: 'two', name: 'Two', needKeys: ['N-2'] },
    { key: 'more', name: 'More', needKeys: ['N-2', 'N-3'] },
    { key: 'none', name: 'None', needKeys: ['N-9'] },
  ];

  it('names those who gain and lose something, those with the most needs first, and nobody who keeps it', () => {
    const changed = customersOfChange(problem, ['A-1'], ['A-2', 'A-3'], customers);
    expect(changed.gained).toEqual([
      { key: 'more', name: 'More', needKeys: ['N-2', 'N-3'] },
      { key: 'two', name: 'Two', needKeys: ['N-2'] },
    ]);
    expect(changed.lost).toEqual([{ key: 'one', name: 'One', needKeys: ['N-1'] }]);
  });

  it('counts nothing for a need that was met before', () => {
    const met = { ...problem, needs: problem.needs.map((each) => ({ ...each, served01: 1 })) };
    expect(customersOfChange(met, [], ['A-1'], customers)).toEqual({ gained: [], lost: [] });
  });
});

describe('what a sprint promised', () => {
  const item = (issueId: string, needKeys: readonly string[], fate: PromisedItem['fate']): PromisedItem => ({
    issueId,
    key: `A-${issueId}`,
    personaKeys: [],
    needKeys,
    fate,
  });
  const customers = [
    { key: 'one', name: 'One', needKeys: ['N-1'] },
    { key: 'two', name: 'Two', needKeys: ['N-2'] },
  ];

  it('is told with the least that was said of it, and who waits on: for what is not done, or did not help', () => {
    const lines = retroOf(
      [
        item('1', ['N-1', 'N-2'], 'done'),
        item('2', ['N-1'], 'open'),
        item('3', [], 'open'),
        item('4', ['N-2'], 'left'),
        item('5', ['N-2'], 'done'),
      ],
      [
        { issueId: '1', needKey: 'N-1', verdict: 'met' },
        { issueId: '1', needKey: 'N-2', verdict: 'partly' },
        { issueId: '2', needKey: 'N-9', verdict: 'not' },
      ],
      customers,
    );
    expect(lines.map(({ issueId, verdict, waiting }) => ({ issueId, verdict, waiting }))).toEqual([
      { issueId: '1', verdict: 'partly', waiting: ['Two'] },
      { issueId: '2', verdict: null, waiting: ['One'] },
      { issueId: '4', verdict: null, waiting: ['Two'] },
      { issueId: '5', verdict: null, waiting: [] },
    ]);
  });
});
