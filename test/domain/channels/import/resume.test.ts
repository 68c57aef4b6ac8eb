import fc from 'fast-check';
import Papa from 'papaparse';
import type { ImportMapping } from '../../../../src/domain/channels/import/mapping';
import { importFile, utf16 } from './import-file';

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('a "quoted" word', 'two\nlines', 'semi;colon, comma', '', '=1+1', 'ümläut 漢字 😀'),
);
const rows = fc.array(fc.record({ id: fc.uuid(), feedback: cell }), { minLength: 1, maxLength: 25 });
const mapping = { targets: ['id', 'text'] as const, source: 'test' };

function csvOf(table: readonly { id: string; feedback: string }[], newline: string): string {
  return Papa.unparse(
    table.map(({ id, feedback }) => ({ id, feedback })),
    { newline },
  );
}

describe('an import that was interrupted', () => {
  it('goes on from any stored position to exactly the rows of an uninterrupted one, in every encoding', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('utf8', 'le', 'be'),
        fc.nat(),
        async (table, newline, encoding, cut) => {
          const text = csvOf(table, newline);
          const file = encoding === 'utf8' ? text : utf16(text, encoding === 'be');
          const whole = await importFile(file, mapping, undefined, 3);
          const position = whole.positions[cut % whole.positions.length];
          const rest = await importFile(file, mapping, position, 3);
          const done = (position?.record ?? 0) - whole.shape.start.record;
          expect(rest.rows).toEqual(whole.rows.slice(whole.rows.length - rest.rows.length));
          expect(rest.rows.length + rest.empty).toBe(table.length - done);
          expect(whole.rows.length + whole.empty).toBe(table.length);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('and one that is repeated brings the same ids; other words under the same number are another piece', async () => {
    const file = 'id,feedback\n1,Search is slow\n2,Prices are high\n';
    const first = await importFile(file, mapping);
    const longer = await importFile(
      'id,feedback\n0,A new one on top\n1,Search is slow\n2,Prices are high\n',
      mapping,
    );
    expect(longer.rows.slice(1).map((row) => row.id)).toEqual(first.rows.map((row) => row.id));
    expect(longer.rows[1]?.contentHash).toBe(first.rows[0]?.contentHash);
    const unrelated = await importFile('id,feedback\n1,The nurse was friendly\n2,Prices are high\n', mapping);
    expect(unrelated.rows.map((row) => first.rows.some(({ id }) => id === row.id))).toEqual([false, true]);
  });

  it('and equal words of people without a name all count, wherever it was interrupted', async () => {
    const file = 'date,feedback,stars\n' + '2026-01-01,Great,5\n2026-01-01,,4\n'.repeat(6);
    const by: Partial<ImportMapping> = {
      targets: ['date', 'text', 'rating'],
      ratingScale: { min: 1, max: 5 },
    };
    const whole = await importFile(file, by, undefined, 3);
    expect(new Set(whole.rows.map(({ id }) => id)).size).toBe(6);
    expect(new Set(whole.answers.map(({ id }) => id)).size).toBe(6);
    const rest = await importFile(file, by, whole.positions[1], 3);
    expect(rest.rows).toEqual(whole.rows.slice(3));
    expect(rest.answers).toEqual(whole.answers.slice(3));
  });

  it('goes on inside JSON and JSON Lines too', async () => {
    const list = Array.from({ length: 10 }, (_, at) => ({
      id: String(at),
      comment: `piece number ${String(at)}`,
    }));
    for (const file of [JSON.stringify(list, null, 1), list.map((one) => JSON.stringify(one)).join('\n')]) {
      const whole = await importFile(file, {}, undefined, 3);
      expect(whole.rows).toHaveLength(10);
      const rest = await importFile(file, {}, whole.positions[1], 3);
      expect(rest.rows).toEqual(whole.rows.slice(6));
    }
  });

  it('reads rows longer than a window and finds its place after them', async () => {
    const long = 'word '.repeat(500_000);
    const found = await importFile(`id,feedback\n1,"${long}"\n2,short piece\n`, mapping, undefined, 1);
    expect(found.rejected).toMatchObject([{ line: 2, problem: { code: 'text-too-long' } }]);
    expect(found.rows).toMatchObject([{ line: 3, text: 'short piece' }]);
  });
});
