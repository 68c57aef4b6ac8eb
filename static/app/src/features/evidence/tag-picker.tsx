import { useState } from 'react';
import type { ReactNode } from 'react';
import { LONGEST_TAG } from '@domain/records/evidence';
import { useRead } from '../../api/read';
import { useText } from '../../i18n/text';
import { Combobox } from '../../ui/combobox';
import styles from './evidence.module.css';

interface TagPickerProps {
  readonly projectId: string;
  readonly label: string;
  /** A tag that is not in use yet may be made up here. */
  readonly mayBeNew: boolean;
  readonly onPick: (tag: string) => void;
  readonly onEscape: () => void;
}

const SHOWN = 8;

/** A tag, from those that are in use: so one thing is not called two names. */
export function TagPicker({ projectId, label, mayBeNew, onPick, onEscape }: TagPickerProps): ReactNode {
  const { t } = useText();
  const [text, setText] = useState('');
  const list = useRead('tag.list', { projectId });
  const known = list.data?.tags ?? [];
  const typed = text.trim().slice(0, LONGEST_TAG);
  const fitting = known.filter(({ tag }) => tag.toLowerCase().includes(typed.toLowerCase())).slice(0, SHOWN);
  const isNew = mayBeNew && typed !== '' && !known.some(({ tag }) => tag === typed);
  return (
    <Combobox
      autoFocus
      label={label}
      text={text}
      onText={setText}
      busy={list.isPending}
      nothing={typed === '' ? t('evidence.tag.none') : t('picker.nothing', { text })}
      options={[
        ...fitting.map(({ tag, pieces }) => ({
          id: tag,
          content: (
            <span>
              {tag} <span className={styles.faint}>{t('evidence.tag.pieces', { count: pieces })}</span>
            </span>
          ),
        })),
        ...(isNew ? [{ id: typed, content: t('evidence.tag.new', { tag: typed }) }] : []),
      ]}
      onPick={onPick}
      onEscape={onEscape}
    />
  );
}
