import type { ByteSource, ImportPosition } from '../byte-source';
import { MAX_RECORD_BYTES } from './csv-records';
import { decodeText } from './encoding';
import { problem } from '../problem';
import { RAW_KEPT } from '../raw-record';
import type { RawRecord, RecordBatch } from '../raw-record';
import { parseXml } from './xml-text';

const WINDOW_BYTES = 1 << 20;
const OPEN = '<item>';
const CLOSE = '</item>';

/** The elements of an item of Jira's XML export that are read; others are left out. */
export const JIRA_XML_COLUMNS = [
  'key',
  'summary',
  'description',
  'type',
  'priority',
  'status',
  'resolution',
  'reporter',
  'labels',
  'created',
  'updated',
  'votes',
  'link',
  'comments',
] as const;

/** The items of Jira's XML export (RSS 0.92, UTF-8) from a position on, in batches; see `readCsvRecords`. */
export async function* readJiraXmlRecords(
  source: ByteSource,
  from: ImportPosition,
  batchSize: number,
): AsyncGenerator<RecordBatch> {
  let position = from;
  let windowBytes = WINDOW_BYTES;
  while (position.byte < source.size) {
    const bytes = await source.read(position.byte, windowBytes);
    const final = position.byte + bytes.length >= source.size;
    // Each byte as one character: offsets stay offsets of bytes.
    const text = decodeText(bytes, 'windows-1252');
    const records: RawRecord[] = [];
    let { line, record } = position;
    let at = 0;
    while (records.length < batchSize) {
      const start = text.indexOf(OPEN, at);
      const end = start < 0 ? -1 : text.indexOf(CLOSE, start);
      if (end < 0) break;
      line += linesIn(text, at, start);
      const stop = end + CLOSE.length;
      records.push(parseItem(decodeText(bytes.subarray(start, stop), 'utf-8'), line));
      line += linesIn(text, start, stop);
      record += 1;
      at = stop;
    }
    if (records.length === 0) {
      const start = text.indexOf(OPEN);
      if (!final && windowBytes < MAX_RECORD_BYTES) {
        windowBytes *= 2;
        continue;
      }
      if (start < 0) return;
      const raw = decodeText(bytes.subarray(start, start + RAW_KEPT), 'utf-8');
      const why = final ? problem('xml-invalid') : problem('record-too-long', { limit: MAX_RECORD_BYTES });
      records.push({ kind: 'unreadable', line: line + linesIn(text, 0, start), problem: why, raw });
      at = start + OPEN.length;
      record += 1;
    }
    windowBytes = WINDOW_BYTES;
    position = { byte: position.byte + at, line, record };
    const done = final && !text.includes(OPEN, at);
    yield { records, next: done ? { ...position, byte: source.size } : position, done };
    if (done) return;
  }
}

function parseItem(xml: string, line: number): RawRecord {
  const values = new Map<string, string[]>();
  const path: string[] = [];
  let text = '';
  try {
    parseXml([xml], {
      open: ({ name }) => {
        path.push(name);
        text = '';
      },
      text: (part) => {
        text += part;
      },
      close: (name) => {
        // labels/label and comments/comment are lists; everything else is one level below the item.
        const column = path.length === 3 ? path[1] : path.length === 2 ? name : undefined;
        if (column !== undefined && text.trim() !== '') {
          values.set(column, [...(values.get(column) ?? []), text.trim()]);
        }
        path.pop();
        text = '';
      },
    });
  } catch {
    return { kind: 'unreadable', line, problem: problem('xml-invalid'), raw: xml.slice(0, RAW_KEPT) };
  }
  const cells = JIRA_XML_COLUMNS.map((column) =>
    (values.get(column) ?? []).join(column === 'labels' ? '; ' : '\n\n'),
  );
  return { kind: 'cells', line, cells };
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
