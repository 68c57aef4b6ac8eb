import { splitIntoQuotes } from './quotes';

/** Words that state a wish, a lack or a burden, in English and German. */
const CUES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:so that|damit|sodass)\b/iu, 3],
  [
    /\b(?:i|we|they|he|she|ich|wir|sie)\s+(?:\w+\s+)?(?:want|need|wish|would like|möchten?|will|wollen|brauchen?)\b/iu,
    3,
  ],
  [/\b(?:cannot|can't|can’t|could not|unable|not able|kann nicht|können nicht|kein[e]?[nr]?)\b/iu, 2],
  [/\b(?:have to|has to|must|by hand|every time|again and again|müssen?|von hand|jedes mal)\b/iu, 2],
  [/\b(?:slow|slowest|many pages|lose|lost|too long|hard to|do not like|langsam|mühsam|verlier\w*)\b/iu, 1],
  [/\b(?:asks? for|wants?|needs?|wish|when|wenn|wünsch\w*)\b/iu, 1],
];
const TITLE_AT_MOST = 120;

/** A sentence that a need may be written down from; `text` stands in the source word for word. */
export interface NeedSentence {
  readonly text: string;
  readonly from: 'summary' | 'description';
}

/**
 * Sentences of a work item that say what somebody needs, best first. Every one is the item's own, character for
 * character; where none states a need, the summary is offered, and nothing when that is empty too.
 */
export function needSentences(summary: string, description: string, limit = 3): NeedSentence[] {
  const rated = splitIntoQuotes(description)
    .map((range, place) => ({ text: range.text, place, score: scoreOf(range.text) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, limit);
  if (rated.length > 0) return rated.map(({ text }) => ({ text, from: 'description' }));
  const title = summary.trim();
  return title === '' ? [] : [{ text: title, from: 'summary' }];
}

function scoreOf(sentence: string): number {
  return CUES.reduce((sum, [cue, points]) => sum + (cue.test(sentence) ? points : 0), 0);
}

/** A title for a need from a sentence: its beginning up to the last whole word, nothing added. */
export function titleFrom(sentence: string): string {
  const plain = sentence.trim().replace(/[.!?…]+$/u, '');
  if (plain.length <= TITLE_AT_MOST) return plain;
  const cut = plain.lastIndexOf(' ', TITLE_AT_MOST);
  return plain.slice(0, cut > 40 ? cut : TITLE_AT_MOST).trimEnd();
}
