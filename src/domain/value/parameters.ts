import { invalidField } from '../app-error';
import { said } from '../words/said';
import { CLAIM_TYPES, DEFAULT_SETTINGS } from './model/settings';
import type { ValueSettings } from './model/settings';

/** One editable constant: its place in `ValueSettings`, range, unit and where the default comes from. */
export interface Parameter {
  readonly id: string;
  /** Message keys of its name and its meaning in plain words. */
  readonly labelKey: string;
  readonly meaningKey: string;
  readonly default: number | boolean;
  readonly min: number;
  readonly max: number;
  readonly unit:
    | 'share'
    | 'points'
    | 'priority'
    | 'days'
    | 'answers'
    | 'customers'
    | 'levels'
    | 'draws'
    | 'factor'
    | 'on-off';
  /** Message key of where the default comes from: a citation, or a declared choice of this app. */
  readonly sourceKey: string;
  /** True for the few a beginner may want; the rest appear on demand. */
  readonly basic: boolean;
}

/** Every constant of the model, in the order in which the settings show them. */
export const PARAMETERS: readonly Parameter[] = [
  entry('goalLift', 0, 5, 'share', 'ours', true),
  entry('referenceStory', 0.01, 1e6, 'points', 'median', true),
  entry('referenceEpic', 0.01, 1e6, 'points', 'median', true),
  entry('valueOnly', 0, 1, 'on-off', 'ours', true),
  entry('customers', 0, 1e9, 'customers', 'team', true),
  entry('voiceHalfLife', 1, 3650, 'days', 'ours', true),
  entry('enablerShare01', 0, 1, 'share', 'ours', true),
  ...(['bandsStory', 'bandsEpic'] as const).flatMap((bands) =>
    [0, 1, 2].map((at) => entry(`${bands}.${at}`, 0, 1e6, 'priority', 'bands', true)),
  ),
  entry('coverageDefault01', 0, 1, 'share', 'half', true),
  entry('enablerDepth', 1, 5, 'levels', 'ours'),
  entry('priorStrength', 0.5, 1000, 'answers', 'ours'),
  entry('unknownStrength', 0.5, 1000, 'answers', 'simulation'),
  entry('estimateStrength', 0, 1000, 'answers', 'simulation'),
  entry('kanoAnswerWeight', 0, 1, 'share', 'lee'),
  entry('importanceDefault01', 0.01, 0.99, 'share', 'no-answer'),
  entry('satisfactionDefault01', 0.01, 0.99, 'share', 'no-answer'),
  entry('reachDefault01', 0.01, 0.99, 'share', 'no-sample'),
  entry('demandStrength', 0, 1e6, 'customers', 'ours'),
  entry('sampleDecides', 1, 1e6, 'answers', 'ours'),
  entry('remeasureAnswers', 1, 1e6, 'answers', 'ours'),
  entry('anonymousShare01', 0, 1, 'share', 'ours'),
  entry('accountExponent', 0, 1, 'factor', 'ours'),
  entry('accountCap', 1, 1000, 'factor', 'ours'),
  entry('answerHalfLife', 1, 3650, 'days', 'ours'),
  entry('testHalfLife', 1, 3650, 'days', 'ours'),
  ...(['met', 'partly', 'not', 'none'] as const).map((verdict) =>
    entry(`verdict.${verdict}`, 0, 1, 'share', 'ours'),
  ),
  entry('overheadShare01', 0.001, 1, 'share', 'sip'),
  entry('voicesLow', 0.0001, 1, 'share', 'gilad'),
  entry('voicesHigh', 0.0001, 1, 'share', 'gilad'),
  entry('voicesFrom', 1, 1000, 'customers', 'ours'),
  entry('voicesTo', 2, 10_000, 'customers', 'gilad'),
  entry('surveyTop', 0, 1, 'share', 'gilad'),
  entry('surveyHalf', 0.1, 1e6, 'answers', 'ours'),
  entry('dataLevel', 0, 1, 'share', 'gilad'),
  ...CLAIM_TYPES.map((type) => entry(`claims.${type}`, 0, 1, 'share', 'gilad')),
  entry('needCap', 0, 1, 'share', 'ours'),
  entry('testPassed', 0, 1, 'share', 'gilad'),
  entry('testFailed', 0, 1, 'share', 'ours'),
  entry('launchPassed', 0, 0.999, 'share', 'gilad'),
  entry('launchFailed', 0, 0.999, 'share', 'ours'),
  ...DEFAULT_SETTINGS.anchors.flatMap((_, index) => [
    entry(`anchors.${index}.0`, 1e-6, 1, 'share', 'log-linear'),
    entry(`anchors.${index}.1`, 0, 1, 'share', 'rice'),
  ]),
  entry('confidenceConcentration', 0.1, 10000, 'answers', 'simulation'),
  entry('personaConcentration', 1, 100000, 'answers', 'ours'),
  entry('effortSigma', 0, 3, 'factor', 'sip'),
  entry('effortSigmaAssumed', 0, 3, 'factor', 'sip'),
  entry('draws', 100, 100000, 'draws', 'ours'),
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
    default: readParameter(DEFAULT_SETTINGS, id),
    min,
    max,
    unit,
    sourceKey: `model.source.${source}`,
    basic,
  };
}

