import fc from 'fast-check';
import { dayNumber } from '../../../src/domain/iso-date';
import { daysInLater, horizonOf, horizonsOf } from '../../../src/domain/roadmap/horizon';
import { NO_LANE, buildLanes } from '../../../src/domain/roadmap/lanes';
import { packRows } from '../../../src/domain/roadmap/pack-rows';
import { spanOf, spansOf } from '../../../src/domain/roadmap/span';
import { isoOf, rangeOf, ticksOf, unitStart } from '../../../src/domain/roadmap/time-scale';
import type { RoadmapItem } from '../../../src/domain/roadmap/roadmap-item';
import { planned } from './planned-item';

const today = '2026-11-23';
const sprint = { id: '1', name: 'Sprint 1', startDate: null, endDate: null };

describe('The horizon of an item', () => {
  it('is what a person chose, whatever else holds', () => {
    const item = planned({ id: '1', statusCategory: 'indeterminate', decided: { horizon: 'later' } });
    expect(horizonOf(item, today)).toEqual({ horizon: 'later', because: 'chosen' });
  });

  it.each([
    [{ statusCategory: 'indeterminate' as const }, 'now', 'in-progress'],
    [{ sprint: { ...sprint, state: 'active' as const } }, 'now', 'active-sprint'],
    [{ sprint: { ...sprint, state: 'future' as const } }, 'next', 'future-sprint'],
    [{ startDate: '2027-02-21' }, 'next', 'starts-soon'],
    [{ startDate: '2027-02-22' }, 'later', 'nothing-planned'],
    [{ dueDate: '2026-12-01' }, 'next', 'starts-soon'],
    // A start that has come puts nothing under way that nobody has begun; one of long ago says nothing.
    [{ startDate: '2026-11-23' }, 'next', 'starts-soon'],
    [{ startDate: '2026-08-25' }, 'next', 'starts-soon'],
    [{ startDate: '2026-08-24' }, 'later', 'nothing-planned'],
    [{ startDate: '2023-05-02', dueDate: '2023-06-01' }, 'later', 'nothing-planned'],
    [{ startDate: '2023-05-02', dueDate: '2027-06-01' }, 'next', 'starts-soon'],
    [{ startDate: '2027-02-22', dueDate: '2026-12-01' }, 'later', 'nothing-planned'],
    [{ sprint: { ...sprint, state: 'closed' as const } }, 'later', 'nothing-planned'],
    [{}, 'later', 'nothing-planned'],
  ])('follows from %j', (change, horizon, because) => {
    expect(horizonOf(planned({ id: '1', ...change }), today)).toEqual({ horizon, because });
  });

  describe('that has something open below it', () => {
    const active = { ...sprint, state: 'active' as const };
    const future = { ...sprint, state: 'future' as const };
    const epic = (change: object = {}) => planned({ id: '1', hierarchyLevel: 1, ...change });
    const story = (id: string, change: object = {}) => planned({ id, parentId: '1', ...change });
    const placedIn = (items: readonly RoadmapItem[], elsewhere: readonly RoadmapItem[] = []) =>
      horizonsOf(items, today, elsewhere).get('1');

    it.each<[string, readonly RoadmapItem[], string]>([
      ['one story in the active sprint', [epic(), story('2', { sprint: active }), story('3')], 'now'],
      [
        'stories in the next sprint',
        [epic({ dueDate: '2028-01-01' }), story('2', { sprint: future })],
        'next',
      ],
      [
        'a status of its own that its stories have not reached',
        [epic({ statusCategory: 'indeterminate' }), story('2', { sprint: future })],
        'next',
      ],
    ])('stands where the nearest of that stands: %s', (_name, items, horizon) => {
      expect(placedIn(items)).toEqual({ horizon, because: 'stories' });
    });

    it('stands by itself where nothing of that is planned, or all of it is done', () => {
      const own = epic({ statusCategory: 'indeterminate' });
      const byItself = { horizon: 'now', because: 'in-progress' };
      expect(placedIn([own, story('2')])).toEqual(byItself);
      const done = story('2', { sprint: active, statusCategory: 'done' });
      expect(placedIn([epic(), done])).toEqual({ horizon: 'later', because: 'nothing-planned' });
    });

    it('stands where a person put it, all the same, and follows where a person put its story', () => {
      const chosen = epic({ decided: { horizon: 'later' } });
      expect(placedIn([chosen, story('2', { sprint: active })])).toEqual({
        horizon: 'later',
        because: 'chosen',
      });
      const put = story('2', { decided: { horizon: 'next' } });
      expect(placedIn([epic(), put])).toEqual({ horizon: 'next', because: 'stories' });
    });

    it('follows its stories through epics and into other projects, in whatever order they are listed', () => {
      const initiative = planned({ id: '1', hierarchyLevel: 2 });
      const between = planned({ id: '5', parentId: '1', hierarchyLevel: 1, projectId: '10001' });
      const far = planned({ id: '6', parentId: '5', projectId: '10001', sprint: active });
      for (const elsewhere of [
        [between, far],
        [far, between],
      ])
        expect(placedIn([initiative], elsewhere)).toEqual({ horizon: 'now', because: 'stories' });
    });

    it('is not lost in a circle', () => {
      const circle = [
        planned({ id: '1', parentId: '2', hierarchyLevel: 1 }),
        planned({ id: '2', parentId: '1', hierarchyLevel: 1, sprint: active }),
      ];
      expect(placedIn(circle)?.horizon).toBe('later');
    });
  });

  it('counts the days in later from the day on which somebody put it there', () => {
    const later = planned({ id: '1', decided: { horizon: 'later', laterSince: '2026-11-01' } });
    expect(daysInLater(later, today)).toBe(22);
    expect(daysInLater(planned({ id: '2' }), today)).toBeNull();
  });
});

