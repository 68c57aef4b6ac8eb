import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { writeRejectedRows } from '@domain/channels/import/safe-csv';
import type { RejectedRow } from '@domain/channels/import/import-table';
import type { TriedFile } from '../../api/read-file';
import { saveFile } from '../../api/save-file';
import { MoreWords } from '../../i18n/more-words';
import { useSaid } from '../../i18n/said';
import { useText } from '../../i18n/text';
import { Note } from '../note';
import { Skeleton } from '../skeleton';
import { FileDoubts } from './file-doubts';
import type { FileDoubtsProps } from './file-doubts';
import styles from './file-review.module.css';

interface FileReviewProps extends Pick<FileDoubtsProps, 'answers' | 'onAnswer' | 'wordsOf'> {
  readonly fileName: string;
  /** What the whole file would bring; null while it is being read. */
  readonly read: (Omit<TriedFile<unknown>, 'rows'> & { readonly rows: { readonly length: number } }) | null;
  /** What is used as what, and the first rows as they would be taken. */
  readonly children?: ReactNode;
  readonly actions: ReactNode;
}

const words = ['file'] as const;
const SHOWN_PROBLEMS = 8;

/** A file before it is taken in: what it leaves open, how many of its rows are taken and why the others are not. */
export function FileReview(props: FileReviewProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <Review {...props} />
    </MoreWords>
  );
}

function Review({
  fileName,
  read,
  answers,
  onAnswer,
  wordsOf,
  children,
  actions,
}: FileReviewProps): ReactNode {
  const { t } = useText();
  if (read === null) return <Skeleton rows={3} label={t('file.reading', { name: fileName })} />;
  const { rows, empty, rejected, doubts, tool, columns } = read;
  return (
    <div className={styles.review}>
      <p className={styles.line}>
        <strong>{fileName}</strong> {tool === null ? t('file.unknown') : t('file.recognised', { name: tool })}
      </p>
      <FileDoubts {...{ doubts, answers, onAnswer, wordsOf }} />
      {children}
      <p className={styles.line} role="status">
        {t('file.counts', {
          lines: rows.length + empty + rejected.length,
          taken: rows.length,
          empty,
          rejected: rejected.length,
        })}
      </p>
      <RejectedRows columns={columns} rejected={rejected} />
      <div className={styles.actions}>{actions}</div>
    </div>
  );
}

interface RejectedRowsProps {
  readonly columns: readonly string[];
  readonly rejected: readonly RejectedRow[];
}

/** Rows that are not taken, each with line and reason; all of them as a file to correct and choose again. */
function RejectedRows({ columns, rejected }: RejectedRowsProps): ReactNode {
  const { t } = useText();
  const say = useSaid();
  if (rejected.length === 0) return null;
  return (
    <Note
      tone="warning"
      title={t('file.rejected', { count: rejected.length })}
      actions={
        <Button
          spacing="compact"
          onClick={() => {
            saveFile('rows-to-correct.csv', 'text/csv', writeRejectedRows(columns, rejected, say));
          }}
        >
          {t('file.rejected.download')}
        </Button>
      }
    >
      <ul className={styles.problems}>
        {rejected.slice(0, SHOWN_PROBLEMS).map((row) => (
          <li key={row.line}>{t('file.problem', { line: row.line, reason: say(row.problem.said) })}</li>
        ))}
      </ul>
    </Note>
  );
}
