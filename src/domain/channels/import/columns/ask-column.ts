import type { StudiedFile } from '../studied-file';
import type { Doubts, DoubtTopic } from './doubt';
import { isMostly } from './styles';

const NOTHING = 'none';

/** Asks which of the `columns` holds something; without a guess none is taken. Gives its place, −1 for none. */
export function askColumn(
  topic: DoubtTopic,
  columns: readonly string[],
  choices: readonly string[],
  guess: string | undefined,
  doubts: Doubts,
): number {
  const answer = doubts.ask({
    topic,
    column: null,
    choices: [...new Set([...choices, NOTHING])],
    guess: guess ?? NOTHING,
  });
  return answer === NOTHING ? -1 : columns.indexOf(answer);
}

/**
 * Asks which column holds the day, where no heading says so: the only one of dates is taken, else none. `isFree` leaves
 * out columns that are used as something else. Gives its place, −1 for none.
 */
export function askDateColumn(
  { shape, facts }: StudiedFile,
  doubts: Doubts,
  isFree: (at: number) => boolean = () => true,
): number {
  const dated = shape.columns.filter((_, at) => {
    const column = facts.columns[at];
    return (
      isFree(at) &&
      column !== undefined &&
      column.dates.count > 0 &&
      isMostly(column, column.dates.count) &&
      column.numbers.count < column.filled
    );
  });
  return askColumn('date-column', shape.columns, dated, dated.length === 1 ? dated[0] : undefined, doubts);
}