describe('The span of an item', () => {
  it('is sure where Jira has both dates', () => {
    expect(spanOf(planned({ id: '1', startDate: '2026-11-01', dueDate: '2026-11-10' }))).toEqual({
      startDay: dayNumber('2026-11-01'),
      endDay: dayNumber('2026-11-10'),
      startSure: true,
      endSure: true,
      reversed: false,
    });
  });

  it('covers both days and says so when the end is before the start', () => {
    const span = spanOf(planned({ id: '1', startDate: '2026-11-10', dueDate: '2026-11-01' }));
    expect(span).toMatchObject({ startDay: dayNumber('2026-11-01'), reversed: true });
  });

  it('takes six weeks for an epic with one end only, two for a story', () => {
    const epic = spanOf(planned({ id: '1', hierarchyLevel: 1, startDate: '2026-11-01' }));
    const story = spanOf(planned({ id: '2', dueDate: '2026-11-14' }));
    expect(epic).toMatchObject({ endDay: dayNumber('2026-12-12'), startSure: true, endSure: false });
    expect(story).toMatchObject({ startDay: dayNumber('2026-11-01'), startSure: false, endSure: true });
  });

  it('is taken from the stories below, and from the sprint, as an estimate', () => {
    const running = { ...sprint, state: 'active', startDate: '2026-11-16', endDate: '2026-11-27' } as const;
    const spans = spansOf([
      planned({ id: '1', hierarchyLevel: 1 }),
      planned({ id: '2', parentId: '1', sprint: running }),
      planned({ id: '3', parentId: '1', startDate: '2026-12-01', dueDate: '2026-12-24' }),
    ]);
    expect(spans.get('1')).toMatchObject({
      startDay: dayNumber('2026-11-16'),
      endDay: dayNumber('2026-12-24'),
      endSure: false,
    });
  });

  it('is none without any date, and a circle of parents ends', () => {
    const spans = spansOf([planned({ id: '1', parentId: '2' }), planned({ id: '2', parentId: '1' })]);
    expect(spans.size).toBe(0);
  });
});

describe('Lanes', () => {
  const item = (id: string, lanes: string[]) => ({ id, lanes });
  const keysOf = (each: { lanes: string[] }) => each.lanes;

  it('hold an item in each lane it serves, tell where else it stands, and keep empty lanes', () => {
    const lanes = buildLanes([item('a', ['owner', 'bookkeeper'])], ['bookkeeper', 'owner', 'worker'], keysOf);
    expect(lanes.map((lane) => lane.entries.map((entry) => entry.alsoIn))).toEqual([
      [['owner']],
      [['bookkeeper']],
      [],
    ]);
  });

  it('show what fits none in a lane of its own', () => {
    const lanes = buildLanes([item('a', ['gone']), item('b', [])], ['owner'], keysOf);
    expect(lanes.map((lane) => [lane.key, lane.entries.length])).toEqual([
      ['owner', 0],
      [NO_LANE, 2],
    ]);
  });

  it('never lose an item', () => {
    const keys = ['a', 'b', 'c'];
    const arbitrary = fc.array(
      fc.record({
        id: fc.uuid(),
        lanes: fc.uniqueArray(fc.constantFrom(...keys)),
      }),
    );
    fc.assert(
      fc.property(arbitrary, (items) => {
        const lanes = buildLanes(items, keys, keysOf);
        const seen = new Set(lanes.flatMap((lane) => lane.entries.map((entry) => entry.item)));
        expect(seen.size).toBe(items.length);
        for (const lane of lanes)
          for (const entry of lane.entries) expect(entry.alsoIn).not.toContain(lane.key);
      }),
    );
  });
});

describe('Packing bars into rows', () => {
  const stretches = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 40 })).map(([startDay, length]) => ({
      startDay,
      endDay: startDay + length,
    })),
  );

  it('lets no two bars of a row overlap, and uses as many rows as the busiest day has bars', () => {
    fc.assert(
      fc.property(stretches, (bars) => {
        const rows = packRows(bars);
        for (const [a, first] of bars.entries()) {
          for (const [b, second] of bars.entries()) {
            if (a >= b || rows[a] !== rows[b]) continue;
            expect(first.endDay < second.startDay || second.endDay < first.startDay).toBe(true);
          }
        }
        const depth = bars.map(
          ({ startDay }) => bars.filter((bar) => bar.startDay <= startDay && startDay <= bar.endDay).length,
        );
        expect(new Set(rows).size).toBe(Math.max(0, ...depth));
      }),
    );
  });
});

describe('The scale of time', () => {
  it('begins weeks on Monday, months on the first and quarters in January, April, July and October', () => {
    const day = dayNumber('2026-11-26');
    expect((['weeks', 'months', 'quarters'] as const).map((scale) => isoOf(unitStart(day, scale)))).toEqual([
      '2026-11-23',
      '2026-11-01',
      '2026-10-01',
    ]);
  });

  it('marks every unit between the ends once', () => {
    const ticks = ticksOf(dayNumber('2026-01-01'), dayNumber('2027-12-31'), 'months');
    expect(ticks).toHaveLength(24);
    expect(new Set(ticks.map((tick) => tick.isoDate.slice(8)))).toEqual(new Set(['01']));
  });

  it('covers all bars and today, but never more than five years to each side', () => {
    const now = dayNumber(today);
    const { firstDay, lastDay } = rangeOf([{ startDay: now - 10_000, endDay: now + 100 }], now, 'months');
    expect(now - firstDay).toBeLessThanOrEqual(5 * 366 + 31);
    expect(lastDay).toBeGreaterThan(now + 100);
  });
});
