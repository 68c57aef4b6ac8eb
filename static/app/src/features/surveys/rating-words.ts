import { RATING_SCALES } from '@domain/surveys/rating-score';
import type { RatingKind } from '@domain/surveys/rating-score';
import type { Text } from '../../i18n/text';

/** Writes a score the way its kind is read: NPS with its sign, CSAT in percent, CES on its scale. */
export function scoreWriter(kind: RatingKind, { number, percent }: Text): (value: number) => string {
  switch (kind) {
    case 'nps':
      return (value) => signed(value, 0, number);
    case 'csat':
      return (value) => percent(value / 100);
    case 'ces':
      return (value) => number(value, 1);
  }
}

/** Writes a difference of two scores with its sign; shares differ in points. */
export function changeWriter(kind: RatingKind, { number }: Text): (value: number) => string {
  const digits = kind === 'ces' ? 1 : 0;
  return (value) => signed(value, digits, number);
}

/** With its sign; what rounds to nothing has none. */
function signed(value: number, digits: number, number: Text['number']): string {
  const rounded = Math.round(value * 10 ** digits) / 10 ** digits;
  return `${rounded > 0 ? '+' : ''}${number(rounded === 0 ? 0 : rounded, digits)}`;
}

/** The ends of the scale on which a kind of score is shown. */
export function scoreEnds(kind: RatingKind): { readonly min: number; readonly max: number } {
  if (kind === 'nps') return { min: -100, max: 100 };
  return kind === 'csat' ? { min: 0, max: 100 } : RATING_SCALES.ces;
}
