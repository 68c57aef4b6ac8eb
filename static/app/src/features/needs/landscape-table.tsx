import type { ReactNode } from 'react';
import type { PersonaView } from '@contract/knowledge-views';
import type { LandscapeDot } from '@contract/need-views';
import { useText } from '../../i18n/text';
import type { NeedRow } from './need-rows';
import styles from './need-table.module.css';

interface LandscapeTableProps {
  readonly dots: readonly LandscapeDot[];
  readonly rows: readonly NeedRow[];
  readonly personas: readonly PersonaView[];
}

/** The landscape's numbers as a table, the widest gap first. */
export function LandscapeTable({ dots, rows, personas }: LandscapeTableProps): ReactNode {
  const { t, number } = useText();
  const titles = new Map(rows.map((row) => [row.need.key, row.need.title]));
  const names = new Map(personas.map((persona) => [persona.key, persona.name]));
  const range = ({ low, high }: LandscapeDot['gapRange']): string => `${number(low)}–${number(high)}`;
  return (
    <div className={styles.frame} tabIndex={0} role="region" aria-label={t('landscape.name')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('needs.column.need')}</th>
            <th scope="col">{t('list.filter.persona')}</th>
            <th scope="col">{t('landscape.importance')}</th>
            <th scope="col">{t('landscape.satisfaction')}</th>
            <th scope="col">{t('needs.column.gap')}</th>
            <th scope="col">{t('landscape.answers')}</th>
          </tr>
        </thead>
        <tbody>
          {[...dots]
            .sort((a, b) => b.gap - a.gap)
            .map((dot) => (
              <tr key={`${dot.needKey} ${dot.personaKey}`}>
                <th scope="row">{titles.get(dot.needKey) ?? dot.needKey}</th>
                <td>{names.get(dot.personaKey)}</td>
                <td className={styles.figure}>
                  {number(dot.importance)} <span className={styles.faint}>{range(dot.importanceRange)}</span>
                </td>
                <td className={styles.figure}>
                  {number(dot.satisfaction)}{' '}
                  <span className={styles.faint}>{range(dot.satisfactionRange)}</span>
                </td>
                <td className={styles.figure}>
                  {number(dot.gap)} <span className={styles.faint}>{range(dot.gapRange)}</span>
                </td>
                <td className={styles.figure}>{dot.answers}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
