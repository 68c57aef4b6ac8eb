import type { ColumnTarget } from '../mapping';
import { bestFit, plainHeader } from './header';
import { DATE_WORDS, HEADER_WORDS } from './header-words';
import { isMostly } from './styles';
import type { ColumnFacts } from './study';

/** A use of a column that its heading suggests and its cells allow; `rank` decides between columns for one use. */
interface Candidate {
  readonly at: number;
  readonly target: ColumnTarget;
  readonly rank: number;
}

/** Uses of which a row has one: the best column gets it, or the first where the tool that wrote the file is known. */
export const SINGLE: ReadonlySet<ColumnTarget> = new Set<ColumnTarget>([
  'date',
  'rating',
  'votes',
  'title',
  'url',
  'persona',
  'account',
  'need',
  'stance',
  'strength',
  'id',
]);
const BY_WORDS: readonly (readonly [ColumnTarget, readonly string[]])[] = [
  ['ignore', HEADER_WORDS.never],
  ['id', HEADER_WORDS.id],
  ['title', HEADER_WORDS.title],
  ['text', HEADER_WORDS.text],
  ['rating', HEADER_WORDS.rating],
  ['votes', HEADER_WORDS.votes],
  ['url', HEADER_WORDS.url],
  ['persona', HEADER_WORDS.persona],
  ['account', HEADER_WORDS.account],
  ['author', HEADER_WORDS.author],
  ['author', HEADER_WORDS.namePart],
  ['author', HEADER_WORDS.email],
  ['tags', HEADER_WORDS.tags],
  ['need', HEADER_WORDS.need],
  ['stance', HEADER_WORDS.stance],
  ['strength', HEADER_WORDS.strength],
  ['attribute', HEADER_WORDS.beside],
];
/** A day of an answer comes before the day of a record, and that before when somebody began. */
const BY_DATE_WORDS: readonly (readonly [readonly string[], number])[] = [
  [DATE_WORDS.said, 500],
  [DATE_WORDS.stamp, 400],
  [DATE_WORDS.day, 300],
  [DATE_WORDS.created, 200],
  [DATE_WORDS.start, 100],
];
/** Stems of questions that are answered by a rating, wherever they stand in the question. */
export const RATING_QUESTION =
  /\b(?:nps|csat|ces)\b|recommend|recomend|recommand|weiterempf|empfehl|raccomand|consigli|aanbevel|aanbeveel|polec|rekommend|anbefal|suosittel|doporuc|рекоменд|tavsiye|ajanl|勧め|薦め|推薦|推奨|推荐|추천|satisf|zufrieden|soddisf|satisfeit|tevreden|nojd|tilfreds|zadowol|spokoj|удовлетв|memnun|満足|满意|만족/iu;
/** A column of free words without a heading that says so. */
const TEXT_FROM_CHARACTERS = 25;
const NAMED = 100;

/**
 * What each column is used as, by its heading in any language and by what all its cells hold. `known` is what the tool
 * that wrote the file means by it; those are not asked again.
 */
export function guessTargets(
  columns: readonly string[],
  facts: readonly ColumnFacts[],
  known: readonly (ColumnTarget | null)[],
): ColumnTarget[] {
  const heads = columns.map(plainHeader);
  const taken = new Set(known.filter((target) => target !== null && SINGLE.has(target)));
  const found: (ColumnTarget | null)[] = columns.map((_, at) => known[at] ?? null);
  const open = heads.flatMap((head, at) =>
    found[at] === null ? candidates(head, at, columns[at] ?? '', facts[at]) : [],
  );
  const hasAuthor = (head: string): boolean =>
    heads.some((other, at) => found[at] === 'author' && stemOf(other) !== stemOf(head));
  const root = rootOf(columns);
  for (const { at, target } of open.sort((one, other) => other.rank - one.rank || one.at - other.at)) {
    if (found[at] !== null) continue;
    if (target === 'id' && (columns[at] ?? '').includes('.') && rootOf([columns[at] ?? '']) !== root)
      found[at] = 'ignore';
    else if (!SINGLE.has(target))
      found[at] =
        target === 'author' && hasAuthor(heads[at] ?? '') && !isPart(heads[at] ?? '') ? 'attribute' : target;
    else if (!taken.has(target)) {
      taken.add(target);
      found[at] = target;
    }
  }
  customers(heads, facts, found);
  shortWords(heads, facts, found);
  return found.map((target, at) => target ?? leftOver(heads[at] ?? '', facts[at]));
}

function candidates(head: string, at: number, column: string, facts: ColumnFacts | undefined): Candidate[] {
  const list: Candidate[] = [];
  const add = (target: ColumnTarget, rank: number): void => {
    if (rank > 0 && (facts === undefined || fits(target, facts))) list.push({ at, target, rank });
  };
  for (const [target, words] of BY_WORDS) {
    // In a question a word says little: "What do you like about the company?" is no company.
    if (!isQuestion(column) || target === 'rating') add(target, bestFit(head, words));
  }
  if (isQuestion(column) && RATING_QUESTION.test(head)) add('rating', NAMED - 5);
  const other = bestFit(head, DATE_WORDS.other);
  for (const [words, rank] of BY_DATE_WORDS) {
    const fit = bestFit(head, words);
    // All dates compete by group first, but only once their words say as much as those of other uses.
    if (fit > other && fit >= list.reduce((best, one) => Math.max(best, one.rank), 0))
      add('date', fit + rank);
  }
  return list;
}

