import type { ReactNode } from 'react';
import { kindNamed } from '@domain/records/kinds';
import type { KindName } from '@domain/records/kinds';
import { fieldWords, valueWords } from '../words/record-words';
import type { Names } from '../words/record-words';
import { MergeDialog } from './merge-dialog';
import type { MergedSave } from './use-merged-save';

interface RecordMergeProps {
  readonly kind: KindName;
  readonly saving: MergedSave;
  /** How records that it names are called. */
  readonly names?: Names;
}

/** Asks about the fields of a record that two people changed differently, in the words of its kind. */
export function RecordMerge({ kind, saving, names = {} }: RecordMergeProps): ReactNode {
  return (
    <MergeDialog
      saving={saving}
      nameOf={(field, text) => fieldWords(kind, field, text)}
      show={(field, value, text) => {
        const spec = kindNamed(kind).specs[field];
        return spec === undefined ? '' : valueWords(kind, field, spec, value, text, names);
      }}
    />
  );
}
