import type { KeyboardEvent, ReactNode } from 'react';
import type { LandscapeDot } from '@contract/need-views';
import type { PersonaView } from '@contract/knowledge-views';
import { useText } from '../../i18n/text';
import { DotShape } from '../../ui/dot-shape';
import type { NeedRow } from './need-rows';
import styles from './landscape.module.css';

/** Below so many answers a dot is hollow: its place is a guess (value model, step 1). */
const SURE_FROM_ANSWERS = 30;
const SIZE = 480;
const EDGE = 40;
const ticks = [0, 2, 4, 6, 8, 10];
const isoScores = [10, 12, 15];
const x = (importance: number): number => EDGE + (importance / 10) * (SIZE - EDGE - 12);
const y = (satisfaction: number): number => SIZE - EDGE - (satisfaction / 10) * (SIZE - EDGE - 12);

interface LandscapeProps {
  readonly dots: readonly LandscapeDot[];
  readonly rows: readonly NeedRow[];
  readonly personas: readonly PersonaView[];
  readonly selected: string | null;
  readonly onSelect: (needKey: string) => void;
}

/**
 * Importance against satisfaction (Ulwick 2005): what lies lower right is under-served. The lines join places of
 * one gap; from importance = satisfaction on a gap g runs along S = 2I − g.
 */
export function Landscape({ dots, rows, personas, selected, onSelect }: LandscapeProps): ReactNode {
  const { t, number } = useText();
  const rankOf = new Map(rows.map((row, at) => [row.need.key, at + 1]));
  const rowOf = new Map(rows.map((row) => [row.need.key, row]));
  const shown = dots
    .filter((dot) => rowOf.has(dot.needKey))
    .sort((a, b) => Number(a.needKey === selected) - Number(b.needKey === selected) || b.reach01 - a.reach01);
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${String(SIZE)} ${String(SIZE)}`} role="group" aria-label={t('landscape.name')}>
        <polygon className={styles.over} points={`${x(0)},${y(0)} ${x(0)},${y(10)} ${x(10)},${y(10)}`} />
        <polygon className={styles.under} points={`${x(5)},${y(0)} ${x(10)},${y(10)} ${x(10)},${y(0)}`} />
        <Axes />
        {shown.map((dot) => {
          const row = rowOf.get(dot.needKey);
          const persona = personas.find((one) => one.key === dot.personaKey);
          if (row === undefined || persona === undefined) return null;
          const cx = x(dot.importance);
          const cy = y(dot.satisfaction);
          const radius = 7 + 8 * Math.sqrt(dot.reach01);
          const chosen = dot.needKey === selected;
          const pick = (): void => {
            onSelect(dot.needKey);
          };
          return (
            <g
              key={`${dot.needKey} ${dot.personaKey}`}
              className={styles.dot}
              data-chosen={chosen}
              role="button"
              tabIndex={0}
              aria-pressed={chosen}
              aria-label={t('landscape.dot', {
                rank: rankOf.get(dot.needKey) ?? 0,
                need: row.need.title,
                persona: persona.name,
                importance: number(dot.importance),
                satisfaction: number(dot.satisfaction),
                gap: number(dot.gap),
                low: number(dot.gapRange.low),
                high: number(dot.gapRange.high),
                answers: dot.answers,
              })}
              onClick={pick}
              onKeyDown={(event: KeyboardEvent) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                pick();
              }}
            >
              <line x1={x(dot.importanceRange.low)} x2={x(dot.importanceRange.high)} y1={cy} y2={cy} />
              <line x1={cx} x2={cx} y1={y(dot.satisfactionRange.low)} y2={y(dot.satisfactionRange.high)} />
              {row.planned.length > 0 && <circle className={styles.ring} cx={cx} cy={cy} r={radius + 4} />}
              <DotShape
                ordinal={persona.ordinal}
                cx={cx}
                cy={cy}
                radius={radius}
                hollow={dot.answers < SURE_FROM_ANSWERS}
              />
              <text x={cx} y={cy} data-hollow={dot.answers < SURE_FROM_ANSWERS}>
                {rankOf.get(dot.needKey)}
              </text>
            </g>
          );
        })}
      </svg>
      <figcaption className={styles.legend}>
        {personas.map((persona) => (
          <span key={persona.key}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <DotShape ordinal={persona.ordinal} cx={8} cy={8} radius={7} hollow={false} />
            </svg>
            {persona.name}
          </span>
        ))}
        <span>{t('landscape.legend.size')}</span>
        <span>{t('landscape.legend.ring')}</span>
        <span>{t('landscape.legend.hollow', { count: SURE_FROM_ANSWERS })}</span>
        <span>{t('landscape.legend.cross')}</span>
      </figcaption>
    </figure>
  );
}

function Axes(): ReactNode {
  const { t } = useText();
  return (
    <g aria-hidden="true">
      {ticks.map((tick) => (
        <g key={tick} className={styles.tick}>
          <line x1={x(tick)} x2={x(tick)} y1={y(0)} y2={y(10)} />
          <line x1={x(0)} x2={x(10)} y1={y(tick)} y2={y(tick)} />
          <text x={x(tick)} y={y(0) + 14} textAnchor="middle">
            {tick}
          </text>
          <text x={x(0) - 6} y={y(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      <line className={styles.fair} x1={x(0)} y1={y(0)} x2={x(10)} y2={y(10)} />
      {isoScores.map((score) => (
        <g key={score} className={styles.iso}>
          <line x1={x(score / 2)} y1={y(0)} x2={x(10)} y2={y(20 - score)} />
          <text x={x(score / 2) + 4} y={y(0) - 6}>
            {score}
          </text>
        </g>
      ))}
      <text className={styles.zone} x={x(0.4)} y={y(9.5)}>
        {t('landscape.zone.over')}
      </text>
      <text className={styles.zone} x={x(1.6)} y={y(0.7)}>
        {t('landscape.zone.fair')}
      </text>
      <text className={styles.zone} x={x(9.9)} y={y(0.3)} textAnchor="end">
        {t('landscape.zone.under')}
      </text>
      <text className={styles.axis} x={x(5)} y={SIZE - 6} textAnchor="middle">
        {t('landscape.importance')}
      </text>
      <text
        className={styles.axis}
        transform={`translate(12 ${String(y(5))}) rotate(-90)`}
        textAnchor="middle"
      >
        {t('landscape.satisfaction')}
      </text>
    </g>
  );
}
