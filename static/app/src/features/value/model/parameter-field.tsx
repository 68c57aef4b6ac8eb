import Button from '@atlaskit/button/new';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { ParameterView } from '@contract/value/value-views';
import { useText } from '../../../i18n/text';
import type { Text } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import { fieldNumber, fieldProblem, fieldText } from './model-edits';
import styles from './model.module.css';

interface ParameterFieldProps {
  readonly parameter: ParameterView;
  /** What stands in the field; undefined = what the model has. */
  readonly field: string | boolean | undefined;
  /** What the backend said about it. */
  readonly refused: string | null;
  readonly readOnly: boolean;
  readonly onField: (field: string | boolean) => void;
}

/** One constant of the model: its value, what it means, where its default comes from, and its range. */
export function ParameterField(props: ParameterFieldProps): ReactNode {
  const { parameter, field, readOnly, onField } = props;
  const text = useText();
  const { t, find } = text;
  const id = useId();
  const name = find(parameter.labelKey) ?? parameter.id;
  const { value, standard } = parameter;
  const shown = field ?? (typeof value === 'boolean' ? value : fieldText(parameter, value));
  const problem = problemWords(props, shown, text);
  const differs =
    typeof shown === 'boolean' ? shown !== standard : fieldNumber(parameter, shown) !== standard;
  return (
    <div className={styles.parameter}>
      <div className={styles.control}>
        <label htmlFor={id}>{name}</label>
        {typeof shown === 'boolean' ? (
          <input
            id={id}
            type="checkbox"
            checked={shown}
            disabled={readOnly}
            aria-describedby={`${id}-about`}
            onChange={() => {
              onField(!shown);
            }}
          />
        ) : (
          <span className={styles.number}>
            <input
              id={id}
              inputMode="decimal"
              value={shown}
              readOnly={readOnly}
              aria-describedby={`${id}-about`}
              aria-invalid={problem !== null}
              onChange={(event) => {
                onField(event.currentTarget.value);
              }}
            />
            <span className={styles.unit}>{find(`model.unit.${parameter.unit}`)}</span>
          </span>
        )}
        {differs && <Lozenge tone="info">{t('model.changed')}</Lozenge>}
        {differs && !readOnly && (
          <Button
            appearance="subtle"
            spacing="compact"
            aria-label={t('model.to-standard', { name })}
            onClick={() => {
              onField(typeof standard === 'boolean' ? standard : fieldText(parameter, standard));
            }}
          >
            {t('model.to-standard.short')}
          </Button>
        )}
      </div>
      <div id={`${id}-about`} className={styles.about}>
        {problem !== null && (
          <div role="alert" className={styles.problem}>
            {problem}
          </div>
        )}
        {find(parameter.meaningKey)}{' '}
        <span className={styles.source}>
          {t('model.standard', { value: valueWords(parameter, standard, text) })}
          {typeof standard === 'number' && `, ${rangeWords(parameter, text)}`}.{' '}
          {t('model.source', { source: parameter.source.replace(/^ours\b/, t('model.source.ours')) })}
        </span>
      </div>
    </div>
  );
}

function problemWords(
  { parameter, refused }: ParameterFieldProps,
  shown: string | boolean,
  text: Text,
): string | null {
  if (typeof shown === 'string') {
    const problem = fieldProblem(parameter, shown);
    if (problem !== null) {
      return text.t(problem, {
        min: valueWords(parameter, parameter.min, text),
        max: valueWords(parameter, parameter.max, text),
      });
    }
  }
  return refused;
}

function rangeWords(parameter: ParameterView, text: Text): string {
  return text.t('model.range', {
    min: valueWords(parameter, parameter.min, text),
    max: valueWords(parameter, parameter.max, text),
  });
}

/** A value of a parameter with its unit, the way of the locale. */
export function valueWords(
  { unit }: Pick<ParameterView, 'unit'>,
  value: number | boolean,
  text: Text,
): string {
  if (typeof value === 'boolean') return text.t(value ? 'model.on' : 'model.off');
  const number = new Intl.NumberFormat(text.locale, { maximumSignificantDigits: 6 });
  return unit === 'share' ? `${number.format(100 * value)} %` : number.format(value);
}
