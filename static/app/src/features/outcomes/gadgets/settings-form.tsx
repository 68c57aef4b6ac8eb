import Button from '@atlaskit/button/new';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { searchProjects } from '../../../api/projects';
import { closeSurface, submitGadget } from '../../../api/view';
import { useText } from '../../../i18n/text';
import { Combobox } from '../../../ui/combobox';
import { FailureNote } from '../../../ui/failure-note';
import { SelectBox } from '../../../ui/select-box';
import { REFRESH_MINUTES } from './gadget-settings';
import type { GadgetSettings } from './gadget-settings';
import styles from './gadget.module.css';

/** Which project a gadget shows, and how often it looks again. */
export function SettingsForm({ settings }: { settings: GadgetSettings | null }): ReactNode {
  const { t } = useText();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState(settings);
  const [refreshMinutes, setRefreshMinutes] = useState(settings?.refreshMinutes ?? 0);
  const [failure, setFailure] = useState<unknown>(null);
  const projects = useQuery({
    queryKey: ['projects', text],
    queryFn: () => searchProjects(text),
    placeholderData: keepPreviousData,
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen === null) return;
        submitGadget({ ...chosen, refreshMinutes }).catch(setFailure);
      }}
    >
      {projects.isError && <FailureNote error={projects.error} onRetry={() => void projects.refetch()} />}
      <Combobox
        label={t('gadget.project')}
        text={text}
        onText={setText}
        busy={projects.isPending}
        nothing={t('picker.nothing', { text })}
        options={(projects.data ?? []).map((project) => ({
          id: project.id,
          content: `${project.key} ${project.name}`,
        }))}
        onPick={(projectId) => {
          const project = projects.data?.find(({ id }) => id === projectId);
          setChosen({ projectId, projectName: project?.name ?? '', refreshMinutes });
          setText('');
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
