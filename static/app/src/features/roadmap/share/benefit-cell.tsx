import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import type { SharedItem } from './shared-items';
import styles from './share.module.css';

/** The benefit of an item, and a way to write it where it is read. */
export function BenefitCell({ item, canEdit }: { item: SharedItem; canEdit: boolean }): ReactNode {
  const { t } = useText();
  const [draft, setDraft] = useState<string | null>(null);
  const { line, benefit, issueId } = item;
  const save = useWrite('benefit.of-item', { until: ['share.lines'] });
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
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.run({ issueId, benefit: { text: draft, version: benefit.version } }, () => {
          setDraft(null);
        });
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
      <Button type="submit" appearance="primary" spacing="compact" isLoading={save.busy}>
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
      {save.failure !== null && <FailureNote error={save.failure} />}
    </form>
  );
}
