import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { isPlain } from '@domain/records/check-record';
import { same } from '@domain/records/three-way-merge';
import { useText } from '../../../i18n/text';
import { SelectBox } from '../../../ui/select-box';
import { FieldTrouble } from './field-box';
import type { PartProps } from './part';
import styles from './record-form.module.css';

const FACT_TYPES = ['text', 'number', 'flag'] as const;
type FactType = (typeof FACT_TYPES)[number];

/** A fact as it is typed: its type is what it came with, so a number stays one. */
interface Fact {
  readonly name: string;
  readonly type: FactType;
  readonly value: unknown;
}

function factsOf(value: unknown): readonly Fact[] {
  if (!isPlain(value)) return [];
  return Object.entries(value).map(([name, fact]) => ({
    name,
    value: fact,
    type: typeof fact === 'number' ? 'number' : typeof fact === 'boolean' ? 'flag' : 'text',
  }));
}

/** The facts that have a name; of two with one name the later counts. */
function attributesOf(facts: readonly Fact[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    facts.filter(({ name }) => name.trim() !== '').map(({ name, value }) => [name.trim(), value]),
  );
}

/** Further facts by name; numbers and yes-or-no stay what they are. */
export function AttributesPart(props: PartProps): ReactNode {
  const { label, value, onChange, readOnly } = props;
  const { t } = useText();
  const [facts, setFacts] = useState(() => factsOf(value));
  // Changed from outside, for example by a merge: the lines follow.
  const shown = same(attributesOf(facts), value) ? facts : factsOf(value);
  const put = (next: readonly Fact[]): void => {
    setFacts(next);
    onChange(attributesOf(next));
  };
  return (
    <fieldset className={styles.rows} aria-describedby={`${props.path}-problem`}>
      <legend>{label}</legend>
      {shown.map((fact, at) => (
        <FactLine
          key={at}
          fact={fact}
          readOnly={readOnly}
          onChange={(next) => {
            put(shown.map((other, place) => (place === at ? next : other)));
          }}
          onRemove={() => {
            put(shown.filter((_, place) => place !== at));
          }}
        />
      ))}
      <FieldTrouble part={props} id={`${props.path}-problem`} />
      {!readOnly && (
        <span>
          <Button
            spacing="compact"
            onClick={() => {
              setFacts([...shown, { name: '', type: 'text', value: '' }]);
            }}
          >
            {t('record.fact.add')}
          </Button>
        </span>
      )}
    </fieldset>
  );
}

interface FactLineProps {
  readonly fact: Fact;
  readonly readOnly: boolean;
  readonly onChange: (fact: Fact) => void;
  readonly onRemove: () => void;
}

const FRESH: Readonly<Record<FactType, unknown>> = { text: '', number: null, flag: false };

function FactLine({ fact, readOnly, onChange, onRemove }: FactLineProps): ReactNode {
  const { t } = useText();
  return (
    <div
      className={styles.line}
      role="group"
      aria-label={fact.name === '' ? t('record.fact.new') : fact.name}
    >
      <label className={styles.label}>
        {t('record.fact.name')}{' '}
        <input
          type="text"
          readOnly={readOnly}
          maxLength={100}
          value={fact.name}
          onChange={(event) => {
            onChange({ ...fact, name: event.currentTarget.value });
          }}
        />
      </label>
      <SelectBox
        label={t('record.fact.type')}
        disabled={readOnly}
        value={fact.type}
        options={FACT_TYPES.map((type) => ({ value: type, label: t(`record.fact.type.${type}`) }))}
        onChange={(given) => {
          const type = FACT_TYPES.find((one) => one === given) ?? 'text';
          onChange({ ...fact, type, value: FRESH[type] });
        }}
      />
      <label className={styles.label}>
        {t('record.fact.value')} <FactValue fact={fact} readOnly={readOnly} onChange={onChange} />
      </label>
      {!readOnly && (
        <Button
          spacing="compact"
          appearance="subtle"
          aria-label={t('record.remove', { name: fact.name })}
          onClick={onRemove}
        >
          {t('record.remove.short')}
        </Button>
      )}
    </div>
  );
}

function FactValue({ fact, readOnly, onChange }: Omit<FactLineProps, 'onRemove'>): ReactNode {
  if (fact.type === 'flag') {
    return (
      <input
        type="checkbox"
        disabled={readOnly}
        checked={fact.value === true}
        onChange={(event) => {
          onChange({ ...fact, value: event.currentTarget.checked });
        }}
      />
    );
  }
  const known = typeof fact.value === 'number' || typeof fact.value === 'string' ? fact.value : '';
  return (
    <input
      type={fact.type === 'number' ? 'number' : 'text'}
      step="any"
      readOnly={readOnly}
      value={Number.isNaN(known) ? '' : known}
      onChange={(event) => {
        const { value, valueAsNumber } = event.currentTarget;
        if (fact.type === 'text') onChange({ ...fact, value });
        else onChange({ ...fact, value: value === '' ? null : valueAsNumber });
      }}
    />
  );
}
