import Papa from 'papaparse';
import { AppError } from '../../../app-error';
import type { ByteSource, ImportPosition } from '../byte-source';
import { readCsvRecords } from './csv-records';
import type { Encoding } from './encoding';

const DELIMITERS = [',', ';', '\t', '|'];
/** Rows looked at for the header. */
const FIRST_ROWS = 8;

export interface CsvHeader {
  readonly delimiter: string;
  readonly columns: readonly string[];
  readonly start: ImportPosition;
}

interface FirstRow {
  readonly cells: readonly string[];
  readonly next: ImportPosition;
}

/** Delimiter and header of a delimited file, SurveyMonkey's two header rows joined into one. */
export async function inspectCsv(
  source: ByteSource,
  sample: string,
  encoding: Encoding,
  markBytes: number,
): Promise<CsvHeader> {
  const guess = Papa.parse<string[]>(sample, {
    preview: 20,
    delimitersToGuess: DELIMITERS,
    skipEmptyLines: true,
  });
  const delimiter = DELIMITERS.includes(guess.meta.delimiter) ? guess.meta.delimiter : ',';
  const begin = { byte: markBytes, line: 1, record: 0 };
  const [header, second] = await firstRows(source, encoding, delimiter, begin);
  if (header === undefined) throw new AppError('invalid', 'The file has no header row that can be read.');
  const columns = header.cells.map((cell) => cell.trim());
  if (second !== undefined && isSecondHeader(columns, second.cells)) {
    return { delimiter, columns: joinHeaders(columns, second.cells), start: second.next };
  }
  return { delimiter, columns, start: header.next };
}

async function firstRows(
  source: ByteSource,
  encoding: Encoding,
  delimiter: string,
  begin: ImportPosition,
): Promise<FirstRow[]> {
  const rows: FirstRow[] = [];
  let seen = 0;
  for await (const batch of readCsvRecords(source, { encoding, delimiter, columns: 0 }, begin, 1)) {
    const record = batch.records[0];
    if (record?.kind === 'cells' && record.cells.some((cell) => cell.trim() !== '')) {
      rows.push({ cells: record.cells, next: batch.next });
    }
    seen += 1;
    if (rows.length === 2 || seen === FIRST_ROWS) break;
  }
  return rows;
}

/** SurveyMonkey: the first column is the respondent's number, and the second row has none. */
function isSecondHeader(columns: readonly string[], second: readonly string[]): boolean {
  return /^"?respondent[ _]?id$/i.test(columns[0] ?? '') && !/\d/.test(second[0] ?? '');
}

/** `question / answer`; a question's name is carried over the unnamed columns that follow it. */
export function joinHeaders(first: readonly string[], second: readonly string[]): string[] {
  let question = '';
  return Array.from({ length: Math.max(first.length, second.length) }, (_, at) => {
    const name = (first[at] ?? '').trim();
    const answer = (second[at] ?? '').trim();
    if (name !== '') question = name;
    if (answer === '' || /^(open-ended )?response$/i.test(answer)) return question;
    return question === '' ? answer : `${question} / ${answer}`;
  });
}
