import type { ReactNode } from 'react';
import type { PlainRecord } from '@domain/records/three-way-merge';
import { useText } from '../../../i18n/text';
import { ChoiceRow } from '../../../ui/choice-row';
import { Note } from '../../../ui/note';
import { chooseSide } from './merge-edits';
import type { MergedDraft } from './merge-edits';

interface MergeNoteProps<T extends PlainRecord> {
  readonly merge: MergedDraft<T>;
  readonly title: string;
  readonly nameOf: (field: string) => string;
  readonly show: (field: string, value: unknown) => string;
  readonly onChange: (merge: MergedDraft<T>) => void;
}

/** What somebody else changed meanwhile: taken in where it stands alone, asked about where both changed. */
export function MergeNote<T extends PlainRecord>(props: MergeNoteProps<T>): ReactNode {
  const { merge, title, nameOf, show, onChange } = props;
  const { t, list } = useText();
  return (
    <Note tone="warning" role="alert" title={title}>
      {merge.taken.length > 0 && <p>{t('merge.taken', { fields: list(merge.taken.map(nameOf)) })}</p>}
      {merge.conflicts.map((conflict) => (
        <ChoiceRow
          key={conflict.field}
          legend={t('merge.both', { field: nameOf(conflict.field) })}
          value={conflict.chosen}
          choices={[
            { value: 'mine', label: t('merge.mine', { value: show(conflict.field, conflict.mine) }) },
            { value: 'theirs', label: t('merge.theirs', { value: show(conflict.field, conflict.theirs) }) },
          ]}
          onChange={(chosen) => {
            onChange(chooseSide(merge, conflict.field, chosen));
          }}
        />
      ))}
      <p>{t('merge.save')}</p>
    </Note>
  );
}