function isQuestion(column: string): boolean {
  return column.split(/\s+/u).length > 4 || /[?？]\s*$/u.test(column);
}

/** The first part of a dotted path that most columns share; empty where they have none. */
function rootOf(columns: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const column of columns) {
    const [first = '', second] = column.split('.');
    if (second !== undefined) counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most === undefined || most[1] < columns.length / 2 ? '' : most[0];
}

/** `creator` for the name and for the address of a creator: both are the same person. */
function stemOf(head: string): string {
  return head.replace(/ (?:name|e ?mail|mail|email address)$/u, '');
}

function isPart(head: string): boolean {
  return bestFit(head, HEADER_WORDS.namePart) > 0 || bestFit(head, HEADER_WORDS.email) > 0;
}

/** A customer is an organisation where no column names one, unless the cells are people's addresses; else a person. */
function customers(
  heads: readonly string[],
  facts: readonly ColumnFacts[],
  found: (ColumnTarget | null)[],
): void {
  for (const [at, head] of heads.entries()) {
    const column = facts[at];
    if (
      found[at] !== null ||
      bestFit(head, HEADER_WORDS.customer) < 60 ||
      column?.numbers.count === column?.filled
    )
      continue;
    const people = column !== undefined && column.emails > 0 && isMostly(column, column.emails);
    if (!people && !found.includes('account')) found[at] = 'account';
    else if (!found.includes('author')) found[at] = 'author';
  }
}

/** A column that is named for words holds words, also where each is but one: beside others of its name, or alone. */
function shortWords(
  heads: readonly string[],
  facts: readonly ColumnFacts[],
  found: (ColumnTarget | null)[],
): void {
  const texts = new Set(heads.filter((_, at) => found[at] === 'text'));
  for (const [at, head] of heads.entries()) {
    if (found[at] !== null || !(texts.size === 0 || texts.has(head))) continue;
    if (bestFit(head, HEADER_WORDS.text) === NAMED && !isFigures(facts[at])) found[at] = 'text';
  }
}

function isFigures(facts: ColumnFacts | undefined): boolean {
  return facts !== undefined && isMostly(facts, Math.max(facts.numbers.count, facts.dates.count, facts.urls));
}

function leftOver(head: string, facts: ColumnFacts | undefined): ColumnTarget {
  if (facts === undefined || facts.filled === 0 || head === '') return 'ignore';
  const free =
    facts.characters / facts.filled >= TEXT_FROM_CHARACTERS && facts.spaced > 0 && facts.urls === 0;
  if (free && fits('text', facts)) return 'text';
  return bestFit(head, DATE_WORDS.start) === NAMED ? 'ignore' : 'attribute';
}

/** Whether the cells of a column can be what its heading promises; an empty column can. */
export function fits(target: ColumnTarget, facts: ColumnFacts): boolean {
  const { filled, numbers, dates } = facts;
  if (filled === 0) return true;
  switch (target) {
    case 'rating':
      return isMostly(facts, numbers.count) || facts.values.every(isVerdict);
    case 'votes':
      return isMostly(facts, numbers.count);
    case 'date':
      return isMostly(facts, dates.count);
    case 'url':
      return isMostly(facts, facts.urls);
    case 'id':
      return facts.unique && facts.spaced <= filled / 2;
    case 'text':
      return facts.spaced > 0 && !isFigures(facts);
    case 'author':
    case 'account':
    case 'title':
      return !(filled > 1 && isMostly(facts, dates.count)) && !(filled > 1 && isMostly(facts, facts.urls));
    default:
      return true;
  }
}

/** Zendesk's satisfaction, and thumbs. */
function isVerdict(cell: string): boolean {
  return verdictOf(cell) !== undefined;
}

const VERDICTS: readonly (readonly [RegExp, number | null])[] = [
  [
    /^(?:good|positive|happy|satisfied|thumbs[ _-]?up|👍\p{EMod}?|gut|bueno|buena|bon|bom|buono|goed|😀|🙂|😊)$/iu,
    1,
  ],
  [
    /^(?:bad|negative|unhappy|unsatisfied|dissatisfied|thumbs[ _-]?down|👎\p{EMod}?|schlecht|malo|mala|mauvais|ruim|cattivo|slecht|🙁|😞|😠)$/iu,
    0,
  ],
  [/^(?:offered|unoffered|not offered)$/iu, null],
];

/** 1 for good, 0 for bad, null for a question that was not answered; undefined for other words. */
export function verdictOf(cell: string): number | null | undefined {
  return VERDICTS.find(([words]) => words.test(cell.trim()))?.[1];
}
