import type { ReactNode } from 'react';
import styles from './switch.module.css';

interface SwitchProps {
  /** What it switches, in words. */
  readonly label: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
}

/** Something that is on or off, and takes effect at once. Atlaskit's own loads a form's worth of code for it. */
export function Switch({ label, on, disabled = false, onChange }: SwitchProps): ReactNode {
  return (
    <button
      type="button"
      role="switch"
      className={styles.switch}
      aria-checked={on}
      aria-label={label}
      disabled={disabled}
      onClick={() => {
        onChange(!on);
      }}
    >
      <span aria-hidden="true" />
    </button>
  );
}
