import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PlanChange } from '@jira/change-plan';
import { HORIZONS } from '@domain/roadmap/roadmap-item';
import { useText } from '../../../i18n/text';
import { ChoiceRow } from '../../../ui/choice-row';
import { Note } from '../../../ui/note';
import { SelectBox } from '../../../ui/select-box';
import type { PlanRow } from './plan-rows';
import styles from './plan.module.css';

interface PlanFormProps {
  readonly row: Pick<PlanRow, 'item' | 'placed'>;
  readonly canEdit: boolean;
  readonly onSave: (change: PlanChange, reason: string) => void;
}

const classes = ['business', 'feature', 'customer'] as const;

/** Everything that dragging can do, in a form: horizon, dates and class of one work item. */
export function PlanForm({ row, canEdit, onSave }: PlanFormProps): ReactNode {
  const { t } = useText();
  const draft = usePlanDraft(row, onSave);
  const { reversed } = draft;
  return (
    <form
      className={styles.form}
      aria-label={t('plan.form')}
      onSubmit={(event) => {
        event.preventDefault();
        if (canEdit && !reversed) draft.save();
      }}
    >
      {row.placed.because !== 'chosen' && (
        <p className={styles.rule}>
          {t('plan.because', {
            horizon: t(`plan.horizon.${row.placed.horizon}`),
            reason: t(`plan.because.${row.placed.because}`),
          })}
        </p>
      )}
      <ChoiceRow
        legend={t('plan.horizon')}
        value={draft.horizon}
        disabled={!canEdit}
        onChange={draft.setHorizon}
        choices={[
          { value: '', label: t('plan.horizon.automatic') },
          ...HORIZONS.map((each) => ({ value: each, label: t(`plan.horizon.${each}`) })),
        ]}
      />
      <PlanDates draft={draft} canEdit={canEdit} />
      {reversed && <Note tone="warning" role="alert" title={t('plan.reversed')} />}
      {canEdit && (
        <>
          <label className={styles.reasonField}>
            {t('plan.reason')}
            <input
              type="text"
              maxLength={500}
              value={draft.reason}
              onChange={(event) => {
                draft.setReason(event.currentTarget.value);
              }}
            />
          </label>
          <div>
            <Button appearance="primary" spacing="compact" type="submit" isDisabled={reversed}>
              {t('action.save')}
            </Button>
          </div>
        </>
      )}
    </form>
  );
}

type PlanDraft = ReturnType<typeof usePlanDraft>;

/** The plan of a work item as somebody changes it; what is saved is only what differs. */
function usePlanDraft({ item }: PlanFormProps['row'], onSave: PlanFormProps['onSave']) {
  const [horizon, setHorizon] = useState<'' | 'now' | 'next' | 'later'>(item.decided?.horizon ?? '');
  const [startDate, setStartDate] = useState(item.startDate ?? '');
  const [dueDate, setDueDate] = useState(item.dueDate ?? '');
  const [work, setWork] = useState<string>(item.decided?.work ?? '');
  const [reason, setReason] = useState('');
  const reversed = startDate !== '' && dueDate !== '' && dueDate < startDate;
  const dateChange = (now: string, before: string | null): string | null | undefined =>
    now === (before ?? '') ? undefined : now === '' ? null : now;

  const save = (): void => {
    const start = dateChange(startDate, item.startDate);
    const due = dateChange(dueDate, item.dueDate);
    const chosenWork = classes.find((each) => each === work) ?? null;
    onSave(
      {
        ...(start === undefined ? {} : { startDate: start }),
        ...(due === undefined ? {} : { dueDate: due }),
        ...(horizon === (item.decided?.horizon ?? '') ? {} : { horizon: horizon === '' ? null : horizon }),
        ...(chosenWork === (item.decided?.work ?? null) ? {} : { work: chosenWork }),
      },
      reason,
    );
  };
  return {
    horizon,
    setHorizon,
    startDate,
    setStartDate,
    dueDate,
    setDueDate,
    work,
    setWork,
    reason,
    setReason,
    /** It would end before it begins. */
    reversed,
    save,
  };
}

function PlanDates({ draft, canEdit }: { readonly draft: PlanDraft; readonly canEdit: boolean }): ReactNode {
  const { t } = useText();
  const { startDate, setStartDate, dueDate, setDueDate, work, setWork } = draft;
  return (
    <div className={styles.dates}>
      <label>
        {t('plan.start')}
        <input
          type="date"
          value={startDate}
          disabled={!canEdit}
          onChange={(event) => {
            setStartDate(event.currentTarget.value);
          }}
        />
      </label>
      <label>
        {t('plan.due')}
        <input
          type="date"
          value={dueDate}
          disabled={!canEdit}
          onChange={(event) => {
            setDueDate(event.currentTarget.value);
          }}
        />
      </label>
      {canEdit && (
        <SelectBox
          label={t('plan.work')}
          value={work}
          onChange={setWork}
          options={[
            { value: '', label: t('plan.work.none') },
            ...classes.map((each) => ({ value: each, label: t(`plan.work.${each}`) })),
          ]}
        />
      )}
    </div>
  );
}
