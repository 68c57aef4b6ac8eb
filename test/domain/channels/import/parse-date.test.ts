import fc from 'fast-check';
import { isoDateOf } from '../../../../src/domain/iso-date';
import { guessDateOrder, parseDate } from '../../../../src/domain/channels/import/parse-date';

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
  ])('%s is %s', (cell, day) => {
    expect(parseDate(cell, 'dmy')).toBe(day);
  });

  it('follow the column where day and month could be swapped, and never where they cannot', () => {
    expect(parseDate('03/04/2024', 'dmy')).toBe('2024-04-03');
    expect(parseDate('03/04/2024', 'mdy')).toBe('2024-03-04');
    expect(parseDate('16/02/2024', 'mdy')).toBe('2024-02-16');
    expect(guessDateOrder(['01/02/2024', '01/13/2024'])).toBe('mdy');
    expect(guessDateOrder(['01/02/2024', '13/01/2024'])).toBe('dmy');
    expect(guessDateOrder(['01/02/2024'])).toBeNull();
  });

  it.each(['30/02/2024', '2023-02-29', '31/Apr/24', '2024-13-01'])(
    '%s is a day that does not exist',
    (cell) => {
      expect(parseDate(cell, 'dmy')).toBe('impossible');
    },
  );

  it.each(['soon', '', '12', '1.2.3.4', 'yesterday 5'])('%j is no date', (cell) => {
    expect(parseDate(cell, 'dmy')).toBe('unreadable');
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
          expect(parseDate(written, 'dmy')).toBe(iso ?? 'impossible');
        },
      ),
    );
  });
});
