import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { PlanChange } from '@jira/change-plan';
import { HORIZONS } from '@domain/roadmap/roadmap-item';
import { openIssue } from '../../../api/view';
import { useText } from '../../../i18n/text';
import { BandLozenge } from '../../../ui/band-lozenge';
import { ChoiceRow } from '../../../ui/choice-row';
import { Note } from '../../../ui/note';
import { PersonaMark } from '../../../ui/persona-mark';
import { SelectBox } from '../../../ui/select-box';
import type { PlanRow } from './plan-rows';
import dialogStyles from '../../../ui/dialog.module.css';
import styles from './plan.module.css';

interface PlanDialogProps {
  readonly row: PlanRow;
  readonly canEdit: boolean;
  readonly onSave: (change: PlanChange, reason: string) => void;
  readonly onClose: () => void;
}

const classes = ['business', 'feature', 'customer'] as const;

/** Everything that dragging can do, in a form: horizon, dates and class of one work item. */
export function PlanDialog({ row, canEdit, onSave, onClose }: PlanDialogProps): ReactNode {
  const { item } = row;
  const { t } = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const draft = usePlanDraft(row, onSave);
  const { reversed } = draft;
  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  return (
    <dialog ref={dialog} className={dialogStyles.dialog} aria-labelledby="plan-title" onClose={onClose}>
      <form
        method="dialog"
        onSubmit={() => {
          if (canEdit && !reversed) draft.save();
        }}
      >
        <h2 id="plan-title">
          {item.key} {item.summary}
        </h2>
        <PlanFacts row={row} />
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
        )}
        <div className={dialogStyles.buttons}>
          <Button
            appearance="subtle"
            onClick={() => {
              void openIssue(item.key);
            }}
          >
            {t('plan.open', { item: item.key })}
          </Button>
          <Button
            onClick={() => {
              dialog.current?.close();
            }}
          >
            {t(canEdit ? 'action.cancel' : 'action.close')}
          </Button>
          {canEdit && (
            <Button appearance="primary" type="submit" isDisabled={reversed}>
              {t('action.save')}
            </Button>
          )}
        </div>
      </form>
    </dialog>
  );
}

type PlanDraft = ReturnType<typeof usePlanDraft>;

/** The plan of a work item as somebody changes it; what is saved is only what differs. */
function usePlanDraft({ item }: PlanRow, onSave: PlanDialogProps['onSave']) {
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

/** For whom and what for the item is, what it is worth, and why it stands where it does. */
function PlanFacts({ row }: { readonly row: PlanRow }): ReactNode {
  const { t, number } = useText();
  return (
    <>
      <p className={styles.facts}>
        {row.personas.map((persona) => (
          <PersonaMark key={persona.key} persona={persona} size="small" withName />
        ))}
        {row.needs.map((need) => (
          <span key={need.key}>
            {need.key} {need.title}
          </span>
        ))}
        {row.value !== null && <strong>{t('plan.value', { value: number(row.value) })}</strong>}
        {row.band !== 'unscored' && <BandLozenge band={row.band} />}
      </p>
      {row.placed.because !== 'chosen' && (
        <p className={styles.rule}>
          {t('plan.because', {
            horizon: t(`plan.horizon.${row.placed.horizon}`),
            reason: t(`plan.because.${row.placed.because}`),
          })}
        </p>
      )}
    </>
  );
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
