import type { ReactNode } from 'react';
import { FailureNote } from './failure-note';
import { useChoice } from './use-choice';

interface KeptSelectProps {
  /** Read out; the place around it says it to those who see. */
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly disabled?: boolean;
  readonly className?: string | undefined;
  readonly tabIndex?: number;
  /** Keeps a choice; ends when `value` holds it. */
  readonly onKeep: (value: string) => Promise<unknown>;
}

/** A list of words of which each choice is kept at once: it shows from the click on, or the old one again and why. */
export function KeptSelect(props: KeptSelectProps): ReactNode {
  const { label, value, options, disabled, className, tabIndex, onKeep } = props;
  const choice = useChoice(value, onKeep);
  return (
    <>
      <select
        aria-label={label}
        disabled={disabled}
        className={className}
        tabIndex={tabIndex}
        value={choice.shown}
        onChange={(event) => {
          choice.choose(event.currentTarget.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {choice.error !== null && <FailureNote error={choice.error} />}
    </>
  );
}
