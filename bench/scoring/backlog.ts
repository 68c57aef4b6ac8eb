import { RandomStream } from '../../src/domain/value/draws/random-stream';
import { DEFAULT_PARAMS } from '../../src/domain/value/default-params';
import { EVIDENCE_TYPES } from '../../src/domain/records/evidence-type';
import type { ItemInput, ModelInput } from '../../src/domain/value/types';

/** A product in which every need was asked of every persona: the most work that the sizes allow. */
export function benchModel(needs: number, personas: number): ModelInput {
  const stream = new RandomStream(1, 'benchmark model');
  const people = Array.from({ length: personas }, (_, index) => `persona-${index + 1}`);
  return {
    personas: people.map((id) => ({ id, name: id, share01: 1 / personas, strategicWeight: 1, anti: false })),
    needs: Array.from({ length: needs }, (_, index) => {
      const kanoAnswers = 20 + stream.below(40);
      return {
        key: `N-${index + 1}`,
        title: `Need ${index + 1}`,
        kano: { strong: stream.below(kanoAnswers), answers: kanoAnswers },
        perPersona: people.map((personaId) => {
          const answers = 5 + stream.below(60);
          const asked = 5 + stream.below(40);
          return {
            personaId,
            survey: { answers, important: stream.below(answers + 1), satisfied: stream.below(answers + 1) },
            reachSample: { asked, have: stream.below(asked + 1) },
          };
        }),
      };
    }),
    goals: [{ id: 'goal', title: 'Goal', weight: 1 }],
    params: DEFAULT_PARAMS,
  };
}

/** Items with one to four needs each, two types of evidence in ten, and one in eight without an estimate. */
export function benchItems(count: number, needs: number): ItemInput[] {
  const stream = new RandomStream(2, 'benchmark items');
  return Array.from({ length: count }, (_, index) => {
    const first = stream.below(needs);
    const links = 1 + stream.below(Math.min(4, needs));
    return {
      key: `AB-${index + 1}`,
      links: Array.from({ length: links }, (_, at) => ({
        needKey: `N-${((first + at) % needs) + 1}`,
        coverage01: (1 + stream.below(4)) / 4,
      })),
      goals: [{ goalId: 'goal', alignment01: stream.below(5) / 4 }],
      evidenceTypes: EVIDENCE_TYPES.filter(() => stream.below(5) === 0),
      points: stream.below(8) === 0 ? null : 1 + stream.below(13),
    };
  });
}
