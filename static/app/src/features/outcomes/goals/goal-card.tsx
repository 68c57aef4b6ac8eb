import Button from '@atlaskit/button/new';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { GoalView, MetricView } from '@contract/outcomes/goal-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureFlag } from '../../../ui/flag';
import { Lozenge } from '../../../ui/lozenge';
import type { LozengeTone } from '../../../ui/lozenge';
import type { WorkItems } from '../../../api/work-items/use-work-items';
import { Opener } from '../../drawer';
import { NewsLines, useNewsAbout } from '../../records/list/news-lines';
import { AlignedWork } from './aligned-work';
import { DidItMove } from './did-it-move';
import { MetricPoints } from './metric-points';
import { metricName, valueWriter } from './metric-words';
import { Milestones } from './milestones';
import { ProgressTrack } from './progress-track';
import styles from './goals.module.css';

type Standing = NonNullable<GoalView['progress']>['standing'];
const tones: Readonly<Record<Standing, LozengeTone>> = {
  reached: 'success',
  'on-track': 'success',
  behind: 'danger',
  overdue: 'danger',
  'cannot-tell': 'neutral',
};

interface GoalCardProps {
  readonly goal: GoalView;
  /** Its share of the weight of all goals that are shown. */
  readonly weight01: number;
  readonly metric: MetricView | null;
  /** All of the product. */
  readonly metrics: readonly MetricView[];
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
  readonly projectId: string;
  readonly onEdit: (() => void) | undefined;
}

/** One goal: how far it is and how sure that is, its milestones, the needs and the work behind it. */
export function GoalCard(props: GoalCardProps): ReactNode {
  const { goal, weight01, metric, metrics, snapshot, work, projectId, onEdit } = props;
  const text = useText();
  const { t, percent, day } = text;
  const announce = useAnnounce();
  const action = useWrite('record.archive', { until: ['goal.list'] });
  const news = useNewsAbout(projectId, { goalId: goal.id });
  const { progress } = goal;
  const write = valueWriter(metric?.unit ?? 'number', text);
  const canEdit = onEdit !== undefined;
  return (
    <article className={styles.card} aria-labelledby={`goal-${goal.id}`}>
      <div className={styles.head}>
        <h2 id={`goal-${goal.id}`}>
          <span className={styles.faint}>{goal.key}</span> {goal.title}
        </h2>
        {progress !== null && (
          <Lozenge tone={tones[progress.standing]}>{t(`goal-standing.${progress.standing}`)}</Lozenge>
        )}
        <span className={styles.end}>
          {canEdit && (
            <>
              {!goal.archived && (
                <Button spacing="compact" aria-label={t('goal.edit', { goal: goal.title })} onClick={onEdit}>
                  {t('goal.edit.short')}
                </Button>
              )}
              <Button
                spacing="compact"
                appearance="subtle"
                isLoading={action.busy}
                onClick={() => {
                  action.run({ projectId, kind: 'goal', id: goal.id, archived: !goal.archived }, () => {
                    announce(t('goal.saved'));
                  });
                }}
              >
                {t(goal.archived ? 'goal.unarchive' : 'goal.archive')}
              </Button>
            </>
          )}
        </span>
      </div>
      <p className={styles.faint}>
        {t('goal.weight-of', { share: percent(weight01) })}
        {goal.targetOn !== null && <> · {t('goal.until', { day: day(goal.targetOn) })}</>}
        {metric !== null && <> · {metricName(metric, text)}</>}
      </p>
      {progress === null || goal.baseline === null || goal.target === null ? (
        <p>{t(metric === null ? 'goal.no-metric' : 'goal.no-measurement')}</p>
      ) : (
        <ProgressTrack
          progress={progress}
          baseline={write(goal.baseline)}
          target={write(goal.target)}
          value={write(progress.value)}
          measuredOn={day(progress.measuredOn)}
        />
      )}
      {goal.milestones.length > 0 && <Milestones goal={goal} projectId={projectId} canEdit={canEdit} />}
      {goal.needKeys.length > 0 && (
        <p>
          <strong>{t('goal.needs')}</strong>{' '}
          {goal.needKeys.map((key, index) => (
            <Fragment key={key}>
              {index > 0 && ' · '}
              <Opener
                kind="need"
                id={key}
                among={() => goal.needKeys.map((each) => ({ kind: 'need', id: each }))}
              >
                {snapshot.needs.find((need) => need.key === key)?.title ?? key}
              </Opener>
            </Fragment>
          ))}
        </p>
      )}
      <NewsLines news={news} />
      <AlignedWork goal={goal} snapshot={snapshot} work={work} />
      {metric !== null && (
        <details>
          <summary>{t('goal.measurements', { count: metric.points.length })}</summary>
          <MetricPoints
            metric={metric}
            projectId={projectId}
            canEdit={canEdit}
            lines={[
              ...(goal.baseline === null ? [] : [{ label: t('goal.baseline'), value: goal.baseline }]),
              ...(goal.target === null ? [] : [{ label: t('goal.target'), value: goal.target }]),
            ]}
          />
        </details>
      )}
      {metric !== null && metric.points.length > 0 && <DidItMove {...{ goal, metric, metrics }} />}
      {action.failure !== null && <FailureFlag error={action.failure} />}
    </article>
  );
}
