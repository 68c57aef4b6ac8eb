import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { userDay } from '../../../api/user-day';
import { saveBlob } from '../../../api/save-file';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import type { ArchiveExport, ExportState } from './export-archive';
import styles from './archive.module.css';

type Format = 'json' | 'csv';

/** Everything that the product knows as a file: to keep, to move, or to open in a spreadsheet. */
export function ExportSection({ projectId }: { projectId: string }): ReactNode {
  const { t } = useText();
  const [progress, setProgress] = useState<ExportState | null>(null);
  const [running, setRunning] = useState<Format | null>(null);
  const [stopped, setStopped] = useState<Format | null>(null);
  const [error, setError] = useState<unknown>(null);
  const work = useRef<{ archive: ArchiveExport; stop: AbortController } | null>(null);
  const run = async (format: Format, again: boolean): Promise<void> => {
    const { ArchiveExport: Export } = await import('./export-archive');
    const archive = again && work.current !== null ? work.current.archive : new Export();
    const stop = new AbortController();
    work.current = { archive, stop };
    setError(null);
    setStopped(null);
    setRunning(format);
    try {
      if (await archive.run(projectId, stop.signal, setProgress)) {
        const today = userDay();
        if (format === 'json') saveBlob(`customer-roadmap-${today}.json`, archive.json(today));
        else saveBlob(`customer-roadmap-${today}.zip`, archive.csv());
      } else setStopped(format);
    } catch (cause) {
      setError(cause);
      setStopped(format);
    } finally {
      setRunning(null);
    }
  };
  const total = progress?.overview.tables.reduce((sum, table) => sum + table.rows, 0) ?? 0;
  return (
    <section aria-label={t('data.export')} className={styles.section}>
      <h3>{t('data.export')}</h3>
      <p className={styles.small}>{t('data.export.hint')}</p>
      <div className={styles.actions}>
        {(['json', 'csv'] as const).map((format) => (
          <Button
            key={format}
            isLoading={running === format}
            isDisabled={running !== null && running !== format}
            onClick={() => void run(format, false)}
          >
            {t(`data.export.${format}`)}
          </Button>
        ))}
        {running !== null && (
          <Button appearance="subtle" onClick={() => work.current?.stop.abort()}>
            {t('action.cancel')}
          </Button>
        )}
        {stopped !== null && <Button onClick={() => void run(stopped, true)}>{t('data.go-on')}</Button>}
      </div>
      {progress !== null && (
        <>
          <progress aria-label={t('data.export')} max={Math.max(1, total)} value={progress.rows} />
          <p role="status" className={styles.small}>
            {t('data.export.rows', { rows: progress.rows, total })}
          </p>
        </>
      )}
      {error !== null && <FailureNote error={error} />}
    </section>
  );
}
