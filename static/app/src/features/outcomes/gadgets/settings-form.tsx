import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { closeSurface, submitGadget } from '../../../api/view';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { ProjectPicker } from '../../../ui/project-picker';
import { SelectBox } from '../../../ui/select-box';
import { LEVELS } from '@domain/value/model/facts';
import type { Level } from '@domain/value/model/facts';
import { REFRESH_MINUTES } from './gadget-settings';
import type { GadgetSettings } from './gadget-settings';
import styles from './gadget.module.css';

type ChosenProject = Pick<GadgetSettings, 'projectId' | 'projectName'>;

interface SettingsFormProps {
  readonly settings: GadgetSettings | null;
  /** Whether the gadget shows one list of work, and so has to know which. */
  readonly asksLevel: boolean;
}

/** Which project a gadget shows, which work of it, and how often it looks again. */
export function SettingsForm({ settings, asksLevel }: SettingsFormProps): ReactNode {
  const { t } = useText();
  const [chosen, setChosen] = useState<ChosenProject | null>(settings);
  const [refreshMinutes, setRefreshMinutes] = useState(settings?.refreshMinutes ?? 0);
  const [level, setLevel] = useState<Level>(settings?.level ?? 'epic');
  const [failure, setFailure] = useState<unknown>(null);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen === null) return;
        submitGadget({ ...chosen, level, refreshMinutes }).catch(setFailure);
      }}
    >
      <ProjectPicker
        label={t('gadget.project')}
        onPick={({ id, name }) => {
          setChosen({ projectId: id, projectName: name });
        }}
      />
      <p role="status" className={styles.chosen}>
        {chosen === null
          ? t('gadget.project.none')
          : t('gadget.project.chosen', { name: chosen.projectName })}
      </p>
      {asksLevel && (
        <SelectBox
          label={t('gadget.level')}
          value={level}
          options={LEVELS.map((value) => ({ value, label: t(`gadget.level.${value}`) }))}
          onChange={(value) => {
            setLevel(LEVELS.find((known) => known === value) ?? 'epic');
          }}
        />
      )}
      <SelectBox
        label={t('gadget.refresh')}
        value={String(refreshMinutes)}
        options={REFRESH_MINUTES.map((minutes) => ({
          value: String(minutes),
          label: minutes === 0 ? t('gadget.refresh.never') : t('gadget.refresh.minutes', { count: minutes }),
        }))}
        onChange={(value) => {
          setRefreshMinutes(Number(value));
        }}
      />
      {failure !== null && <FailureNote error={failure} />}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" isDisabled={chosen === null}>
          {t('action.save')}
        </Button>
        <Button onClick={() => void closeSurface()}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}
