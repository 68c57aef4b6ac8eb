import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { BenefitChange } from '@contract/roadmap/share-views';
import { useRead } from '../../../api/read';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import styles from './need-benefit.module.css';
import { BenefitMerge, useSaveBenefit } from './save-benefit';

const words = ['share'] as const;

interface NeedBenefitProps {
  readonly projectId: string;
  readonly needKey: string;
  readonly canEdit: boolean;
}

/** What satisfying a need gives to customers, in their words: every work item that serves it can be told by it. */
export function NeedBenefit(props: NeedBenefitProps): ReactNode {
  const { projectId, needKey } = props;
  const benefit = useRead('benefit.read', { projectId, needKey });
  if (benefit.isPending) return null;
  if (benefit.isError) return <FailureNote error={benefit.error} onRetry={() => void benefit.refetch()} />;
  return (
    <MoreWords parts={words}>
      <BenefitForm key={needKey} {...props} stored={benefit.data} />
    </MoreWords>
  );
}

function BenefitForm({
  projectId,
  needKey,
  canEdit,
  stored,
}: NeedBenefitProps & { stored: BenefitChange }): ReactNode {
  const { t } = useText();
  // An edit stays on the text as it was when it began; only an untouched form follows what is loaded anew.
  const [seen, setSeen] = useState(stored);
  const [draft, setDraft] = useState(stored.text);
  const follow = (now: BenefitChange): void => {
    setSeen(now);
    setDraft(now.text);
  };
  if (stored.version > seen.version && draft === seen.text) follow(stored);
  const { saving, save } = useSaveBenefit(
    ({ write }, benefit) => write('benefit.of-need', { projectId, needKey, benefit }),
    (saved) => {
      follow(saved ?? seen);
    },
    ['benefit.read'],
  );
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save(seen, draft);
        }}
      >
        <label className={styles.wide}>
          {t('share.column.benefit')}
          <textarea
            rows={2}
            maxLength={1000}
            readOnly={!canEdit}
            placeholder={t('share.benefit.example')}
            value={draft}
            onChange={(event) => {
              setDraft(event.currentTarget.value);
            }}
          />
        </label>
        {canEdit && draft.trim() !== seen.text && (
          <Button type="submit" spacing="compact" isLoading={saving.busy}>
            {t('action.save')}
          </Button>
        )}
        {saving.failure !== null && saving.merge === null && <FailureNote error={saving.failure} />}
      </form>
      <BenefitMerge saving={saving} />
    </>
  );
}
