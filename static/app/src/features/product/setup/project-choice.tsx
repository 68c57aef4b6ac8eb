import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { ProjectPicker } from '../../../ui/project-picker';
import styles from './setup.module.css';

interface ProjectChoiceProps {
  readonly projectId: string | null;
  readonly onChoose: (projectId: string) => void;
}

/** Which project to look at, on the page that belongs to the whole site. */
export function ProjectChoice({ projectId, onChoose }: ProjectChoiceProps): ReactNode {
  const { t } = useText();
  const [name, setName] = useState('');
  return (
    <div className={styles.choice}>
      <ProjectPicker
        label={t('setup.project')}
        onPick={(project) => {
          setName(project.name);
          onChoose(project.id);
        }}
      />
      {projectId !== null && <h2>{name}</h2>}
    </div>
  );
}
