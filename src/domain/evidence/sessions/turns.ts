/** One turn of speaking in a transcript: whose words stand from `from` to `to`, without its label. */
export interface Turn {
  /** What the transcript calls the speaker; empty where it names nobody. */
  readonly speaker: string;
  /** Seconds from the beginning; null where the transcript gives no time. */
  readonly at: number | null;
  /** Place of the first character of the turn, its label included. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** A line that begins a turn, as it is read: label, time, and where on the line its words begin. */
interface Label {
  readonly speaker: string;
  readonly at: number | null;
  readonly words: number;
  /** It stands alone, its words follow on the next lines. */
  readonly alone: boolean;
}

const TIME = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?`;
const STAMP = String.raw`[[(<]?(${TIME})[\])>]?`;
/** Names as transcripts write them: a few words that begin with a capital or hold a digit. */
const NAME = String.raw`(?:[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}.'’_-]*|\p{N}{1,3}|\[name \d{1,3}\])`;
const SPEAKER = String.raw`(${NAME}(?:[ \t]+(?:\([^)\n]{1,40}\)|${NAME}|v[oa]n|de[rn]?|da|di|la|le|of)){0,4})`;

/** Ways in which a line says who speaks, and when. Groups: `speaker`, `time`. */
const FORMS: readonly {
  readonly pattern: RegExp;
  readonly order: 'speaker' | 'time';
  readonly sure: boolean;
}[] = [
  // Anna [00:01:02]: words
  {
    pattern: new RegExp(`^${SPEAKER}[ \\t]*[[(<](${TIME})[\\])>][ \\t]*:[ \\t]*`, 'u'),
    order: 'speaker',
    sure: true,
  },
  // [00:01:02] Anna: words
  { pattern: new RegExp(`^${STAMP}[ \\t-]+${SPEAKER}[ \\t]*:(?:[ \\t]+|$)`, 'u'), order: 'time', sure: true },
  // Speaker 1 00:01:02, alone on its line
  { pattern: new RegExp(`^${SPEAKER}[ \\t,-]+${STAMP}[ \\t]*$`, 'u'), order: 'speaker', sure: true },
  // Anna: words
  { pattern: new RegExp(`^${SPEAKER}[ \\t]*:(?:[ \\t]+|$)`, 'u'), order: 'speaker', sure: false },
];
const STAMP_ALONE = new RegExp(`^[[(<](${TIME})[\\])>][ \\t]*`, 'u');
const LONGEST_LABEL = 160;

/**
 * The turns of a transcript in their order. `known` = who speaks in it, where that is known: another word before a
 * colon is then no speaker. `begins` = whose turn goes on at its beginning.
 */
export function turnsOf(
  text: string,
  known: ReadonlySet<string> | null = null,
  begins = '',
): readonly Turn[] {
  const turns: Turn[] = [];
  let open: { speaker: string; at: number | null; start: number; from: number } = {
    speaker: begins,
    at: null,
    start: 0,
    from: 0,
  };
  const close = (end: number): void => {
    const { from, to } = trimmed(text, open.from, end);
    if (from < to) turns.push({ ...open, from, to });
  };
  for (const { start, line } of linesOf(text)) {
    const label = labelOf(line);
    if (label === null || !isSpeaker(label.speaker, known)) continue;
    close(start);
    const speaker = label.speaker === '' ? open.speaker : label.speaker;
    open = { speaker, at: label.at, start, from: start + label.words };
  }
  close(text.length);
  return turns;
}

/**
 * Who speaks in a transcript, in the order of their first words. A word before a colon alone is a speaker when it
 * comes twice at least, or most lines begin so: `Note: …` is none. `mostLines01` = the share of lines that are most.
 */
export function speakersOf(text: string, mostLines01 = 0.75): readonly string[] {
  const counts = new Map<string, { count: number; sure: boolean }>();
  let lines = 0;
  let labelled = 0;
  for (const { line } of linesOf(text)) {
    if (line.trim() === '') continue;
    lines += 1;
    const label = labelOf(line);
    if (label === null || label.speaker === '') continue;
    labelled += 1;
    const so = counts.get(label.speaker) ?? { count: 0, sure: false };
    counts.set(label.speaker, { count: so.count + 1, sure: so.sure || label.at !== null || label.alone });
  }
  const most = labelled >= mostLines01 * lines;
  return [...counts].flatMap(([speaker, { count, sure }]) => (sure || most || count > 1 ? [speaker] : []));
}

/** A turn as a line of a transcript, in the form that is read back: `Anna [00:01:02]: words`. */
export function lineOfTurn(speaker: string, at: number | null, words: string): string {
  const time = at === null ? '' : `[${clockOf(at)}]`;
  if (speaker === '') return time === '' ? words : `${time} ${words}`;
  return `${[speaker, time].filter((part) => part !== '').join(' ')}: ${words}`;
}

/** Seconds as hours, minutes and seconds. */
export function clockOf(seconds: number): string {
  const whole = Math.floor(seconds);
  const parts = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** The seconds that a time of a transcript says; null for what is none. */
export function secondsOf(time: string): number | null {
  const parts = time.replace(',', '.').split(':').map(Number);
  if (parts.length < 2 || parts.some((part) => !Number.isFinite(part))) return null;
  return parts.reduce((sum, part) => sum * 60 + part, 0);
}

/** Whoever was masked still speaks, whatever list they stand in no more. */
function isSpeaker(label: string, known: ReadonlySet<string> | null): boolean {
  return known === null || label === '' || known.has(label) || /^\[name \d{1,3}\]$/u.test(label);
}

function* linesOf(text: string): Generator<{ readonly start: number; readonly line: string }> {
  for (let start = 0; start <= text.length;) {
    const end = text.indexOf('\n', start);
    yield { start, line: text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '') };
    if (end === -1) return;
    start = end + 1;
  }
}

function labelOf(line: string): Label | null {
  const beginning = line.slice(0, LONGEST_LABEL);
  for (const { pattern, order, sure } of FORMS) {
    const found = pattern.exec(beginning);
    if (found === null) continue;
    const [whole, first = '', second = ''] = found;
    const [speaker, time] = order === 'speaker' ? [first, second] : [second, first];
    const at = time === '' ? null : secondsOf(time);
    return { speaker, at, words: whole.length, alone: sure && whole.trim().length === line.trim().length };
  }
  const stamp = STAMP_ALONE.exec(beginning);
  return stamp === null
    ? null
    : { speaker: '', at: secondsOf(stamp[1] ?? ''), words: stamp[0].length, alone: false };
}

/** The stretch without the white space at its ends. */
export function trimmed(
  text: string,
  from: number,
  to: number,
): { readonly from: number; readonly to: number } {
  let [first, last] = [from, to];
  while (first < last && /\s/u.test(text.charAt(first))) first += 1;
  while (last > first && /\s/u.test(text.charAt(last - 1))) last -= 1;
  return { from: first, to: last };
}
