import { ANSWERS_PER_CALL } from '@contract/surveys/survey-views';
import type { Pen } from '../../api/write';
import { answersOf } from './read-answers';
import type { TriedAnswers } from './read-answers';

/** Takes the answers of a file in, part by part; `onTaken` hears how many there are by now. @throws AppError */
export async function takeAnswers(
  projectId: string,
  given: { readonly fileName: string; readonly tried: TriedAnswers; readonly keepNames: boolean },
  write: Pen['write'],
  onTaken: (count: number) => void = () => undefined,
): Promise<void> {
  const { tried } = given;
  const answers = answersOf(tried, given.keepNames);
  const file = {
    id: crypto.randomUUID(),
    kind: tried.plan.survey.kind,
    fileName: given.fileName.slice(0, 255),
  };
  for (let at = 0; at < answers.length; at += ANSWERS_PER_CALL) {
    const next = Math.min(answers.length, at + ANSWERS_PER_CALL);
    await write('survey.take', {
      projectId,
      file,
      answers: answers.slice(at, next),
      rejected: tried.rejected.length,
      done: next === answers.length,
    });
    onTaken(next);
  }
}
