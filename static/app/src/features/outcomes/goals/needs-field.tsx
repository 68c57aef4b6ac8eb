import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import styles from './goals.module.css';

interface NeedsFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly needs: KnowledgeSnapshot['needs'];
  readonly onChange: (ids: readonly string[]) => void;
}

/** The needs that a goal is about, ticked in the list of all. */
export function NeedsField({ label, value, needs, onChange }: NeedsFieldProps): ReactNode {
  return (
    <fieldset className={styles.box}>
      <legend>{label}</legend>
      <div className={styles.needs}>
        {needs.map(({ id, key, title }) => (
          <label key={id} className={styles.check}>
            <input
              type="checkbox"
              checked={value.includes(id)}
              onChange={(event) => {
                const others = value.filter((one) => one !== id);
                onChange(event.currentTarget.checked ? [...others, id] : others);
              }}
            />
            {key} {title}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
