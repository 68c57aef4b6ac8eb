import { DEFAULT_PARAMS } from '../../../src/domain/value/default-params';
import type { EvidenceType } from '../../../src/domain/records/evidence-type';
import type { ItemInput, ModelInput, NeedInput } from '../../../src/domain/value/types';
import { EVIDENCE_TYPES } from '../../../src/domain/records/evidence-type';
import golden from './golden-default-model.json';

export { golden };

type Segment = 'admin' | 'enduser';
const SEGMENTS: readonly Segment[] = ['admin', 'enduser'];
const NEEDS = ['N1', 'N2', 'N3'] as const;

/** The worked example of the default model, as inputs of the app's own model. */
export function goldenInput(): ModelInput {
  const needs: NeedInput[] = NEEDS.map((key) => {
    const kano = golden.kano_MOA_n[key];
    return {
      key,
      title: key,
      ...(kano === null ? {} : { kano: { strong: kano[0] ?? 0, answers: kano[1] ?? 0 } }),
      perPersona: SEGMENTS.map((personaId) => {
        const [important = 0, satisfied = 0, answers = 0] = golden.survey_kI_kS_n[key][personaId];
        const [have = 0, asked = 0] = golden.reach_x_n[key][personaId];
        return { personaId, survey: { important, satisfied, answers }, reachSample: { have, asked } };
      }),
    };
  });
  return {
    personas: SEGMENTS.map((id) => ({
      id,
      name: id,
      share01: golden.segments[id].w,
      strategicWeight: 1,
      anti: false,
    })),
    needs,
    goals: [{ id: 'goal', title: 'The goal', weight: 1 }],
    params: { ...DEFAULT_PARAMS, effortReferencePoints: golden.params.effort_reference },
  };
}

export function goldenItems(): ItemInput[] {
  return Object.entries(golden.items).map(([key, item]) => ({
    key,
    links: Object.entries(item.L).map(([needKey, coverage01]) => ({ needKey, coverage01 })),
    goals: [{ goalId: 'goal', alignment01: item.G }],
    evidenceTypes: EVIDENCE_TYPES.filter((type: EvidenceType) => type in item.ev),
    points: item.E,
  }));
}
