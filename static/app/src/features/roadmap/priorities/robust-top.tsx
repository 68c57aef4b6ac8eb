import type { ReactNode } from 'react';
import type { PresetComparison } from '@contract/value/value-views';
import type { WorkItem } from '@domain/items/work-item';
import { useText } from '../../../i18n/text';
import styles from './priorities.module.css';

/** "In the top 10 in 92 % of 500 weightings": which items stay on top whatever one believes. */
export function RobustTop({
  comparison,
  items,
}: {
  readonly comparison: PresetComparison;
  readonly items: readonly WorkItem[];
}): ReactNode {
  const { t, percent } = useText();
  const { robustness, robustnessRuns, topK } = comparison;
  const summaries = new Map(items.map((item) => [item.id, item.summary]));
  if (robustness.length === 0) return <p>{t('priorities.robust.none')}</p>;
  return (
    <div className={styles.wide} tabIndex={0} role="region" aria-label={t('priorities.robust.title')}>
      <p className={styles.small}>{t('priorities.robust.text', { runs: robustnessRuns })}</p>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('priorities.robust.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('priorities.robust.item')}</th>
            <th scope="col">{t('priorities.robust.share', { top: topK })}</th>
          </tr>
        </thead>
        <tbody>
          {robustness.map(({ issueId, issueKey, topShare01 }) => (
            <tr key={issueId}>
              <td>
                {issueKey} {summaries.get(issueId)}
              </td>
              <td
                title={t('priorities.robust', {
                  top: topK,
                  share: topShare01,
                  runs: robustnessRuns,
                  item: issueKey,
                })}
              >
                <span className={styles.share}>
                  <span className={styles.shareBar} aria-hidden="true">
                    <span style={{ inlineSize: percentWidth(topShare01) }} />
                  </span>
                  {percent(topShare01)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function percentWidth(share01: number): string {
  return `${String(Math.round(100 * share01))}%`;
}
