import { problem } from '../problem';
import type { ImportProblem } from '../problem';
import type { RatingScale } from '../mapping';
import type { DecimalSign } from './currency';
import { cutText } from '../../../cut-text';
import { isNothing } from './nothing';
import { numberIn } from './number';

const STARS = /^(?:[★⭐✮🌟]\uFE0F?)+[☆✩]*$/u;
const OUT_OF =
  /^(.+?)\s*(?:\/|\b(?:of|out of|von|sur|de|di|su|van|av|af|z|из)\b)\s*\d{1,3}(?:[.,]0)?\s*(?:stars?|sterne[n]?|points?)?$/iu;
const AFTER =
  /\s*(?:stars?|sterne?|étoiles?|estrellas?|estrelas?|stelle|stella|sterren|ster|points?|punkte?|点|점)$/iu;
/** `10 - Extremely likely`, `10 (Extremely likely)`, `0 = Not at all likely`, `5: very good`. */
const WITH_WORDS = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:[-–—:=.)|]+\s*\p{L}.*|\(.*\)|\[.*\])$/u;
/** `Extremely likely (10)`, `Very good - 5`. */
const WORDS_FIRST = /^\p{L}[^\d]*(?:[([]\s*(\d{1,3})\s*[)\]]|\s[-–—:=]\s*(\d{1,3}))$/u;

/** `4`, `4,5`, `4/5`, `4 von 5`, `★★★★☆`, `4 stars`, `80 %`, `10 (very likely)`: the number alone; null without one. */
export function ratingIn(cell: string, decimal: DecimalSign): number | null {
  const text = cell.trim();
  if (STARS.test(text))
    return Array.from(text.replace(/\uFE0F/gu, '')).filter((sign) => !/[☆✩]/u.test(sign)).length;
  const after = WORDS_FIRST.exec(text);
  const alone = WITH_WORDS.exec(text)?.[1] ?? after?.[1] ?? after?.[2] ?? text;
  return numberIn((OUT_OF.exec(alone)?.[1] ?? alone).replace(AFTER, ''), decimal);
}

/** A rating brought to 0–1 by its scale; null where there is none; a problem when it is no number or off the scale. */
export function parseRating(
  cell: string,
  scale: RatingScale,
  decimal: DecimalSign,
): number | null | ImportProblem {
  if (isNothing(cell)) return null;
  const value = ratingIn(cell, decimal);
  if (value === null) return problem('rating-not-a-number', { value: cutText(cell.trim(), 60) });
  if (value < scale.min || value > scale.max) {
    return problem('rating-off-scale', { value, min: scale.min, max: scale.max });
  }
  return (value - scale.min) / (scale.max - scale.min);
}
