import type { CustomModelInput } from '@contract/value/custom-model';
import type { ModelDraft, ModelView, ParameterView } from '@contract/value/value-views';
import { isPlain } from '@domain/records/check-record';
import { same } from '@domain/records/three-way-merge';
import type { PlainRecord } from '@domain/records/three-way-merge';
import { PRESET_IDS } from '@domain/value/presets/preset';
import type { PresetId } from '@domain/value/presets/preset';

/** What a person has changed in the form and not saved; `null` = as it is in the model. */
export interface ModelEdits {
  /** Parameter id → what stands in its field, so that half a number is not lost. */
  readonly fields: Readonly<Record<string, string | boolean>>;
  readonly preset: PresetId | null;
  readonly custom: CustomModelInput | null;
}
export const noEdits: ModelEdits = { fields: {}, preset: null, custom: null };

export const firstCustom: CustomModelInput = {
  kind: 'weighted',
  criteria: [
    { variable: 'value', weight: 3, zeroAt: 0, hundredAt: 50 },
    { variable: 'confidence', weight: 1, zeroAt: 20, hundredAt: 100 },
    { variable: 'effort', weight: 1, zeroAt: 13, hundredAt: 1 },
  ],
};

/** What the fields of the bands hold once they are fitted to the backlog. */
export function fittedFields(fitted: ModelView['fitted']): ModelEdits['fields'] {
  return Object.fromEntries(
    fitted.flatMap(({ level, thresholds }) =>
      (thresholds ?? []).map((threshold, at) => [
        `${level === 'epic' ? 'bandsEpic' : 'bandsStory'}.${String(at)}`,
        String(threshold),
      ]),
    ),
  );
}

/** A share is written in percent; every other number as it is. */
export function fieldText({ unit }: Pick<ParameterView, 'unit'>, value: number): string {
  return String(unit === 'share' ? Number((100 * value).toPrecision(10)) : value);
}

/** The number that a field's text means, or null when it is none. */
export function fieldNumber({ unit }: Pick<ParameterView, 'unit'>, text: string): number | null {
  const trimmed = text.trim().replace(',', '.');
  const number = trimmed === '' ? Number.NaN : Number(trimmed);
  if (!Number.isFinite(number)) return null;
  return unit === 'share' ? Number((number / 100).toPrecision(12)) : number;
}

export type FieldProblem = 'model.not-a-number' | 'model.out-of-range';

/** What is wrong with a field before it is sent; null when nothing is. */
export function fieldProblem(parameter: ParameterView, text: string): FieldProblem | null {
  const number = fieldNumber(parameter, text);
  if (number === null) return 'model.not-a-number';
  return number < parameter.min || number > parameter.max ? 'model.out-of-range' : null;
}

/** The edits as a draft for the backend; null while nothing is changed or a field cannot be read. */
export function draftOf(model: ModelView, edits: ModelEdits): ModelDraft | null {
  const changes: Record<string, number | boolean> = {};
  for (const parameter of model.parameters) {
    const field = edits.fields[parameter.id];
    if (field === undefined) continue;
    if (typeof field === 'boolean') {
      if (field !== parameter.value) changes[parameter.id] = field;
      continue;
    }
    if (fieldProblem(parameter, field) !== null) return null;
    const number = fieldNumber(parameter, field);
    if (number !== null && number !== parameter.value) changes[parameter.id] = number;
  }
  if (countEdits(model, edits) === 0) return null;
  const preset = edits.preset ?? model.preset;
  const custom = edits.custom ?? model.custom;
  return { changes, preset, custom: preset === 'custom' ? (custom ?? firstCustom) : custom };
}

/** What two people may change apart from each other: each parameter by its id, the preset, and the own score. */
export function fieldsOf({ parameters, preset, custom }: ModelView): PlainRecord {
  return { ...Object.fromEntries(parameters.map(({ id, value }) => [id, value])), preset, custom };
}

/** The fields that a draft changes. */
export function changesIn(draft: ModelDraft, model: ModelView): PlainRecord {
  const before = fieldsOf(model);
  const fields = { ...draft.changes, preset: draft.preset, custom: draft.custom };
  return Object.fromEntries(Object.entries(fields).filter(([field, value]) => !same(value, before[field])));
}

/** The draft that changes these fields of a model with those of `base`. */
export function draftOfFields(set: PlainRecord, base: PlainRecord): ModelDraft {
  const { preset, custom } = { ...base, ...set };
  const changes: Record<string, number | boolean> = {};
  for (const [field, value] of Object.entries(set))
    if (typeof value === 'number' || typeof value === 'boolean') changes[field] = value;
  return {
    changes,
    preset: PRESET_IDS.find((known) => known === preset) ?? 'default',
    custom: isCustom(custom) ? custom : null,
  };
}

/** Told apart by its kind: the value came from a model that was read or edited here. */
export function isCustom(value: unknown): value is CustomModelInput {
  return isPlain(value) && (value['kind'] === 'weighted' || value['kind'] === 'formula');
}

/** How many things differ from the model, whether they can be read or not. */
export function countEdits(model: ModelView, edits: ModelEdits): number {
  const fields = model.parameters.filter((parameter) => {
    const field = edits.fields[parameter.id];
    if (field === undefined) return false;
    return typeof field === 'boolean'
      ? field !== parameter.value
      : fieldNumber(parameter, field) !== parameter.value;
  }).length;
  const preset = edits.preset !== null && edits.preset !== model.preset ? 1 : 0;
  const custom =
    edits.custom !== null && JSON.stringify(edits.custom) !== JSON.stringify(model.custom) ? 1 : 0;
  return fields + preset + custom;
}
