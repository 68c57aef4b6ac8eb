import { askColumn, askDateColumn } from './columns/ask-column';
import { columnSaid, Doubts } from './columns/doubt';
import type { Answers, Doubt } from './columns/doubt';
import { plainHeader } from './columns/header';
import { dateOrderOf, decimalOf } from './columns/styles';
import type { NumberUse } from './columns/styles';
import type { ColumnFacts, FileFacts } from './columns/study';
import { guessTargets, RATING_QUESTION, SINGLE } from './columns/targets';
import type { FileShape } from './file-shape';
import { recogniseExport } from './known-exports/known-exports';
import type { Recognised } from './known-exports/known-exports';
import { COLUMN_TARGETS } from './mapping';
import type { ColumnTarget, ImportMapping, RatingScale } from './mapping';
import { askLayout } from './studied-file';
import type { StudiedFile } from './studied-file';

export interface GuessedMapping {
  readonly mapping: ImportMapping;
  /** The export that was recognised; null when all columns were guessed. */
  readonly known: { readonly source: string; readonly name: string } | null;
  /** Questions a person should answer before importing. */
  readonly doubts: readonly Doubt[];
}

const SCALES = ['1-5', '0-5', '1-7', '1-10', '0-10', '0-100', '0-1'];
/** Up to here a rating beyond 10 is a slip, and not one of 100. */
const MISTYPED = 15;

/**
 * The mapping to start from: that of a recognised export, else by the names and contents of the columns. What the file
 * leaves open is taken from `answers`, else guessed; it is listed either way.
 */
export function mapColumns(
  { shape, facts }: StudiedFile,
  answers: Answers = {},
  zone: string | null = null,
): GuessedMapping {
  const found = recogniseExport(shape.columns);
  const doubts = new Doubts(answers);
  askLayout(shape, doubts);
  const targets =
    found?.known.guessRest === false
      ? onlyKnown(found)
      : guessTargets(shape.columns, facts.columns, found?.targets ?? []);
  for (const at of targets.keys())
    targets[at] = columnSaid(at, COLUMN_TARGETS, answers) ?? targets[at] ?? 'ignore';
  settleText(shape, facts, targets, doubts);
  if (!targets.includes('date')) {
    const at = askDateColumn({ shape, facts }, doubts);
    if (at >= 0) targets[at] = 'date';
  }
  const decimals = targets.map((target, at) => decimalOf(shape, facts, at, useOf(target), doubts));
  const dateOrder = dateOrderOf(facts, placesOf(targets, 'date'), doubts, found?.known.dateOrder);
  const ratingScale = found?.known.ratingScale ?? askScale(shape, facts, targets, doubts);
  const strengths = found?.known.strengths;
  return {
    mapping: {
      targets,
      source: found?.known.source ?? 'file',
      channel: found?.known.channel ?? (targets.includes('rating') ? 'survey' : 'other'),
      dateOrder,
      ratingScale,
      decimals,
      zone,
      ...(strengths === undefined ? {} : { strengths }),
    },
    known: found === null ? null : { source: found.known.source, name: found.known.name },
    doubts: doubts.list(),
  };
}

function onlyKnown({ targets }: Recognised): ColumnTarget[] {
  // A header may repeat (Jira writes Labels once for each label): one-of-a-kind targets take the first.
  const taken = new Set<ColumnTarget>();
  return targets.map((known) => {
    const target = known ?? 'ignore';
    if (SINGLE.has(target) && taken.has(target)) return 'ignore';
    taken.add(target);
    return target;
  });
}

function useOf(target: ColumnTarget): NumberUse {
  if (target === 'votes') return 'whole';
  return target === 'rating' ? 'rating' : 'any';
}

function placesOf(targets: readonly ColumnTarget[], target: ColumnTarget): number[] {
  return targets.flatMap((one, at) => (one === target ? [at] : []));
}

/** Which column holds the words, where no heading says so: the one with the most of them. */
function settleText(shape: FileShape, facts: FileFacts, targets: ColumnTarget[], doubts: Doubts): void {
  if (targets.includes('text') || targets.includes('title')) return;
  const wordy = (at: number): number => {
    const column = facts.columns[at];
    return column === undefined || column.spaced === 0 ? 0 : column.characters / column.filled;
  };
  const [first] = shape.columns.map((_, at) => at).sort((a, b) => wordy(b) - wordy(a));
  const holdsWords = first !== undefined && wordy(first) > 0 && targets[first] === 'attribute';
  const guess = holdsWords ? shape.columns[first] : undefined;
  const at = askColumn('text-column', shape.columns, shape.columns, guess, doubts);
  if (at >= 0) targets[at] = 'text';
}

/** The scale of the ratings: by the heading where it names a measure with one scale, else asked. */
function askScale(
  shape: FileShape,
  facts: FileFacts,
  targets: readonly ColumnTarget[],
  doubts: Doubts,
): RatingScale {
  const at = targets.indexOf('rating');
  const column = facts.columns[at];
  if (column === undefined) return { min: 1, max: 5 };
  const head = plainHeader(shape.columns[at] ?? '');
  const guess = guessScale(column, head);
  if (isNps(head) && guess.max === 10) return guess;
  if (column.numbers.count === 0 && column.filled > 0) return guess;
  const guessed = `${String(guess.min)}-${String(guess.max)}`;
  return scaleOf(
    doubts.ask({
      topic: 'rating-scale',
      column: shape.columns[at] ?? null,
      choices: [...new Set([guessed, ...SCALES])],
      guess: guessed,
    }),
  );
}

function scaleOf(words: string): RatingScale {
  const [min, max] = words.split('-').map(Number);
  return { min: min ?? 1, max: max ?? 5 };
}

function isNps(head: string): boolean {
  return (
    /\b(?:nps|recommend|likely)\b/u.test(head) ||
    (RATING_QUESTION.test(head) && /recom|empf|raccom|aanbev|推奨|勧め|推荐|추천/u.test(head))
  );
}

/** The smallest usual scale that holds all the ratings; the heading decides between 0–10 and 1–5. */
function guessScale({ numbers, filled }: ColumnFacts, head: string): RatingScale {
  if (numbers.count === 0) return filled === 0 ? { min: 1, max: 5 } : { min: 0, max: 1 };
  const { least, most } = numbers;
  if (isNps(head) && most <= MISTYPED) return { min: 0, max: 10 };
  if (most > 10 && most <= MISTYPED) return { min: 0, max: 10 };
  if (most <= 1 && (least < 1 || most < 1)) return { min: 0, max: 1 };
  if (most <= 5) return { min: least === 0 ? 0 : 1, max: 5 };
  if (most <= 7) return { min: 1, max: 7 };
  return most <= 10 ? { min: 0, max: 10 } : { min: 0, max: 100 };
}
