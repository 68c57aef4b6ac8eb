import fc from 'fast-check';
import {
  ArchiveReader,
  archiveFoot,
  archiveHead,
  archiveLine,
} from '../../../src/domain/records/archive-file';
import type { ArchivedRow } from '../../../src/domain/records/archive-file';

const head = { productId: 'p', productName: 'A "product"', exportedOn: '2026-11-27' };

function fileOf(rows: readonly (readonly [string, ArchivedRow])[]): string {
  const counts: Record<string, number> = {};
  for (const [table] of rows) counts[table] = (counts[table] ?? 0) + 1;
  return (
    archiveHead(head) + rows.map(([table, row]) => archiveLine(table, row)).join('') + archiveFoot(counts)
  );
}

function read(text: string, rowsAtOnce = 3) {
  const reader = new ArchiveReader(rowsAtOnce, 1_000);
  const chunks = text.split('\n').map((line) => reader.take(line));
  const all = [...chunks, reader.finish()].filter((chunk) => chunk !== null);
  return { head: reader.head, chunks: all };
}

describe('the file of an archive', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.constant(null));
  const rows = fc.array(
    fc.tuple(
      fc.constantFrom('need', 'evidence'),
      fc.dictionary(fc.string(), cell, { noNullPrototype: true }),
    ),
    { maxLength: 20 },
  );

  it('gives back every row, whatever it holds, in chunks of one table', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const text = fileOf(given);
        expect(() => JSON.parse(text) as unknown).not.toThrow();
        const { head: found, chunks } = read(text);
        expect(found).toEqual(head);
        expect(chunks.every((chunk) => chunk.rows.length <= 3)).toBe(true);
        expect(chunks.flatMap(({ table, rows: part }) => part.map((row) => [table, row]))).toEqual(
          JSON.parse(JSON.stringify(given)),
        );
      }),
    );
  });

  it('refuses a file that was cut off anywhere, before anybody takes its rows for all', () => {
    const text = fileOf([
      ['need', { id: 'a' }],
      ['need', { id: 'b' }],
    ]);
    for (let length = 0; length < text.length - 1; length += 1)
      expect(() => read(text.slice(0, length))).toThrow(/archive|middle|Line \d/);
  });

  it('refuses rows that were taken out or put in by hand, files of others and of later versions', () => {
    const text = fileOf([
      ['need', { id: 'a' }],
      ['need', { id: 'b' }],
    ]);
    expect(() => read(text.replace(/\["need",\{"id":"a"\}\],\n/, ''))).toThrow('need');
    expect(() => read('{"issues":[]}')).toThrow('not an archive');
    expect(() => read(text.replace('"version":1', '"version":2'))).toThrow('later version');
  });
});
