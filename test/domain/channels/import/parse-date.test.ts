import fc from 'fast-check';
import { isoDateOf } from '../../../../src/domain/iso-date';
import { orderIn, parseDate } from '../../../../src/domain/channels/import/cells/date';
import type { DateOrder } from '../../../../src/domain/channels/import/cells/date';

const read = (cell: string, order: DateOrder = 'dmy', zone: string | null = null, utc = false) =>
  parseDate(cell, { order, zone, utc });

describe('dates in files', () => {
  it.each([
    ['2026-01-05', '2026-01-05'],
    ['2018-03-23T19:33:22Z', '2018-03-23'],
    ['2026-01-02 10:04:00', '2026-01-02'],
    ['10/Jan/26 11:19 AM', '2026-01-10'],
    ['20/nov/25 11:24 AM', '2025-11-20'],
    ['16/02/2017 15:26', '2017-02-16'],
    ['05.03.2024', '2024-03-05'],
    ['Sun, 10 Mar 2024 03:55:33 -0700', '2024-03-10'],
    ['Mar 5, 2024', '2024-03-05'],
    ['5 de marzo de 2024', '2024-03-05'],
    ['3. März 2024', '2024-03-03'],
    ['20240305', '2024-03-05'],
    ['1709625600', '2024-03-05'],
    ['1709625600000', '2024-03-05'],
    ['45356', '2024-03-05'],
    ['46269.39', '2026-09-04'],
    ['46269,39', '2026-09-04'],
    ['10/1月/26 11:19 午前', '2026-01-10'],
    ['2026年10月1日', '2026-10-01'],
    ['2026. 10. 1.', '2026-10-01'],
    ['1er octobre 2026', '2026-10-01'],
    ['1. října 2026', '2026-10-01'],
    ['1 октября 2026 г.', '2026-10-01'],
    ['segunda-feira, 5 de outubro de 2026', '2026-10-05'],
    ['01/10/2569', '2026-10-01'],
    ['２０２６/１０/０１', '2026-10-01'],
    ['Q3 2024', '2024-07-01'],
    ['2024-Q3', '2024-07-01'],
    ['KW 12 2026', '2026-03-16'],
    ['2026-W12', '2026-03-16'],
    ['März 2024', '2024-03-01'],
    ['03/2024', '2024-03-01'],
    ['2019', '2019-01-01'],
  ])('%s is %s', (cell, day) => {
    expect(read(cell)).toBe(day);
  });

  it('follow the column where day and month could be swapped, and never where they cannot', () => {
    expect(read('03/04/2024', 'dmy')).toBe('2024-04-03');
    expect(read('03/04/2024', 'mdy')).toBe('2024-03-04');
    expect(read('16/02/2024', 'mdy')).toBe('2024-02-16');
    expect(['01/13/2024', '13/01/2024', '01.02.2024', '01/02/2024', '2024-01-02'].map(orderIn)).toEqual([
      'mdy',
      'dmy',
      'dmy',
      'either',
      null,
    ]);
  });

  it.each(['30/02/2024', '2023-02-29', '31/Apr/24', '2024-13-01'])(
    '%s is a day that does not exist',
    (cell) => {
      expect(read(cell)).toBe('impossible');
    },
  );

  it('of instants are the days of the zone that is asked for, and as written without one', () => {
    expect(read('2026-10-01T23:30:00Z', 'dmy', 'Europe/Berlin')).toBe('2026-10-02');
    expect(read('2026-10-01T23:30:00Z')).toBe('2026-10-01');
    expect(read('2026-10-01T02:30:00+02:00', 'dmy', 'America/Los_Angeles')).toBe('2026-09-30');
    expect(read('1790897400', 'dmy', 'Europe/Berlin')).toBe('2026-10-02');
    expect(read('2026-10-01 23:30:00', 'dmy', 'Europe/Berlin')).toBe('2026-10-01');
    expect(read('2026-10-01 11:30 PM', 'dmy', 'Europe/Berlin', true)).toBe('2026-10-02');
    expect(read('2026-10-01', 'dmy', 'America/Los_Angeles', true)).toBe('2026-10-01');
  });

  it.each(['soon', '', '12', '1.2.3.4', 'yesterday 5'])('%j is no date', (cell) => {
    expect(read(cell)).toBe('unreadable');
  });

  it('are read back from ISO for every day there is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2199 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          const iso = isoDateOf(year, month, day);
          const written = `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          expect(read(written)).toBe(iso ?? 'impossible');
        },
      ),
    );
  });
});
