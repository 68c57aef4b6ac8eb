import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { ImportView } from '@contract/channels/import-views';
import { useText } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import { downloadProblems } from './download-problems';
import styles from '../../evidence/evidence.module.css';

interface ImportProgressProps {
  readonly projectId: string;
  readonly state: ImportView;
  readonly columns: readonly string[];
  readonly running: boolean;
  readonly onCancel: () => void;
  readonly onAnother: () => void;
}

/** How far an import is and what came of it so far. */
export function ImportProgress(props: ImportProgressProps): ReactNode {
  const { projectId, state, columns, running } = props;
  const { t } = useText();
  return (
    <div className={styles.form} role="status">
      <div className={styles.meta}>
        <strong>{state.fileName}</strong>
        <Lozenge tone={state.job.state === 'done' ? 'success' : 'info'}>
          {t(`import.state.${state.job.state}`)}
        </Lozenge>
      </div>
      <progress aria-label={t('import.progress')} max={state.job.total} value={state.job.done} />
      <p>
        {t('import.counts', {
          added: state.added,
          known: state.known,
          answers: state.answers,
          rejected: state.rejected,
        })}
      </p>
      <div className={styles.actions}>
        {running ? (
          <Button onClick={props.onCancel}>{t('action.cancel')}</Button>
        ) : (
          <Button onClick={props.onAnother}>{t('import.another')}</Button>
        )}
        {state.rejected > 0 && (
          <Button onClick={() => void downloadProblems(projectId, state.id, columns)}>
            {t('import.problems', { count: state.rejected })}
          </Button>
        )}
      </div>
    </div>
  );
}
