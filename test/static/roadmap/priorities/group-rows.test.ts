import fc from 'fast-check';
import {
  isByBand,
  linesByBand,
  stepOver,
} from '../../../../static/app/src/features/roadmap/priorities/group-rows';
import type { GridLine } from '../../../../static/app/src/features/roadmap/priorities/group-rows';
import { priorityRows } from '../../../../static/app/src/features/roadmap/priorities/priority-rows';
import { roadmapItem, snapshot } from '../../example-views';

const rowsOf = (...bands: readonly (string | null)[]) =>
  priorityRows(
    bands.map((band, at) => roadmapItem({ id: String(at + 1), written: { value: 1, priority: 1, band } })),
    snapshot,
    undefined,
    'default',
    '2026-11-23',
  );
const told = (lines: readonly GridLine[]) =>
  lines.map((line) => (line.kind === 'row' ? line.row.item.id : line.key));

describe('the rows of the priorities, band by band', () => {
  it('have a head with its number of items before each band, and the unvalued last', () => {
    const lines = linesByBand(rowsOf('A', 'A', 'B', null));
    expect(told(lines)).toEqual(['band very-high', '1', '2', 'band high', '3', 'band unscored', '4']);
    expect(lines.flatMap((line) => (line.kind === 'band' ? [line.items] : []))).toEqual([2, 1, 1]);
  });

  it('have none where a band would begin twice, or there is only one', () => {
    expect(told(linesByBand(rowsOf('A', 'B', 'A')))).toEqual(['1', '2', '3']);
    expect(told(linesByBand(rowsOf('C', 'C')))).toEqual(['1', '2']);
    expect(linesByBand([])).toEqual([]);
  });

  it('stand so only in an order by the priority of the usual method, and not in groups', () => {
    const usual = { preset: 'default', sort: 'rank', group: 'none' } as const;
    expect(isByBand(usual)).toBe(true);
    expect(isByBand({ ...usual, sort: 'priority', preset: 'rice' })).toBe(true);
    expect(isByBand({ ...usual, preset: 'rice' })).toBe(false);
    expect(isByBand({ ...usual, sort: 'value' })).toBe(false);
    expect(isByBand({ ...usual, group: 'persona' })).toBe(false);
  });
});

describe('the keys in the priorities', () => {
  const lines = linesByBand(rowsOf('A', 'B', 'B'));

  it('step over the heads of bands either way, and stay on the first and the last row', () => {
    expect(told(lines)).toEqual(['band very-high', '1', 'band high', '2', '3']);
    expect(stepOver(lines, 1, 2)).toBe(3);
    expect(stepOver(lines, 3, 2)).toBe(1);
    expect(stepOver(lines, 1, 0)).toBe(1);
    expect(stepOver(lines, 4, 0)).toBe(1);
    expect(stepOver(lines, 4, 5)).toBe(4);
    expect(stepOver(lines, 3, -7)).toBe(1);
  });

  it('come to a row from anywhere, whatever they are told to walk', () => {
    const bands = fc.array(fc.constantFrom('A', 'B', 'C', 'D', null), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(bands, fc.nat(30), fc.integer({ min: -30, max: 60 }), (given, from, to) => {
        const order = ['A', 'B', 'C', 'D', null];
        const sorted = [...given].sort((a, b) => order.indexOf(a) - order.indexOf(b));
        const all = linesByBand(rowsOf(...sorted));
        expect(all[stepOver(all, from, to)]?.kind).toBe('row');
      }),
    );
  });
});
