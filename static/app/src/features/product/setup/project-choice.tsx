import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { searchProjects } from '../../../api/projects';
import { useText } from '../../../i18n/text';
import { Combobox } from '../../../ui/combobox';
import { FailureNote } from '../../../ui/failure-note';
import styles from './setup.module.css';

interface ProjectChoiceProps {
  readonly projectId: string | null;
  readonly onChoose: (projectId: string) => void;
}

/** Which project to look at, on the page that belongs to the whole site. */
export function ProjectChoice({ projectId, onChoose }: ProjectChoiceProps): ReactNode {
  const { t } = useText();
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const projects = useQuery({
    queryKey: ['projects', text],
    queryFn: () => searchProjects(text),
    placeholderData: keepPreviousData,
  });
  if (projects.isError) return <FailureNote error={projects.error} onRetry={() => void projects.refetch()} />;
  return (
    <div className={styles.choice}>
      <Combobox
        label={t('setup.project')}
        text={text}
        onText={setText}
        busy={projects.isPending}
        nothing={t('picker.nothing', { text })}
        options={(projects.data ?? []).map((project) => ({
          id: project.id,
          content: `${project.key} ${project.name}`,
        }))}
        onPick={(id) => {
          setName(projects.data?.find((project) => project.id === id)?.name ?? '');
          onChoose(id);
        }}
      />
      {projectId !== null && <h2>{name}</h2>}
    </div>
  );
}
