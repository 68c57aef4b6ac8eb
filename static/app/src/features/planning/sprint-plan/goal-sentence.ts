import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { GoalPart, SprintGoal } from '@domain/planning/sprint/sprint-goal';
import type { Text } from '../../../i18n/text';

/** The sprint's goal in one sentence to copy: what is reached, and for whom. */
export function goalSentence(goal: SprintGoal, snapshot: KnowledgeSnapshot, t: Text['t']): string {
  const parts = goal.parts.map((part) => partSentence(part, snapshot, t));
  const more = goal.furtherNeeds > 0 ? ` ${t('sprint.goal.further', { count: goal.furtherNeeds })}` : '';
  return `${parts.join('; ')}.${more}`;
}

function partSentence(part: GoalPart, snapshot: KnowledgeSnapshot, t: Text['t']): string {
  const need = snapshot.needs.find((candidate) => candidate.key === part.needKey)?.title ?? part.needKey;
  const persona = snapshot.personas.find((candidate) => candidate.key === part.personaKeys[0])?.name;
  return persona === undefined
    ? t(`sprint.goal.any.${part.step}`, { need })
    : t(`sprint.goal.${part.step}`, { persona, need });
}
