import fc from 'fast-check';
import { rankByBand } from '../../../src/domain/planning/sprint/backlog-rank';
import type { RankMove, RankedItem } from '../../../src/domain/planning/sprint/backlog-rank';
import { findBlockCycles } from '../../../src/domain/planning/sprint/block-cycles';
import { coverageOfSprint } from '../../../src/domain/planning/sprint/sprint-coverage';
import { sprintGoalOf } from '../../../src/domain/planning/sprint/sprint-goal';
import { unservedPersonas } from '../../../src/domain/planning/sprint/unserved';
import { recentSprints, velocityOf } from '../../../src/domain/planning/sprint/velocity';
import { candidate, sprint } from './sprint-examples';
import { said } from '../../../src/domain/words/said';

describe('capacity from past sprints', () => {
  const past = (points: readonly number[]) =>
    points.map((donePoints, at) => ({ id: String(at), donePoints }));

  it('is the 20 % quantile when cautious and the median when likely', () => {
    // R: quantile(c(10, 20, 30, 40, 50), c(.2, .5)) → 18, 30
    expect(velocityOf(past([50, 10, 40, 20, 30]))).toEqual({
      cautiousPoints: 18,
      likelyPoints: 30,
      sprints: 5,
      few: false,
    });
  });

  it('looks at the newest sprints only, and says when there are few or none', () => {
    expect(velocityOf(past([1000, 4, 6]), 2)).toMatchObject({ likelyPoints: 5, sprints: 2, few: true });
    expect(velocityOf([])).toBeNull();
    expect(() => velocityOf(past([-1]))).toThrow(
      expect.objectContaining({ said: said('planning.sprint-points', { sprint: '0' }) }) as Error,
    );
  });
});

describe('sprints that say something of today', () => {
  const past = ['2019-05-01', '2026-05-29', '2026-05-30', null].map((endedOn) => ({ endedOn }));
  it('ended in the last six months; the others are counted and left out', () => {
    expect(recentSprints(past, '2026-11-30')).toEqual({ recent: past.slice(2), older: 2 });
    expect(recentSprints(past.slice(0, 1), '2026-11-30')).toEqual({ recent: [], older: 1 });
  });
});

describe('whom the newest sprints left out', () => {
  const past = [
    { id: '1', personaKeys: ['admin', 'buyer'], needKeys: ['N-1'] },
    { id: '2', personaKeys: ['buyer'], needKeys: [] },
    { id: '3', personaKeys: ['buyer'], needKeys: ['N-2'] },
  ];
  it('is counted back from the newest sprint', () => {
    expect(unservedPersonas(['admin', 'buyer', 'auditor'], past)).toEqual([
      { key: 'auditor', sprints: 3, never: true },
      { key: 'admin', sprints: 2, never: false },
    ]);
  });
});

describe('what a sprint covers', () => {
  const items = [
    candidate('A-1', 3, {
      links: [{ needKey: 'N-1', coverage01: 0.75 }],
      confidence01: 0.5,
      personaKeys: ['admin'],
    }),
    candidate('A-2', 1, { links: [{ needKey: 'N-1', coverage01: 0.5 }], personaKeys: ['admin', 'buyer'] }),
    candidate('A-3', 4, { links: [{ needKey: 'N-2', coverage01: 0.5 }] }),
  ];
  const problem = sprint(items);

  it('is told per need, with what it closes, and per persona against its target', () => {
    const coverage = coverageOfSprint(problem, ['A-1', 'A-2', 'A-3'], { buyer: 0.25, auditor: 0.5 });
    expect(coverage.points).toBe(8);
    expect(coverage.nobodyPoints).toBe(4);
    expect(coverage.needs).toEqual([
      { needKey: 'N-1', before01: 0, after01: 1, value: 8.75, step: 'closed', assumed: false },
      { needKey: 'N-2', before01: 0, after01: 0.5, value: 5, step: 'half', assumed: false },
    ]);
    expect(coverage.personas).toEqual([
      { personaKey: 'auditor', points: 0, share01: 0, target01: 0.5, difference01: -0.5 },
      { personaKey: 'buyer', points: 0.5, share01: 0.0625, target01: 0.25, difference01: -0.1875 },
      { personaKey: 'admin', points: 3.5, share01: 0.4375, target01: null, difference01: null },
    ]);
  });

  it('closes a need only perhaps where nobody has stated a share that it takes', () => {
    const silent = items.map((item) =>
      item.key === 'A-2' ? { ...item, links: item.links.map((link) => ({ ...link, assumed: true })) } : item,
    );
    const { needs } = coverageOfSprint(sprint(silent), ['A-1', 'A-2', 'A-3']);
    expect(needs.map(({ needKey, step, assumed }) => [needKey, step, assumed])).toEqual([
      ['N-1', 'closed', true],
      ['N-2', 'half', false],
    ]);
  });

  it('gives the goal: what is closed, for whom, by what', () => {
    expect(sprintGoalOf(problem, ['A-1', 'A-2', 'A-3'], 1)).toEqual({
      parts: [
        {
          needKey: 'N-1',
          step: 'closed',
          assumed: false,
          after01: 1,
          value: 8.75,
          personaKeys: ['admin', 'buyer'],
          itemKeys: ['A-1', 'A-2'],
        },
      ],
      furtherNeeds: 1,
    });
    expect(sprintGoalOf(problem, [])).toBeNull();
  });
});

