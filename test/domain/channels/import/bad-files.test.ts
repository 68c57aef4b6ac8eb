import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { writeCsv, writeRejectedRows } from '../../../../src/domain/channels/import/safe-csv';
import { openStudied } from '../../../../src/domain/channels/import/open-studied';
import { importFile } from './import-file';
import { sentence } from '../../../sentence';

const lines = (...rows: string[]): string => `${rows.join('\n')}\n`;

test('a file that is too large is refused at once, with its size, the limit and a way out', async () => {
  const large = {
    size: 200 << 20,
    read: () => Promise.reject(new Error('Nothing of a file that is too large is read.')),
  };
  await expect(openStudied(large, {}, '2026-11-30')).rejects.toMatchObject({
    said: { key: 'channels.file-too-large', values: { size: 200, limit: 100 } },
  });
});

describe('bad files and rows', () => {
  it.each([
    ['', 'channels.file-empty'],
    ['  \n ', 'channels.file-blank'],
    ['<html></html>', 'channels.file-other-xml'],
    ['[1, 2, 3]', 'channels.file-no-rows'],
  ])('%j is refused with a sentence', async (file, key) => {
    await expect(importFile(file)).rejects.toThrow(key);
  });

  it('refuses pictures, old Excel files and broken workbooks with a sentence', async () => {
    await expect(importFile(new Uint8Array([0x89, 0x50, 0, 0x47, 1, 2, 3, 4, 5, 6]))).rejects.toThrow(
      'channels.file-no-text',
    );
    await expect(importFile(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).rejects.toThrow(
      'channels.file-old-excel',
    );
    await expect(importFile(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]))).rejects.toThrow(
      'channels.workbook-damaged',
    );
  });

  it('lists ragged rows and quotation marks never closed with line and reason, and takes the rest', async () => {
    const found = await importFile(
      lines(
        'date,feedback',
        '2026-01-01,first piece',
        '2026-01-02,one,two',
        '2026-01-03,"never closed',
        '2026-01-04,last piece',
      ),
    );
    expect(found.rows.map((row) => row.text)).toEqual(['first piece', 'last piece']);
    expect(found.rejected.map((row) => [row.line, row.problem.code])).toEqual([
      [3, 'too-many-cells'],
      [4, 'quote-not-closed'],
    ]);
  });

  it('takes line ends and delimiters inside quotation marks, and stray marks in plain cells, for what they are', async () => {
    const found = await importFile(
      'date,feedback\r\n2026-01-01,"two\r\nlines, one ""cell"""\r\n2026-01-02,a 5" screen is small\r\n',
    );
    expect(found.rows.map((row) => [row.line, row.text])).toEqual([
      [2, 'two\nlines, one "cell"'],
      [4, 'a 5" screen is small'],
    ]);
  });

  it('reads Windows-1252 and asks a person to look', async () => {
    const found = await importFile(
      new Uint8Array(
        Buffer.from('date;Feedback\n2026-01-01;Schön – aber teuer\n', 'latin1').map((byte) =>
          byte === 0x13 ? 0x96 : byte,
        ),
      ),
    );
    expect(found.rows[0]?.text).toBe('Schön – aber teuer');
    expect(found.guess.doubts).toContainEqual(
      expect.objectContaining({ topic: 'encoding', guess: 'windows-1252' }),
    );
  });

  it('rejects impossible and future dates and ratings off the scale, each with its value', async () => {
    const found = await importFile(
      lines(
        'date,rating,feedback',
        '30/02/2026,3,February has no thirtieth',
        '13/01/2026,9,off the scale here',
        'soon,3,no date at all',
        '13/01/2031,3,from the future',
        '13/01/2026,4,fine as it is',
      ),
      { ratingScale: { min: 1, max: 5 }, targets: ['date', 'rating', 'text'] },
    );
    expect(found.rows.map((row) => [row.text, row.saidOn])).toEqual([['fine as it is', '2026-01-13']]);
    expect(found.rejected.map(({ problem: { code, said } }) => [code, said.values])).toEqual([
      ['date-impossible', { value: '30/02/2026' }],
      ['rating-off-scale', { value: 9, min: 1, max: 5 }],
      ['date-unreadable', { value: 'soon' }],
      ['date-in-future', { value: '13/01/2031' }],
    ]);
  });

  it('gives rejected rows as a file that, corrected, is imported as what it was', async () => {
    const file = lines(
      'number,title,description,created_at,created_by,votes_count,original_number',
      '7,Dark mode,It is too bright,2026-02-30,Ann,3,',
    );
    const first = await importFile(file);
    const corrected = writeRejectedRows(first.shape.columns, first.rejected, sentence).replace(
      '2026-02-30,Ann',
      '2026-02-28,Ann',
    );
    const second = await importFile(corrected);
    const direct = await importFile(file.replace('2026-02-30', '2026-02-28'));
    expect(second.guess.known?.source).toBe('fider');
    expect(second.rows.map((row) => row.id)).toEqual(direct.rows.map((row) => row.id));
    expect(second.rejected).toEqual([]);
  });

  it('guards formulas on the way out and takes the guard off on the way in', async () => {
    const formula = '=HYPERLINK("https://x.example","click me please")';
    const csv = writeCsv(
      ['date', 'feedback'],
      [
        ['2026-01-01', formula],
        ['2026-01-02', '+1 for this idea'],
      ],
    );
    const cells = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true })
      .data.slice(1)
      .map((row) => row[1]);
    expect(cells).toEqual([`'${formula}`, `'+1 for this idea`]);
    expect((await importFile(csv)).rows.map((row) => row.text)).toEqual([formula, '+1 for this idea']);
  });

  it('keeps script, right-to-left text and emoji as text, without directional tricks', async () => {
    const found = await importFile(
      lines(
        'date,feedback',
        '2026-01-01,<img src=x onerror=alert(1)>Hello &lt;b&gt; there',
        '2026-01-02,\u202Eevil\u202C مرحبا بالعالم 👩‍👩‍👧',
        '2026-01-03,prices < 5 and > 3 are fine',
      ),
    );
    expect(found.rows.map((row) => row.text)).toEqual([
      'Hello <b> there',
      'evil مرحبا بالعالم 👩‍👩‍👧',
      'prices < 5 and > 3 are fine',
    ]);
  });

  it('reads JSON lists at any depth, JSON Lines with a broken line, and nested names', async () => {
    const nested = await importFile(
      JSON.stringify({
        data: {
          notes: [
            {
              id: 'n1',
              content: '<p>Slow search hurts</p>',
              user: { email: 'a@example.com' },
              created_at: '2026-01-05T10:00:00Z',
              tags: ['a', 'b'],
            },
          ],
        },
      }),
    );
    expect(nested.rows).toMatchObject([
      { text: 'Slow search hurts', author: 'a@example.com', saidOn: '2026-01-05', tags: ['a', 'b'] },
    ]);
    const jsonl = await importFile(
      '{"id":"1","comment":"first piece"}\n{"id":"2","comment":\n{"id":"3","comment":"third piece"}\n',
    );
    expect(jsonl.rows.map((row) => row.text)).toEqual(['first piece', 'third piece']);
    expect(jsonl.rejected).toMatchObject([
      { line: 2, problem: { code: 'json-invalid' }, raw: '{"id":"2","comment":\n' },
    ]);
  });

  it('reads a workbook: shared and inline strings, gaps, dates by their format', async () => {
    const row = (at: number, cells: string): string => `<row r="${String(at)}">${cells}</row>`;
    const found = await importFile(
      zipSync({
        'xl/workbook.xml': strToU8(
          '<workbook xmlns:r="r"><sheets><sheet name="hidden" state="hidden" r:id="r9"/><sheet name="S" r:id="r1"/></sheets></workbook>',
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
          '<Relationships><Relationship Id="r1" Target="worksheets/sheet7.xml"/></Relationships>',
        ),
        'xl/styles.xml': strToU8(
          '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
        ),
        'xl/sharedStrings.xml': strToU8(
          '<sst><si><t>Feedback</t></si><si><r><t>Search is </t></r><r><t>slow &amp; hidden</t></r></si></sst>',
        ),
        'xl/worksheets/sheet7.xml': strToU8(
          `<worksheet><sheetData>${row(1, '<c r="A1" t="inlineStr"><is><t>Date</t></is></c><c r="C1" t="s"><v>0</v></c>')}${row(3, '<c r="A3" s="1"><v>45658</v></c><c r="C3" t="s"><v>1</v></c>')}</sheetData></worksheet>`,
        ),
      }),
    );
    expect(found.rows).toMatchObject([{ line: 3, text: 'Search is slow & hidden', saidOn: '2025-01-01' }]);
  });
});
