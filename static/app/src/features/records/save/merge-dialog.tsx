import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { ChoiceRow } from '../../../ui/choice-row';
import dialogStyles from '../../../ui/dialog.module.css';
import { FailureNote } from '../../../ui/failure-note';
import { chooseSide } from './merge-edits';
import type { MergedDraft } from './merge-edits';
import type { MergedSave } from './use-merged-save';

interface MergeDialogProps {
  readonly saving: MergedSave;
  readonly nameOf: (field: string) => string;
  readonly show: (field: string, value: unknown) => string;
}

/** Asks about the fields that two people changed differently; nothing is written until the person has chosen. */
export function MergeDialog({ saving, ...words }: MergeDialogProps): ReactNode {
  return saving.merge === null ? null : <Questions saving={saving} merge={saving.merge} {...words} />;
}

function Questions(props: MergeDialogProps & { readonly merge: MergedDraft }): ReactNode {
  const { saving, merge, nameOf, show } = props;
  const { t, list } = useText();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const said = (field: string, value: unknown): string => {
    const words = show(field, value);
    return words === '' ? t('merge.empty') : words;
  };
  return (
    <dialog ref={dialog} className={dialogStyles.dialog} aria-labelledby={id} onClose={saving.dismiss}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          saving.settle();
        }}
      >
        <h2 id={id}>{t('merge.title')}</h2>
        {merge.taken.length > 0 && <p>{t('merge.taken', { fields: list(merge.taken.map(nameOf)) })}</p>}
        {merge.conflicts.map(({ field, chosen, mine, theirs }) => (
          <ChoiceRow
            key={field}
            legend={t('merge.both', { field: nameOf(field) })}
            value={chosen}
            choices={[
              { value: 'mine', label: t('merge.mine', { value: said(field, mine) }) },
              { value: 'theirs', label: t('merge.theirs', { value: said(field, theirs) }) },
            ]}
            onChange={(side) => {
              saving.onMerge(chooseSide(merge, field, side));
            }}
          />
        ))}
        {saving.failure !== null && <FailureNote error={saving.failure} />}
        <div className={dialogStyles.buttons}>
          <Button type="submit" appearance="primary" isLoading={saving.busy}>
            {t('merge.save')}
          </Button>
          <Button
            onClick={() => {
              dialog.current?.close();
            }}
          >
            {t('merge.back')}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
