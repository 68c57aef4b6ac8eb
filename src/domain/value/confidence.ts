import type { EvidenceType } from '../records/evidence-type';
import type { ModelParams } from './types';
import { EVIDENCE_TYPES } from '../records/evidence-type';

type ConfidenceParams = Pick<ModelParams, 'confidenceLevels' | 'confidenceAnchors'>;

/** Evidence strength μ = 1 − Π(1 − c_t) over distinct types; 0 without evidence (Gilad 2023; the union is ours). */
export function evidenceStrength01(types: readonly EvidenceType[], params: ConfidenceParams): number {
  let doubt = 1;
  // In the fixed order of the levels, so that the order of entry never changes a bit.
  for (const type of EVIDENCE_TYPES) if (types.includes(type)) doubt *= 1 - params.confidenceLevels[type];
  return 1 - doubt;
}

/**
 * Confidence C from strength μ: linear in log μ through the anchors, flat outside them. The defaults give
 * RICE's 50 %, 80 % and 100 % tiers (Intercom 2016) with a floor of 20 % (ours).
 */
export function confidenceOf(strength01: number, params: ConfidenceParams): number {
  let [belowStrength, belowConfidence] = params.confidenceAnchors[0] ?? [1, 1];
  if (strength01 <= belowStrength) return belowConfidence;
  for (const [strength, confidence] of params.confidenceAnchors) {
    if (strength01 <= strength) {
      const along = Math.log(strength01 / belowStrength) / Math.log(strength / belowStrength);
      return belowConfidence + (confidence - belowConfidence) * along;
    }
    belowStrength = strength;
    belowConfidence = confidence;
  }
  return belowConfidence;
}

/** A type of evidence that is missing, and what it would raise confidence to. */
export interface NextEvidence {
  readonly type: EvidenceType;
  readonly confidence01: number;
  readonly gain01: number;
}

/**
 * Missing types, the one that raises confidence most first; of equal gain the weaker level first, being
 * cheaper to get. Launch data is left out: it exists only after release.
 */
export function nextEvidence(types: readonly EvidenceType[], params: ConfidenceParams): NextEvidence[] {
  const now = confidenceOf(evidenceStrength01(types, params), params);
  return EVIDENCE_TYPES.filter((type) => type !== 'launch' && !types.includes(type))
    .map((type) => {
      const confidence01 = confidenceOf(evidenceStrength01([...types, type], params), params);
      return { type, confidence01, gain01: confidence01 - now };
    })
    .sort((a, b) => b.gain01 - a.gain01);
}
