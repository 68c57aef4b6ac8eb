import { useId } from 'react';
import type { ReactNode } from 'react';
import { PRESET_IDS } from '@domain/value/presets/preset';
import type { PresetId } from '@domain/value/presets/preset';
import { useText } from '../../../i18n/text';
import styles from './model.module.css';

interface PresetChoiceProps {
  readonly preset: PresetId;
  readonly readOnly: boolean;
  readonly onPreset: (preset: PresetId) => void;
}

/** Which of the published ways, or the team's own, orders the work. */
export function PresetChoice({ preset, readOnly, onPreset }: PresetChoiceProps): ReactNode {
  const { t } = useText();
  const name = useId();
  return (
    <fieldset className={styles.presets} disabled={readOnly}>
      <legend className={styles.legend}>{t('model.preset')}</legend>
      {PRESET_IDS.map((id) => (
        <label key={id} className={styles.preset}>
          <input
            type="radio"
            name={name}
            checked={preset === id}
            onChange={() => {
              onPreset(id);
            }}
          />
          <span>
            <strong>{t(`preset.${id}`)}</strong>
            <span className={styles.small}>{t(`preset.${id}.text`)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
