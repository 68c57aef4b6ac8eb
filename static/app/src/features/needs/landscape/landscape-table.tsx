import type { ReactNode } from 'react';
import type { PersonaView } from '@contract/value/knowledge-views';
import type { LandscapeDot, PastDot } from '@contract/needs/need-views';
import { useText } from '../../../i18n/text';
import type { NeedRow } from '../../../api/work-items/need-rows';
import styles from '../need-table.module.css';

interface LandscapeTableProps {
  readonly dots: readonly LandscapeDot[];
  readonly past: readonly PastDot[];
  readonly rows: readonly NeedRow[];
  readonly personas: readonly PersonaView[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (needKeys: readonly string[]) => void;
}

/** The landscape's numbers as a table, the widest gap first; needs are chosen here as on the plot. */
export function LandscapeTable(props: LandscapeTableProps): ReactNode {
  const { dots, past, rows, personas, chosen, onChoose } = props;
  const { t, number } = useText();
  const rowOf = new Map(rows.map((row) => [row.need.key, row]));
  const names = new Map(personas.map((persona) => [persona.key, persona.name]));
  const range = ({ low, high }: LandscapeDot['gapRange']): string => `${number(low)}–${number(high)}`;
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={t('landscape.name')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('landscape.choose')}</span>
            </th>
            <th scope="col">{t('needs.column.need')}</th>
            <th scope="col">{t('list.filter.persona')}</th>
            <th scope="col">{t('landscape.importance')}</th>
            <th scope="col">{t('landscape.satisfaction')}</th>
            <th scope="col">{t('needs.column.gap')}</th>
            <th scope="col">{t('landscape.answers')}</th>
            <th scope="col">{t('needs.column.planned')}</th>
          </tr>
        </thead>
        <tbody>
          {[...dots]
            .sort((a, b) => b.gap - a.gap)
            .map((dot) => {
              const row = rowOf.get(dot.needKey);
              const title = row?.need.title ?? dot.needKey;
              const before = past.find(
                (one) => one.needKey === dot.needKey && one.personaKey === dot.personaKey,
              );
              const was = (value: number | undefined): ReactNode =>
                value === undefined ? null : (
                  <div className={styles.faint}>{t('landscape.before', { value: number(value) })}</div>
                );
              return (
                <tr key={`${dot.needKey} ${dot.personaKey}`}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={t('landscape.choose.need', { need: title })}
                      checked={chosen.has(dot.needKey)}
                      onChange={(event) => {
                        const others = [...chosen].filter((key) => key !== dot.needKey);
                        onChoose(event.currentTarget.checked ? [...others, dot.needKey] : others);
                      }}
                    />
                  </td>
                  <th scope="row">{title}</th>
                  <td>{names.get(dot.personaKey)}</td>
                  <td className={styles.figure}>
                    {number(dot.importance)}{' '}
                    <span className={styles.faint}>{range(dot.importanceRange)}</span>
                    {was(before?.importance)}
                  </td>
                  <td className={styles.figure}>
                    {number(dot.satisfaction)}{' '}
                    <span className={styles.faint}>{range(dot.satisfactionRange)}</span>
                    {was(before?.satisfaction)}
                  </td>
                  <td className={styles.figure}>
                    {number(dot.gap)} <span className={styles.faint}>{range(dot.gapRange)}</span>
                  </td>
                  <td className={styles.figure}>{dot.answers}</td>
                  <td>{row?.planned.map((item) => item.key).join(', ')}</td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </div>
  );
}
