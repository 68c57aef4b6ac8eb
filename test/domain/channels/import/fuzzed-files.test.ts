import fc from 'fast-check';
import { AppError } from '../../../../src/domain/app-error';
import { mapColumns } from '../../../../src/domain/channels/import/guess-mapping';
import { importEvidence } from '../../../../src/domain/channels/import/import-evidence';
import { recordReader } from '../../../../src/domain/channels/import/map-record';
import { planRecords } from '../../../../src/domain/channels/import/plan-records';
import { planPoints, pointReader } from '../../../../src/domain/outcomes/map-points';
import { account } from '../../../../src/domain/records/account';
import { answerReader } from '../../../../src/domain/surveys/map-answers';
import { planAnswers } from '../../../../src/domain/surveys/plan-answers';
import { surveyTemplate } from '../../../../src/domain/surveys/survey';
import { openedFile, rowsOf } from './opened-file';
import type { OpenedFile } from './opened-file';

const TODAY = '2026-11-30';
const nps = surveyTemplate('nps', { product: '', needs: [] }, { code: 'en', say: ({ key }) => key });

/** How many rows of a file each import counts, whatever it does with them. */
const COUNTS: Readonly<Record<string, (file: OpenedFile) => Promise<number>>> = {
  evidence: async (file) => {
    let rows = 0;
    const { mapping } = mapColumns(file);
    for await (const batch of importEvidence(file.source, file.shape, mapping, TODAY))
      rows += batch.rows.length + batch.answers.length + batch.rejected.length + batch.empty;
    return rows;
  },
  survey: (file) => countOf(file, answerReader(planAnswers(file, [nps], nps).plan, TODAY)),
  accounts: (file) =>
    countOf(file, recordReader(account, file.shape.columns, planRecords(account, file).plan)),
  points: (file) =>
    countOf(file, pointReader(planPoints(file, { 'column 2': 'on', 'column 3': 'value' }).plan, TODAY)),
};

async function countOf(file: OpenedFile, reader: Parameters<typeof rowsOf>[1]): Promise<number> {
  const { rows, rejected, empty } = await rowsOf(file, reader);
  return rows.length + rejected.length + empty;
}

const HEADERS = [
  'Title,Details,Votes,Created',
  'Respondent,Date,NPS,Comment',
  'Company,ARR,Customer since,Status',
  'Notes,Date,Value,Answers',
];
/** What people and machines write into cells, and what nobody does. */
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'n/a',
    '2026-10-01',
    '03/04/2026',
    '1.250',
    '1,250',
    '9',
    '-',
    '€ 12.500,-',
    '=1+1',
    '👩‍👩‍👧 gut',
    'a "b" c',
    'line\nbreak',
    '#N/A',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[;|\t\r\0]/gu, ' ')),
);
const row = fc.tuple(cell, cell, cell, cell);
const quoted = (text: string): string => (/[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** Each begins with a word, so that none is a blank line. */
const lineOf = ([first, ...rest]: readonly string[]): string =>
  ['x' + (first ?? ''), ...rest].map(quoted).join(',');

const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => Buffer.from(text, 'utf8'),
  'UTF-8 with a mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf8'),
  'UTF-16': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'Latin-1': (text) => Buffer.from(text.replace(/[^\0-\u00ff]/gu, '?'), 'latin1'),
};

describe.each(Object.entries(COUNTS))('%s', (_, count) => {
  test.each(Object.entries(ENCODINGS))('every row of a file is counted once: %s', async (__, encode) => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...HEADERS),
        fc.array(row, { minLength: 1, maxLength: 12 }),
        async (header, rows) => {
          const bytes = encode([header, ...rows.map(lineOf), ''].join('\n'));
          const counted = await unlessRefused(bytes, count);
          if (counted === null) return;
          expect(counted).toBe(rows.length);
          read += 1;
        },
      ),
      { numRuns: 60 },
    );
    expect(read).toBeGreaterThan(30);
  });

  test('what is cut off anywhere is read up to there', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...HEADERS),
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (header, rows, share) => {
          const lines = rows.map((one) => Buffer.from(`${lineOf(one)}\n`));
          const head = Buffer.from(`${header}\n`);
          const whole = Buffer.concat([head, ...lines]);
          const end = head.length + Math.floor(share * (whole.length - head.length));
          let expected = 0;
          for (let at = head.length, line = 0; at < end; at += lines[line]?.length ?? 1, line += 1)
            expected += linesOf(whole.subarray(at, Math.min(end, at + (lines[line]?.length ?? 1))));
          const counted = await unlessRefused(whole.subarray(0, end), count);
          if (counted !== null) expect(counted).toBe(expected);
        },
      ),
      { numRuns: 150 },
    );
  });
});

/** How many rows the rest of a row makes: where a quotation mark is never closed, each of its lines is one by itself. */
function linesOf(rest: Buffer): number {
  const text = rest.toString('utf8');
  const isOpen = text.split('"').length % 2 === 0;
  return isOpen ? text.split('\n').filter((line) => line.trim() !== '').length : 1;
}

/** The count of a file, or null where the whole of it is refused in words. */
async function unlessRefused(
  bytes: Uint8Array,
  count: (file: OpenedFile) => Promise<number>,
): Promise<number | null> {
  try {
    return await count(await openedFile(bytes, TODAY));
  } catch (thrown) {
    if (thrown instanceof AppError) return null;
    throw thrown;
  }
}
