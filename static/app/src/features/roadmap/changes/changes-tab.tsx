import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { SnapshotListView } from '@contract/roadmap/change-views';
import { isUnderWay, pollWhile } from '../../../api/jobs';
import { useRead } from '../../../api/read';
import { useWrite } from '../../../api/write';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { FailureFlag } from '../../../ui/flag';
import { Note } from '../../../ui/note';
import { SelectBox } from '../../../ui/select-box';
import { Skeleton } from '../../../ui/skeleton';
import { useSurface } from '../../../ui/surface-root';
import { Toolbar } from '../../../ui/toolbar';
import type { TabProps } from '../../tab';
import { ChangesBetween } from './changes-between';
import { chosenDays, withDays } from './day-choice';
import styles from './changes.module.css';

const words = ['changes', 'preset'] as const;

/** What changed on the roadmap since a kept day. */
export function ChangesTab(props: TabProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <Changes {...props} />
    </MoreWords>
  );
}

function Changes(props: TabProps): ReactNode {
  const { snapshot, place } = props;
  const { t, day } = useText();
  const projectId = useSurface().projectId ?? snapshot.projectIds[0] ?? '';
  const snapshots = useRead(
    'snapshot.list',
    { projectId },
    { every: (list) => pollWhile(isUnderWay(list?.job)) },
  );
  if (snapshots.isPending) return <Skeleton rows={6} label={t('state.loading')} />;
  if (snapshots.isError)
    return <FailureNote error={snapshots.error} onRetry={() => void snapshots.refetch()} />;
  const list = snapshots.data;
  const days = chosenDays(place.search, list);
  if (days === null) return <NothingKept projectId={projectId} list={list} />;
  const choose = (change: { since?: string; until?: string }): void => {
    place.setSearch(withDays(place.search, change));
  };
  const kept = list.snapshots.map(({ takenOn }) => ({
    value: takenOn,
    label: takenOn === list.reviewedOn ? t('changed.reviewed', { day: day(takenOn) }) : day(takenOn),
  }));
  return (
    <>
      <Toolbar end={list.canTake && <KeepButtons projectId={projectId} list={list} />}>
        <SelectBox
          label={t('changed.since')}
          value={days.since}
          options={kept}
          onChange={(since) => {
            choose({ since });
          }}
        />
        <SelectBox
          label={t('changed.until')}
          value={days.until ?? ''}
          options={[
            { value: '', label: t('changed.now') },
            ...kept.filter(({ value }) => value > days.since),
          ]}
          onChange={(until) => {
            choose({ until });
          }}
        />
      </Toolbar>
      <Taking list={list} />
      <ChangesBetween {...props} projectId={projectId} since={days.since} until={days.until} />
    </>
  );
}

function KeepButtons({ projectId, list }: { projectId: string; list: SnapshotListView }): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const take = useWrite('snapshot.take');
  const review = useWrite('changes.mark-reviewed');
  return (
    <>
      <Button
        isLoading={take.busy}
        isDisabled={isUnderWay(list.job)}
        onClick={() => {
          take.run({ projectId }, () => {
            announce(t('changed.take.started'));
          });
        }}
      >
        {t('changed.take')}
      </Button>
      <Button
        isLoading={review.busy}
        onClick={() => {
          review.run({ projectId }, () => {
            announce(t('changed.review.done'));
          });
        }}
      >
        {t('changed.review')}
      </Button>
      {review.answer !== null && <span role="status">{t('changed.review.done')}</span>}
      {take.failure !== null && <FailureNote error={take.failure} />}
      {review.failure !== null && <FailureFlag error={review.failure} />}
    </>
  );
}

/** How far a snapshot is that is being taken, or that the last one failed. */
function Taking({ list }: { list: SnapshotListView }): ReactNode {
  const { t } = useText();
  if (list.job === null) return null;
  const { done, total, state } = list.job;
  if (state === 'failed') return <Note tone="warning" title={t('changed.failed')} />;
  if (!isUnderWay(list.job)) return null;
  const words = t('changed.taking', { done, total });
  return (
    <label className={styles.taking}>
      {words} <progress max={Math.max(1, total)} value={done} />
    </label>
  );
}

function NothingKept({ projectId, list }: { projectId: string; list: SnapshotListView }): ReactNode {
  const { t } = useText();
  const take = useWrite('snapshot.take');
  return (
    <>
      <Note
        tone="info"
        title={t('changed.empty.title')}
        actions={
          list.canTake && (
            <Button
              appearance="primary"
              isLoading={take.busy}
              isDisabled={isUnderWay(list.job)}
              onClick={() => {
                take.run({ projectId });
              }}
            >
              {t('changed.take')}
            </Button>
          )
        }
      >
        {t(list.canTake ? 'changed.empty.text' : 'changed.empty.wait')}
      </Note>
      <Taking list={list} />
      {take.failure !== null && <FailureNote error={take.failure} />}
    </>
  );
}
