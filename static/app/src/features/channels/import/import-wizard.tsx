import Button from '@atlaskit/button/new';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { AppError } from '@domain/app-error';
import { guessMapping } from '@domain/channels/import/guess-mapping';
import type { GuessedMapping } from '@domain/channels/import/guess-mapping';
import { inspectFile } from '@domain/channels/import/inspect-file';
import type { FileShape } from '@domain/channels/import/file-shape';
import type { ImportMapping } from '@domain/channels/import/mapping';
import type { ImportView } from '@contract/channels/import-views';
import { findTicketPlace } from '@jira/tickets';
import { call } from '../../../api/call';
import { jiraAsUser } from '../../../api/jira';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { jiraPlanOf, runJiraImport } from '../tickets/run-jira-import';
import type { JiraPlan } from '../tickets/run-jira-import';
import { fileSource, fingerprintOf } from '../../../api/open-file';
import { ImportList } from './import-list';
import { columnsOf } from './columns-of';
import { ImportProgress } from './import-progress';
import { MappingTable } from './mapping-table';
import { runImport } from './run-import';
import type { ImportPlan } from './run-import';
import styles from '../../evidence/evidence.module.css';

interface Opened {
  readonly file: File;
  readonly fingerprint: string;
  readonly shape: FileShape;
  readonly guess: GuessedMapping;
  readonly mapping: ImportMapping;
}

/** A file of feedback: chosen, looked at, mapped, taken in batches; the file itself never leaves the browser. */
export function ImportWizard({ projectId, onClose }: { projectId: string; onClose: () => void }): ReactNode {
  const { t } = useText();
  const client = useQueryClient();
  const picker = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [mask, setMask] = useState(true);
  const [state, setState] = useState<ImportView | null>(null);
  const [resumed, setResumed] = useState<ImportView | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [stop, setStop] = useState<AbortController | null>(null);

  const refresh = (): void => {
    for (const key of ['imports', 'evidence', 'evidence-count', 'knowledge']) {
      void client.invalidateQueries({ queryKey: [key, projectId] });
    }
  };
  const run = async (file: File, plan: ImportPlan, begun: ImportView): Promise<void> => {
    const controller = new AbortController();
    setStop(controller);
    setState(begun);
    setError(null);
    try {
      await runImport(
        { projectId, state: begun, source: fileSource(file), plan, signal: controller.signal },
        setState,
      );
    } catch (cause) {
      setError(cause);
    } finally {
      setStop(null);
      refresh();
    }
  };
  const open = async (file: File): Promise<void> => {
    setError(null);
    try {
      const fingerprint = await fingerprintOf(file);
      if (resumed !== null) {
        if (resumed.fingerprint !== fingerprint) throw new AppError('invalid', t('import.other-file'));
        await run(file, JSON.parse(resumed.plan) as ImportPlan, resumed);
        return;
      }
      const shape = await inspectFile(fileSource(file));
      const guess = guessMapping(shape);
      setOpened({ file, fingerprint, shape, guess, mapping: guess.mapping });
    } catch (cause) {
      setError(cause);
    }
  };
  const resumeFromJira = async (found: ImportView, plan: JiraPlan): Promise<void> => {
    const controller = new AbortController();
    setStop(controller);
    setState(found);
    setError(null);
    try {
      const place = await findTicketPlace(jiraAsUser);
      await runJiraImport(
        { projectId, state: found, plan, place, transport: jiraAsUser, signal: controller.signal },
        setState,
      );
    } catch (cause) {
      setError(cause);
    } finally {
      setStop(null);
      refresh();
    }
  };
  const begin = async ({ file, fingerprint, shape, mapping }: Opened): Promise<void> => {
    const { sample: _sample, ...rest } = shape;
    const plan: ImportPlan = { shape: rest, mapping, today: new Date().toISOString().slice(0, 10), mask };
    try {
      const start = {
        id: crypto.randomUUID(),
        fileName: file.name.slice(0, 255),
        fingerprint,
        plan: JSON.stringify(plan),
      };
      await run(file, plan, await call('import.start', { projectId, start }));
    } catch (cause) {
      setError(cause);
    }
  };
  return (
    <section className={styles.add} aria-label={t('import.title')}>
      <div className={styles.head}>
        <strong className={styles.words}>{t('import.title')}</strong>
        <Button spacing="compact" appearance="subtle" onClick={onClose}>
          {t('action.close')}
        </Button>
      </div>
      <input
        ref={picker}
        type="file"
        className="visually-hidden"
        aria-label={t('import.choose')}
        tabIndex={-1}
        accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.xlsx,.xml"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file !== undefined) void open(file);
        }}
      />
      {state !== null ? (
        <ImportProgress
          projectId={projectId}
          state={state}
          columns={opened?.shape.columns ?? columnsOf(state)}
          running={stop !== null}
          onCancel={() => {
            stop?.abort();
            call('import.cancel', { projectId, importId: state.id })
              .then(setState, setError)
              .finally(refresh);
          }}
          onAnother={() => {
            setState(null);
            setOpened(null);
            setResumed(null);
          }}
        />
      ) : opened === null ? (
        <>
          <p>{t('import.text')}</p>
          <div className={styles.actions}>
            <Button
              appearance="primary"
              onClick={() => {
                setResumed(null);
                picker.current?.click();
              }}
            >
              {t('import.choose')}
            </Button>
          </div>
        </>
      ) : (
        <MappingTable
          {...opened}
          mask={mask}
          onMask={setMask}
          onMapping={(mapping) => {
            setOpened({ ...opened, mapping });
          }}
          onStart={() => void begin(opened)}
          onBack={() => {
            setOpened(null);
          }}
        />
      )}
      {error !== null &&
        (error instanceof AppError ? (
          <FailureNote error={error} />
        ) : (
          <Note tone="danger" role="alert" title={t('import.unreadable')} />
        ))}
      <ImportList
        projectId={projectId}
        busy={stop !== null}
        onChanged={refresh}
        onResume={(found) => {
          const fromJira = jiraPlanOf(found);
          if (fromJira !== null) {
            void resumeFromJira(found, fromJira);
            return;
          }
          setResumed(found);
          setOpened(null);
          setState(null);
          picker.current?.click();
        }}
      />
    </section>
  );
}
