import { useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import CheckMarkIcon from '@atlaskit/icon/core/check-mark';
import CrossIcon from '@atlaskit/icon/core/cross';
import EditIcon from '@atlaskit/icon/core/edit';
import { describeProblem } from '../rest/describe-problem';
import screen from '../screens/screen.module.css';
import { IconButton } from './button';
import { cx } from './cx';
import styles from './inline-edit.module.css';

interface InlineEditProps {
  /** What is edited, for example `Summary`. */
  readonly label: string;
  /** The text that the editor starts with. */
  readonly text: string;
  readonly isMultiline?: boolean;
  readonly type?: 'text' | 'number' | 'date';
  readonly hint?: string;
  /** Rejecting keeps the editor open and shows why. */
  readonly onSave: (text: string) => Promise<void>;
  /** How the value is shown while it is not edited. */
  readonly children: ReactNode;
}

/** A value that turns into its editor: Enter saves (Ctrl+Enter in long texts), Esc gives up. */
export function InlineEdit(props: InlineEditProps) {
  const [isEditing, setIsEditing] = useState(false);
  if (isEditing) {
    return (
      <Editor
        {...props}
        onGone={() => {
          setIsEditing(false);
        }}
      />
    );
  }
  return (
    <div className={styles['read']}>
      <div className={styles['value']}>{props.children}</div>
      <IconButton
        label={`Edit ${props.label.toLowerCase()}`}
        isCompact
        className={cx(styles['pencil'])}
        icon={<EditIcon label="" size="small" />}
        onClick={() => {
          setIsEditing(true);
        }}
      />
    </div>
  );
}

function Editor({
  label,
  text,
  isMultiline,
  type = 'text',
  hint,
  onSave,
  onGone,
}: InlineEditProps & { readonly onGone: () => void }) {
  const [draft, setDraft] = useState(text);
  const [failure, setFailure] = useState<unknown>(null);
  const [isSaving, setIsSaving] = useState(false);

  async function save() {
    setIsSaving(true);
    try {
      if (draft !== text) await onSave(draft);
      onGone();
    } catch (error) {
      setFailure(error);
      setIsSaving(false);
    }
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    void save();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onGone();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  }
  const common = {
    className: screen['input'],
    'aria-label': label,
    autoFocus: true,
    value: draft,
    disabled: isSaving,
    onKeyDown,
  };
  return (
    <form className={styles['editor']} onSubmit={submit}>
      {isMultiline === true ? (
        <textarea
          {...common}
          rows={8}
          onChange={(event) => {
            setDraft(event.target.value);
          }}
        />
      ) : (
        <input
          {...common}
          type={type}
          step="any"
          onChange={(event) => {
            setDraft(event.target.value);
          }}
        />
      )}
      {hint !== undefined && <p className={screen['hint']}>{hint}</p>}
      {failure !== null && (
        <p role="alert" className={screen['error']}>
          {describeProblem(failure).detail}
        </p>
      )}
      <div className={styles['buttons']}>
        <IconButton
          type="submit"
          label={`Save ${label.toLowerCase()}`}
          appearance="default"
          disabled={isSaving}
          icon={<CheckMarkIcon label="" />}
        />
        <IconButton label="Cancel" appearance="default" icon={<CrossIcon label="" />} onClick={onGone} />
      </div>
    </form>
  );
}
