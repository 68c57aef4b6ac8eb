import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { emptyOf } from '@domain/records/field';
import type { FieldSpec } from '@domain/records/field';
import { useText } from '../../../i18n/text';
import { fieldWords } from '../words/record-words';
import { FieldTrouble } from './field-box';
import { ReferencesPart } from './reference-parts';
import type { PartProps } from './part';
import styles from './record-form.module.css';

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A field with several elements: words as tokens, records as a picked list, everything else row by row. */
export function ListPart(props: PartProps): ReactNode {
  const of = props.spec.of ?? { type: 'document' as const };
  const id = useId();
  return (
    <fieldset className={styles.rows} aria-describedby={`${id}-problem`}>
      <legend>{props.label}</legend>
      {of.type === 'ref' ? (
        <ReferencesPart {...props} />
      ) : of.type === 'text' ? (
        <Tokens {...props} />
      ) : (
        <Rows {...props} of={of} />
      )}
      <FieldTrouble part={props} id={`${id}-problem`} />
    </fieldset>
  );
}

/** Short words, each added by Enter or by leaving the field. */
function Tokens({ label, value, onChange, readOnly }: PartProps): ReactNode {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const words = listOf(value).filter((one) => typeof one === 'string');
  const add = (): void => {
    const given = typed.split(',').map((one) => one.trim());
    const added = given.filter((one, at) => one !== '' && given.indexOf(one) === at && !words.includes(one));
    if (added.length > 0) onChange([...words, ...added]);
    setTyped('');
  };
  return (
    <>
      <ul className={styles.tokens}>
        {words.map((word) => (
          <li key={word}>
            {word}
            {!readOnly && (
              <Button
                spacing="compact"
                appearance="subtle"
                aria-label={t('record.remove', { name: word })}
                onClick={() => {
                  onChange(words.filter((other) => other !== word));
                }}
              >
                {t('record.remove.short')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <input
          type="text"
          className={styles.input}
          aria-label={t('record.add', { name: label })}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add();
          }}
          onBlur={add}
        />
      )}
    </>
  );
}

/** Elements with fields of their own, one under another. */
function Rows({ of, ...props }: PartProps & { readonly of: FieldSpec }): ReactNode {
  const { label, path, value, onChange, readOnly, within: Element } = props;
  const { t } = useText();
  const rows = listOf(value);
  return (
    <>
      {rows.map((row, at) => (
        <div
          key={keyOf(row, at)}
          className={styles.field}
          role="group"
          aria-label={`${label} ${String(at + 1)}`}
        >
          <Element
            {...props}
            spec={of}
            path={`${path}.${String(at)}`}
            label={`${label} ${String(at + 1)}`}
            value={row}
            onChange={(next) => {
              onChange(rows.map((other, place) => (place === at ? next : other)));
            }}
          />
          {!readOnly && (
            <span>
              <Button
                spacing="compact"
                appearance="subtle"
                aria-label={t('record.remove', { name: `${label} ${String(at + 1)}` })}
                onClick={() => {
                  onChange(rows.filter((_, place) => place !== at));
                }}
              >
                {t('record.remove.short')}
              </Button>
            </span>
          )}
        </div>
      ))}
      {!readOnly && (
        <span>
          <Button
            spacing="compact"
            onClick={() => {
              onChange([...rows, freshRow(of)]);
            }}
          >
            {t('record.add', { name: label })}
          </Button>
        </span>
      )}
    </>
  );
}

/** A new element; one that is told apart by its id gets one. */
function freshRow(of: FieldSpec): unknown {
  const empty = emptyOf(of);
  const named = of.type === 'group' && of.in?.['id'] !== undefined;
  return named && typeof empty === 'object' ? { ...empty, id: crypto.randomUUID() } : empty;
}

function keyOf(row: unknown, at: number): string {
  if (typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string') return row.id;
  return String(at);
}

/** Fields that belong together; one that may be absent is there once somebody asks for it. */
export function GroupPart(props: PartProps): ReactNode {
  const { kind, path, spec, label, value, onChange, readOnly, within: Inner } = props;
  const text = useText();
  const { t } = text;
  const filled = value !== null && typeof value === 'object' ? { ...value } : null;
  const inner = Object.entries(spec.in ?? {}).filter(([name]) => name !== 'id');
  const fields = inner.map(([name, part]) => (
    <Inner
      key={name}
      {...props}
      spec={part}
      path={`${path}.${name}`}
      label={fieldWords(kind, `${path}.${name}`, text)}
      value={filled === null ? emptyOf(part) : Reflect.get(filled, name)}
      onChange={(next) => {
        onChange({ ...filled, [name]: next });
      }}
    />
  ));
  // Inside a list the row around it is the group.
  if (/\.\d+$/.test(path)) return <>{fields}</>;
  return (
    <fieldset className={styles.rows}>
      <legend>{label}</legend>
      {filled !== null && fields}
      {spec.nullable === true && !readOnly && (
        <span>
          <Button
            spacing="compact"
            onClick={() => {
              onChange(filled === null ? emptyOf(thatIsThere(spec)) : null);
            }}
          >
            {filled === null ? t('record.add', { name: label }) : t('record.remove', { name: label })}
          </Button>
        </span>
      )}
    </fieldset>
  );
}

function thatIsThere({ nullable: _nullable, ...spec }: FieldSpec): FieldSpec {
  return spec;
}
