import fc from 'fast-check';
import { epicEfforts } from '../../../src/domain/roadmap/epic-effort';
import type { RememberedElsewhere } from '../../../src/domain/roadmap/epic-effort';
import type { RoadmapItem } from '../../../src/domain/roadmap/roadmap-item';
import { planned } from './planned-item';

const sizing = { referenceStory: 5, referenceEpic: 20, coverageDefault01: 0.5 };
const needKeys = new Set(['N-1']);
const estimated = (points: number | null) => ({ estimate: { points, problem: null } });
const epic = (change: Partial<RoadmapItem> = {}) => planned({ id: '1', hierarchyLevel: 1, ...change });
const story = (id: string, points: number | null, change: Partial<RoadmapItem> = {}) =>
  planned({ id, parentId: '1', ...estimated(points), ...change });
const hidden = (issueId: string, points: number | null, done = false): RememberedElsewhere => ({
  issueId,
  parentId: '1',
  projectId: '10001',
  hierarchyLevel: 0,
  points,
  done,
});
const effortOf = (
  items: readonly RoadmapItem[],
  elsewhere: readonly RoadmapItem[] = [],
  remembered: readonly RememberedElsewhere[] = [],
) => epicEfforts(items, { elsewhere, remembered }, needKeys, sizing).get('1');

describe('What is left of an epic', () => {
  it('is what is left of its stories, those without an estimate as the usual one', () => {
    const seven = Array.from({ length: 7 }, (_, at) => story(String(at + 2), at === 0 ? 5 : null));
    expect(effortOf([epic(), ...seven])).toMatchObject({
      points: 35,
      assumedPoints: 30,
      stories: { open: 7, unestimated: 6, done: 0 },
    });
  });

  it('leaves out what is done, and says it', () => {
    const items = [epic(), story('2', 3), story('3', 8, { statusCategory: 'done' })];
    expect(effortOf(items)).toMatchObject({ points: 3, wholePoints: 11, stories: { open: 1, done: 1 } });
  });

  it('is its own estimate less what is done, while that is more than its stories', () => {
    const items = [epic(estimated(40)), story('2', 3), story('3', 8, { statusCategory: 'done' })];
    expect(effortOf(items)).toMatchObject({ points: 32, wholePoints: 40, assumedPoints: 0 });
    expect(effortOf([epic(estimated(10)), ...items.slice(1)])).toMatchObject({ points: 3, wholePoints: 11 });
  });

  it('holds a part of a whole epic for what no story covers of its needs', () => {
    const items = [epic({ needKeys: ['N-1'], coverage: { 'N-1': 1 } }), story('2', 3)];
    expect(effortOf(items)).toMatchObject({ points: 23, assumedPoints: 20 });
    const half = story('2', 3, { needKeys: ['N-1'], coverage: { 'N-1': 0.5 } });
    expect(effortOf([items[0] ?? epic(), half])).toMatchObject({ points: 13 });
    // A need that was deleted counts for nothing.
    expect(effortOf([epic({ needKeys: ['N-9'] }), story('2', 3)])).toMatchObject({ points: 3 });
  });

  it('counts stories in other projects once, seen or not, and says how many are where', () => {
    const seen = story('8', null, { projectId: '10001' });
    const remembered = [hidden('8', 13), hidden('9', null), hidden('10', 2, true)];
    expect(effortOf([epic(), story('2', 3)], [seen], remembered)).toMatchObject({
      points: 21,
      wholePoints: 23,
      stories: { open: 3, unestimated: 1, done: 1 },
      elsewhere: [{ projectId: '10001', open: 2 }],
    });
  });

  it('goes down to the stories of an initiative’s epics, whatever project they are in', () => {
    const initiative = planned({ id: '1', hierarchyLevel: 2 });
    const near = planned({ id: '2', parentId: '1', hierarchyLevel: 1 });
    const far = planned({ id: '3', parentId: '1', hierarchyLevel: 1, projectId: '10001' });
    const items = [initiative, near, planned({ id: '4', parentId: '2', ...estimated(165) })];
    const elsewhere = [far, planned({ id: '5', parentId: '3', projectId: '10001', ...estimated(44) })];
    expect(effortOf(items, elsewhere)).toMatchObject({
      points: 209,
      stories: { open: 2, unestimated: 0, done: 0 },
      elsewhere: [{ projectId: '10001', open: 1 }],
    });
  });

  it('is not known of an epic that nobody has estimated or refined', () => {
    expect(effortOf([epic()])).toBeUndefined();
    expect(effortOf([epic(estimated(8))])).toMatchObject({ points: 8, stories: { open: 0 } });
  });

  const sizes = fc.array(fc.constantFrom(null, 0, 1, 3, 8), { minLength: 1, maxLength: 6 });
  const own = fc.constantFrom(null, 0, 5, 30);

  it('stays when a story is split, in whatever project its parts are', () => {
    fc.assert(
      fc.property(sizes, own, fc.integer({ min: 1, max: 20 }), fc.boolean(), (list, whole, part, away) => {
        const others = list.map((points, at) => story(`o${String(at)}`, points));
        const head = epic(estimated(whole));
        const before = effortOf([head, ...others, story('s', 2 * part)]);
        const [left, right] = [story('s', part), story('t', part, away ? { projectId: '10001' } : {})];
        const after = away
          ? effortOf([head, ...others, left], [right])
          : effortOf([head, ...others, left, right]);
        expect(after?.points).toBe(before?.points);
        expect(after?.wholePoints).toBe(before?.wholePoints);
      }),
    );
  });

  it('never grows less by one more story that nobody has estimated, seen or not', () => {
    fc.assert(
      fc.property(sizes, own, fc.boolean(), (list, whole, isSeen) => {
        const items = [epic(estimated(whole)), ...list.map((points, at) => story(`o${String(at)}`, points))];
        const before = effortOf(items)?.points ?? Number.NaN;
        const after = isSeen
          ? effortOf([...items, story('more', null)])
          : effortOf(items, [], [hidden('more', null)]);
        expect(after?.points).toBeGreaterThanOrEqual(before);
        if (whole === null) expect(after?.points).toBe(before + sizing.referenceStory);
      }),
    );
  });
});
