import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Goal } from '@domain/records/goal';
import type { GoalView, MetricView } from '@contract/outcomes/goal-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { userDay } from '../../../api/user-day';
import { useText } from '../../../i18n/text';
import { RecordForm } from '../../records/form/record-form';
import type { NewMetric } from './goal-draft';
import { MetricField } from './metric-field';
import { metricName } from './metric-words';
import { MilestoneFields } from './milestone-fields';
import { NeedsField } from './needs-field';

interface GoalFormProps {
  readonly projectId: string;
  /** Null for a new one. */
  readonly goal: GoalView | null;
  readonly start: Partial<Goal>;
  readonly metrics: readonly MetricView[];
  readonly snapshot: KnowledgeSnapshot;
  readonly onDone: () => void;
}

/** A goal's words and numbers, and the metric that it brings with it. */
export function GoalForm({ projectId, goal, start, metrics, snapshot, onDone }: GoalFormProps): ReactNode {
  const text = useText();
  const { t } = text;
  const [metric, setMetric] = useState<NewMetric | null>(null);
  return (
    <RecordForm
      projectId={projectId}
      kind="goal"
      record={goal === null ? null : { id: goal.id, version: goal.version, value: wordsOf(goal, snapshot) }}
      start={{ startedOn: userDay(), ...start }}
      label={goal === null ? t('goal.add') : t('goal.edit', { goal: goal.title })}
      saved={t('goal.saved')}
      names={{
        ...Object.fromEntries(snapshot.needs.map(({ id, key, title }) => [id, `${key} ${title}`])),
        ...Object.fromEntries(metrics.map((one) => [one.id, metricName(one, text)])),
      }}
      options={{
        until: ['goal.list'],
        first: async (pen) => {
          if (metric !== null) await pen.write('metric.add', { projectId, ...metric });
        },
      }}
      parts={{
        goal: {
          metricId: (part) => (
            <MetricField {...part} metrics={metrics} metric={metric} onMetric={setMetric} />
          ),
          needIds: (part) => <NeedsField {...part} needs={snapshot.needs} />,
          milestones: ({ value, onChange }) => <MilestoneFields milestones={value} onChange={onChange} />,
        },
      }}
      onDone={onDone}
      onCancel={onDone}
    />
  );
}

/** What people write of a goal, with the ids of its needs. */
function wordsOf({ needKeys, ...goal }: GoalView, { needs }: KnowledgeSnapshot): Partial<Goal> {
  const ids = new Map(needs.map((need) => [need.key, need.id]));
  return {
    title: goal.title,
    weight: goal.weight,
    metricId: goal.metricId,
    baseline: goal.baseline,
    target: goal.target,
    startedOn: goal.startedOn,
    targetOn: goal.targetOn,
    milestones: goal.milestones,
    needIds: needKeys.flatMap((needKey) => ids.get(needKey) ?? []),
  };
}
