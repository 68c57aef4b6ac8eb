import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { Combobox } from '../../../ui/combobox';
import { useFoundRecords, useRecordNames } from '../list/record-pages';
import { FieldBox } from './field-box';
import type { PartProps } from './part';
import styles from './record-form.module.css';

interface PickerProps {
  readonly projectId: string;
  readonly label: string;
  /** The kind that is looked for. */
  readonly to: string;
  readonly without: readonly string[];
  readonly onPick: (id: string) => void;
}

/** Finds a record of the product by the name that people call it by. */
function Picker({ projectId, label, to, without, onPick }: PickerProps): ReactNode {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const found = useFoundRecords(projectId, to, typed);
  return (
    <Combobox
      label={label}
      text={typed}
      onText={setTyped}
      busy={found.busy}
      nothing={t(typed.trim() === '' ? 'record.find' : 'record.nothing')}
      options={found.records
        .filter(({ id }) => !without.includes(id))
        .map(({ id, title }) => ({ id, content: title }))}
      onPick={(id) => {
        setTyped('');
        onPick(id);
      }}
    />
  );
}

/** Another record of the product, by its name. */
export function ReferencePart(props: PartProps): ReactNode {
  const { projectId, spec, label, value, onChange, readOnly } = props;
  const { t } = useText();
  const to = spec.to ?? '';
  const id = typeof value === 'string' ? value : null;
  const names = useRecordNames(projectId, to, id === null ? [] : [id]);
  if (id === null && !readOnly) {
    return (
      <FieldBox part={props} ownLabel>
        {() => <Picker projectId={projectId} label={label} to={to} without={[]} onPick={onChange} />}
      </FieldBox>
    );
  }
  const name = id === null ? t('record.none') : (names[id] ?? t('state.loading'));
  return (
    <FieldBox part={props}>
      {({ id: control, describedBy }) => (
        <span className={styles.line}>
          <output id={control} aria-describedby={describedBy}>
            {name}
          </output>
          {!readOnly && (
            <Button
              spacing="compact"
              appearance="subtle"
              aria-label={t('record.remove', { name })}
              onClick={() => {
                onChange(null);
              }}
            >
              {t('record.remove.short')}
            </Button>
          )}
        </span>
      )}
    </FieldBox>
  );
}

/** Several records of the product, by their names. */
export function ReferencesPart({ projectId, spec, label, value, onChange, readOnly }: PartProps): ReactNode {
  const { t } = useText();
  const to = spec.of?.to ?? '';
  const ids = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  const names = useRecordNames(projectId, to, ids);
  return (
    <>
      <ul className={styles.tokens}>
        {ids.map((id) => (
          <li key={id}>
            {names[id] ?? t('state.loading')}
            {!readOnly && (
              <Button
                spacing="compact"
                appearance="subtle"
                aria-label={t('record.remove', { name: names[id] ?? id })}
                onClick={() => {
                  onChange(ids.filter((other) => other !== id));
                }}
              >
                {t('record.remove.short')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Picker
          projectId={projectId}
          label={t('record.add', { name: label })}
          to={to}
          without={ids}
          onPick={(id) => {
            onChange([...ids, id]);
          }}
        />
      )}
    </>
  );
}
