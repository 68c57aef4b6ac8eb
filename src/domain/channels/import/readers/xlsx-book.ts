import { AppError } from '../../../app-error';
import { said } from '../../../words/said';
import { parseXml } from './xml-text';
import { unzipped } from './zip-entries';

/** A workbook is unpacked as a whole; more than this could not be held in a function's memory. */
export const MAX_UNPACKED_BYTES = 150 << 20;

const CHUNK_BYTES = 1 << 20;
/** As much of a sheet is looked at to tell whether it is the one with the table. */
const LOOKED_AT = 2 << 20;
const WANTED =
  /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/;
/** Built-in number formats of dates and times (ECMA-376, 18.8.30). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);

export interface XlsxBook {
  readonly sheet: Uint8Array;
  /** The sheet's name, and those of all that can be seen. */
  readonly name: string;
  readonly names: readonly string[];
  readonly strings: readonly string[];
  /** For each cell style, whether it shows a date. */
  readonly dateStyles: readonly boolean[];
  /** Days counted from 1904 instead of 1900. */
  readonly from1904: boolean;
}

/**
 * Unpacks a workbook and opens one of its sheets that can be seen: the one of that name, else the one that holds the
 * table. Throws `invalid` with a sentence when it is none.
 */
export function openXlsx(bytes: Uint8Array, wanted?: string): XlsxBook {
  const files = unzipped(bytes, (name) => WANTED.test(name), MAX_UNPACKED_BYTES);
  const workbook = files.get('xl/workbook.xml');
  if (workbook === undefined) throw new AppError('invalid', said('channels.workbook-none'));
  try {
    const { sheets, from1904 } = sheetsOf(workbook, files);
    const chosen = sheets.find(({ name }) => name === wanted) ?? fullest(sheets);
    if (chosen === undefined) throw new AppError('invalid', said('channels.workbook-no-sheet'));
    return {
      sheet: chosen.xml,
      name: chosen.name,
      names: sheets.map(({ name }) => name),
      strings: sharedStrings(files.get('xl/sharedStrings.xml')),
      dateStyles: dateStyles(files.get('xl/styles.xml')),
      from1904,
    };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('invalid', said('channels.workbook-xml'), {}, error);
  }
}

/** XML in parts, so that a large sheet never stands in memory as one string. */
export function* xmlChunks(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder('utf-8');
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    yield decoder.decode(bytes.subarray(at, at + CHUNK_BYTES), { stream: at + CHUNK_BYTES < bytes.length });
  }
}

interface Sheet {
  readonly name: string;
  readonly xml: Uint8Array;
}

function sheetsOf(
  workbook: Uint8Array,
  files: ReadonlyMap<string, Uint8Array>,
): { readonly sheets: readonly Sheet[]; readonly from1904: boolean } {
  const named: { readonly name: string; readonly relation: string; readonly visible: boolean }[] = [];
  let from1904 = false;
  parseXml(xmlChunks(workbook), {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr')
        from1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true';
      if (name === 'sheet')
        named.push({
          name: attributes['name'] ?? '',
          relation: attributes['r:id'] ?? '',
          visible: (attributes['state'] ?? 'visible') === 'visible',
        });
    },
  });
  const relations = files.get('xl/_rels/workbook.xml.rels');
  // What is no table, such as a sheet that is one diagram, has no file here.
  const there = named.flatMap(({ name, relation, visible }) => {
    const xml = files.get(sheetPath(relations, relation));
    return xml === undefined ? [] : [{ name, visible, xml }];
  });
  const visible = there.filter((sheet) => sheet.visible);
  const first = files.get('xl/worksheets/sheet1.xml');
  if (there.length === 0 && first !== undefined)
    return { sheets: [{ name: named[0]?.name ?? '', xml: first }], from1904 };
  return { sheets: visible.length > 0 ? visible : there, from1904 };
}

/** The first sheet that holds half as many cells of a table as the fullest: a cover before it holds fewer. */
function fullest(sheets: readonly Sheet[]): Sheet | undefined {
  if (sheets.length < 2) return sheets[0];
  const cells = sheets.map(({ xml }) => cellsOfTable(xml));
  const most = Math.max(...cells);
  return sheets[cells.findIndex((count) => count * 2 >= most)];
}

/** Filled cells in rows of more than one, as far as it takes to tell. */
function cellsOfTable(xml: Uint8Array): number {
  const rows = new TextDecoder().decode(xml.subarray(0, LOOKED_AT)).split(/<\/(?:\w+:)?row>/u);
  return rows
    .map((row) => row.match(/<(?:\w+:)?[vt](?:\s[^>]*)?>[^<]/gu)?.length ?? 0)
    .reduce((sum, filled) => (filled > 1 ? sum + filled : sum), 0);
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
