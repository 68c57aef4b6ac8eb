import { priorityRows, sortRows } from '../../../../static/app/src/features/roadmap/priorities/priority-rows';
import { findInvoice, knowDebtors, snapshot, roadmapItem } from '../../example-views';
import { comparison } from '../../value/example-model';

const knowledge = {
  ...snapshot,
  needs: [findInvoice, { ...knowDebtors, lastEvidenceOn: '2026-01-05' }],
};
const written = (value: number) => ({ value, priority: value, band: 'C' });
const items = [
  roadmapItem({ id: '1', needKeys: ['N-1'], written: written(20) }),
  roadmapItem({ id: '2', needKeys: ['N-2'], written: written(10) }),
  roadmapItem({ id: '3' }),
];
const rows = (preset: 'default' | 'rice' | 'cd3') =>
  priorityRows(items, knowledge, comparison, preset, '2026-11-23');
const ids = (list: readonly { item: { id: string } }[]) => list.map(({ item }) => item.id);

describe('The rows of the priorities', () => {
  it('carry the place under the chosen order and under the default', () => {
    expect(rows('rice').map(({ rank, rankBefore }) => [rank, rankBefore])).toEqual([
      [2, 1],
      [1, 2],
      [null, null],
    ]);
  });

  it('mark no change of place where an order puts all items level', () => {
    expect(rows('cd3').every(({ rankBefore }) => rankBefore === null)).toBe(true);
  });

  it('say how fresh the newest voice is, and nothing about items without needs', () => {
    expect(rows('default').map(({ lastVoiceOn, isOld }) => [lastVoiceOn, isOld])).toEqual([
      ['2026-11-12', false],
      ['2026-01-05', true],
      [null, false],
    ]);
  });

  it('sort either way with the unknown last', () => {
    expect(ids(sortRows(rows('default'), { sort: 'rank', descending: false }))).toEqual(['1', '2', '3']);
    expect(ids(sortRows(rows('rice'), { sort: 'rank', descending: false }))).toEqual(['2', '1', '3']);
    expect(ids(sortRows(rows('default'), { sort: 'value', descending: true }))).toEqual(['1', '2', '3']);
    expect(ids(sortRows(rows('default'), { sort: 'value', descending: false }))).toEqual(['2', '1', '3']);
  });

  it('stand by the revenue behind them, what nobody asks for last either way', () => {
    const behind = new Map([
      ['1', { accounts: 1, revenue: 500, unknown: 0 }],
      ['2', { accounts: 3, revenue: 900, unknown: 1 }],
      ['3', { accounts: 0, revenue: 0, unknown: 0 }],
    ]);
    const known = priorityRows(items, knowledge, comparison, 'default', '2026-11-23', { behind });
    expect(ids(sortRows(known, { sort: 'revenue', descending: true }))).toEqual(['2', '1', '3']);
    expect(ids(sortRows(known, { sort: 'revenue', descending: false }))).toEqual(['1', '2', '3']);
    expect(rows('default').every((row) => row.behind === null)).toBe(true);
  });

  it('stand without ranks until the orders are there', () => {
    const early = priorityRows(items, knowledge, undefined, 'default', '2026-11-23');
    expect(early.every(({ rank }) => rank === null)).toBe(true);
    expect(ids(sortRows(early, { sort: 'rank', descending: false }))).toEqual(['1', '2', '3']);
  });
});
