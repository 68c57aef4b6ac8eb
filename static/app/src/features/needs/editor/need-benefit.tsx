import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useRead } from '../../../api/read';
import { useWrite } from '../../../api/write';
import { MoreWords } from '../../../i18n/more-words';
import { shareMessages } from '../../../i18n/share';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import styles from './need-benefit.module.css';

const catalogues = [shareMessages];

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
    <MoreWords catalogues={catalogues}>
      <BenefitForm key={benefit.data.version} {...props} seen={benefit.data} />
    </MoreWords>
  );
}

function BenefitForm({
  projectId,
  needKey,
  canEdit,
  seen,
}: NeedBenefitProps & { seen: { text: string; version: number } }): ReactNode {
  const { t } = useText();
  const [draft, setDraft] = useState(seen.text);
  const save = useWrite('benefit.of-need');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.run({ projectId, needKey, benefit: { text: draft, version: seen.version } });
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
        <Button type="submit" spacing="compact" isLoading={save.busy}>
          {t('action.save')}
        </Button>
      )}
      {save.failure !== null && <FailureNote error={save.failure} />}
    </form>
  );
}
