import { unzipSync } from 'fflate';
import { AppError } from '../../../app-error';
import { parseXml } from './xml-text';

/** A workbook is unpacked as a whole; more than this could not be held in a function's memory. */
export const MAX_UNPACKED_BYTES = 150 << 20;

const CHUNK_BYTES = 1 << 20;
/** Built-in number formats of dates and times (ECMA-376, 18.8.30). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

export interface XlsxBook {
  readonly sheet: Uint8Array;
  readonly strings: readonly string[];
  /** For each cell style, whether it shows a date. */
  readonly dateStyles: readonly boolean[];
  /** Days counted from 1904 instead of 1900. */
  readonly from1904: boolean;
}

/** Unpacks the first visible sheet of a workbook. Throws `invalid` with a sentence when it is none. */
export function openXlsx(bytes: Uint8Array): XlsxBook {
  const files = unpack(bytes);
  const workbook = files['xl/workbook.xml'];
  if (workbook === undefined) throw new AppError('invalid', 'This file is not an Excel workbook (.xlsx).');
  try {
    const { relation, from1904 } = firstSheet(workbook);
    const sheet =
      files[sheetPath(files['xl/_rels/workbook.xml.rels'], relation)] ?? files['xl/worksheets/sheet1.xml'];
    if (sheet === undefined) throw new AppError('invalid', 'The workbook has no sheet that can be read.');
    return {
      sheet,
      strings: sharedStrings(files['xl/sharedStrings.xml']),
      dateStyles: dateStyles(files['xl/styles.xml']),
      from1904,
    };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('invalid', 'The workbook is damaged: its XML cannot be read.', {}, error);
  }
}

/** XML in parts, so that a large sheet never stands in memory as one string. */
export function* xmlChunks(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder('utf-8');
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    yield decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: at + CHUNK_BYTES < bytes.length });
  }
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let unpacked = 0;
  try {
    return unzipSync(bytes, {
      filter: (file) => {
        const wanted =
          /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;
        if (!wanted.test(file.name)) return false;
        unpacked += file.originalSize;
        if (unpacked > MAX_UNPACKED_BYTES) {
          throw new AppError(
            'invalid',
            'The workbook is too large when unpacked; save the sheet as CSV and import that.',
          );
        }
        return true;
      },
    });
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('invalid', 'This file is not an Excel workbook (.xlsx), or it is damaged.', {}, error);
  }
}

function firstSheet(workbook: Uint8Array): { relation: string; from1904: boolean } {
  let relation = '';
  let from1904 = false;
  parseXml(xmlChunks(workbook), {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr')
        from1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
      const visible = (attributes['state'] ?? 'visible') === 'visible';
      if (name === 'sheet' && relation === '' && visible) relation = attributes['r:id'] ?? '';
    },
  });
  return { relation, from1904 };
}

function sheetPath(relations: Uint8Array | undefined, id: string): string {
  let path = '';
  if (relations === undefined) return path;
  parseXml(xmlChunks(relations), {
    open: ({ name, attributes }) => {
      if (name === 'Relationship' && attributes['Id'] === id) path = attributes['Target'] ?? '';
    },
  });
  return path.startsWith('/') ? path.slice(1) : `xl/${path}`;
}

function sharedStrings(xml: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let current = '';
  let inText = false;
  let phonetic = 0;
  parseXml(xmlChunks(xml), {
    open: ({ name }) => {
      if (name === 'si') current = '';
      if (name === 'rPh') phonetic += 1;
      inText = name === 't' && phonetic === 0;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === 'si') strings.push(current);
      if (name === 'rPh') phonetic -= 1;
      inText = false;
    },
  });
  return strings;
}

function dateStyles(xml: Uint8Array | undefined): boolean[] {
  const styles: boolean[] = [];
  if (xml === undefined) return styles;
  const custom = new Map<number, string>();
  let inCellStyles = false;
  parseXml(xmlChunks(xml), {
    open: ({ name, attributes }) => {
      if (name === 'numFmt') custom.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) {
        const format = Number(attributes['numFmtId']);
        const code = (custom.get(format) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
        styles.push(DATE_FORMATS.has(format) || /[dmy]{1,4}.*[dmy]|h+:m/i.test(code));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}
