import type { ReactNode } from 'react';
import screen from '../screen.module.css';

interface FormFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** The one control that the label names. */
  readonly children: ReactNode;
}

/** A labelled control of a form. */
export function FormField({ label, hint, children }: FormFieldProps) {
  return (
    <label className={screen['field']}>
      <span className={screen['label']}>{label}</span>
      {children}
      {hint !== undefined && <span className={screen['hint']}>{hint}</span>}
    </label>
  );
}
