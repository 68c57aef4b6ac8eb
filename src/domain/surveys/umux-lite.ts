import { invalidField } from '../app-error';

/**
 * UMUX-Lite, 0…100, of the two answers 1…7 of one person (Lewis, Utesch & Maher, CHI 2013).
 * @throws AppError `invalid` for an answer off the scale.
 */
export function umuxLiteOf(useful: number, easy: number): number {
  for (const [name, answer] of Object.entries({ useful, easy })) {
    if (!(answer >= 1 && answer <= 7)) throw invalidField(name, 'Answers run from 1 to 7.');
  }
  return ((useful + easy - 2) * 100) / 12;
}
