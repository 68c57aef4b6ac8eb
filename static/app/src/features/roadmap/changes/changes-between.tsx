import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { ChangesView } from '@contract/roadmap/change-views';
import { MODEL_VERSION } from '@domain/value/model/settings';
import { userDay } from '../../../api/user-day';
import { useRead } from '../../../api/read';
import { saveFile } from '../../../api/save-file';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { Skeleton } from '../../../ui/skeleton';
import type { TabProps } from '../../tab';
import { changeEntries, countEntries } from './change-entries';
import { ChangeReport } from './change-report';
import { changesHtml } from './changes-document';
import { useDeciders } from './use-deciders';
import { StillLoading } from '../../../ui/still-loading';
import styles from './changes.module.css';

interface ChangesBetweenProps extends Pick<TabProps, 'snapshot' | 'work'> {
  readonly projectId: string;
  readonly since: string;
  readonly until: string | null;
}

/** The difference of two days, when both the app and the person's own list of work have answered. */
export function ChangesBetween(props: ChangesBetweenProps): ReactNode {
  const { projectId, since, until, work } = props;
  const { t } = useText();
  const changes = useRead('changes.read', { projectId, from: since, to: until });
  if (changes.isError) return <FailureNote error={changes.error} onRetry={() => void changes.refetch()} />;
  if (!work.complete) return <StillLoading work={work} />;
  if (changes.isPending) return <Skeleton rows={8} label={t('changed.loading')} />;
  return <Compared {...props} view={changes.data} />;
}

function Compared({ view, snapshot, work }: ChangesBetweenProps & { view: ChangesView }): ReactNode {
  const text = useText();
  const { t, day } = text;
  const announce = useAnnounce();
  const [today] = useState(userDay);
  const entries = useMemo(
    () => changeEntries(view, { items: work.items, elsewhere: work.elsewhere }, today),
    [view, work.items, work.elsewhere, today],
  );
  const asked = useMemo(() => {
    const plans = [...entries.moved, ...entries.gone.filter(({ why }) => why === 'done')];
    const families = [...entries.rose, ...entries.fell].flatMap(({ family }) => family);
    return [...new Set([...plans, ...families].map(({ issueId }) => issueId))];
  }, [entries]);
  const deciders = useDeciders(view, asked);
  if (countEntries(entries) === 0) {
    return (
      <Note tone="neutral" title={t('changed.none.title')}>
        {t('changed.none.text')}
      </Note>
    );
  }
  const title = `${t('page.changes')}: ${snapshot.productName}`;
  const until = view.to === null ? t('changed.now') : day(view.to.takenOn);
  const summary = t('changed.summary', {
    rose: entries.rose.length,
    fell: entries.fell.length,
    added: entries.added.length,
    gone: entries.gone.length,
    moved: entries.moved.length,
    from: day(view.from.takenOn),
    to: until,
  });
  return (
    <div className={styles.report}>
      <div className={styles.summary}>
        <p>{summary}</p>
        <Button
          onClick={() => {
            window.print();
          }}
        >
          {t('changed.print')}
        </Button>
        <Button
          onClick={() => {
            const page = changesHtml({ title, summary, entries, deciders: deciders.data }, text);
            saveFile(`changes-${view.from.takenOn}.html`, 'text/html', page);
            announce(t('changed.saved'));
          }}
        >
          {t('changed.save')}
        </Button>
      </div>
      {view.from.model !== (view.to?.model ?? MODEL_VERSION) && (
        <Note tone="info" title={t('changed.two-models.title')}>
          {t('changed.two-models.text', { day: day(view.from.takenOn) })}
        </Note>
      )}
      {deciders.isError && <Note tone="warning" title={t('changed.deciders.failed')} />}
      <ChangeReport view={view} entries={entries} deciders={deciders.data} />
    </div>
  );
}
