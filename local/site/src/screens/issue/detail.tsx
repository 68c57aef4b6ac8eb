import type { ReactNode } from 'react';
import { showFieldValue } from '../../fields/show-value';

/** A field's name and its value, inside a description list. */
export function Detail({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** A value in words, `None` for no value. */
export function showOrNone(value: unknown): string {
  const shown = showFieldValue(value);
  return shown === '' ? 'None' : shown;
}
