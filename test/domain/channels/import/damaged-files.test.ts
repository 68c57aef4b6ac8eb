import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { AppError } from '../../../../src/domain/app-error';
import { mapColumns } from '../../../../src/domain/channels/import/guess-mapping';
import { importEvidence } from '../../../../src/domain/channels/import/import-evidence';
import { unzipped } from '../../../../src/domain/channels/import/readers/zip-entries';
import { openedFile } from './opened-file';

const TODAY = '2026-11-30';
const LONGEST_MS = 5_000;
const rows = [
  ['Title', 'Details', 'Votes', 'Created'],
  ['Dark mode', 'The white screen hurts, "at night"', '1.250', '2026-10-01'],
  ['Ausfuhr', 'Jede Rechnung einzeln\nkostet Zeit – äöü €', '9', '2026-10-02'],
  ['夜間', '白い画面が痛い', '3', '2026-10-03'],
];
const delimited = (sign: string): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign)).join('\r\n');
const [header = [], ...records] = rows;
const objects = records.map((row) => Object.fromEntries(row.map((cell, at) => [header[at] ?? '', cell])));
const sheetXml = `<worksheet><sheetData>${rows
  .map(
    (row, at) =>
      `<row r="${at + 1}">${row
        .map((cell) => `<c t="inlineStr"><is><t>${cell.replaceAll('"', '&quot;')}</t></is></c>`)
        .join('')}</row>`,
  )
  .join('')}</sheetData></worksheet>`;

function workbook(sheet: Uint8Array): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': sheet,
  });
}

const FILES: Readonly<Record<string, Uint8Array>> = {
  CSV: strToU8(delimited(',')),
  TSV: strToU8(delimited('\t')),
  'UTF-16LE': Buffer.from(`\uFEFF${delimited(';')}`, 'utf16le'),
  'UTF-16BE': Buffer.from(`\uFEFF${delimited(';')}`, 'utf16le').swap16(),
  'Windows-1252': Buffer.from(delimited(';'), 'latin1'),
  JSON: strToU8(JSON.stringify({ posts: objects }, null, 1)),
  JSONL: strToU8(objects.map((row) => JSON.stringify(row)).join('\n')),
  XLSX: workbook(strToU8(sheetXml)),
};

/** How many rows a file was read as; null where the whole of it is refused, in words. Anything else is thrown. */
async function counted(bytes: Uint8Array): Promise<number | null> {
  const began = performance.now();
  try {
    const file = await openedFile(bytes, TODAY);
    const { mapping } = mapColumns(file);
    let count = 0;
    for await (const batch of importEvidence(file.source, file.shape, mapping, TODAY))
      count += batch.rows.length + batch.answers.length + batch.rejected.length + batch.empty;
    return count;
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'invalid') throw thrown;
    return null;
  } finally {
    expect(performance.now() - began).toBeLessThan(LONGEST_MS);
  }
}

describe.each(Object.entries(FILES))('a damaged file: %s', (_, whole) => {
  test('is whole to begin with', async () => {
    expect(await counted(whole)).toBe(records.length);
  });

  test('cut off anywhere it gives rows up to there, or is refused in words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length), async (end) => {
        const count = await counted(whole.subarray(0, end));
        // A mark that is not closed any more makes each of its lines a row of its own.
        if (count !== null) expect(count).toBeLessThanOrEqual(records.length + 1);
      }),
      { numRuns: 25 },
    );
  });

  test('with bytes changed, lost and put in it is read or refused in words', async () => {
    const change = fc.tuple(fc.nat(whole.length), fc.nat(3), fc.uint8Array({ maxLength: 4 }));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = changes.reduce(
          (before, [at, lost, put]) =>
            Buffer.concat([before.subarray(0, at), put, before.subarray(at + lost)]),
          Buffer.from(whole),
        );
        const count = await counted(bytes);
        if (count !== null) expect(Number.isInteger(count)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a damaged workbook', () => {
  const book = workbook(strToU8(sheetXml));

  test('whose sheet breaks off names the row', async () => {
    await expect(openedFile(workbook(strToU8(sheetXml.slice(0, -80))), TODAY)).rejects.toMatchObject({
      said: { key: 'channels.sheet-damaged' },
    });
  });

  test('without its directory, or with one that leads astray, is refused in words', async () => {
    const damaged = { said: { key: 'channels.workbook-damaged' } };
    await expect(openedFile(book.subarray(0, book.length - 30), TODAY)).rejects.toMatchObject(damaged);
    const astray = Uint8Array.from(book);
    astray.fill(0xff, book.length - 6, book.length - 2);
    await expect(openedFile(astray, TODAY)).rejects.toMatchObject(damaged);
  });

  test('that says it is small and is not, is refused before it fills the memory', () => {
    const bomb = Buffer.from(zipSync({ 'a.xml': new Uint8Array(1 << 20) }));
    // The directory says that the file has 100 bytes.
    bomb.writeUInt32LE(100, bomb.indexOf('PK\u0001\u0002', 0, 'latin1') + 24);
    expect(() => unzipped(bomb, () => true, 1_000)).toThrow('channels.workbook-unpacked');
    expect(unzipped(bomb, () => true, 2 << 20).get('a.xml')).toHaveLength(1 << 20);
  });
});