/**
 * The value of one constant by its id ("goalLift", "claims.pitch", "bandsStory.0").
 * @throws AppError `invalid` when there is no such constant.
 */
export function readParameter(params: ValueSettings, id: string): number | boolean {
  let here: unknown = params;
  for (const part of id.split('.')) {
    here =
      typeof here === 'object' && here !== null && Object.hasOwn(here, part)
        ? Reflect.get(here, part)
        : undefined;
  }
  if (typeof here === 'number' || typeof here === 'boolean') return here;
  throw invalidField(`params.${id}`, said('value.parameter-unknown', { id }));
}

/**
 * A copy with several constants changed together and checked once, at the end: two bands may pass each other
 * on the way. @throws AppError `invalid` naming `params.<id>`.
 */
export function withParameters(
  params: ValueSettings,
  changes: Readonly<Record<string, number | boolean>>,
): ValueSettings {
  let changed: ValueSettings = params;
  for (const [id, value] of Object.entries(changes)) {
    readParameter(params, id);
    changed = withPart(changed, id, value);
  }
  checkParams(changed);
  return changed;
}

function withPart(params: ValueSettings, id: string, value: number | boolean): ValueSettings {
  const [head = '', part = '', column] = id.split('.');
  const at = Number(part);
  switch (head) {
    case 'verdict':
      return { ...params, verdict: { ...params.verdict, [part]: value } };
    case 'claims':
      return { ...params, claims: { ...params.claims, [part]: value } };
    case 'bandsStory':
    case 'bandsEpic': {
      const [a, b, c] = params[head].map((old, place) => (place === at ? Number(value) : old));
      return { ...params, [head]: [a ?? 0, b ?? 0, c ?? 0] };
    }
    case 'anchors': {
      const anchors = params.anchors.map(([strength01, confidence01], place) => {
        if (place !== at) return [strength01, confidence01] as const;
        return column === '0'
          ? ([Number(value), confidence01] as const)
          : ([strength01, Number(value)] as const);
      });
      return { ...params, anchors };
    }
    default:
      return { ...params, [head]: value };
  }
}

/**
 * Checks every constant against its range, and that anchors rise and band thresholds fall.
 * @throws AppError `invalid` whose `details.path` is `params.<id>`.
 */
export function checkParams(params: ValueSettings): void {
  for (const { id, min, max, unit } of PARAMETERS) {
    const value = readParameter(params, id);
    const path = `params.${id}`;
    if (unit === 'on-off') {
      if (typeof value !== 'boolean') throw invalidField(path, said('value.parameter-switch', { id }));
    } else if (typeof value !== 'number' || !Number.isFinite(value) || value < min || value > max) {
      throw invalidField(path, said('value.parameter-range', { min, max }), { min, max });
    }
  }
  for (const id of ['draws', 'enablerDepth'] as const) {
    if (!Number.isInteger(params[id])) throw invalidField(`params.${id}`, said('value.parameter-whole'));
  }
  if (params.voicesFrom >= params.voicesTo) throw invalidField('params.voicesTo', said('value.voices'));
  checkAnchors(params.anchors);
  for (const bands of ['bandsStory', 'bandsEpic'] as const) {
    const [veryHigh, high, medium] = params[bands];
    if (veryHigh <= high || high <= medium) throw invalidField(`params.${bands}`, said('value.bands'));
  }
}

function checkAnchors(anchors: ValueSettings['anchors']): void {
  if (anchors.length < 2) throw invalidField('params.anchors', said('value.curve-short'));
  anchors.forEach(([strength01, confidence01], index) => {
    const before = anchors[index - 1];
    if (before !== undefined && (strength01 <= before[0] || confidence01 < before[1])) {
      throw invalidField(`params.anchors.${index}`, said('value.curve-rises'));
    }
  });
}
