import { kanoCategory } from '../outcomes/kano-study';
import type { KanoCategory } from '../outcomes/kano-study';
import type { KanoCounts, SurveyCounts } from '../value/types';
import type { SurveyAnswer } from './survey';

/** From 4 of 5 on an answer is in the top two boxes (Ulwick 2002). */
const TOP_TWO_FROM = 4;

/**
 * Importance and satisfaction of one need inside one persona as the value model counts them: respondents who
 * answered both, each once (the latest answer counts), and how many of them chose 4 or 5. Null without any,
 * so that nothing is ever computed from n = 0.
 */
export function surveyCounts(
  answers: readonly SurveyAnswer[],
  needKey: string,
  personaKey: string,
): SurveyCounts | null {
  const own = answers.filter((answer) => answer.needKey === needKey && answer.personaKey === personaKey);
  const pairs = pairsOf(own, 'importance', 'satisfaction');
  if (pairs.length === 0) return null;
  return {
    answers: pairs.length,
    important: pairs.filter(([importance]) => importance >= TOP_TWO_FROM).length,
    satisfied: pairs.filter(([, satisfaction]) => satisfaction >= TOP_TWO_FROM).length,
  };
}

/** Categories of all Kano pairs about one need, each respondent once; null without any complete pair. */
export function kanoCounts(answers: readonly SurveyAnswer[], needKey: string): KanoCounts | null {
  const own = answers.filter((answer) => answer.needKey === needKey);
  const pairs = pairsOf(own, 'functional', 'dysfunctional');
  if (pairs.length === 0) return null;
  const counts: Record<KanoCategory, number> = { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0 };
  for (const [functional, dysfunctional] of pairs) counts[kanoCategory(functional, dysfunctional)] += 1;
  return {
    answers: pairs.length,
    strong: counts.M + counts.O + counts.A,
    mustBe: counts.M,
    oneDimensional: counts.O,
    attractive: counts.A,
    indifferent: counts.I,
    reverse: counts.R,
    questionable: counts.Q,
  };
}

/** The two answers of each respondent who gave both; of several to one question the latest counts. */
function pairsOf(
  answers: readonly SurveyAnswer[],
  first: SurveyAnswer['aspect'],
  second: SurveyAnswer['aspect'],
): [number, number][] {
  const latest = new Map<string, Map<SurveyAnswer['aspect'], SurveyAnswer>>();
  for (const answer of answers) {
    const given = latest.get(answer.respondent) ?? new Map<SurveyAnswer['aspect'], SurveyAnswer>();
    const before = given.get(answer.aspect);
    if (before === undefined || before.answeredOn <= answer.answeredOn) given.set(answer.aspect, answer);
    latest.set(answer.respondent, given);
  }
  return [...latest.values()].flatMap((given): [number, number][] => {
    const a = given.get(first);
    const b = given.get(second);
    return a === undefined || b === undefined ? [] : [[a.value, b.value]];
  });
}
