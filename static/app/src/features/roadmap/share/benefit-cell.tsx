import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import { BenefitMerge, useSaveBenefit } from '../../needs/editor/save-benefit';
import type { SharedItem } from './shared-items';
import styles from './share.module.css';

/** The benefit of an item, and a way to write it where it is read. */
export function BenefitCell({ item, canEdit }: { item: SharedItem; canEdit: boolean }): ReactNode {
  const { t } = useText();
  const [draft, setDraft] = useState<string | null>(null);
  const { line, benefit, issueId } = item;
  // An edit stays on the text as it was when it began.
  const [seen, setSeen] = useState(benefit);
  const { saving, save } = useSaveBenefit(
    ({ write }, written) => write('benefit.of-item', { issueId, benefit: written }),
    () => {
      setDraft(null);
    },
    ['share.lines'],
  );
  if (draft === null) {
    return (
      <>
        {line.benefit}{' '}
        {line.benefitMissing === true && <Lozenge tone="warning">{t('share.benefit.missing')}</Lozenge>}
        {canEdit && (
          <button
            type="button"
            className={styles.write}
            aria-label={t(benefit.text === '' ? 'share.benefit.write.for' : 'share.benefit.edit.for', {
              benefit: line.benefit ?? '',
            })}
            onClick={() => {
              setSeen(benefit);
              setDraft(benefit.text);
            }}
          >
            {t(benefit.text === '' ? 'share.benefit.write' : 'share.benefit.edit')}
          </button>
        )}
      </>
    );
  }
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save(seen, draft);
        }}
      >
        <textarea
          aria-label={t('share.column.benefit')}
          placeholder={t('share.benefit.example')}
          rows={3}
          maxLength={1000}
          value={draft}
          onChange={(event) => {
            setDraft(event.currentTarget.value);
          }}
        />
        <Button type="submit" appearance="primary" spacing="compact" isLoading={saving.busy}>
          {t('action.save')}
        </Button>
        <Button
          spacing="compact"
          onClick={() => {
            setDraft(null);
          }}
        >
          {t('action.cancel')}
        </Button>
        {saving.failure !== null && saving.merge === null && <FailureNote error={saving.failure} />}
      </form>
      <BenefitMerge saving={saving} />
    </>
  );
}
