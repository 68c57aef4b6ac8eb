import type { FileShape } from './file-shape';
import { recogniseExport } from './known-exports';
import type { KnownExport } from './known-exports';
import type { ColumnTarget, ImportMapping, RatingScale } from './mapping';
import { guessDateOrder, parseDate } from './parse-date';
import { numberOf } from './parse-rating';

export interface GuessedMapping {
  readonly mapping: ImportMapping;
  /** The export that was recognised; null when all columns were guessed. */
  readonly known: Pick<KnownExport, 'source' | 'name'> | null;
  /** Questions a person should answer before importing. */
  readonly doubts: readonly (
    'no-text-column' | 'date-order' | 'rating-scale' | 'encoding' | 'no-date-column'
  )[];
}

/** Words in a column's name that tell its use, in the order of how sure they are. */
const NAME_HINTS: readonly (readonly [ColumnTarget, RegExp])[] = [
  ['ignore', /^(ip|ip address|import problem|line in file)$|password|token/i],
  ['id', /(^|[\s_.-])(id|key|number|guid|uuid)$|^#$|Id$/i],
  [
    'text',
    /\b(comments?|feedback|verbatim|answer text|review( ?text)?|message|body|content|details?|description|notes?|reason|text|quote|open.?ended|kommentar|beschreibung|comentario|descripci[oó]n|commentaire)\b/i,
  ],
  [
    'rating',
    /\b(ratings?|stars?|score|nps|csat|ces|satisfaction|bewertung|puntuaci[oó]n|likely|recommend)\b/i,
  ],
  ['date', /\b(date|time|created|submitted|posted|updated|timestamp|datum|fecha)\b|(_at|[a-z]At|_on)$/i],
  ['votes', /\b(votes?|upvotes|likes|supports?|thumbs)\b|_?votes?_?count|count$/i],
  ['title', /\b(title|subject|summary|headline|titel|t[ií]tulo)\b/i],
  ['url', /\b(url|link|permalink|href)\b/i],
  ['persona', /\b(persona|user type|role|job title)\b/i],
  ['account', /\b(account|company|organi[sz]ation|customer( name)?|client|firma|empresa|domain)\b/i],
  [
    'author',
    /\b(author|user|reviewer|respondent|requester|e-?mail|first.?name|last.?name|creator|reporter|contact)\b|^(full.?)?name$/i,
  ],
  ['tags', /\b(tags?|labels?|categor(y|ies)|topics?|board|themes?)\b/i],
  ['need', /\bneeds?\b/i],
  ['stance', /\bstance\b/i],
  ['strength', /\b(strength|importance|severity)\b/i],
];

/** Targets of which a row has one: the first column that fits gets it. */
const SINGLE = new Set<ColumnTarget>([
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
/** Parts of a name may stand in several columns; of other author columns the first is taken. */
const NAME_PART = /first|last|e-?mail/i;
const TEXT_FROM_CHARACTERS = 25;

/** The mapping to start from: that of a recognised export, else by the names and contents of the columns. */
export function guessMapping(shape: FileShape): GuessedMapping {
  const known = recogniseExport(shape.columns);
  const targets = known === null ? guessTargets(shape, new Map()) : knownTargets(known, shape);
  const cellsOf = (target: ColumnTarget): string[] =>
    shape.sample.flatMap((row) => row.filter((cell, at) => targets[at] === target && cell.trim() !== ''));
  const dates = cellsOf('date');
  const order = guessDateOrder(dates);
  const scale = known?.ratingScale ?? guessScale(cellsOf('rating'), ratingColumnName(shape, targets));
  const numericDates = dates.some((cell) => /^\d{1,2}[-/]\d{1,2}[-/]/.test(cell.trim()));
  const doubts: GuessedMapping['doubts'] = [
    ...(targets.includes('text') || targets.includes('title') ? [] : (['no-text-column'] as const)),
    ...(targets.includes('date') ? [] : (['no-date-column'] as const)),
    ...(order === null && numericDates ? (['date-order'] as const) : []),
    ...(targets.includes('rating') && known?.ratingScale === undefined ? (['rating-scale'] as const) : []),
    ...(shape.encodingSure ? [] : (['encoding'] as const)),
  ];
  return {
    mapping: {
      targets,
      source: known?.source ?? 'file',
      channel: known?.channel ?? (targets.includes('rating') ? 'survey' : 'other'),
      dateOrder: order ?? 'dmy',
      ratingScale: scale,
    },
    known: known === null ? null : { source: known.source, name: known.name },
    doubts,
  };
}

function knownTargets(known: KnownExport, shape: FileShape): ColumnTarget[] {
  const fixed = new Map<number, ColumnTarget>();
  shape.columns.forEach((column, at) => {
    const name = column.trim().toLowerCase();
    const target = Object.hasOwn(known.targets, name) ? known.targets[name] : undefined;
    if (target !== undefined) fixed.set(at, target);
  });
  if (known.guessRest) return guessTargets(shape, fixed);
  // A header may repeat (Jira writes Labels once for each label): one-of-a-kind targets take the first.
  const taken = new Set<ColumnTarget>();
  return shape.columns.map((_, at) => {
    const target = fixed.get(at) ?? 'ignore';
    if (SINGLE.has(target) && taken.has(target)) return 'ignore';
    taken.add(target);
    return target;
  });
}

function guessTargets(shape: FileShape, fixed: ReadonlyMap<number, ColumnTarget>): ColumnTarget[] {
  const taken = new Set(fixed.values());
  const targets = shape.columns.map((column, at): ColumnTarget | null => {
    const known = fixed.get(at);
    if (known !== undefined) return known;
    const cells = shape.sample.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
    const words = column.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_.]+/g, ' ');
    const hint = NAME_HINTS.find(([target, pattern]) => {
      if (SINGLE.has(target) && taken.has(target)) return false;
      if (target === 'author' && taken.has(target) && !NAME_PART.test(column)) return false;
      return (pattern.test(column) || pattern.test(words)) && fits(target, cells);
    });
    if (hint === undefined) return null;
    taken.add(hint[0]);
    return hint[0];
  });
  return targets.map((target, at) => {
    if (target !== null) return target;
    const cells = shape.sample.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
    const length = cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
    if (length >= TEXT_FROM_CHARACTERS && cells.some((cell) => cell.includes(' ')) && fits('text', cells))
      return 'text';
    return cells.length > 0 ? 'attribute' : 'ignore';
  });
}

/** Whether the cells of the sample can be what the column's name promises; an empty column can. */
function fits(target: ColumnTarget, cells: readonly string[]): boolean {
  if (cells.length === 0) return true;
  const share = (test: (cell: string) => boolean): number => cells.filter(test).length / cells.length;
  switch (target) {
    case 'rating':
    case 'votes':
      return share((cell) => numberOf(cell) !== null) >= 0.8;
    case 'date':
      return share((cell) => parseDate(cell, 'dmy') !== 'unreadable') >= 0.8;
    case 'url':
      return share((cell) => /^https?:\/\//i.test(cell)) >= 0.8;
    case 'id':
      return new Set(cells).size === cells.length;
    case 'text':
      if (!cells.some((cell) => cell.includes(' '))) return false;
      return share((cell) => numberOf(cell) !== null || parseDate(cell, 'dmy') !== 'unreadable') < 0.8;
    default:
      return true;
  }
}

function ratingColumnName(shape: FileShape, targets: readonly ColumnTarget[]): string {
  return shape.columns[targets.indexOf('rating')] ?? '';
}

/** The smallest usual scale that holds the sample; the column's name decides between 0–10 and 1–5. */
function guessScale(cells: readonly string[], name: string): RatingScale {
  const values = cells.map(numberOf).filter((value) => value !== null);
  const most = values.reduce((max, value) => Math.max(max, value), 0);
  if (/\b(nps|recommend|likely)\b/i.test(name.replace(/_/g, ' ')) && most <= 11) return { min: 0, max: 10 };
  if (values.length > 0 && most <= 1) return { min: 0, max: 1 };
  if (most <= 5) return { min: values.includes(0) ? 0 : 1, max: 5 };
  if (most <= 7) return { min: 1, max: 7 };
  return most <= 10 ? { min: 0, max: 10 } : { min: 0, max: 100 };
}
