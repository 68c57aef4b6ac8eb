/** One record's place among the code units of a window. */
export interface ScannedRecord {
  readonly start: number;
  /** Past its last unit, the line end not counted. */
  readonly end: number;
  /** Where the next record starts. */
  readonly next: number;
  /** Line ends in it, its own counted. */
  readonly lines: number;
}

export interface ScanResult {
  readonly records: readonly ScannedRecord[];
  /** The last record was cut off inside quotation marks. */
  readonly openQuote: boolean;
}

const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;

/**
 * Finds where records end. A quotation mark opens only at the beginning of a cell and closes only before a
 * delimiter, a line end or the end (RFC 4180, and spreadsheets' tolerance for stray marks in plain cells).
 * The record that the window cuts off is returned only when `final`, and never while a mark is open.
 */
export function scanCsv(
  units: Uint8Array | Uint16Array,
  delimiter: number,
  final: boolean,
  limit: number,
): ScanResult {
  const records: ScannedRecord[] = [];
  let start = 0;
  let at = 0;
  let lines = 0;
  let inQuotes = false;
  let cellStart = true;
  while (at < units.length && records.length < limit) {
    const unit = units[at] ?? 0;
    if (inQuotes) {
      if (unit === QUOTE) {
        const next = units[at + 1];
        if (next === QUOTE) at += 1;
        else if (next === undefined && !final) break;
        else if (next === undefined || next === delimiter || next === CR || next === LF) inQuotes = false;
      } else if (isLineEnd(units, at)) lines += 1;
      at += 1;
    } else if (unit === QUOTE && cellStart) {
      inQuotes = true;
      cellStart = false;
      at += 1;
    } else if (unit === CR || unit === LF) {
      if (unit === CR && at + 1 === units.length && !final) break;
      const next = unit === CR && units[at + 1] === LF ? at + 2 : at + 1;
      records.push({ start, end: at, next, lines: lines + 1 });
      start = next;
      at = next;
      lines = 0;
      cellStart = true;
    } else {
      cellStart = unit === delimiter;
      at += 1;
    }
  }
  const cutOff = records.length < limit && start < units.length;
  if (cutOff && final && !inQuotes) {
    records.push({ start, end: units.length, next: units.length, lines: lines + 1 });
  }
  return { records, openQuote: cutOff && inQuotes };
}

/** A line feed, or a carriage return without one. */
export function isLineEnd(units: Uint8Array | Uint16Array, at: number): boolean {
  const unit = units[at];
  return unit === LF || (unit === CR && units[at + 1] !== LF);
}

/** The place after the first line end from `from` on, or the end: where reading can go on after a broken row. */
export function afterLine(units: Uint8Array | Uint16Array, from: number): number {
  for (let at = from; at < units.length; at += 1) if (isLineEnd(units, at)) return at + 1;
  return units.length;
}
