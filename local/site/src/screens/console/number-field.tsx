import { FormField } from '../create/form-field';
import screen from '../screen.module.css';

type NumberFieldProps =
  | { readonly label: string; readonly value: number; readonly onValue: (value: number) => void }
  | { readonly label: string; readonly share01: number; readonly onShare: (share01: number) => void };

/** A whole number of at least 0; a share from 0 to 1 is shown and typed as percent. */
export function NumberField(props: NumberFieldProps) {
  const isShare = 'share01' in props;
  const shown = isShare ? Math.round(props.share01 * 100) : props.value;
  return (
    <FormField label={props.label}>
      <input
        type="number"
        className={screen['input']}
        min={0}
        {...(isShare ? { max: 100 } : {})}
        value={shown}
        onChange={(event) => {
          const typed = Math.max(0, Math.round(event.target.valueAsNumber) || 0);
          if ('share01' in props) props.onShare(Math.min(100, typed) / 100);
          else props.onValue(typed);
        }}
      />
    </FormField>
  );
}
