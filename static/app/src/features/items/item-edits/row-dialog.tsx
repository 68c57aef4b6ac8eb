import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { HORIZONS } from '@domain/roadmap/roadmap-item';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { statusesAhead } from '@jira/edit-item';
import { reading, useReading } from '../../../api/read';
import { jiraAsUser } from '../../../api/jira';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';
import { SelectBox } from '../../../ui/select-box';
import { Dialog, DialogButtons, LeaveDialog } from '../../../ui/dialog';
import { ServedNeeds } from './served-needs';
import { coverageOf } from './item-edit';
import type { ItemEdit } from './item-edit';
import styles from './item-edits.module.css';

interface RowDialogProps {
  readonly item: RoadmapItem;
  readonly snapshot: KnowledgeSnapshot;
  readonly onSave: (edits: readonly ItemEdit[]) => void;
  readonly onClose: () => void;
}

/** Where the item may go from the status that it is in. */
const statuses = reading({ jira: true }, ({ issueId }: { readonly issueId: string; readonly from: string }) =>
  statusesAhead(jiraAsUser, issueId),
);

/** Everything of a row that can be changed: needs with their coverage, personas, estimate, status and horizon. */
export function RowDialog({ item, snapshot, onSave, onClose }: RowDialogProps): ReactNode {
  const { t } = useText();
  const draft = useRowDraft(item, onSave);
  const { served, setServed, points, wrong, statusName, horizon } = draft;
  const ahead = useReading(statuses, { issueId: item.id, from: item.statusName });
  return (
    <Dialog title={`${item.key} ${item.summary}`} onClose={onClose}>
      <form
        method="dialog"
        className={styles.form}
        onSubmit={() => {
          if (!wrong) draft.save();
        }}
      >
        <ServedNeeds served={served} needs={snapshot.needs} onChange={setServed} />
        <PersonaChecks
          personas={snapshot.personas}
          chosen={draft.personaKeys}
          onChoose={draft.setPersonaKeys}
        />
        <div className={styles.fields}>
          {snapshot.estimation.kind === 'points' && (
            <label>
              {t('list.column.points')}{' '}
              <input
                className={styles.number}
                inputMode="decimal"
                value={points}
                aria-invalid={wrong}
                onChange={(event) => {
                  draft.setPoints(event.currentTarget.value);
                }}
              />
            </label>
          )}
          <SelectBox
            label={t('list.column.status')}
            value={statusName}
            onChange={draft.setStatusName}
            options={[...new Set([item.statusName, ...(ahead.data ?? [])])].map((name) => ({
              value: name,
              label: name,
            }))}
          />
          <SelectBox
            label={t('plan.horizon')}
            value={horizon}
            onChange={draft.setHorizon}
            options={[
              { value: '', label: t('plan.horizon.automatic') },
              ...HORIZONS.map((each) => ({ value: each, label: t(`plan.horizon.${each}`) })),
            ]}
          />
        </div>
        {wrong && <Note tone="warning" role="alert" title={t('edits.points.wrong')} />}
        <DialogButtons>
          <LeaveDialog label={t('action.cancel')} />
          <Button appearance="primary" type="submit" isDisabled={wrong}>
            {t('action.save')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

/** What is changed of a row, and the edits that it comes to. */
function useRowDraft(item: RoadmapItem, onSave: RowDialogProps['onSave']) {
  const [served, setServed] = useState(() =>
    item.needKeys.map((needKey) => ({ needKey, coverage01: coverageOf(item, needKey) })),
  );
  const [personaKeys, setPersonaKeys] = useState<readonly string[]>(item.personaKeys);
  const [points, setPoints] = useState(item.estimate.points === null ? '' : String(item.estimate.points));
  const [statusName, setStatusName] = useState(item.statusName);
  const [horizon, setHorizon] = useState<string>(item.decided?.horizon ?? '');
  const number = points.trim() === '' ? null : Number(points.replace(',', '.'));
  const wrong = number !== null && !(number >= 0 && Number.isFinite(number));
  const save = (): void => {
    const keys = served.map(({ needKey }) => needKey);
    onSave([
      ...item.needKeys
        .filter((needKey) => !keys.includes(needKey))
        .map((needKey) => ({ kind: 'detach', needKey }) as const),
      ...served
        .filter(({ needKey, coverage01 }) =>
          item.needKeys.includes(needKey) ? coverageOf(item, needKey) !== coverage01 : true,
        )
        .map(
          (each) =>
            ({ kind: item.needKeys.includes(each.needKey) ? 'coverage' : 'attach', ...each }) as const,
        ),
      { kind: 'personas', personaKeys },
      { kind: 'points', points: number },
      { kind: 'horizon', horizon: HORIZONS.find((each) => each === horizon) ?? null },
      { kind: 'status', statusName },
    ]);
  };
  return {
    served,
    setServed,
    personaKeys,
    setPersonaKeys,
    points,
    setPoints,
    /** The points are no number. */
    wrong,
    statusName,
    setStatusName,
    horizon,
    setHorizon,
    save,
  };
}

interface PersonaChecksProps {
  readonly personas: KnowledgeSnapshot['personas'];
  readonly chosen: readonly string[];
  readonly onChoose: (personaKeys: readonly string[]) => void;
}

function PersonaChecks({ personas, chosen, onChoose }: PersonaChecksProps): ReactNode {
  const { t } = useText();
  return (
    <fieldset className={styles.group}>
      <legend>{t('list.column.personas')}</legend>
      <div className={styles.checks}>
        {personas.map((persona) => (
          <label key={persona.key}>
            <input
              type="checkbox"
              checked={chosen.includes(persona.key)}
              onChange={(event) => {
                const others = chosen.filter((key) => key !== persona.key);
                onChoose(event.currentTarget.checked ? [...others, persona.key] : others);
              }}
            />{' '}
            {persona.name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
