import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { SelectBox } from '../../../ui/select-box';
import { choiceWords, isShare } from '../words/record-words';
import { FieldBox } from './field-box';
import type { Control } from './field-box';
import type { PartProps } from './part';
import styles from './record-form.module.css';

function aria({ id, invalid, describedBy }: Control) {
  return {
    id,
    className: styles.input,
    'aria-invalid': invalid || undefined,
    'aria-describedby': describedBy,
  } as const;
}

/** Words on one line, or on several where the field holds prose. */
export function TextPart(props: PartProps): ReactNode {
  const { spec, value, onChange, readOnly } = props;
  const words = typeof value === 'string' ? value : '';
  const put = (given: string): void => {
    onChange(given === '' && spec.nullable === true ? null : given);
  };
  return (
    <FieldBox part={props}>
      {(control) =>
        spec.prose === true ? (
          <textarea
            {...aria(control)}
            rows={3}
            dir="auto"
            readOnly={readOnly}
            value={words}
            onChange={(event) => {
              put(event.currentTarget.value);
            }}
          />
        ) : (
          <input
            {...aria(control)}
            type="text"
            dir="auto"
            readOnly={readOnly}
            value={words}
            onChange={(event) => {
              put(event.currentTarget.value);
            }}
          />
        )
      }
    </FieldBox>
  );
}

/** A share is written as percent; rounding keeps what binary fractions add out of sight. */
function shownNumber(value: unknown, share: boolean): number | '' {
  if (typeof value !== 'number' || Number.isNaN(value)) return '';
  return share ? Math.round(value * 1e8) / 1e6 : value;
}

/** A number within its limits. */
export function NumberPart(props: PartProps): ReactNode {
  const { spec, value, onChange, readOnly } = props;
  const share = isShare(spec);
  return (
    <FieldBox part={props}>
      {(control) => (
        <input
          {...aria(control)}
          type="number"
          min={share ? 0 : spec.min}
          max={share ? 100 : spec.max}
          step={spec.type === 'whole' ? 1 : 'any'}
          readOnly={readOnly}
          value={shownNumber(value, share)}
          onChange={(event) => {
            const { value: given, valueAsNumber, validity } = event.currentTarget;
            if (given === '' && !validity.badInput) onChange(null);
            else onChange(share ? valueAsNumber / 100 : valueAsNumber);
          }}
        />
      )}
    </FieldBox>
  );
}

export function DayPart(props: PartProps): ReactNode {
  const { value, onChange, readOnly } = props;
  return (
    <FieldBox part={props}>
      {(control) => (
        <input
          {...aria(control)}
          type="date"
          readOnly={readOnly}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => {
            const day = event.currentTarget.value;
            onChange(day === '' ? null : day);
          }}
        />
      )}
    </FieldBox>
  );
}

export function FlagPart(props: PartProps): ReactNode {
  const { label, value, onChange, readOnly } = props;
  return (
    <FieldBox part={props} ownLabel>
      {({ id, describedBy }) => (
        <label htmlFor={id} className={styles.check}>
          <input
            id={id}
            type="checkbox"
            aria-describedby={describedBy}
            disabled={readOnly}
            checked={value === true}
            onChange={(event) => {
              onChange(event.currentTarget.checked);
            }}
          />
          {label}
        </label>
      )}
    </FieldBox>
  );
}

/** One of the field's words; `among` = those that may be chosen. */
export function ChoicePart({
  among,
  ...props
}: PartProps & { readonly among?: readonly string[] }): ReactNode {
  const { kind, path, spec, label, value, onChange, readOnly } = props;
  const text = useText();
  return (
    <FieldBox part={props} ownLabel>
      {({ invalid, describedBy }) => (
        <SelectBox
          label={label}
          value={typeof value === 'string' ? value : ''}
          disabled={readOnly}
          invalid={invalid}
          describedBy={describedBy}
          options={[
            ...(spec.nullable === true ? [{ value: '', label: text.t('record.none') }] : []),
            ...(among ?? spec.values ?? []).map((word) => ({
              value: word,
              label: choiceWords(kind, path, word, text),
            })),
          ]}
          onChange={(word) => {
            onChange(word === '' ? null : word);
          }}
        />
      )}
    </FieldBox>
  );
}
