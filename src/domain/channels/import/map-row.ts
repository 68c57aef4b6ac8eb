import { cutText } from '../../cut-text';
import { daysBetween } from '../../iso-date';
import type { IsoDate } from '../../iso-date';
import { STRENGTHS } from '../../records/evidence';
import type { Strength } from '../../records/evidence';
import { stableHash } from '../../stable-hash';
import { cleanCell } from './cells/clean-cell';
import { parseDate } from './cells/date';
import { isNothing, isSignForNothing } from './cells/nothing';
import { numberIn } from './cells/number';
import { parseRating } from './cells/rating';
import { unwrapped } from './columns/header';
import { dateStyle } from './columns/styles';
import { verdictOf } from './columns/targets';
import type { RowOutcome } from './import-table';
import type { AnswerRow, ColumnTarget, EvidenceRow, ImportMapping } from './mapping';
import { problem } from './problem';
import type { ImportProblem } from './problem';

/** Characters of a single piece of evidence; longer ones are documents, to be split into quotes first. */
export const MAX_TEXT_CHARACTERS = 20_000;
const MAX_SHORT_CHARACTERS = 500;
const MAX_TAG_CHARACTERS = 80;
const MAX_TAGS = 30;
const SHOWN_CHARACTERS = 60;

/** What a row is: words of a customer, or a rating without any. */
export type MappedRow = (
  | { readonly kind: 'evidence'; readonly row: EvidenceRow }
  | { readonly kind: 'answer'; readonly row: AnswerRow }
) & {
  /** Nothing but what it says names it: another row just like it is another voice. */
  readonly nameless: boolean;
};

/** A cell that says something, with its place in the row. */
interface Cell {
  readonly text: string;
  readonly at: number;
}

/**
 * One row of a file as evidence. Cells are taken as text (HTML stripped, a spreadsheet's guard against
 * formulas removed); a date that does not exist or lies after `today`, a rating off its scale and an
 * overlong text are problems, as a guess would be a lie. `line` is where the row stands in the file.
 */
export function mapRow(
  cells: readonly string[],
  columns: readonly string[],
  mapping: ImportMapping,
  line: number,
  today: IsoDate,
): RowOutcome<MappedRow> {
  const all = (target: ColumnTarget, isEmpty = isNothing): Cell[] =>
    cells.flatMap((cell, at) => {
      if (mapping.targets[at] !== target) return [];
      const text = cleanCell(cell);
      return isEmpty(text) ? [] : [{ text, at }];
    });
  const short = (target: ColumnTarget, isEmpty = isNothing): string => {
    const words = all(target, isEmpty).map(({ text }) => text);
    return cutText(words.join(' ').replace(/\s+/gu, ' '), MAX_SHORT_CHARACTERS);
  };
  const title = short('title', isSignForNothing);
  const wordsIn = (target: ColumnTarget): string =>
    all(target, isSignForNothing)
      .map(({ text }) => text)
      .join('\n\n');
  const text = wordsIn('text') || wordsIn('title');
  if (text.length > MAX_TEXT_CHARACTERS) {
    return rejected(problem('text-too-long', { found: text.length, limit: MAX_TEXT_CHARACTERS }));
  }
  const saidOn = readDate(all('date')[0], columns, mapping, today);
  if (typeof saidOn === 'object' && saidOn !== null) return rejected(saidOn);
  const rating01 = readRating(all('rating')[0], mapping);
  if (typeof rating01 === 'object' && rating01 !== null) return rejected(rating01);
  const who = { author: personIn(all('author')), account: short('account'), persona: short('persona') };
  if (text === '') {
    if (rating01 === null) return { kind: 'empty' };
    const id = stableHash(JSON.stringify([mapping.source, 'answer', ...cells]));
    const row = { id, line, source: mapping.source, saidOn, ...who, need: short('need'), rating01 };
    return { kind: 'taken', row: { kind: 'answer', row, nameless: short('id') === '' } };
  }
  const votes = readVotes(all('votes')[0], mapping);
  if (typeof votes === 'object') return rejected(votes);
  const externalId = short('id');
  const url = httpAddress(all('url')[0]?.text ?? '');
  const name = externalId === '' ? url : externalId;
  // Two files of one tool may number their rows alike: known is only what has the same words as well.
  const identity =
    name === '' ? ['text', text, who.author, who.account, saidOn ?? ''] : ['id', name, title, text];
  const content = {
    text,
    title,
    url,
    saidOn,
    ...who,
    need: short('need'),
    stance: /^(?:contradict|against|contra|no\b|-|dagegen|contre|gegen)/iu.test(short('stance'))
      ? ('contradicts' as const)
      : ('supports' as const),
    strength:
      mapping.strengths?.[short('strength')] ??
      (mapping.strengths === undefined ? readStrength(short('strength')) : null),
    rating01,
    votes,
    tags: splitTags(all('tags').map(({ text: tag }) => tag)),
    attributes: readAttributes(cells, columns, mapping),
  };
  const id = stableHash(JSON.stringify([mapping.source, ...identity]));
  const contentHash = stableHash(JSON.stringify(content));
  const from = { line, source: mapping.source, channel: mapping.channel, externalId };
  const row = { id, contentHash, ...from, ...content };
  return { kind: 'taken', row: { kind: 'evidence', row, nameless: name === '' } };
}

