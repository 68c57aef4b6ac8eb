import { useState } from 'react';
import type { ReactNode } from 'react';
import { projectSearch } from '../api/projects';
import type { ProjectChoice } from '../api/projects';
import { useReading } from '../api/read';
import { useText } from '../i18n/text';
import { Combobox } from './combobox';
import { FailureNote } from './failure-note';

interface ProjectPickerProps {
  readonly label: string;
  /** Projects that are not offered. */
  readonly except?: readonly string[];
  readonly onPick: (project: ProjectChoice) => void;
}

/** Looks for a project among those that the person may see. */
export function ProjectPicker({ label, except = [], onPick }: ProjectPickerProps): ReactNode {
  const { t } = useText();
  const [text, setText] = useState('');
  const found = useReading(projectSearch, text, { keep: true });
  if (found.isError) return <FailureNote error={found.error} onRetry={() => void found.refetch()} />;
  const offered = (found.data ?? []).filter(({ id }) => !except.includes(id));
  return (
    <Combobox
      label={label}
      text={text}
      onText={setText}
      busy={found.isPending}
      nothing={t('picker.nothing', { text })}
      options={offered.map(({ id, key, name }) => ({ id, content: `${key} ${name}` }))}
      onPick={(id) => {
        const project = offered.find((each) => each.id === id);
        if (project === undefined) return;
        setText('');
        onPick(project);
      }}
    />
  );
}
