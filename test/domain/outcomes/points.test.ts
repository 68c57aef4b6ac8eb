import { pointColumns, pointReader } from '../../../src/domain/outcomes/map-points';

const read = (cells: readonly string[], columns = { date: 0, value: 1, answers: 2 }) =>
  pointReader(columns, 'dmy', '2026-11-23')(cells);

describe('a file of metric points', () => {
  it('is told by its columns, in English and German, with the first other column as the value', () => {
    expect(pointColumns(['Date', 'Value', 'Answers'])).toEqual({ date: 0, value: 1, answers: 2 });
    expect(pointColumns(['Antworten', 'Wert', 'Datum'])).toEqual({ date: 2, value: 1, answers: 0 });
    expect(pointColumns(['month', 'calls answered'])).toEqual({ date: 0, value: 1, answers: -1 });
    expect(() => pointColumns(['name', 'city'])).toThrow('Name them "Date" and "Value"');
  });

  it.each([
    [['2026-03-01', '12.5', '40'], { date: '2026-03-01', value: 12.5, answers: 40 }],
    [['05.03.2026', '61 %', ''], { date: '2026-03-05', value: 61, answers: null }],
    [['2026-03', '-4', '7'], { date: '2026-03-01', value: -4, answers: 7 }],
  ])('takes %j', (cells, row) => {
    expect(read(cells)).toEqual({ kind: 'taken', row });
  });

  it.each([
    [['2026-02-31', '1', ''], 'date-impossible'],
    [['2027-01-01', '1', ''], 'date-in-future'],
    [['soon', '1', ''], 'date-unreadable'],
    [['2026-03-01', 'many', ''], 'amount-unreadable'],
    [['2026-03-01', '1', '0'], 'amount-unreadable'],
  ])('refuses %j with the reason', (cells, code) => {
    expect(read(cells)).toMatchObject({ kind: 'rejected', problem: { code } });
  });

  it('passes over a row without a value', () => {
    expect(read(['2026-03-01', '', '5'])).toEqual({ kind: 'empty' });
  });
});
