import type { SurveyCounts } from '../value/types';
import type { NeedPersonaRecord, ProductKnowledge } from './knowledge';

/**
 * A product's knowledge as the accounts of a segment alone tell it: their voices and their survey answers. The
 * team's estimates stay where the segment says something about a need at all; samples of who has a need are left
 * out, as they were drawn from all customers.
 */
export function inSegment(
  knowledge: ProductKnowledge,
  accountIds: ReadonlySet<string>,
  answersOf: (needId: string, personaId: string) => SurveyCounts | null,
): ProductKnowledge {
  const voices = knowledge.voices.filter(
    (voice) => voice.accountId !== null && accountIds.has(voice.accountId),
  );
  const heard = new Set(voices.map((voice) => `${voice.needId} ${voice.personaId ?? ''}`));
  return {
    ...knowledge,
    voices,
    needs: knowledge.needs.flatMap((need) => {
      const perPersona = need.perPersona.flatMap((cell): NeedPersonaRecord[] => {
        const { personaId, estimate, reachEstimate01 } = cell;
        const survey = answersOf(need.id, personaId);
        if (survey === null && !heard.has(`${need.id} ${personaId}`)) return [];
        return [
          {
            personaId,
            ...(estimate === undefined ? {} : { estimate }),
            ...(reachEstimate01 === undefined ? {} : { reachEstimate01 }),
            ...(survey === null ? {} : { survey }),
          },
        ];
      });
      // A need about which nobody said anything would be taken for one of all personas.
      const silent = perPersona.length === 0 && voices.every((voice) => voice.needId !== need.id);
      return silent ? [] : [{ ...need, perPersona }];
    }),
  };
}
