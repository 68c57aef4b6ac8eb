import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { useMarkReviewed } from '../changes/changes-data';
import { useReviewedRanks } from './priorities-data';
import styles from './priorities.module.css';

/** Since when the arrows count, and the button that begins anew. */
export function ReviewNote({ projectId, canMark }: { projectId: string; canMark: boolean }): ReactNode {
  const { t, instant } = useText();
  const reviewed = useReviewedRanks(projectId);
  const mark = useMarkReviewed(projectId);
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
          isLoading={mark.isPending}
          onClick={() => {
            mark.mutate();
          }}
        >
          {t('priorities.review.mark')}
        </Button>
      )}
      {mark.isError && <FailureNote error={mark.error} />}
    </p>
  );
}
