import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useRead } from '../../../api/read';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { FailureFlag } from '../../../ui/flag';
import styles from './priorities.module.css';

/** Since when the arrows count, and the button that begins anew. */
export function ReviewNote({ projectId, canMark }: { projectId: string; canMark: boolean }): ReactNode {
  const { t, instant } = useText();
  const reviewed = useRead('changes.ranks', { projectId });
  const mark = useWrite('changes.mark-reviewed');
  if (reviewed.data === undefined) return null;
  const { reviewedAt } = reviewed.data;
  return (
    <p className={styles.small}>
      {reviewedAt === null
        ? t('priorities.review.never')
        : t('priorities.review.since', { instant: instant(reviewedAt) })}{' '}
      {canMark && (
        <Button
          spacing="compact"
          appearance="subtle"
          isLoading={mark.busy}
          onClick={() => {
            mark.run({ projectId });
          }}
        >
          {t('priorities.review.mark')}
        </Button>
      )}
      {mark.failure !== null && <FailureFlag error={mark.failure} />}
    </p>
  );
}
