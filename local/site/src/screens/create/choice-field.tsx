import { FormField } from './form-field';
import screen from '../screen.module.css';

interface ChoiceFieldProps<Value extends string | number> {
  readonly label: string;
  /** What can be chosen; a choice without a text shows its value. */
  readonly options: readonly { readonly value: Value; readonly text?: string }[];
  /** Must be among the options; undefined while there are none yet. */
  readonly value: Value | undefined;
  readonly disabled?: boolean;
  readonly onValue: (value: Value) => void;
}

/** A labelled choice of one of a few values. */
export function ChoiceField<Value extends string | number>({
  label,
  options,
  value,
  disabled = false,
  onValue,
}: ChoiceFieldProps<Value>) {
  return (
    <FormField label={label}>
      <select
        className={screen['input']}
        value={value ?? ''}
        disabled={disabled}
        onChange={(event) => {
          const chosen = options.find((option) => String(option.value) === event.target.value);
          if (chosen !== undefined) onValue(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text ?? option.value}
          </option>
        ))}
      </select>
    </FormField>
  );
}
