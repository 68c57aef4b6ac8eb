import { describeProblem } from '../rest/describe-problem';
import { Button } from './button';
import styles from './feedback.module.css';

interface ProblemNoteProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** A failure in words, with a way to try again where that can help. */
export function ProblemNote({ error, onRetry }: ProblemNoteProps) {
  const { title, detail } = describeProblem(error);
  return (
    <div role="alert" className={styles['problem']}>
      <p className={styles['problemTitle']}>{title}</p>
      <p>{detail}</p>
      {onRetry !== undefined && (
        <Button onClick={onRetry} isCompact>
          Retry
        </Button>
      )}
    </div>
  );
}
