import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './select-box.module.css';

interface SelectBoxProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  /** Id of what says why it is invalid. */
  readonly describedBy?: string | undefined;
}

/** One of a list, with its label in front: the platform's own control, so it works everywhere Jira does. */
export function SelectBox(props: SelectBoxProps): ReactNode {
  const { label, value, options, onChange, disabled = false, invalid = false, describedBy } = props;
  const id = useId();
  return (
    <span className={styles.box}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={disabled}
        aria-invalid={invalid || undefined}
        aria-describedby={describedBy}
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
