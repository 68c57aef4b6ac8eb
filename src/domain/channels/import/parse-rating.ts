import type { ImportProblem } from './problem';
import { problem } from './problem';
import type { RatingScale } from './mapping';

/** `4`, `4.5`, `4,5`, `80%`, `4/5`, `★★★★☆`, `4 stars`: the number alone; null when there is none. */
export function numberOf(cell: string): number | null {
  const text = cell.trim();
  const stars = /^[★⭐]+[☆]*$/u.exec(text);
  if (stars !== null) return Array.from(text).filter((sign) => sign !== '☆').length;
  const match = /^(-?\d{1,9}(?:[.,]\d{1,4})?)\s*(?:%|\/\s*\d{1,3}|stars?|sterne|points?)?$/i.exec(text);
  return match === null ? null : Number((match[1] ?? '').replace(',', '.'));
}

/** A rating brought to 0–1 by its scale; null for an empty cell; a problem when it is none or off the scale. */
export function parseRating(cell: string, scale: RatingScale): number | null | ImportProblem {
  if (cell.trim() === '') return null;
  const value = numberOf(cell);
  if (value === null) return problem('rating-not-a-number', { value: cell.trim().slice(0, 60) });
  if (value < scale.min || value > scale.max) {
    return problem('rating-off-scale', { value, min: scale.min, max: scale.max });
  }
  return (value - scale.min) / (scale.max - scale.min);
}
