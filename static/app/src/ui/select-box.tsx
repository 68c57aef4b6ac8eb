import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './select-box.module.css';

interface SelectBoxProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One of a list, with its label in front: the platform's own control, so it works everywhere Jira does. */
export function SelectBox({ label, value, options, onChange }: SelectBoxProps): ReactNode {
  const id = useId();
  return (
    <span className={styles.box}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
