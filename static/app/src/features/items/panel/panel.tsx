import { lazy } from 'react';
import type { ReactNode } from 'react';
import { asksToWait } from '../../../api/patience';
import { useRead } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { Skeleton } from '../../../ui/skeleton';
import { useSurface } from '../../../ui/surface-root';
import { Part } from '../../../ui/part';
import { PanelContent } from './panel-content';

const LastWritten = lazy(async () => ({ default: (await import('./last-written')).LastWritten }));

/** The panel on the work item: who it serves, what they need, what that is worth, and why. */
export function Panel(): ReactNode {
  const { issueId, projectId } = useSurface();
  const { t } = useText();
  if (issueId === null || projectId === null) return <Note tone="info" title={t('panel.no-issue')} />;
  return <PanelOfIssue issueId={issueId} projectId={projectId} />;
}

function PanelOfIssue({ issueId, projectId }: { issueId: string; projectId: string }): ReactNode {
  const { t } = useText();
  const panel = useRead('panel.read', { issueId });
  if (panel.isPending) {
    return (
      <>
        <Part>{asksToWait(panel.failureReason) && <LastWritten issueId={issueId} />}</Part>
        <Skeleton rows={5} label={t('panel.loading')} />
      </>
    );
  }
  if (panel.isError) {
    return <FailureNote error={panel.error} onRetry={() => void panel.refetch()} />;
  }
  return <PanelContent panel={panel.data} projectId={projectId} />;
}
