import type { ReactNode } from 'react';
import { jiraAsUser } from '../../../api/jira';
import { reading, useReading } from '../../../api/read';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { Skeleton } from '../../../ui/skeleton';
import { useSurface } from '../../../ui/surface-root';
import type { TabProps } from '../../tab';
import { loadRelease } from './load-release';
import { ReleaseBoard } from './release-board';

const words = ['release', 'sprint', 'sprint-capacity'] as const;

/** What the next release can be made of. */
const releaseSource = reading(
  { asks: ['knowledge.read', 'planning.read', 'roadmap.outline'], jira: true },
  async (projectId: string, ask) => {
    const [snapshot, basis, outline] = await Promise.all([
      ask('knowledge.read', { projectId }),
      ask('planning.read', { projectId }),
      ask('roadmap.outline', { projectId }),
    ]);
    return { basis, ...(await loadRelease(jiraAsUser, snapshot, basis, outline)) };
  },
);

/** The next release: which customers can be served in full with what the team can build. */
export function ReleaseTab({ snapshot }: TabProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <Loaded snapshot={snapshot} />
    </MoreWords>
  );
}

function Loaded({ snapshot }: Pick<TabProps, 'snapshot'>): ReactNode {
  const { t } = useText();
  const projectId = useSurface().projectId ?? '';
  const source = useReading(releaseSource, projectId);
  if (source.isPending) return <Skeleton rows={8} label={t('state.loading')} />;
  if (source.isError) return <FailureNote error={source.error} onRetry={() => void source.refetch()} />;
  if (source.data.items.length === 0)
    return (
      <Note tone="neutral" title={t('release.empty')}>
        {t('release.empty.text')}
      </Note>
    );
  return (
    <ReleaseBoard source={source.data} basis={source.data.basis} snapshot={snapshot} projectId={projectId} />
  );
}
