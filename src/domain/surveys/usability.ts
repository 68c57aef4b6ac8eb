import type { Session } from '../records/session';
import { susOf } from './sus';
import { umuxLiteOf } from './umux-lite';

/** How a task went: of how many who tried it, so many got it done, alone or with help. */
export interface TaskSuccess {
  readonly id: string;
  readonly title: string;
  readonly tried: number;
  readonly done: number;
  readonly helped: number;
}

export interface UsabilityResult {
  readonly tasks: readonly TaskSuccess[];
  /** Mean score of the questionnaire, 0…100, and of how many; null without answers. */
  readonly score: { readonly mean: number; readonly answers: number } | null;
}

/** How many questions each questionnaire asks, and the greatest answer. */
export const QUESTIONS = {
  none: { count: 0, most: 0 },
  sus: { count: 10, most: 5 },
  'umux-lite': { count: 2, most: 7 },
} as const;

/** What a usability test came to: success by task, and the questionnaire's score. Half-filled answers count nothing. */
export function usabilityOf({
  tasks,
  questionnaire,
  answers,
}: Pick<Session, 'tasks' | 'questionnaire' | 'answers'>): UsabilityResult {
  const { count, most } = QUESTIONS[questionnaire];
  const scores = answers.flatMap(({ answers: given }) => {
    if (count === 0 || given.length !== count || given.some((one) => one < 1 || one > most)) return [];
    const [useful = 1, easy = 1] = given;
    return [questionnaire === 'sus' ? susOf(given) : umuxLiteOf(useful, easy)];
  });
  return {
    tasks: tasks.map(({ id, title, results }) => ({
      id,
      title,
      tried: results.length,
      done: results.filter(({ result }) => result === 'done').length,
      helped: results.filter(({ result }) => result === 'helped').length,
    })),
    score:
      scores.length === 0
        ? null
        : { mean: scores.reduce((sum, one) => sum + one, 0) / scores.length, answers: scores.length },
  };
}
