import { useState } from 'react';
import EditIcon from '@atlaskit/icon/core/edit';
import type { ExtensionContext, SessionModule } from '../../../forge/bridge-host';
import { IconButton } from '../ui/button';
import { FieldEditor, hasEditor } from './field-editor';
import styles from './fields.module.css';

interface AppFieldValueProps {
  readonly module: SessionModule;
  /** The value in words, empty for none. */
  readonly shown: string;
  readonly extension: ExtensionContext;
  readonly onSubmit: (value: unknown) => Promise<void>;
}

/** One of the app's fields in the issue view: its text, and its editor where there is one. */
export function AppFieldValue({ module, shown, extension, onSubmit }: AppFieldValueProps) {
  const [isEditing, setIsEditing] = useState(false);
  const editor = isEditing && (
    <FieldEditor
      module={module}
      extension={extension}
      onSubmit={onSubmit}
      onGone={() => {
        setIsEditing(false);
      }}
    />
  );
  if (isEditing && module.editIsInline === true) return editor;
  return (
    <div className={styles['read']}>
      <span className={shown === '' ? styles['none'] : styles['value']} data-field={module.key}>
        {shown === '' ? 'None' : shown}
      </span>
      {hasEditor(module, 'issue-view') && (
        <IconButton
          label={`Edit ${module.title}`}
          isCompact
          className={styles['pencil'] ?? ''}
          icon={<EditIcon label="" size="small" />}
          onClick={() => {
            setIsEditing(true);
          }}
        />
      )}
      {editor}
    </div>
  );
}
