import { opensAt } from '../../../../static/app/src/features/roadmap/timeline/layout';
import type { TimelineLayout } from '../../../../static/app/src/features/roadmap/timeline/layout';
import { planRows } from '../../../../static/app/src/features/roadmap/plan/plan-rows';
import { outline, roadmapItem, snapshot } from '../../example-views';

const TODAY = '2026-11-30';
const written = { value: 8, priority: 2, band: 'B' };
const epic = roadmapItem({ id: '1', hierarchyLevel: 1, typeName: 'Epic' });
const story = roadmapItem({ id: '2', parentId: '1', needKeys: ['N-1'], written });
const bug = roadmapItem({ id: '3', typeName: 'Bug' });
const served = roadmapItem({ id: '4', needKeys: ['N-2'], written });
const keysOf = (items: Parameters<typeof planRows>[0], detail: 'epics' | 'all' = 'epics') =>
  planRows(items, snapshot, TODAY, detail)
    .map(({ item }) => item.key)
    .sort();

describe('The rows of the roadmap', () => {
  it('are epics, and what stands under none only where it serves a need or was placed', () => {
    expect(keysOf([epic, story, bug, served])).toEqual(['INV-1', 'INV-4']);
    expect(keysOf([epic, { ...bug, decided: { horizon: 'now' } }])).toEqual(['INV-1', 'INV-3']);
    expect(keysOf([epic, story, bug, served], 'all')).toHaveLength(4);
  });

  it('are what stands under none where nobody works with epics', () => {
    expect(keysOf([bug, served])).toEqual(['INV-3', 'INV-4']);
  });

  it('say how sure a value is, and whether a test of it was begun, on a story of it too', () => {
    const valued = { ...epic, written };
    const measured = { value: { low: 6, high: 9 }, confidence01: 0.7 };
    const intervals = new Map([['1', { issueId: '1', priority: { low: 1, high: 3 }, ...measured }]]);
    const rowOf = (tests: typeof outline.tests) =>
      planRows([valued, story], { ...snapshot, ...outline, tests, intervals }, TODAY, 'epics')[0];
    expect(rowOf([])).toMatchObject({ measured, untested: true });
    const id = '00000000-0000-4000-8000-000000000001';
    expect(rowOf([{ id, issueId: '2', state: 'running' }])?.untested).toBe(false);
  });
});

describe('The timeline', () => {
  const layoutOf = (...bars: readonly (readonly [number, number])[]): TimelineLayout =>
    ({
      lanes: [{ rows: [{ topPx: 0, bars: bars.map(([startPx, widthPx]) => ({ startPx, widthPx })) }] }],
    }) as unknown as TimelineLayout;

  it.each([
    ['at today, where a bar is in view', layoutOf([900, 300]), 800],
    ['at the nearest bar, where all have been', layoutOf([100, 50], [300, 50]), 100],
    ['at the nearest bar, where all are to come', layoutOf([2_500, 50], [3_000, 50]), 2_300],
    ['at today without bars', layoutOf(), 800],
  ])('opens %s', (_, layout, expected) => {
    expect(opensAt(layout, 1_000, 1_000)).toBe(expected);
  });
});
