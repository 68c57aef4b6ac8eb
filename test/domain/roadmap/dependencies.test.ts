import { dependenciesOf } from '../../../src/domain/roadmap/dependencies';
import type { Span } from '../../../src/domain/roadmap/span';

const item = (id: string, parentId: string | null = null) => ({ id, key: `INV-${id}`, parentId });
const span = (startDay: number, endDay: number): Span => ({
  startDay,
  endDay,
  startSure: true,
  endSure: true,
  reversed: false,
});
const items = [item('1'), item('2'), item('3'), item('11', '1'), item('12', '1'), item('21', '2')];
const spans = new Map([
  ['1', span(0, 10)],
  ['2', span(5, 20)],
  ['3', null],
]);
const found = (blockers: Record<string, readonly string[]>) =>
  dependenciesOf(new Map(Object.entries(blockers)), items, spans);

describe('What blocks what on the timeline', () => {
  it('is said of the rows, also where their stories have the link, once', () => {
    expect(found({ 21: ['INV-11', 'INV-12'], 2: ['INV-1'] })).toEqual([
      { blockerId: '1', blockedId: '2', late: true },
    ]);
  });

  it('is late where the blocker ends after the blocked begins, and not where days are missing', () => {
    expect(found({ 1: ['INV-2'], 3: ['INV-1'] })).toEqual([
      { blockerId: '2', blockedId: '1', late: true },
      { blockerId: '1', blockedId: '3', late: false },
    ]);
    const inTime = new Map([...spans, ['2', span(11, 20)] as const]);
    expect(dependenciesOf(new Map([['2', ['INV-1']]]), items, inTime)).toEqual([
      { blockerId: '1', blockedId: '2', late: false },
    ]);
  });

  it('leaves out links inside one row, and to what stands nowhere', () => {
    expect(found({ 12: ['INV-11'], 2: ['OPS-9'] })).toEqual([]);
  });
});
