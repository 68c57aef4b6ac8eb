import { invalidField } from '../app-error';

/**
 * System Usability Scale, 0…100, of the ten answers 1…5 of one person (Brooke 1996): odd items count
 * answer − 1, even items 5 − answer, times 2.5. @throws AppError `invalid` unless ten answers of 1…5.
 */
export function susOf(answers: readonly number[]): number {
  if (answers.length !== 10) throw invalidField('answers', 'The System Usability Scale has ten answers.');
  let sum = 0;
  answers.forEach((answer, index) => {
    if (!(answer >= 1 && answer <= 5)) throw invalidField(`answers[${index}]`, 'Answers run from 1 to 5.');
    sum += index % 2 === 0 ? answer - 1 : 5 - answer;
  });
  return 2.5 * sum;
}
