import type { ModelParams } from './types';

/** Stored with every written score; raised whenever the same inputs would give another number. */
export const MODEL_VERSION = '1.0.0';

/** The declared defaults; "ours" in `PARAMETERS` marks the choices that no publication makes for us. */
export const DEFAULT_PARAMS: ModelParams = {
  priorStrength: 8,
  empiricalBayes: false,
  empiricalBayesMinNeeds: 5,
  pooledImportanceDefault01: 0.5,
  pooledSatisfactionDefault01: 0.5,
  pooledReachDefault01: 0.5,
  unsampledReachFactor01: 0.5,
  kanoPriorStrength: 8,
  demandHalfLifeDays: 180,
  accountWeightExponent: 0.5,
  accountWeightCap: 10,
  goalShare01: 0.2,
  confidenceLevels: {
    self: 0.001,
    pitch: 0.003,
    thematic: 0.01,
    opinion: 0.02,
    estimates: 0.05,
    anecdotal: 0.1,
    market_data: 0.3,
    user_evidence: 0.3,
    test: 0.5,
    launch: 1,
  },
  confidenceAnchors: [
    [0.01, 0.2],
    [0.1, 0.5],
    [0.3, 0.8],
    [1, 1],
  ],
  confidenceConcentration: 10,
  personaConcentration: 50,
  effortReferencePoints: 5,
  effortFloorShare01: 0.1,
  effortSigma: 0.35,
  effortSigmaAssumed: 0.8,
  valueOnly: false,
  enablerShare01: 0,
  enablerDepth: 2,
  draws: 2000,
  separable01: 0.8,
  bandThresholds: [30, 15, 5],
  coverageDefault01: 0.5,
};
