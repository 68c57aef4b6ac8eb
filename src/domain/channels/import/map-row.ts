import { daysBetween } from '../../iso-date';
import type { IsoDate } from '../../iso-date';
import { STRENGTHS } from '../../records/evidence';
import type { Strength } from '../../records/evidence';
import { textOfHtml } from './html-text';
import type { RowOutcome } from './import-table';
import type { AnswerRow, ColumnTarget, EvidenceRow, ImportMapping } from './mapping';
import { parseDate } from './parse-date';
import { numberOf, parseRating } from './parse-rating';
import { problem } from './problem';
import type { ImportProblem } from './problem';
import { stableHash } from '../../stable-hash';

/** Characters of a single piece of evidence; longer ones are documents, to be split into quotes first. */
export const MAX_TEXT_CHARACTERS = 20_000;
const MAX_SHORT_CHARACTERS = 500;
const MAX_TAGS = 30;

/** What a row is: words of a customer, or a rating without any. */
export type MappedRow =
  | { readonly kind: 'evidence'; readonly row: EvidenceRow }
  | { readonly kind: 'answer'; readonly row: AnswerRow };

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
  const all = (target: ColumnTarget): string[] =>
    cells
      .filter((_, at) => mapping.targets[at] === target)
      .map((cell) => cleanCell(cell))
      .filter((cell) => cell !== '');
  const short = (target: ColumnTarget): string =>
    all(target).join(' ').replace(/\s+/g, ' ').slice(0, MAX_SHORT_CHARACTERS);
  const title = short('title');
  const written = all('text').join('\n\n');
  const text = written === '' ? title : written;
  if (text.length > MAX_TEXT_CHARACTERS) {
    return rejected(problem('text-too-long', { found: text.length, limit: MAX_TEXT_CHARACTERS }));
  }
  const saidOn = readDate(all('date')[0], mapping, today);
  if (typeof saidOn === 'object' && saidOn !== null) return rejected(saidOn);
  const rating01 = parseRating(all('rating')[0] ?? '', mapping.ratingScale);
  if (typeof rating01 === 'object' && rating01 !== null) return rejected(rating01);
  const who = { author: short('author'), account: short('account'), persona: short('persona') };
  if (text === '') {
    if (rating01 === null) return { kind: 'empty' };
    const id = stableHash(JSON.stringify([mapping.source, 'answer', ...cells]));
    const row = { id, line, source: mapping.source, saidOn, ...who, need: short('need'), rating01 };
    return { kind: 'taken', row: { kind: 'answer', row } };
  }
  const votes = readVotes(all('votes')[0]);
  if (typeof votes === 'object') return rejected(votes);
  const externalId = short('id');
  const url = httpAddress(all('url')[0] ?? '');
  const name = externalId === '' ? url : externalId;
  const identity = name === '' ? ['text', text, who.author, who.account, saidOn ?? ''] : ['id', name];
  const content = {
    text,
    title,
    url,
    saidOn,
    ...who,
    need: short('need'),
    stance: /^(contradict|against|contra|no\b|-)/i.test(short('stance'))
      ? ('contradicts' as const)
      : ('supports' as const),
    strength: readStrength(short('strength')),
    rating01,
    votes,
    tags: splitTags(all('tags')),
    attributes: readAttributes(cells, columns, mapping),
  };
  const id = stableHash(JSON.stringify([mapping.source, ...identity]));
  const contentHash = stableHash(JSON.stringify(content));
  const from = { line, source: mapping.source, channel: mapping.channel, externalId };
  return { kind: 'taken', row: { kind: 'evidence', row: { id, contentHash, ...from, ...content } } };
}

/** Plain text of a cell. An apostrophe before a formula sign is a spreadsheet's guard, not the customer's. */
export function cleanCell(cell: string): string {
  return textOfHtml(cell.replace(/^'(?=[=+\-@\t\r])/, ''));
}

function rejected(why: ImportProblem): RowOutcome<never> {
  return { kind: 'rejected', problem: why };
}

function readDate(
  cell: string | undefined,
  mapping: ImportMapping,
  today: IsoDate,
): IsoDate | null | ImportProblem {
  if (cell === undefined) return null;
  const date = parseDate(cell, mapping.dateOrder);
  const value = cell.slice(0, 60);
  if (date === 'unreadable') return problem('date-unreadable', { value });
  if (date === 'impossible') return problem('date-impossible', { value });
  // One day of grace: it is tomorrow already somewhere.
  return daysBetween(today, date) > 1 ? problem('date-in-future', { value }) : date;
}

/** Votes are people behind the piece: at least its author, however many voted against. */
function readVotes(cell: string | undefined): number | ImportProblem {
  if (cell === undefined) return 1;
  const votes = numberOf(cell);
  return votes === null
    ? problem('votes-unreadable', { value: cell.slice(0, 60) })
    : Math.max(1, Math.round(votes));
}

function readStrength(cell: string): Strength | null {
  const word = cell.toLowerCase();
  const byNumber: Readonly<Record<string, Strength>> = { '1': 'nice', '2': 'important', '3': 'blocker' };
  return STRENGTHS.find((strength) => word.startsWith(strength)) ?? byNumber[word] ?? null;
}

function splitTags(cells: readonly string[]): string[] {
  const tags = cells.flatMap((cell) => cell.split(/[,;|\n]/)).map((tag) => tag.trim().slice(0, 80));
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, MAX_TAGS);
}

function readAttributes(
  cells: readonly string[],
  columns: readonly string[],
  mapping: ImportMapping,
): Record<string, string> {
  const attributes = new Map<string, string>();
  cells.forEach((cell, at) => {
    const name = columns[at] ?? '';
    const value = cleanCell(cell).slice(0, MAX_SHORT_CHARACTERS);
    if (mapping.targets[at] !== 'attribute' || name === '' || value === '') return;
    const before = attributes.get(name);
    attributes.set(name, before === undefined ? value : `${before}; ${value}`.slice(0, MAX_SHORT_CHARACTERS));
  });
  return Object.fromEntries(attributes);
}

/** Only web addresses: a `javascript:` link in a file must never become a link. */
function httpAddress(cell: string): string {
  return /^https?:\/\/\S+$/i.test(cell) ? cell.slice(0, 2000) : '';
}