function rejected(why: ImportProblem): RowOutcome<never> {
  return { kind: 'rejected', problem: why };
}

/** The name of who said it; an address only where there is no name. */
function personIn(cells: readonly Cell[]): string {
  const words = cells.map(({ text }) => text).filter((text) => !/^(?:anonym|anônim|anónim)/iu.test(text));
  const address = words.find((text) => /^[^\s@]+@[^\s@]+$/u.test(text));
  const names = words.filter((text) => /\p{L}/u.test(text) && !/^[^\s@]+@[^\s@]+$/u.test(text));
  const person = names.length > 0 ? [...new Set(names)].join(' ') : (address ?? words[0] ?? '');
  return cutText(person.replace(/\s+/gu, ' '), MAX_SHORT_CHARACTERS);
}

function readDate(
  cell: Cell | undefined,
  columns: readonly string[],
  mapping: ImportMapping,
  today: IsoDate,
): IsoDate | null | ImportProblem {
  if (cell === undefined) return null;
  const date = parseDate(
    cell.text,
    dateStyle(columns[cell.at] ?? '', mapping.dateOrder, mapping.zone ?? null),
  );
  const value = cutText(cell.text, SHOWN_CHARACTERS);
  if (date === 'unreadable') return problem('date-unreadable', { value });
  if (date === 'impossible') return problem('date-impossible', { value });
  // One day of grace: it is tomorrow already somewhere.
  return daysBetween(today, date) > 1 ? problem('date-in-future', { value }) : date;
}

function readRating(cell: Cell | undefined, mapping: ImportMapping): number | null | ImportProblem {
  if (cell === undefined) return null;
  const verdict = verdictOf(cell.text);
  if (verdict !== undefined) return verdict;
  return parseRating(cell.text, mapping.ratingScale, mapping.decimals?.[cell.at] ?? '.');
}

/** Votes are people behind the piece: at least its author, however many voted against. */
function readVotes(cell: Cell | undefined, mapping: ImportMapping): number | ImportProblem {
  if (cell === undefined) return 1;
  const votes = numberIn(cell.text, mapping.decimals?.[cell.at] ?? '.');
  return votes === null
    ? problem('votes-unreadable', { value: cutText(cell.text, SHOWN_CHARACTERS) })
    : Math.max(1, Math.round(votes));
}

function readStrength(cell: string): Strength | null {
  const word = cell.toLowerCase();
  const byNumber: Readonly<Record<string, Strength>> = { '1': 'nice', '2': 'important', '3': 'blocker' };
  return STRENGTHS.find((strength) => word.startsWith(strength)) ?? byNumber[word] ?? null;
}

function splitTags(cells: readonly string[]): string[] {
  const tags = cells
    .flatMap((cell) => cell.split(/[,;|\n]/u))
    .map((tag) => cutText(tag.trim(), MAX_TAG_CHARACTERS));
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, MAX_TAGS);
}

function readAttributes(
  cells: readonly string[],
  columns: readonly string[],
  mapping: ImportMapping,
): Record<string, string> {
  const attributes = new Map<string, string>();
  cells.forEach((cell, at) => {
    const name = unwrapped(columns[at] ?? '');
    const value = cutText(cleanCell(cell), MAX_SHORT_CHARACTERS);
    if (mapping.targets[at] !== 'attribute' || name === '' || isNothing(value)) return;
    const before = attributes.get(name);
    attributes.set(name, before === undefined ? value : cutText(`${before}; ${value}`, MAX_SHORT_CHARACTERS));
  });
  return Object.fromEntries(attributes);
}

/** Only web addresses: a `javascript:` link in a file must never become a link. */
function httpAddress(cell: string): string {
  const address = cell.trim();
  return /^https?:\/\/\S+$/iu.test(address) && address.length <= 2000 ? address : '';
}