describe('circles of blocks links', () => {
  it('are all found: without the links named nothing runs in a circle', () => {
    const key = fc.integer({ min: 1, max: 6 }).map((n) => `A-${n}`);
    fc.assert(
      fc.property(fc.array(fc.record({ blocker: key, blocked: key }), { maxLength: 14 }), (links) => {
        const cycles = findBlockCycles(links);
        for (const { keys, breakAt } of cycles) {
          expect(breakAt).toEqual({ blocker: keys.at(-1), blocked: keys[0] });
          keys.forEach((blocker, at) =>
            expect(links).toContainEqual({ blocker, blocked: keys[(at + 1) % keys.length] }),
          );
        }
        const cut = new Set(cycles.map(({ breakAt }) => `${breakAt.blocker} ${breakAt.blocked}`));
        const rest = links.filter(({ blocker, blocked }) => !cut.has(`${blocker} ${blocked}`));
        expect(findBlockCycles(rest)).toEqual([]);
        expect(hasCircle(rest)).toBe(false);
        expect(findBlockCycles([...links].reverse())).toEqual(cycles);
      }),
    );
  });

  function hasCircle(links: readonly { blocker: string; blocked: string }[]): boolean {
    let left = links;
    for (let before = -1; before !== left.length;) {
      before = left.length;
      const blocked = new Set(left.map((link) => link.blocked));
      left = left.filter(({ blocker }) => blocked.has(blocker));
    }
    return left.length > 0;
  }
});

describe('ranking a backlog by band', () => {
  const backlog = fc
    .array(fc.option(fc.integer({ min: 1, max: 3 })), { maxLength: 130 })
    .map((bands) => bands.map((band, at): RankedItem => ({ key: `A-${at + 1}`, band })));

  it('sorts by band, keeps the order inside a band and never moves more than needed', () => {
    fc.assert(
      fc.property(backlog, (items) => {
        const moves = rankByBand(items);
        const wanted = [...items]
          .sort((a, b) => (a.band ?? Infinity) - (b.band ?? Infinity) || 0)
          .map(({ key }) => key);
        expect(
          apply(
            items.map(({ key }) => key),
            moves,
          ),
        ).toEqual(wanted);
        const moved = moves.flatMap(({ keys }) => keys);
        expect(new Set(moved).size).toBe(moved.length);
        expect(items.length - moved.length).toBe(longestSorted(items));
        for (const { keys } of moves) expect(keys.length).toBeLessThanOrEqual(50);
      }),
    );
  });

  it('asks nothing of a backlog in order', () => {
    expect(rankByBand([1, 1, 2, null].map((band, at) => ({ key: `A-${at}`, band })))).toEqual([]);
  });

  function apply(keys: readonly string[], moves: readonly RankMove[]): string[] {
    return moves.reduce<string[]>(
      (order, { keys: moved, before, after }) => {
        const rest = order.filter((key) => !moved.includes(key));
        const at = before === undefined ? rest.indexOf(after ?? '') + 1 : rest.indexOf(before);
        return [...rest.slice(0, at), ...moved, ...rest.slice(at)];
      },
      [...keys],
    );
  }

  /** Length of the longest run of items, not necessarily adjacent, whose bands never fall. */
  function longestSorted(items: readonly RankedItem[]): number {
    const best: number[] = [];
    items.forEach(({ band }, at) => {
      const own = items
        .slice(0, at)
        .map((other, row) => ((other.band ?? 9) <= (band ?? 9) ? (best[row] ?? 0) : 0));
      best.push(1 + Math.max(0, ...own));
    });
    return Math.max(0, ...best);
  }
});
