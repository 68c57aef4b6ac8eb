import { useState } from 'react';
import type { ReactNode } from 'react';
import { useRead } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Skeleton } from '../../../ui/skeleton';
import type { AnalysisProps } from './analysis-props';
import { ThemeCard } from './theme-card';
import styles from '../evidence.module.css';

/** Wordings that many pieces share, each with its evidence and what can be made of it. */
export function ThemesSection(props: AnalysisProps): ReactNode {
  const { projectId } = props;
  const { t } = useText();
  const [onlyNew, setOnlyNew] = useState(false);
  const themes = useRead('analysis.themes', { projectId, triage: onlyNew ? 'new' : 'any' });
  return (
    <section className={styles.block} aria-labelledby="analysis-themes">
      <div className={styles.head}>
        <h2 id="analysis-themes" className={styles.words}>
          {t('analysis.themes')}
        </h2>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={onlyNew}
            onChange={(event) => {
              setOnlyNew(event.currentTarget.checked);
            }}
          />
          {t('analysis.themes.new')}
        </label>
      </div>
      {themes.isPending && <Skeleton rows={4} label={t('analysis.loading')} />}
      {themes.isError && <FailureNote error={themes.error} onRetry={() => void themes.refetch()} />}
      {themes.data !== undefined && (
        <>
          <p className={styles.faint}>
            {t(themes.data.themes.length === 0 ? 'analysis.themes.none' : 'analysis.themes.text', {
              count: themes.data.read,
            })}
          </p>
          <ul className={styles.list}>
            {themes.data.themes.map((theme) => (
              <ThemeCard key={theme.label} theme={theme} {...props} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
