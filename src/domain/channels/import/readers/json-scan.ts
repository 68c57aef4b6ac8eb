/** The place of one JSON value among code units. */
export interface JsonElement {
  readonly start: number;
  readonly end: number;
  readonly linesBefore: number;
  readonly lines: number;
}

const LF = 0x0a;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN = new Set([0x7b, 0x5b]);
const CLOSE = new Set([0x7d, 0x5d]);
const END_OF_LIST = 0x5d;
/** Space, tab, line ends, comma and, before the first value, a byte order mark. */
const BETWEEN = new Set([0x20, 0x09, 0x0a, 0x0d, 0x2c, 0xfeff]);

export interface JsonScan {
  readonly elements: readonly JsonElement[];
  /** The list ended, or what followed is no value. */
  readonly ended: boolean;
}

/** Finds the values of a list (or values that simply follow each other) without parsing them. */
export function scanJson(units: Uint8Array | Uint16Array, limit: number): JsonScan {
  const elements: JsonElement[] = [];
  let at = 0;
  while (elements.length < limit) {
    let linesBefore = 0;
    while (at < units.length && BETWEEN.has(units[at] ?? 0)) {
      if (units[at] === LF) linesBefore += 1;
      at += 1;
    }
    if (at >= units.length) return { elements, ended: false };
    if (units[at] === END_OF_LIST) return { elements, ended: true };
    const end = valueEnd(units, at);
    if (end === null) return { elements, ended: false };
    let lines = 0;
    for (let inside = at; inside < end; inside += 1) if (units[inside] === LF) lines += 1;
    elements.push({ start: at, end, linesBefore, lines });
    at = end;
  }
  return { elements, ended: false };
}

/** Past the value that starts at `start`; null when the units end before it does. */
function valueEnd(units: Uint8Array | Uint16Array, start: number): number | null {
  let depth = 0;
  let inString = false;
  for (let at = start; at < units.length; at += 1) {
    const unit = units[at] ?? 0;
    if (inString) {
      if (unit === BACKSLASH) at += 1;
      else if (unit === QUOTE) {
        inString = false;
        if (depth === 0) return at + 1;
      }
    } else if (unit === QUOTE) inString = true;
    else if (OPEN.has(unit)) depth += 1;
    else if (CLOSE.has(unit)) {
      depth -= 1;
      if (depth === 0) return at + 1;
      // A bracket that closes nothing ends what is before it; where nothing is, it is broken by itself.
      if (depth < 0) return at > start ? at : at + 1;
    } else if (depth === 0 && at > start && BETWEEN.has(unit)) return at;
  }
  return null;
}

/**
 * Where the rows of a JSON file begin: past the bracket of the first list whose first value is an object or
 * a list, at any depth; 0 when there is none in sight (then the file is values that follow each other).
 */
export function rowsStart(units: Uint8Array | Uint16Array): number {
  let inString = false;
  let list = -1;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] ?? 0;
    if (inString) {
      if (unit === BACKSLASH) at += 1;
      else if (unit === QUOTE) inString = false;
      continue;
    }
    if (BETWEEN.has(unit) && unit !== 0x2c) continue;
    if (list >= 0 && OPEN.has(unit)) return list + 1;
    list = unit === 0x5b ? at : -1;
    if (unit === QUOTE) inString = true;
  }
  return 0;
}
