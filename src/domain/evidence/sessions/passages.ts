import { PASSAGE_LENGTH } from '../../records/passage';
import { turnsOf } from './turns';

/** A passage as it is cut: its words, and who is speaking where it begins in the middle of a turn. */
export interface CutPassage {
  readonly text: string;
  readonly speaker: string;
}

/** Cut so far below the limit, a passage has room for what is put right in it later. */
const WANTED = 12_000;
/** A single turn that is longer than this is cut between two sentences or words. */
const MOST = 16_000;

/**
 * A transcript in passages, which together are the transcript again: cut between two turns, or within one that is
 * longer than a passage. `known` as for `turnsOf`.
 */
export function cutPassages(text: string, known: ReadonlySet<string> | null = null): readonly CutPassage[] {
  const passages: CutPassage[] = [];
  let start = 0;
  let speaker = '';
  const turns = turnsOf(text, known);
  const put = (end: number, next: string): void => {
    if (end > start) passages.push({ text: text.slice(start, end), speaker });
    start = end;
    speaker = next;
  };
  for (const turn of turns) {
    if (turn.start > start && turn.to - start > WANTED) put(turn.start, '');
    while (turn.to - start > MOST) put(cutBefore(text, start + WANTED), turn.speaker);
  }
  while (text.length - start > PASSAGE_LENGTH) put(cutBefore(text, start + WANTED), speaker);
  put(text.length, '');
  return passages;
}

/** The end of a sentence, else of a word, at or before the place; never inside a character. */
function cutBefore(text: string, place: number): number {
  const window = text.slice(place - 400, place);
  const sentence = /^.*[.!?…]\s+/su.exec(window)?.[0].length ?? 0;
  const word = /^.*\s/su.exec(window)?.[0].length ?? 0;
  const at = place - 400 + (sentence > 0 ? sentence : word > 0 ? word : 400);
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before < 0xdc00 ? at - 1 : at;
}

/** The words of a transcript alone, so that one that came as another file is known again. */
export function wordsOf(text: string, known: ReadonlySet<string> | null = null): string {
  return turnsOf(text, known)
    .map(({ from, to }) => text.slice(from, to))
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
