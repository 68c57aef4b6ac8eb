import type { ReactNode } from 'react';
import { useRead } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { LineField } from '../said-fields';
import styles from '../evidence.module.css';

interface TagsFieldProps {
  readonly projectId: string;
  /** The tags as they are typed, parted by commas. */
  readonly value: string;
  readonly onChange: (text: string) => void;
}

const OFFERED = 5;

/** Tags parted by commas; those in use that begin like the one that is being typed are offered, so that one thing has one name. */
export function TagsField({ projectId, value, onChange }: TagsFieldProps): ReactNode {
  const { t } = useText();
  const { tags = [] } = useRead('tag.list', { projectId }).data ?? {};
  const before = value.slice(0, value.lastIndexOf(',') + 1);
  const typed = value.slice(before.length).trim().toLowerCase();
  const has = new Set(value.split(',').map((tag) => tag.trim()));
  const offered =
    typed === ''
      ? []
      : tags.filter(({ tag }) => tag.toLowerCase().startsWith(typed) && !has.has(tag)).slice(0, OFFERED);
  return (
    <>
      <LineField
        longest={500}
        label={`${t('inbox.tags')} (${t('inbox.tags.hint')})`}
        value={value}
        onChange={onChange}
      />
      {offered.length > 0 && (
        <span className={styles.suggested}>
          {offered.map(({ tag }) => (
            <button
              key={tag}
              type="button"
              className={styles.chip}
              onClick={() => {
                onChange(`${before}${before === '' ? '' : ' '}${tag}, `);
              }}
            >
              {tag}
            </button>
          ))}
        </span>
      )}
    </>
  );
}
