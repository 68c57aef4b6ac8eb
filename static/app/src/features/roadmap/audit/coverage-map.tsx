import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { coverageCells, coverageTotal, worstCell } from '@domain/roadmap/coverage-map';
import type { CoverageTotal } from '@domain/roadmap/coverage-map';
import { plannedShares } from '@domain/roadmap/planned-share';
import { useReading } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { PersonaMark } from '../../../ui/persona-mark';
import { wholeLandscape } from '../../needs/landscape/whole-landscape';
import type { PageLocation } from '../../tab';
import { openNeeds } from '../plan/plan-rows';
import type { WorkItems } from '../../../api/work-items/use-work-items';
import styles from './audit.module.css';

interface CoverageMapProps {
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
  readonly place: PageLocation;
  readonly projectId: string;
}

/**
 * Needs by personas: how wide the gap is, and as a hatched part how much of it open work would close. A cell leads to
 * that work. Until the personas' own gaps have come, the need's widest stands for each.
 */
export function CoverageMap({ snapshot, work, place, projectId }: CoverageMapProps): ReactNode {
  const { t, number, percent } = useText();
  const shares = useMemo(() => plannedShares(work.items), [work.items]);
  const dots = useReading(wholeLandscape, { projectId, segmentId: null }).data?.dots;
  const personas = snapshot.personas.filter((persona) => !persona.anti);
  const needs = useMemo(() => {
    const own = new Map(dots?.map((dot) => [`${dot.needKey} ${dot.personaKey}`, dot.gap]));
    const known = new Set(snapshot.personas.filter(({ anti }) => !anti).map(({ key }) => key));
    return openNeeds(snapshot.needs).map((need) => ({
      key: need.key,
      title: need.title,
      planned01: shares.get(need.key) ?? 0,
      gaps: new Map(
        need.personaKeys
          .filter((key) => known.has(key))
          .map((key) => [key, own.get(`${need.key} ${key}`) ?? need.gap]),
      ),
    }));
  }, [snapshot, dots, shares]);
  const cells = coverageCells(needs);
  const worst = worstCell(cells);
  if (worst === null) return null;
  const worstNeed = needs.find((need) => need.key === worst.needKey);
  const worstPersona = personas.find((persona) => persona.key === worst.personaKey);
  const total = (sum: CoverageTotal): string =>
    t('coverage.total', { left: number(sum.left), gap: number(sum.gap), share: percent(sum.planned01) });
  return (
    <section className={styles.list}>
      <h2>{t('coverage.title')}</h2>
      <p className={styles.hint}>
        {t('coverage.worst', {
          need: `${worst.needKey} ${worstNeed?.title ?? ''}`,
          persona: worstPersona?.name ?? worst.personaKey,
          gap: number(worst.gap),
          share: worst.planned01,
        })}
      </p>
      <div className={styles.mapScroller} tabIndex={0} role="region" aria-label={t('coverage.title')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('list.column.need')}</th>
              {personas.map((persona) => (
                <th key={persona.key} scope="col">
                  <PersonaMark persona={persona} size="small" withName />
                </th>
              ))}
              <th scope="col">{t('coverage.sum')}</th>
            </tr>
          </thead>
          <tbody>
            {needs.map((need) => (
              <tr key={need.key}>
                <th scope="row">
                  {need.key} {need.title}
                </th>
                {personas.map((persona) => {
                  const gap = need.gaps.get(persona.key);
                  const share01 = need.planned01;
                  if (gap === undefined) return <td key={persona.key}>–</td>;
                  const isWorst = need.key === worst.needKey && persona.key === worst.personaKey;
                  return (
                    <CoverageCell
                      key={persona.key}
                      gap={gap}
                      share01={share01}
                      isWorst={isWorst}
                      onOpen={() => {
                        place.go('roadmap', `?need=${need.key}&persona=${persona.key}`);
                      }}
                    />
                  );
                })}
                <td>{total(coverageTotal(cells.filter((cell) => cell.needKey === need.key)))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('coverage.sum')}</th>
              {personas.map((persona) => (
                <td key={persona.key}>
                  {total(coverageTotal(cells.filter((cell) => cell.personaKey === persona.key)))}
                </td>
              ))}
              <td>{total(coverageTotal(cells))}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

interface CoverageCellProps {
  readonly gap: number;
  /** How much of the gap open work would close. */
  readonly share01: number;
  readonly isWorst: boolean;
  readonly onOpen: () => void;
}

function CoverageCell({ gap, share01, isWorst, onOpen }: CoverageCellProps): ReactNode {
  const { t, number, percent } = useText();
  return (
    <td>
      <button
        type="button"
        className={styles.cell}
        data-open={share01 < 0.25 ? 'wide' : share01 < 0.75 ? 'part' : 'closed'}
        data-worst={isWorst}
        style={{ backgroundSize: `${String(100 * share01)}% 100%` }}
        onClick={onOpen}
      >
        <strong>{number(gap)}</strong>{' '}
        {share01 === 0 ? t('coverage.none') : t('coverage.share', { share: percent(share01) })}
      </button>
    </td>
  );
}
