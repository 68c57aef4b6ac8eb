import type { ReactNode } from 'react';
import type { PresetComparison } from '@contract/value/value-views';
import type { WorkItem } from '@domain/items/work-item';
import { useText } from '../../../i18n/text';
import { isOrder } from './priority-rows';
import { RankChange } from './rank-change';
import styles from './priorities.module.css';

/** The top of the backlog under every order that can be computed, side by side. */
export function OrdersTable({
  comparison,
  items,
}: {
  readonly comparison: PresetComparison;
  readonly items: readonly WorkItem[];
}): ReactNode {
  const { t, number, list } = useText();
  const summaries = new Map(items.map((item) => [item.id, item.summary]));
  const known = comparison.presets.filter(isOrder);
  const missing = comparison.presets.filter((preset) => !isOrder(preset));
  const places = Array.from(
    { length: Math.max(0, ...known.map(({ top }) => top.length)) },
    (_, index) => index,
  );
  return (
    <div className={styles.wide} tabIndex={0} role="region" aria-label={t('priorities.orders.name')}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('priorities.orders.name')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('priorities.column.rank')}</th>
            {known.map(({ preset }) => (
              <th key={preset} scope="col" title={t(`preset.${preset}.text`)}>
                {t(`preset.${preset}`)}
              </th>
            ))}
          </tr>
          <tr>
            <th scope="row">τ</th>
            {known.map(({ preset, tau }) => (
              <td key={preset}>{tau === null ? '–' : number(tau, 2)}</td>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place}>
              <th scope="row">{place + 1}</th>
              {known.map(({ preset, top }) => {
                const item = top[place];
                if (item === undefined) return <td key={preset}>–</td>;
                return (
                  <td key={preset} title={summaries.get(item.issueId)}>
                    {item.issueKey} <RankChange rank={place + 1} before={item.placeBefore} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {missing.length > 0 && (
        <p className={styles.small}>
          {t('priorities.orders.missing', {
            presets: list(missing.map(({ preset }) => t(`preset.${preset}`))),
          })}
        </p>
      )}
    </div>
  );
}
