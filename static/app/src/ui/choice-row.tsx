import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './choice-row.module.css';

export interface Choice<V extends string | number> {
  readonly value: V;
  readonly label: string;
  readonly hint?: string;
}

interface ChoiceRowProps<V extends string | number> {
  readonly legend: string;
  readonly hideLegend?: boolean;
  readonly choices: readonly Choice<V>[];
  readonly value: V | null;
  readonly disabled?: boolean;
  /** Drawn as one box of parts, for what switches between views. */
  readonly joined?: boolean;
  readonly onChange: (value: V) => void;
}

/** One of a few words, side by side: a radio group that wraps on narrow panels. */
export function ChoiceRow<V extends string | number>(props: ChoiceRowProps<V>): ReactNode {
  const { legend, hideLegend = false, choices, value, disabled = false, joined = false, onChange } = props;
  const name = useId();
  return (
    <fieldset className={styles.group} disabled={disabled}>
      <legend className={hideLegend ? 'visually-hidden' : styles.legend}>{legend}</legend>
      <div role="radiogroup" aria-label={legend} className={joined ? styles.joined : styles.row}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice} title={choice.hint}>
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => {
                onChange(choice.value);
              }}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
