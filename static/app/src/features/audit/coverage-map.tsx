import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/knowledge-snapshot';
import { plannedShares } from '@domain/roadmap/planned-share';
import { useText } from '../../i18n/text';
import { PersonaMark } from '../../ui/persona-mark';
import type { PageLocation } from '../roadmap/page-location';
import { openNeeds } from '../roadmap/plan-rows';
import type { WorkItems } from '../work-items/use-work-items';
import styles from './audit.module.css';

interface CoverageMapProps {
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
  readonly place: PageLocation;
}

/** Needs by personas: how wide the gap is and how much of it open work would close; a cell leads to that work. */
export function CoverageMap({ snapshot, work, place }: CoverageMapProps): ReactNode {
  const { t, number, percent } = useText();
  const shares = useMemo(() => plannedShares(work.items), [work.items]);
  const needs = openNeeds(snapshot.needs);
  const personas = snapshot.personas.filter((persona) => !persona.anti);
  const worst = [...needs].sort(
    (a, b) => b.gap * (1 - (shares.get(b.key) ?? 0)) - a.gap * (1 - (shares.get(a.key) ?? 0)),
  )[0];
  if (worst === undefined) return null;
  return (
    <section className={styles.list}>
      <h2>{t('coverage.title')}</h2>
      <p className={styles.hint}>
        {t('coverage.worst', {
          need: `${worst.key} ${worst.title}`,
          gap: number(worst.gap),
          share: shares.get(worst.key) ?? 0,
        })}
      </p>
      <div className={styles.mapScroller} tabIndex={0} role="region" aria-label={t('coverage.title')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('list.column.need')}</th>
              <th scope="col">{t('coverage.gap')}</th>
              {personas.map((persona) => (
                <th key={persona.key} scope="col">
                  <PersonaMark persona={persona} size="small" withName />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {needs.map((need) => (
              <tr key={need.key}>
                <th scope="row">
                  {need.key} {need.title}
                </th>
                <td>{number(need.gap)}</td>
                {personas.map((persona) => {
                  const share01 = shares.get(need.key) ?? 0;
                  if (!need.personaKeys.includes(persona.key)) return <td key={persona.key}>–</td>;
                  return (
                    <td key={persona.key}>
                      <button
                        type="button"
                        className={styles.cell}
                        data-open={share01 < 0.25 ? 'wide' : share01 < 0.75 ? 'part' : 'closed'}
                        style={{ backgroundSize: `${String(100 * share01)}% 100%` }}
                        onClick={() => {
                          place.go('roadmap', `?need=${need.key}&persona=${persona.key}`);
                        }}
                      >
                        {share01 === 0
                          ? t('coverage.none')
                          : t('coverage.share', { share: percent(share01) })}
                      </button>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
