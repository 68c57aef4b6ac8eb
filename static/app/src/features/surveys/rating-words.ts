import { RATINGS } from '@domain/surveys/rating-score';
import type { RatingKind } from '@domain/surveys/rating-score';
import type { Text } from '../../i18n/text';

/** Writes a score the way its kind is read: NPS with its sign, CSAT in percent, CES on its scale. */
export function scoreWriter(kind: RatingKind, { number, percent }: Text): (value: number) => string {
  const { written, digits } = RATINGS[kind];
  return {
    signed: (value: number) => signed(value, digits, number),
    percent: (value: number) => percent(value / 100),
    plain: (value: number) => number(value, digits),
  }[written];
}

/** Writes a difference of two scores with its sign; shares differ in points. */
export function changeWriter(kind: RatingKind, { number }: Text): (value: number) => string {
  return (value) => signed(value, RATINGS[kind].digits, number);
}

/** With its sign; what rounds to nothing has none. */
function signed(value: number, digits: number, number: Text['number']): string {
  const rounded = Math.round(value * 10 ** digits) / 10 ** digits;
  return `${rounded > 0 ? '+' : ''}${number(rounded === 0 ? 0 : rounded, digits)}`;
}
