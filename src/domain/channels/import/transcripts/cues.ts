import { lineOfTurn, secondsOf, speakersOf, turnsOf } from '../../../evidence/sessions/turns';

/** One subtitle: when it begins, who speaks where it says so, and its words. */
export interface Cue {
  readonly at: number;
  readonly speaker: string;
  readonly words: string;
}

const TIMES =
  /^[ \t]*((?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3})[ \t]*-->[ \t]*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}/;
const LOOKED_AT = 4_000;
/** A voice tag of WebVTT: `<v Anna>` or `<v.loud Anna>`. */
const VOICE = /<v(?:\.[\w.-]+)?[ \t]+([^>\n]+)>/u;
const TAGS = /<\/?[a-z][^>\n]{0,120}>|<\d[\d:.]*>|\{\\an?\d\}/giu;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&quot;': '"',
  '&#39;': "'",
};

/** Whether a text is subtitles, WebVTT or SubRip, by its first lines. */
export function isCues(text: string): boolean {
  return (
    text.startsWith('WEBVTT') ||
    text
      .slice(0, LOOKED_AT)
      .split('\n')
      .some((line) => TIMES.test(line))
  );
}

/**
 * The subtitles in the order of their beginnings. Where two overlap and the later one begins with the words of the
 * earlier, as rolling captions do, what was said already is left out.
 */
export function cuesOf(text: string): readonly Cue[] {
  const cues: Cue[] = [];
  let at: number | null = null;
  let lines: string[] = [];
  let speaker = '';
  const close = (): void => {
    if (at === null) return;
    for (const cue of cueOf(at, lines, speaker)) {
      cues.push(cue);
      speaker = cue.speaker;
    }
    at = null;
    lines = [];
  };
  for (const line of text.split('\n')) {
    const [, begins] = TIMES.exec(line) ?? [];
    if (begins !== undefined) {
      close();
      at = secondsOf(begins);
    } else if (line.trim() === '') close();
    else if (at !== null) lines.push(line);
  }
  close();
  return withoutEchoes(
    cues
      .map((cue, place) => ({ cue, place }))
      .sort(byTime)
      .map(({ cue }) => cue),
  );
}

function byTime(
  a: { readonly cue: Cue; readonly place: number },
  b: { readonly cue: Cue; readonly place: number },
): number {
  return a.cue.at - b.cue.at || a.place - b.place;
}

/** A cue may hold several voices, each on a line of its own. */
function cueOf(at: number, lines: readonly string[], before: string): readonly Cue[] {
  const cues: Cue[] = [];
  for (const line of lines) {
    const voice = VOICE.exec(line)?.[1]?.trim();
    const words = plain(line.replace(/^[ \t]*[-–—][ \t]+/u, ''));
    if (words === '') continue;
    const last = cues.at(-1);
    if (voice === undefined && last !== undefined)
      cues[cues.length - 1] = { ...last, words: `${last.words} ${words}` };
    else cues.push({ at, speaker: voice ?? (VOICE.test(line) ? before : ''), words });
  }
  return cues;
}

function plain(line: string): string {
  return line
    .replace(TAGS, '')
    .replace(/&(?:amp|lt|gt|nbsp|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();
}

function withoutEchoes(cues: readonly Cue[]): readonly Cue[] {
  const heard: Cue[] = [];
  for (const cue of cues) {
    const last = heard.at(-1);
    if (last !== undefined && last.speaker === cue.speaker && cue.words.startsWith(last.words))
      heard[heard.length - 1] = { ...last, words: cue.words };
    else heard.push(cue);
  }
  return heard;
}

/** So much of one speaker stands in a turn before a new time is given, in characters. */
const TURN = 900;

/** Subtitles as a transcript: one line for each turn, with the time at which it begins. */
export function textOfCues(cues: readonly Cue[]): string {
  const inWords = wordsNameSpeakers(cues);
  const turns: Cue[] = [];
  for (const cue of cues) {
    const own = inWords === null ? cue : spokenBy(cue, inWords, turns.at(-1)?.speaker ?? '');
    const last = turns.at(-1);
    if (last !== undefined && last.speaker === own.speaker && last.words.length < TURN)
      turns[turns.length - 1] = { ...last, words: `${last.words} ${own.words}` };
    else turns.push(own);
  }
  return turns.map(({ speaker, at, words }) => lineOfTurn(speaker, at, words)).join('\n\n');
}

/** Of subtitles that name speakers, many go on with what the one before began. */
const LABELLED = 0.5;

/** Where no voice is tagged, subtitles may say `Anna: …` in their words. */
function wordsNameSpeakers(cues: readonly Cue[]): ReadonlySet<string> | null {
  if (cues.some(({ speaker }) => speaker !== '')) return null;
  const speakers = speakersOf(cues.map(({ words }) => words).join('\n'), LABELLED);
  return speakers.length === 0 ? null : new Set(speakers);
}

function spokenBy(cue: Cue, known: ReadonlySet<string>, before: string): Cue {
  const [turn] = turnsOf(cue.words, known);
  return turn === undefined || turn.speaker === ''
    ? { ...cue, speaker: before }
    : { ...cue, speaker: turn.speaker, words: cue.words.slice(turn.from) };
}
