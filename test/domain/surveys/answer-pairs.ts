import type { SurveyAnswer } from '../../../src/domain/surveys/survey';
import type { PairCount } from '../../../src/domain/surveys/survey-results';

/**
 * The two answers of each respondent who gave both; of several to one question the latest counts. The store counts
 * the same way over all answers.
 */
export function answerPairs(
  answers: readonly SurveyAnswer[],
  first: SurveyAnswer['aspect'],
  second: SurveyAnswer['aspect'],
): PairCount[] {
  const latest = new Map<string, Map<SurveyAnswer['aspect'], SurveyAnswer>>();
  for (const answer of answers) {
    const given = latest.get(answer.respondent) ?? new Map<SurveyAnswer['aspect'], SurveyAnswer>();
    const before = given.get(answer.aspect);
    if (before === undefined || before.answeredOn <= answer.answeredOn) given.set(answer.aspect, answer);
    latest.set(answer.respondent, given);
  }
  return [...latest.values()].flatMap((given): PairCount[] => {
    const a = given.get(first);
    const b = given.get(second);
    return a === undefined || b === undefined ? [] : [{ first: a.value, second: b.value, respondents: 1 }];
  });
}
