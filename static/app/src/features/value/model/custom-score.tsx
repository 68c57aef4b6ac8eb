import { useId } from 'react';
import type { ReactNode } from 'react';
import type { CustomModelInput } from '@contract/value/custom-model';
import { CUSTOM_VARIABLES } from '@domain/value/presets/custom-variables';
import { useText } from '../../../i18n/text';
import { ChoiceRow } from '../../../ui/choice-row';
import { Criteria } from './custom-criteria';
import { firstCustom } from './model-edits';
import type { Refusal } from './refusal';
import styles from './model.module.css';

interface CustomScoreProps {
  readonly custom: CustomModelInput;
  readonly refusal: Refusal | null;
  readonly readOnly: boolean;
  readonly onCustom: (custom: CustomModelInput) => void;
}

/** The team's own score: weighted criteria on fixed anchors, or a formula. */
export function CustomScore({ custom, refusal, readOnly, onCustom }: CustomScoreProps): ReactNode {
  const { t } = useText();
  return (
    <fieldset className={styles.presets} disabled={readOnly}>
      <legend className={styles.legend}>{t('custom.title')}</legend>
      <ChoiceRow
        legend={t('custom.kind')}
        value={custom.kind}
        disabled={readOnly}
        choices={[
          { value: 'weighted', label: t('custom.kind.weighted') },
          { value: 'formula', label: t('custom.kind.formula') },
        ]}
        onChange={(kind) => {
          if (kind === custom.kind) return;
          onCustom(
            kind === 'weighted' ? firstCustom : { kind: 'formula', formula: 'value * confidence / effort' },
          );
        }}
      />
      {custom.kind === 'formula' ? (
        <Formula formula={custom.formula} refusal={refusal} onCustom={onCustom} />
      ) : (
        <Criteria criteria={custom.criteria} refusal={refusal} onCustom={onCustom} />
      )}
    </fieldset>
  );
}

interface FormulaProps extends Pick<CustomScoreProps, 'refusal' | 'onCustom'> {
  readonly formula: string;
}

function Formula({ formula, refusal, onCustom }: FormulaProps): ReactNode {
  const { t } = useText();
  const id = useId();
  const problem = refusal?.field === 'formula' ? refusal.message : null;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t('custom.formula')}</label>
      <input
        id={id}
        value={formula}
        spellCheck={false}
        maxLength={500}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          onCustom({ kind: 'formula', formula: event.currentTarget.value });
        }}
      />
      <span id={`${id}-hint`}>
        {problem !== null && (
          <span role="alert" className={styles.problem}>
            {problem}{' '}
          </span>
        )}
        <span className={styles.small}>
          {t('custom.formula.hint', { variables: CUSTOM_VARIABLES.join(', ') })}
        </span>
      </span>
    </div>
  );
}
