import type { ReactNode } from 'react';
import styles from './value.module.css';

interface SliderProps {
  /** What stands beside the slider. */
  readonly label: string;
  /** Its whole name, for those who do not see where it stands. */
  readonly name: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  readonly step: number;
  /** The value in words. */
  readonly shown: string;
  readonly changed: boolean;
  readonly onChange: (value: number) => void;
}

/** The platform's own slider with its value in words; arrow keys move it. */
export function Slider(props: SliderProps): ReactNode {
  return (
    <label className={styles.slider} data-changed={props.changed}>
      <span>{props.label}</span>
      <input
        type="range"
        aria-label={props.name}
        aria-valuetext={props.shown}
        min={props.min ?? 0}
        max={props.max}
        step={props.step}
        value={props.value}
        onChange={(event) => {
          props.onChange(event.currentTarget.valueAsNumber);
        }}
      />
      <output>{props.shown}</output>
    </label>
  );
}
