import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { GoalText, GoalView, MetricView } from '@contract/outcomes/goal-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useAct } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { mergeDraft } from '../../records/merge/merge-edits';
import type { MergedDraft } from '../../records/merge/merge-edits';
import { MergeNote } from '../../records/merge/merge-note';
import { newGoal, textOfGoal } from './goal-draft';
import type { NewMetric } from './goal-draft';
import { MetricFields } from './metric-fields';
import { metricName } from './metric-words';
import { MilestoneFields } from './milestone-fields';
import styles from './goals.module.css';

interface GoalFormProps {
  readonly projectId: string;
  /** Null for a new one. */
  readonly goal: GoalView | null;
  readonly start: Partial<GoalText>;
  readonly metrics: readonly MetricView[];
  readonly snapshot: KnowledgeSnapshot;
  readonly onDone: () => void;
}

const shownFields = ['title', 'weight', 'metricId', 'baseline', 'target', 'targetOn', 'startedOn'] as const;

/** A goal's words and numbers; what somebody else changed meanwhile is merged in, and asked about where both did. */
export function GoalForm({ projectId, goal, start, metrics, snapshot, onDone }: GoalFormProps): ReactNode {
  const text = useText();
  const { t } = text;
  const announce = useAnnounce();
  const id = useId();
  const [newId] = useState(() => crypto.randomUUID());
  const [base, setBase] = useState(() =>
    goal === null ? newGoal(start, new Date().toISOString().slice(0, 10)) : textOfGoal(goal),
  );
  const [version, setVersion] = useState(goal?.version ?? 1);
  const [draft, setDraft] = useState(base);
  const [metric, setMetric] = useState<NewMetric | null>(null);
  const [merge, setMerge] = useState<MergedDraft<GoalText> | null>(null);
  const action = useAct(
    async (wanted: GoalText, { write }) => {
      if (metric !== null) await write('metric.add', { projectId, ...metric });
      return goal === null
        ? write('goal.add', { projectId, id: newId, goal: wanted })
        : write('goal.edit', { projectId, id: goal.id, version, goal: wanted });
    },
    { until: ['goal.list'] },
  );
  const done = (): void => {
    announce(t('goal.saved'));
    onDone();
  };
  const save = (): void => {
    action.run(draft, done, (newer) => {
      const theirs = textOfGoal(newer);
      const merged = mergeDraft(base, draft, theirs, newer.version);
      setMerge(merged);
      setDraft(merged.draft);
      setBase(theirs);
      setVersion(newer.version);
    });
  };
  const show = (field: string, value: unknown): string => {
    if (field === 'metricId') {
      const found = metrics.find((one) => one.id === value);
      return found === undefined ? t('goal.metric.none') : metricName(found, text);
    }
    if (typeof value === 'number' || typeof value === 'string') return String(value);
    return value === null ? '–' : t('goal.list-changed');
  };
  return (
    <form
      className={styles.form}
      aria-label={goal === null ? t('goal.add') : t('goal.edit', { goal: goal.title })}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label htmlFor={`${id}-title`}>{t('goal.title')}</label>
      <Textfield
        id={`${id}-title`}
        isCompact
        isRequired
        autoFocus
        maxLength={200}
        placeholder={t('goal.title.placeholder')}
        value={draft.title}
        onChange={(event) => {
          setDraft({ ...draft, title: event.currentTarget.value });
        }}
      />
      <MetricFields draft={draft} onDraft={setDraft} metrics={metrics} metric={metric} onMetric={setMetric} />
      <fieldset className={styles.box}>
        <legend>{t('goal.needs')}</legend>
        <div className={styles.needs}>
          {snapshot.needs.map(({ key, title }) => (
            <label key={key} className={styles.check}>
              <input
                type="checkbox"
                checked={draft.needKeys.includes(key)}
                onChange={(event) => {
                  const others = draft.needKeys.filter((one) => one !== key);
                  setDraft({ ...draft, needKeys: event.currentTarget.checked ? [...others, key] : others });
                }}
              />
              {key} {title}
            </label>
          ))}
        </div>
      </fieldset>
      <MilestoneFields
        milestones={draft.milestones}
        onChange={(milestones) => {
          setDraft({ ...draft, milestones });
        }}
      />
      {merge !== null && (
        <MergeNote
          merge={merge}
          title={t('goal.conflict')}
          nameOf={(field) => {
            const known = shownFields.find((one) => one === field);
            if (known !== undefined) return t(`goal-field.${known}`);
            return t(field === 'needKeys' ? 'goal.needs' : 'goal.milestones');
          }}
          show={show}
          onChange={(next) => {
            setMerge(next);
            const chosen = Object.fromEntries(
              next.conflicts.map(({ field }) => [field, Reflect.get(next.draft, field) as unknown]),
            );
            setDraft({ ...draft, ...chosen });
          }}
        />
      )}
      {action.failure !== null && <FailureNote error={action.failure} />}
      <div className={styles.actions}>
        <Button
          type="submit"
          appearance="primary"
          isDisabled={draft.title.trim() === ''}
          isLoading={action.busy}
        >
          {t('action.save')}
        </Button>
        <Button onClick={onDone}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}
