import type { ReactNode } from 'react';
import { kindNamed } from '@domain/records/kinds';
import type { KindName } from '@domain/records/kinds';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { fieldWords, valueWords } from '../words/record-words';
import type { Names } from '../words/record-words';
import { MergeDialog } from './merge-dialog';
import type { MergedSave } from './use-merged-save';

interface RecordMergeProps {
  readonly kind: KindName;
  readonly saving: MergedSave;
  /** How the records are called that it names. */
  readonly names?: Names;
}

/** The questions of a record that two people changed, with its fields and values in the words of its declaration. */
export function RecordMerge(props: RecordMergeProps): ReactNode {
  if (props.saving.merge === null) return null;
  return (
    <MoreWords parts={words}>
      <Questions {...props} />
    </MoreWords>
  );
}
const words = ['records'] as const;

function Questions({ kind, saving, names = {} }: RecordMergeProps): ReactNode {
  const text = useText();
  const { specs } = kindNamed(kind);
  return (
    <MergeDialog
      saving={saving}
      nameOf={(field) => fieldWords(kind, field, text)}
      show={(field, value) => {
        const spec = specs[field];
        return spec === undefined ? '' : valueWords(kind, field, spec, value, text, names);
      }}
    />
  );
}
