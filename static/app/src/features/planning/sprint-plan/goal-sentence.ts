import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { GoalPart, SprintGoal } from '@domain/planning/sprint/sprint-goal';
import type { Text } from '../../../i18n/text';

/** The sprint's goal as a team would say it, in one sentence: who can do what after it, or comes closer to it. */
export function goalSentence(
  goal: SprintGoal,
  snapshot: Pick<KnowledgeSnapshot, 'needs' | 'personas'>,
  { t, list }: Pick<Text, 't' | 'list'>,
): string {
  const byWhom = new Map<string, GoalPart[]>();
  for (const part of goal.parts) {
    const whom = `${stepOf(part)} ${part.personaKeys[0] ?? ''}`;
    byWhom.set(whom, [...(byWhom.get(whom) ?? []), part]);
  }
  const clauses = [...byWhom.values()].map((parts) => {
    const titles = parts.map(({ needKey }) =>
      t('sprint.goal.quoted', {
        need: snapshot.needs.find((need) => need.key === needKey)?.title ?? needKey,
      }),
    );
    const [first] = parts;
    const step = first === undefined ? 'more' : stepOf(first);
    const persona = snapshot.personas.find((each) => each.key === first?.personaKeys[0])?.name;
    return persona === undefined
      ? t(`sprint.goal.any.${step}`, { needs: list(titles) })
      : t(`sprint.goal.${step}`, { persona, needs: list(titles) });
  });
  const sentence = list(clauses);
  return `${sentence.charAt(0).toLocaleUpperCase()}${sentence.slice(1)}.`;
}

/** What is reached only with shares that nobody has stated is reached perhaps. */
function stepOf({ step, assumed }: GoalPart): GoalPart['step'] | 'closed.perhaps' | 'half.perhaps' {
  return step === 'more' || !assumed ? step : `${step}.perhaps`;
}
