import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import type { Text } from '../../../i18n/text';
import { ChoiceRow } from '../../../ui/choice-row';
import { Dialog, DialogButtons, LeaveDialog } from '../../../ui/dialog';
import { FailureNote } from '../../../ui/failure-note';
import { chooseSide } from './merge-edits';
import type { MergedDraft } from './merge-edits';
import type { MergedSave } from './use-merged-save';

interface MergeDialogProps {
  readonly saving: MergedSave;
  /** Field and value in words; the words of records are at hand. */
  readonly nameOf: (field: string, text: Text) => string;
  readonly show: (field: string, value: unknown, text: Text) => string;
}

const words = ['records'] as const;

/** Asks about the fields that two people changed differently; nothing is written until the person has chosen. */
export function MergeDialog({ saving, ...spoken }: MergeDialogProps): ReactNode {
  if (saving.merge === null) return null;
  return (
    <MoreWords parts={words}>
      <Questions saving={saving} merge={saving.merge} {...spoken} />
    </MoreWords>
  );
}

function Questions(props: MergeDialogProps & { readonly merge: MergedDraft }): ReactNode {
  const { saving, merge, nameOf, show } = props;
  const text = useText();
  const { t, list } = text;
  const said = (field: string, value: unknown): string => {
    const shown = show(field, value, text);
    return shown === '' ? t('merge.empty') : shown;
  };
  return (
    <Dialog title={t('merge.title')} onClose={saving.dismiss}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          saving.settle();
        }}
      >
        {merge.taken.length > 0 && (
          <p>{t('merge.taken', { fields: list(merge.taken.map((field) => nameOf(field, text))) })}</p>
        )}
        {merge.conflicts.map(({ field, chosen, mine, theirs }) => (
          <ChoiceRow
            key={field}
            legend={t('merge.both', { field: nameOf(field, text) })}
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
        <DialogButtons>
          <Button type="submit" appearance="primary" isLoading={saving.busy}>
            {t('merge.save')}
          </Button>
          <LeaveDialog label={t('merge.to-form')} />
        </DialogButtons>
      </form>
    </Dialog>
  );
}
