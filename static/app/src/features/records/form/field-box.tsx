import { useId } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { troubleWords } from '../words/record-words';
import { troubleAt } from './part';
import type { PartProps } from './part';
import styles from './record-form.module.css';

/** What ties a control to its label and to what is wrong with it. */
export interface Control {
  readonly id: string;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
}

interface FieldBoxProps {
  readonly part: Pick<PartProps, 'label' | 'path' | 'spec' | 'troubles'>;
  /** For a control that says its label itself. */
  readonly ownLabel?: true;
  readonly children: (control: Control) => ReactNode;
}

/** One field of a form: its label, its control, and under it what is wrong. */
export function FieldBox({ part, ownLabel, children }: FieldBoxProps): ReactNode {
  const id = useId();
  const problemId = `${id}-problem`;
  const invalid = troubleAt(part.troubles, part.path) !== null;
  return (
    <div className={styles.field}>
      {ownLabel === undefined && (
        <label htmlFor={id} className={styles.label}>
          {part.label}
        </label>
      )}
      {children({ id, invalid, describedBy: invalid ? problemId : undefined })}
      <FieldTrouble part={part} id={problemId} />
    </div>
  );
}

interface FieldTroubleProps {
  readonly part: FieldBoxProps['part'];
  readonly id: string;
}

/** What is wrong with a field, in words; nothing while it is right. */
export function FieldTrouble({ part, id }: FieldTroubleProps): ReactNode {
  const text = useText();
  const trouble = troubleAt(part.troubles, part.path);
  if (trouble === null) return null;
  return (
    <p id={id} className={styles.problem}>
      {troubleWords(trouble, part.spec, text)}
    </p>
  );
}
