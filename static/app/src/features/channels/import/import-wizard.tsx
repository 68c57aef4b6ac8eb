import { IMPORT_EXTENSIONS } from '@domain/channels/import/extensions';
import Button from '@atlaskit/button/new';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { AppError } from '@domain/app-error';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { ImportList } from '../../records/imports/import-list';
import { columnsOf } from './columns-of';
import { downloadProblems } from './download-problems';
import { ImportProgress } from './import-progress';
import { MappingTable } from './mapping-table';
import { useFileImport } from './use-file-import';
import styles from '../../evidence/evidence.module.css';

interface ImportWizardProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
}

const words = ['imports'] as const;

/** A file of feedback: chosen, looked at, mapped, taken in batches; the file itself never leaves the browser. */
export function ImportWizard({ projectId, snapshot }: ImportWizardProps): ReactNode {
  const { t, locale } = useText();
  const picker = useRef<HTMLInputElement>(null);
  const pick = (): void => picker.current?.click();
  const incoming = useFileImport(projectId, snapshot, pick);
  const { review, state, error } = incoming;
  return (
    <section className={styles.add} aria-label={t('import.title')}>
      <div className={styles.head}>
        <strong className={styles.words}>{t('import.title')}</strong>
      </div>
      <input
        ref={picker}
        type="file"
        className="visually-hidden"
        aria-label={t('import.choose')}
        tabIndex={-1}
        accept={IMPORT_EXTENSIONS}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) void incoming.open(file);
        }}
      />
      {state !== null ? (
        <MoreWords parts={words}>
          <ImportProgress
            projectId={projectId}
            state={state}
            columns={review.read?.columns ?? columnsOf(state)}
            running={incoming.busy}
            onCancel={() => {
              incoming.cancel(state.id);
            }}
            onAnother={incoming.reset}
          />
        </MoreWords>
      ) : review.file === null || review.error !== null ? (
        <>
          <p>{t('import.text')}</p>
          <div className={styles.actions}>
            <Button
              appearance="primary"
              onClick={() => {
                incoming.reset();
                pick();
              }}
            >
              {t('import.choose')}
            </Button>
          </div>
        </>
      ) : (
        <MappingTable fileName={review.file.name} incoming={incoming} />
      )}
      {error !== null &&
        (error instanceof AppError ? (
          <FailureNote error={error} />
        ) : (
          <Note tone="danger" role="alert" title={t('import.unreadable')} />
        ))}
      <ImportList
        projectId={projectId}
        kind="evidence"
        canEdit
        busy={incoming.busy}
        actionsOf={(found, isOpen) => (
          <>
            {isOpen && (
              <Button
                spacing="compact"
                onClick={() => {
                  incoming.resume(found);
                }}
              >
                {t('import.resume')}
              </Button>
            )}
            {found.rejected > 0 && (
              <Button
                spacing="compact"
                appearance="subtle"
                onClick={() => void downloadProblems(projectId, found.id, columnsOf(found), locale)}
              >
                {t('import.problems', { count: found.rejected })}
              </Button>
            )}
          </>
        )}
      />
    </section>
  );
}
