import fc from 'fast-check';
import { dayNumber } from '../../../src/domain/iso-date';
import { daysInLater, horizonOf } from '../../../src/domain/roadmap/horizon';
import { NO_LANE, buildLanes } from '../../../src/domain/roadmap/lanes';
import { packRows } from '../../../src/domain/roadmap/pack-rows';
import { spanOf, spansOf } from '../../../src/domain/roadmap/span';
import { isoOf, rangeOf, ticksOf, unitStart } from '../../../src/domain/roadmap/time-scale';
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
    [{ startDate: '2026-11-23' }, 'now', 'started'],
    [{ sprint: { ...sprint, state: 'future' as const } }, 'next', 'future-sprint'],
    [{ startDate: '2027-02-21' }, 'next', 'starts-soon'],
    [{ startDate: '2027-02-22' }, 'later', 'nothing-planned'],
    [{ dueDate: '2026-12-01' }, 'next', 'starts-soon'],
    [{}, 'later', 'nothing-planned'],
  ])('follows from %j', (change, horizon, because) => {
    expect(horizonOf(planned({ id: '1', ...change }), today)).toEqual({ horizon, because });
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
