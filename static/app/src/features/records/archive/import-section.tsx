import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { AppError } from '@domain/app-error';
import { useAct } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { ChoiceRow } from '../../../ui/choice-row';
import { FailureNote } from '../../../ui/failure-note';
import { FileButton } from '../../../ui/file-button';
import { Note } from '../../../ui/note';
import { NO_SUMS, runImport } from './import-archive';
import type { ImportStep, ImportSums } from './import-archive';
import styles from './archive.module.css';

type Phase = 'none' | 'checking' | 'checked' | 'taking' | 'stopped' | 'done';
const FATES = ['new', 'newer', 'same', 'older', 'differs', 'elsewhere', 'orphan', 'invalid'] as const;

interface Walk {
  readonly given: File;
  readonly step: ImportStep;
  readonly from: ImportSums;
  readonly show: (next: ImportSums) => void;
}

/** Takes an archive in: first what it would do, then, when a person says so, does it. */
export function ImportSection({ projectId }: { projectId: string }): ReactNode {
  const { t, day } = useText();
  const [file, setFile] = useState<File | null>(null);
  const [phase, setPhase] = useState<Phase>('none');
  const [sums, setSums] = useState<ImportSums>(NO_SUMS);
  const [taken, setTaken] = useState<ImportSums>(NO_SUMS);
  const [differing, setDiffering] = useState<'keep' | 'take'>('keep');
  const [error, setError] = useState<unknown>(null);
  const stop = useRef<AbortController | null>(null);
  const failed = (cause: unknown, back: Phase): void => {
    setError(cause instanceof AppError ? cause : new AppError('invalid', t('data.import.unreadable')));
    setPhase(back);
  };
  const walk = useAct(async ({ given, step, from, show }: Walk, { write }) => {
    stop.current = new AbortController();
    const result = await runImport(projectId, given, step, from, stop.current.signal, show, write);
    if (step.kind === 'put' && result.done)
      await write('archive.finish', {
        projectId,
        importId: crypto.randomUUID(),
        counts: result.sums.counts,
      });
    return result;
  });
  const check = async (given: File): Promise<void> => {
    setFile(given);
    setTaken(NO_SUMS);
    setSums(NO_SUMS);
    setError(null);
    setPhase('checking');
    try {
      const checked = await walk.send({ given, step: { kind: 'check' }, from: NO_SUMS, show: setSums });
      setSums(checked.sums);
      setPhase(checked.done ? 'checked' : 'none');
    } catch (cause) {
      failed(cause, 'none');
    }
  };
  const take = async (): Promise<void> => {
    if (file === null) return;
    setError(null);
    setPhase('taking');
    try {
      const step = { kind: 'put' as const, differing };
      const { sums: all, done } = await walk.send({ given: file, step, from: taken, show: setTaken });
      setTaken(all);
      setPhase(done ? 'done' : 'stopped');
    } catch (cause) {
      failed(cause, 'stopped');
    }
  };
  const busy = phase === 'checking' || phase === 'taking';
  const shown = phase === 'taking' || phase === 'stopped' || phase === 'done' ? taken : sums;
  return (
    <section aria-label={t('data.import')} className={styles.section}>
      <h3>{t('data.import')}</h3>
      <p className={styles.small}>{t('data.import.hint')}</p>
      <div className={styles.actions}>
        <FileButton
          label={t('data.import.choose')}
          accept=".json,application/json"
          isLoading={busy}
          onFile={(given) => void check(given)}
        />
        {busy && (
          <Button spacing="compact" appearance="subtle" onClick={() => stop.current?.abort()}>
            {t('action.cancel')}
          </Button>
        )}
      </div>
      {phase !== 'none' && (
        <div role="status" className={styles.section}>
          {shown.head !== null && (
            <p>
              {t('data.import.from', {
                name: shown.head.productName === '' ? t('data.unnamed') : shown.head.productName,
                day: day(shown.head.exportedOn),
              })}
            </p>
          )}
          <Fates sums={shown} done={phase === 'done'} />
        </div>
      )}
      {phase === 'checked' && sums.counts.differs > 0 && (
        <ChoiceRow
          legend={t('data.import.differs', { count: sums.counts.differs })}
          value={differing}
          choices={[
            { value: 'keep', label: t('data.import.keep') },
            { value: 'take', label: t('data.import.take') },
          ]}
          onChange={setDiffering}
        />
      )}
      {(phase === 'checked' || phase === 'stopped') && (
        <div className={styles.actions}>
          <Button appearance="primary" onClick={() => void take()}>
            {t(phase === 'stopped' ? 'data.go-on' : 'data.import.do')}
          </Button>
        </div>
      )}
      {phase === 'done' && <Note tone="success" title={t('data.import.done')} role="status" />}
      {error !== null && <FailureNote error={error} />}
    </section>
  );
}

function Fates({ sums, done }: { sums: ImportSums; done: boolean }): ReactNode {
  const { t } = useText();
  const told = FATES.filter((fate) => sums.counts[fate] > 0);
  return (
    <>
      <ul className={styles.fates}>
        {told.map((fate) => (
          <li key={fate}>
            <strong>{sums.counts[fate]}</strong> {t(`data.fate.${fate}`)}
          </li>
        ))}
        {done && told.length === 0 && <li>{t('data.import.nothing')}</li>}
      </ul>
      {sums.renamed.length > 0 && (
        <p>
          {t('data.import.renamed')} {sums.renamed.map(({ from, to }) => `${from} → ${to}`).join(', ')}
        </p>
      )}
      {sums.problems.length > 0 && (
        <details>
          <summary>{t('data.import.problems', { count: sums.problems.length })}</summary>
          <ul>
            {sums.problems.map(({ line, problem }) => (
              <li key={line}>{t('data.import.problem', { line, problem })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
