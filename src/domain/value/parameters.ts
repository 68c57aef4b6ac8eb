import { invalidField } from '../app-error';
import { DEFAULT_PARAMS } from './default-params';
import type { ModelParams } from './types';
import { EVIDENCE_TYPES } from '../records/evidence-type';

/** One editable constant: its place in `ModelParams`, range, unit and where the default comes from. */
export interface Parameter {
  readonly id: string;
  /** Message keys of its name and its meaning in plain words. */
  readonly labelKey: string;
  readonly meaningKey: string;
  readonly default: number | boolean;
  readonly min: number;
  readonly max: number;
  readonly unit: 'share' | 'points' | 'days' | 'answers' | 'needs' | 'levels' | 'draws' | 'factor' | 'on-off';
  /** Citation, or "ours" for a declared choice of this app. */
  readonly source: string;
  /** True for the few a beginner may want; the rest appear on demand. */
  readonly basic: boolean;
}

const GILAD = 'Gilad, Evidence Guided (2023), Confidence Meter, divided by 10';

/** Every constant of the model, in the order in which the settings show them. */
export const PARAMETERS: readonly Parameter[] = [
  entry('goalShare01', 0, 1, 'share', 'ours', true),
  entry(
    'effortReferencePoints',
    0.01,
    1e6,
    'points',
    'ours: the median estimate when the model was set up',
    true,
  ),
  entry('valueOnly', 0, 1, 'on-off', 'ours', true),
  entry('demandHalfLifeDays', 1, 3650, 'days', 'ours', true),
  entry('enablerShare01', 0, 1, 'share', 'ours', true),
  entry('bandThresholds.0', 0, 1e6, 'points', 'ours', true),
  entry('bandThresholds.1', 0, 1e6, 'points', 'ours', true),
  entry('bandThresholds.2', 0, 1e6, 'points', 'ours', true),
  entry('coverageDefault01', 0, 1, 'share', 'ours: "solves half" until someone says', true),
  entry('enablerDepth', 1, 5, 'levels', 'ours'),
  entry('priorStrength', 0.5, 1000, 'answers', 'ours'),
  entry('empiricalBayes', 0, 1, 'on-off', 'ours: off, so that a score never falls when its need rises'),
  entry('empiricalBayesMinNeeds', 2, 100000, 'needs', 'ours; estimator after Kleinman, JASA 68 (1973)'),
  entry('pooledImportanceDefault01', 0.01, 0.99, 'share', 'ours: used until the persona has any answer'),
  entry('pooledSatisfactionDefault01', 0.01, 0.99, 'share', 'ours: used until the persona has any answer'),
  entry('pooledReachDefault01', 0.01, 0.99, 'share', 'ours: used until the persona has any sample'),
  entry('unsampledReachFactor01', 0.01, 1, 'share', 'ours'),
  entry('kanoPriorStrength', 0.5, 1000, 'answers', 'ours'),
  entry('accountWeightExponent', 0, 1, 'factor', 'ours'),
  entry('accountWeightCap', 1, 1000, 'factor', 'ours'),
  ...EVIDENCE_TYPES.map((type) => entry(`confidenceLevels.${type}`, 0, 1, 'share', GILAD)),
  ...DEFAULT_PARAMS.confidenceAnchors.flatMap((_, index) => [
    entry(`confidenceAnchors.${index}.0`, 1e-6, 1, 'share', 'ours: log-linear through these points'),
    entry(
      `confidenceAnchors.${index}.1`,
      0,
      1,
      'share',
      'RICE tiers 50/80/100 % (Intercom, 2016); floor 20 % ours',
    ),
  ]),
  entry('effortFloorShare01', 0.001, 1, 'share', 'ours: keeps a zero estimate from dividing by zero'),
  entry('confidenceConcentration', 1, 10000, 'answers', 'ours'),
  entry('personaConcentration', 1, 100000, 'answers', 'ours'),
  entry('effortSigma', 0, 3, 'factor', 'ours'),
  entry('effortSigmaAssumed', 0, 3, 'factor', 'ours'),
  entry('draws', 100, 100000, 'draws', 'ours'),
  entry('separable01', 0.5, 0.99, 'share', 'ours'),
];

