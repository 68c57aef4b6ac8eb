import { invalidField } from '../app-error';
import { said } from '../words/said';
import { checkSettings } from './model/check-settings';
import { settingRange } from './model/setting-ranges';
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
  entry('goalLift', 'share', 'ours', true),
  entry('referenceStory', 'points', 'median', true),
  entry('referenceEpic', 'points', 'median', true),
  entry('valueOnly', 'on-off', 'ours', true),
  entry('customers', 'customers', 'team', true),
  entry('voiceHalfLife', 'days', 'ours', true),
  entry('enablerShare01', 'share', 'ours', true),
  ...(['bandsStory', 'bandsEpic'] as const).flatMap((bands) =>
    [0, 1, 2].map((at) => entry(`${bands}.${at}`, 'priority', 'bands', true)),
  ),
  entry('coverageDefault01', 'share', 'half', true),
  entry('enablerDepth', 'levels', 'ours'),
  entry('priorStrength', 'answers', 'ours'),
  entry('unknownStrength', 'answers', 'simulation'),
  entry('estimateStrength', 'answers', 'simulation'),
  entry('kanoAnswerWeight', 'share', 'lee'),
  entry('importanceDefault01', 'share', 'no-answer'),
  entry('satisfactionDefault01', 'share', 'no-answer'),
  entry('reachDefault01', 'share', 'no-sample'),
  entry('demandStrength', 'customers', 'ours'),
  entry('sampleDecides', 'answers', 'ours'),
  entry('remeasureAnswers', 'answers', 'ours'),
  entry('anonymousShare01', 'share', 'ours'),
  entry('accountExponent', 'factor', 'ours'),
  entry('accountCap', 'factor', 'ours'),
  entry('answerHalfLife', 'days', 'ours'),
  entry('testHalfLife', 'days', 'ours'),
  ...(['met', 'partly', 'not', 'none'] as const).map((verdict) =>
    entry(`verdict.${verdict}`, 'share', 'ours'),
  ),
  entry('overheadShare01', 'share', 'sip'),
  entry('voicesLow', 'share', 'gilad'),
  entry('voicesHigh', 'share', 'gilad'),
  entry('voicesFrom', 'customers', 'ours'),
  entry('voicesTo', 'customers', 'gilad'),
  entry('surveyTop', 'share', 'gilad'),
  entry('surveyHalf', 'answers', 'ours'),
  entry('dataLevel', 'share', 'gilad'),
  ...CLAIM_TYPES.map((type) => entry(`claims.${type}`, 'share', 'gilad')),
  entry('needCap', 'share', 'ours'),
  entry('testPassed', 'share', 'gilad'),
  entry('testFailed', 'share', 'ours'),
  entry('launchPassed', 'share', 'gilad'),
  entry('launchFailed', 'share', 'ours'),
  ...DEFAULT_SETTINGS.anchors.flatMap((_, index) => [
    entry(`anchors.${index}.0`, 'share', 'log-linear'),
    entry(`anchors.${index}.1`, 'share', 'rice'),
  ]),
  entry('confidenceConcentration', 'answers', 'simulation'),
  entry('personaConcentration', 'answers', 'ours'),
  entry('effortSigma', 'factor', 'sip'),
  entry('effortSigmaAssumed', 'factor', 'sip'),
  entry('draws', 'draws', 'ours'),
];

function entry(id: string, unit: Parameter['unit'], source: string, basic = false): Parameter {
  const [min, max] = unit === 'on-off' ? [0, 1] : settingRange(id);
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
  checkSettings(changed, 'params');
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
