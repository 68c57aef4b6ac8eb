import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { closeSurface, submitGadget } from '../../../api/view';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { ProjectPicker } from '../../../ui/project-picker';
import { SelectBox } from '../../../ui/select-box';
import { REFRESH_MINUTES } from './gadget-settings';
import type { GadgetSettings } from './gadget-settings';
import styles from './gadget.module.css';

/** Which project a gadget shows, and how often it looks again. */
export function SettingsForm({ settings }: { settings: GadgetSettings | null }): ReactNode {
  const { t } = useText();
  const [chosen, setChosen] = useState(settings);
  const [refreshMinutes, setRefreshMinutes] = useState(settings?.refreshMinutes ?? 0);
  const [failure, setFailure] = useState<unknown>(null);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen === null) return;
        submitGadget({ ...chosen, refreshMinutes }).catch(setFailure);
      }}
    >
      <ProjectPicker
        label={t('gadget.project')}
        onPick={({ id, name }) => {
          setChosen({ projectId: id, projectName: name, refreshMinutes });
        }}
      />
      <p role="status" className={styles.chosen}>
        {chosen === null
          ? t('gadget.project.none')
          : t('gadget.project.chosen', { name: chosen.projectName })}
      </p>
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