function entry(
  id: string,
  min: number,
  max: number,
  unit: Parameter['unit'],
  source: string,
  basic = false,
): Parameter {
  return {
    id,
    labelKey: `parameter.${id}.label`,
    meaningKey: `parameter.${id}.meaning`,
    default: readParameter(DEFAULT_PARAMS, id),
    min,
    max,
    unit,
    source,
    basic,
  };
}

/**
 * The value of one constant by its id ("goalShare01", "confidenceLevels.anecdotal", "bandThresholds.0").
 * @throws AppError `invalid` when there is no such constant.
 */
export function readParameter(params: ModelParams, id: string): number | boolean {
  let here: unknown = params;
  for (const part of id.split('.')) {
    here =
      typeof here === 'object' && here !== null && Object.hasOwn(here, part)
        ? Reflect.get(here, part)
        : undefined;
  }
  if (typeof here === 'number' || typeof here === 'boolean') return here;
  throw invalidField(`params.${id}`, `The model has no parameter "${id}".`);
}

/**
 * A copy with several constants changed together and checked once, at the end: two bands may pass each other
 * on the way. @throws AppError `invalid` naming `params.<id>`.
 */
export function withParameters(
  params: ModelParams,
  changes: Readonly<Record<string, number | boolean>>,
): ModelParams {
  let changed = params;
  for (const [id, value] of Object.entries(changes)) {
    readParameter(params, id);
    const [head = '', index = '', column] = id.split('.');
    changed = withPart(changed, head, index, column, value);
  }
  checkParams(changed);
  return changed;
}

function withPart(
  params: ModelParams,
  head: string,
  index: string,
  column: string | undefined,
  value: number | boolean,
): ModelParams {
  if (head === 'confidenceLevels') {
    return { ...params, confidenceLevels: { ...params.confidenceLevels, [index]: Number(value) } };
  }
  if (head === 'bandThresholds') {
    const [veryHigh, high, medium] = params.bandThresholds.map((old, at) =>
      at === Number(index) ? Number(value) : old,
    );
    return { ...params, bandThresholds: [veryHigh ?? 0, high ?? 0, medium ?? 0] };
  }
  if (head === 'confidenceAnchors') {
    const confidenceAnchors = params.confidenceAnchors.map(([strength01, confidence01], at) => {
      if (at !== Number(index)) return [strength01, confidence01] as const;
      return column === '0'
        ? ([Number(value), confidence01] as const)
        : ([strength01, Number(value)] as const);
    });
    return { ...params, confidenceAnchors };
  }
  return { ...params, [head]: value };
}

/**
 * Checks every constant against its range, and that anchors rise and band thresholds fall.
 * @throws AppError `invalid` whose `details.path` is `params.<id>`.
 */
export function checkParams(params: ModelParams): void {
  for (const { id, min, max, unit } of PARAMETERS) {
    const value = readParameter(params, id);
    const path = `params.${id}`;
    if (unit === 'on-off') {
      if (typeof value !== 'boolean') throw invalidField(path, `"${id}" is on or off.`);
    } else if (typeof value !== 'number' || !Number.isFinite(value) || value < min || value > max) {
      throw invalidField(path, `"${id}" must be a number from ${min} to ${max}.`, { min, max });
    }
  }
  for (const id of ['draws', 'enablerDepth', 'empiricalBayesMinNeeds'] as const) {
    if (!Number.isInteger(params[id])) throw invalidField(`params.${id}`, `"${id}" must be a whole number.`);
  }
  checkAnchors(params.confidenceAnchors);
  const [veryHigh, high, medium] = params.bandThresholds;
  if (veryHigh <= high || high <= medium) {
    throw invalidField('params.bandThresholds', 'The bands must fall: very high above high above medium.');
  }
}

function checkAnchors(anchors: ModelParams['confidenceAnchors']): void {
  if (anchors.length < 2)
    throw invalidField('params.confidenceAnchors', 'The confidence curve needs two points.');
  anchors.forEach(([strength01, confidence01], index) => {
    const before = anchors[index - 1];
    if (before !== undefined && (strength01 <= before[0] || confidence01 < before[1])) {
      throw invalidField(
        `params.confidenceAnchors.${index}`,
        'The points of the confidence curve must rise.',
      );
    }
  });
}
