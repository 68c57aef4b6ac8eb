import type { ReactNode } from 'react';
import type { ModelView } from '@contract/value/value-views';
import { PRESET_IDS } from '@domain/value/presets/preset';
import { useText } from '../../../i18n/text';
import type { Text } from '../../../i18n/text';
import { MergeDialog } from '../../records/save/merge-dialog';
import type { MergedSave } from '../../records/save/use-merged-save';
import { isCustom } from './model-edits';
import { valueWords } from './parameter-field';

/** Asks what is to hold where two people changed the model, in the words of its settings. */
export function ModelMerge({ model, saving }: { model: ModelView; saving: MergedSave }): ReactNode {
  const text = useText();
  return (
    <MergeDialog
      saving={saving}
      nameOf={(field) => nameOf(field, model, text)}
      show={(field, value) => words(field, value, model, text)}
    />
  );
}

function nameOf(field: string, { parameters }: ModelView, { t, find }: Text): string {
  if (field === 'preset') return t('model.preset');
  if (field === 'custom') return t('custom.title');
  const parameter = parameters.find(({ id }) => id === field);
  return parameter === undefined ? field : (find(parameter.labelKey) ?? field);
}

function words(field: string, value: unknown, { parameters }: ModelView, text: Text): string {
  const { t, list, number } = text;
  if (field === 'preset') {
    const preset = PRESET_IDS.find((known) => known === value);
    return preset === undefined ? '' : t(`preset.${preset}`);
  }
  if (isCustom(value)) {
    if (value.kind === 'formula') return value.formula;
    return list(
      value.criteria.map(
        ({ variable, weight, zeroAt, hundredAt }) =>
          `${t(`custom.variable.${variable}`)} × ${number(weight, 2)} (${number(zeroAt, 2)} … ${number(hundredAt, 2)})`,
      ),
    );
  }
  const parameter = parameters.find(({ id }) => id === field);
  if (parameter === undefined || (typeof value !== 'number' && typeof value !== 'boolean')) return '';
  return valueWords(parameter, value, text);
}
