import { IMPORT_EXTENSIONS } from '@domain/channels/import/formats';
import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { AppError } from '@domain/app-error';
import { guessMapping } from '@domain/channels/import/guess-mapping';
import type { GuessedMapping } from '@domain/channels/import/guess-mapping';
import { inspectFile } from '@domain/channels/import/inspect-file';
import type { FileShape } from '@domain/channels/import/file-shape';
import type { ImportMapping } from '@domain/channels/import/mapping';
import type { ImportView } from '@contract/channels/import-views';
import type { ProcedureInput } from '@contract/rpc';
import { findTicketPlace } from '@jira/tickets';
import { jiraAsUser } from '../../../api/jira';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { jiraPlanOf, runJiraImport } from '../tickets/run-jira-import';
import type { JiraPlan } from '../tickets/run-jira-import';
import { fileSource, fingerprintOf } from '../../../api/open-file';
import { useAct, useWrite } from '../../../api/write';
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

/** Rows on their way: of a new import, or going on with one that stopped. */
type Work =
  | { readonly kind: 'jira'; readonly plan: JiraPlan; readonly from: ImportView }
  | ({ readonly kind: 'file'; readonly file: File; readonly plan: ImportPlan } & (
      | { readonly from: ImportView }
      | { readonly from?: never; readonly start: ProcedureInput<'import.start'>['start'] }
    ));

/** A file of feedback: chosen, looked at, mapped, taken in batches; the file itself never leaves the browser. */
export function ImportWizard({ projectId, onClose }: { projectId: string; onClose: () => void }): ReactNode {
  const { t } = useText();
  const picker = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [mask, setMask] = useState(true);
  const [state, setState] = useState<ImportView | null>(null);
  const [resumed, setResumed] = useState<ImportView | null>(null);
  const [unreadable, setUnreadable] = useState<unknown>(null);
  const stop = useRef<AbortController | null>(null);

  const take = useAct(async (work: Work, { write }) => {
    const controller = new AbortController();
    stop.current = controller;
    const state = work.from ?? (await write('import.start', { projectId, start: work.start }));
    setState(state);
    const request = { projectId, state, signal: controller.signal, write };
    if (work.kind === 'file') {
      await runImport({ ...request, source: fileSource(work.file), plan: work.plan }, setState);
      return;
    }
    const place = await findTicketPlace(jiraAsUser);
    await runJiraImport({ ...request, plan: work.plan, place, transport: jiraAsUser }, setState);
  });
  const cancel = useWrite('import.cancel');
  const error = unreadable ?? take.failure ?? cancel.failure;
  const run = (work: Work): void => {
    setUnreadable(null);
    cancel.forget();
    take.run(work);
  };
  const open = async (file: File): Promise<void> => {
    setUnreadable(null);
    take.forget();
    try {
      const fingerprint = await fingerprintOf(file);
      if (resumed !== null) {
        if (resumed.fingerprint !== fingerprint) throw new AppError('invalid', t('import.other-file'));
        run({ kind: 'file', file, plan: JSON.parse(resumed.plan) as ImportPlan, from: resumed });
        return;
      }
      const shape = await inspectFile(fileSource(file));
      const guess = guessMapping(shape);
      setOpened({ file, fingerprint, shape, guess, mapping: guess.mapping });
    } catch (cause) {
      setUnreadable(cause);
    }
  };
  const begin = ({ file, fingerprint, shape, mapping }: Opened): void => {
    const { sample: _sample, ...rest } = shape;
    const plan: ImportPlan = { shape: rest, mapping, today: new Date().toISOString().slice(0, 10), mask };
    const start = {
      id: crypto.randomUUID(),
      fileName: file.name.slice(0, 255),
      fingerprint,
      plan: JSON.stringify(plan),
    };
    run({ kind: 'file', file, plan, start });
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
        accept={IMPORT_EXTENSIONS}
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
          running={take.busy}
          onCancel={() => {
            stop.current?.abort();
            cancel.run({ projectId, importId: state.id }, setState);
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
          onStart={() => {
            begin(opened);
          }}
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
        busy={take.busy}
        onResume={(found) => {
          const fromJira = jiraPlanOf(found);
          if (fromJira !== null) {
            run({ kind: 'jira', plan: fromJira, from: found });
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
