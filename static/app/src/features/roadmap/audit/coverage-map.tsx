import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { coverageCells, worstCell } from '@domain/roadmap/coverage-map';
import { inScope, leftToGain, plannedShare, totalOf } from '@domain/roadmap/total';
import type { PlannedShare, TotalScope } from '@domain/roadmap/total';
import { useReading } from '../../../api/read';
import { Opener } from '../../drawer';
import { useText } from '../../../i18n/text';
import { useFirstOf } from '../../../ui/first-of';
import { PersonaMark } from '../../../ui/persona-mark';
import { PlannedOf, plannedShareWords } from '../../../ui/total-figure';
import { wholeLandscape } from '../../needs/landscape/whole-landscape';
import type { PageLocation } from '../../tab';
import type { PlanContext } from '../plan/plan-view';
import styles from './audit.module.css';

/** Needs of the widest gaps that are drawn at first: a row has a cell for each persona. */
const FIRST = 50;

interface CoverageMapProps {
  readonly context: PlanContext;
  readonly place: PageLocation;
}

/**
 * Needs by personas: how wide the gap is, and as a hatched part how much of it open work would close. A cell leads to
 * that work. Until the personas' own gaps have come, the need's widest stands for each.
 */
export function CoverageMap({ context, place }: CoverageMapProps): ReactNode {
  const { projectId, snapshot, work, basis } = context;
  const { t, number } = useText();
  const planned = useMemo(() => totalOf(work.items, basis), [work.items, basis]);
  const dots = useReading(wholeLandscape, { projectId, segmentId: null }).data?.dots;
  const personas = snapshot.personas.filter((persona) => !persona.anti);
  const needs = useMemo(() => {
    const own = new Map(dots?.map((dot) => [`${dot.needKey} ${dot.personaKey}`, dot.gap]));
    const known = new Set(snapshot.personas.filter(({ anti }) => !anti).map(({ key }) => key));
    return [...snapshot.needs]
      .sort((a, b) => b.gap - a.gap)
      .flatMap((need) => {
        const share = plannedShare(need, planned);
        // Of what is delivered or declined nothing is left to plan.
        if (share === null) return [];
        const gaps = new Map(
          need.personaKeys
            .filter((key) => known.has(key))
            .map((key) => [key, own.get(`${need.key} ${key}`) ?? need.gap]),
        );
        return [{ key: need.key, title: need.title, ...share, gaps }];
      });
  }, [snapshot, dots, planned]);
  const cells = coverageCells(needs);
  const worst = worstCell(cells);
  const { shown, more } = useFirstOf(needs, FIRST);
  if (worst === null) return null;
  const together = (scope: TotalScope): ReactNode => (
    <PlannedOf total={inScope(planned, basis.needs, scope)} toGain={leftToGain(basis.needs, scope)} />
  );
  return (
    <section className={styles.list}>
      <h2>{t('coverage.title')}</h2>
      <p className={styles.hint}>
        {t('coverage.worst', {
          need: `${worst.needKey} ${needs.find(({ key }) => key === worst.needKey)?.title ?? ''}`,
          persona: personas.find(({ key }) => key === worst.personaKey)?.name ?? worst.personaKey,
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
                  <Opener kind="persona" id={persona.key}>
                    <PersonaMark persona={persona} size="small" withName />
                  </Opener>
                </th>
              ))}
              <th scope="col">{t('coverage.sum')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((need) => (
              <tr key={need.key}>
                <th scope="row">
                  <Opener kind="need" id={need.key}>
                    {need.key} {need.title}
                  </Opener>
                </th>
                {personas.map((persona) => {
                  const gap = need.gaps.get(persona.key);
                  if (gap === undefined) return <td key={persona.key}>–</td>;
                  const isWorst = need.key === worst.needKey && persona.key === worst.personaKey;
                  return (
                    <CoverageCell
                      key={persona.key}
                      gap={gap}
                      share={need}
                      isWorst={isWorst}
                      onOpen={() => {
                        place.go('roadmap', `?need=${need.key}&persona=${persona.key}`);
                      }}
                    />
                  );
                })}
                <td>{together({ needKeys: new Set([need.key]) })}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('coverage.sum')}</th>
              {personas.map((persona) => (
                <td key={persona.key}>{together({ personaKey: persona.key })}</td>
              ))}
              <td>{together({})}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {more}
    </section>
  );
}

interface CoverageCellProps {
  readonly gap: number;
  /** How much of what is left of the need open work would meet. */
  readonly share: PlannedShare;
  readonly isWorst: boolean;
  readonly onOpen: () => void;
}

function CoverageCell({ gap, share, isWorst, onOpen }: CoverageCellProps): ReactNode {
  const text = useText();
  const { t, number } = text;
  const { planned01 } = share;
  return (
    <td>
      <button
        type="button"
        className={styles.cell}
        data-open={planned01 < 0.25 ? 'wide' : planned01 < 0.75 ? 'part' : 'closed'}
        data-worst={isWorst}
        style={{ backgroundSize: `${String(100 * planned01)}% 100%` }}
        onClick={onOpen}
      >
        <strong>{number(gap)}</strong> {planned01 === 0 ? t('coverage.none') : plannedShareWords(share, text)}
      </button>
    </td>
  );
}
