import CrossIcon from '@atlaskit/icon/core/cross';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { IconButton } from '../../../ui/icon-button';
import styles from './field-editor.module.css';

export interface Picked {
  readonly key: string;
  readonly name: string;
  readonly content: ReactNode;
}

/** What is chosen so far, each with a button to take it out. */
export function PickedList({
  label,
  picked,
  onRemove,
}: {
  label: string;
  picked: readonly Picked[];
  onRemove: (key: string) => void;
}): ReactNode {
  const { t } = useText();
  if (picked.length === 0) return null;
  return (
    <ul className={styles.picked} aria-label={label}>
      {picked.map((entry) => (
        <li key={entry.key}>
          {entry.content}
          <IconButton
            icon={CrossIcon}
            label={t('picker.remove', { name: entry.name })}
            onClick={() => {
              onRemove(entry.key);
            }}
          />
        </li>
      ))}
    </ul>
  );
}
