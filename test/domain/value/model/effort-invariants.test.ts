import fc from 'fast-check';
import type { ItemScore } from '../../../../src/domain/value/model/score';
import { DEFAULT_SETTINGS } from '../../../../src/domain/value/model/settings';
import { isOpen, worked, worldsWithItem } from './arbitrary-world';
import type { World, WorldItem } from './arbitrary-world';

const RUNS = { numRuns: 150 };

describe('what is left of an epic', () => {
  const openEpics = worldsWithItem((item) => item.level === 'epic' && isOpen(item));
  const further = (item: WorldItem, change: Partial<WorldItem>): WorldItem => ({
    ...item,
    key: 'further',
    level: 'story',
    epic: item.key,
    links: [],
    points: null,
    doneOn: null,
    tests: [],
    ...change,
  });

  /** An epic of which nothing is known counts as the usual one, until its first story says more: it is worth nothing so far. */
  const isUnplanned = (world: World, { key, points }: WorldItem, { links }: ItemScore) =>
    points === null &&
    links.every(({ planned01 }) => planned01 === 0) &&
    !world.items.some(({ epic }) => epic === key);

  it('one more story that nobody has estimated makes no epic cheaper, and raises no priority', () => {
    fc.assert(
      fc.property(openEpics, ({ world, item }) => {
        const before = worked(world).of(item.key);
        const after = worked({ ...world, items: [...world.items, further(item, {})] }).of(item.key);
        if (isUnplanned(world, item, before)) return;
        expect(after.effortPoints).toBeGreaterThanOrEqual(before.effortPoints);
        expect(after.priority).toBeLessThanOrEqual(before.priority);
        expect(after.value).toBe(before.value);
      }),
      RUNS,
    );
  });

  it('a story that takes over what no story covered makes its epic cheaper by that part of a whole one at most', () => {
    const uncovered01 = ({ links }: ItemScore) => {
      const sum = (part: 'uncovered01' | 'planned01') => links.reduce((all, link) => all + link[part], 0);
      return sum('planned01') > 0 ? sum('uncovered01') / sum('planned01') : 0;
    };
    const shares = fc.constantFrom(0, 0.25, 0.5, 1);
    fc.assert(
      fc.property(openEpics, shares, ({ world, item }, share) => {
        const links = item.links.map((link) => ({ ...link, share01: share }));
        const before = worked(world).of(item.key);
        const after = worked({ ...world, items: [...world.items, further(item, { links })] }).of(item.key);
        const covered01 = isUnplanned(world, item, before) ? 1 : uncovered01(before) - uncovered01(after);
        const { referenceEpic, referenceStory } = DEFAULT_SETTINGS;
        if (item.points !== null) expect(after.effortPoints).toBeGreaterThanOrEqual(before.effortPoints);
        else
          expect(after.effortPoints).toBeGreaterThanOrEqual(
            before.effortPoints + referenceStory - referenceEpic * covered01 - 1e-9,
          );
      }),
      RUNS,
    );
  });
});
