import type { ReactNode } from 'react';
import type { FieldSpec } from '@domain/records/field';
import type { AnyKind } from '@domain/records/kind';
import { useText } from '../../../i18n/text';
import { fieldWords } from '../words/record-words';
import type { Trouble } from '../words/record-words';
import { writtenFields } from './draft';
import { FieldPart } from './field-parts';
import type { OwnPart, Values } from './part';
import styles from './record-form.module.css';

interface RecordFieldsProps {
  readonly projectId: string;
  readonly kind: AnyKind;
  readonly draft: Values;
  readonly onChange: (draft: Values) => void;
  readonly troubles: readonly Trouble[];
  readonly readOnly?: boolean;
  /** The own part of a field; null = the part of its type. */
  readonly own?: (field: string) => OwnPart | null;
}

/** Long texts and what holds several things take the whole width. */
function isWide({ type, prose, max }: FieldSpec): boolean {
  return (
    ['list', 'group', 'document'].includes(type) || prose === true || (type === 'text' && (max ?? 0) >= 200)
  );
}

/** Every field of a kind that people write, in the order of its declaration. */
export function RecordFields(props: RecordFieldsProps): ReactNode {
  const { projectId, kind, draft, onChange, troubles, readOnly = false, own } = props;
  const text = useText();
  const put = (change: Values): void => {
    onChange({ ...draft, ...change });
  };
  const fields = writtenFields(kind).map((field) => {
    const spec = kind.specs[field];
    if (spec === undefined) return null;
    const given = {
      projectId,
      kind: kind.name,
      path: field,
      spec,
      label: fieldWords(kind.name, field, text),
      value: draft[field],
      troubles,
      readOnly,
      within: FieldPart,
      onChange: (value: unknown) => {
        put({ [field]: value });
      },
    };
    const part = own?.(field) ?? null;
    return (
      <div key={field} className={isWide(spec) ? styles.wide : undefined}>
        {part === null ? <FieldPart {...given} /> : part({ ...given, draft, put })}
      </div>
    );
  });
  return <div className={styles.fields}>{fields}</div>;
}
