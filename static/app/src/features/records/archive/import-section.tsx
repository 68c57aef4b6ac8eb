import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { ChoiceRow } from '../../../ui/choice-row';
import { FailureNote } from '../../../ui/failure-note';
import { FileButton } from '../../../ui/file-button';
import { Note } from '../../../ui/note';
import { useSaid } from '../../../i18n/said';
import type { ImportSums } from './import-archive';
import { useArchiveImport } from './use-archive-import';
import styles from './archive.module.css';

/** Renamed records that are listed; there may be thousands. */
const MOST_SHOWN = 100;
const FATES = ['new', 'newer', 'same', 'older', 'differs', 'elsewhere', 'orphan', 'invalid'] as const;
/** Takes an archive in: first what it would do, then, when a person says so, does it. */
export function ImportSection({ projectId }: { projectId: string }): ReactNode {
  const { t, day } = useText();
  const taking = useArchiveImport(projectId);
  const { phase, busy, sums, shown, error } = taking;
  return (
    <section aria-label={t('data.import')} className={styles.section}>
      <h3>{t('data.import')}</h3>
      <p className={styles.small}>{t('data.import.hint')}</p>
      <div className={styles.actions}>
        <FileButton
          label={t('data.import.choose')}
          accept=".json,application/json"
          isLoading={busy}
          onFile={(given) => void taking.check(given)}
        />
        {busy && (
          <Button spacing="compact" appearance="subtle" onClick={taking.stop}>
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
          value={taking.differing}
          choices={[
            { value: 'keep', label: t('data.import.keep') },
            { value: 'take', label: t('data.import.take') },
          ]}
          onChange={taking.setDiffering}
        />
      )}
      {(phase === 'checked' || phase === 'stopped') && (
        <div className={styles.actions}>
          <Button appearance="primary" onClick={() => void taking.take()}>
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
  const say = useSaid();
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
          {t('data.import.renamed')}{' '}
          {sums.renamed
            .slice(0, MOST_SHOWN)
            .map(({ from, to }) => `${from} → ${to}`)
            .join(', ')}
        </p>
      )}
      {sums.problems.length > 0 && (
        <details>
          <summary>{t('data.import.problems', { count: sums.problems.length })}</summary>
          <ul>
            {sums.problems.map(({ line, problem }) => (
              <li key={line}>{t('data.import.problem', { line, problem: say(problem) })}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
