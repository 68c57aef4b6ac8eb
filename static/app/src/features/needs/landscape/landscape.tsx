import { useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import type { PersonaView } from '@contract/value/knowledge-views';
import type { LandscapeDot, PastDot } from '@contract/needs/need-views';
import { useText } from '../../../i18n/text';
import { opens } from '../../drawer';
import { DotShape } from '../../../ui/dot-shape';
import { LandscapeAxes } from './landscape-axes';
import { LandscapeGhosts } from './landscape-ghosts';
import { LandscapeLegend } from './landscape-legend';
import type { NeedRow } from '../../../api/work-items/need-rows';
import { needsIn, radiusOf, SIZE, SURE_FROM_ANSWERS, x, y } from './plot';
import type { Area } from './plot';
import styles from './landscape.module.css';

interface LandscapeProps {
  readonly dots: readonly LandscapeDot[];
  /** Where dots stood last quarter; empty = not shown. */
  readonly past: readonly PastDot[];
  readonly rows: readonly NeedRow[];
  readonly personas: readonly PersonaView[];
  /** The need that is open for editing. */
  readonly open: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly onOpen: (needKey: string) => void;
  readonly onChoose: (needKeys: readonly string[]) => void;
}

/** Shorter than this the pointer has not drawn an area, but clicked beside the dots. */
const AREA_FROM = 6;

/**
 * Importance against satisfaction (Ulwick 2005): what lies lower right is under-served. A click or Enter opens a
 * need, Shift or Space chooses several, and drawing a rectangle chooses what is in it.
 */
export function Landscape(props: LandscapeProps): ReactNode {
  const { dots, past, rows, personas, open, chosen, onChoose } = props;
  const { t } = useText();
  const [area, setArea] = useState<Area | null>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const rankOf = new Map(rows.map((row, at) => [row.need.key, at + 1]));
  const rowOf = new Map(rows.map((row) => [row.need.key, row]));
  const shown = dots
    .filter((dot) => rowOf.has(dot.needKey))
    .sort((a, b) => Number(a.needKey === open) - Number(b.needKey === open) || b.reach01 - a.reach01);
  const pointOf = (event: PointerEvent): Area['from'] => {
    const matrix = drawing.current?.getScreenCTM()?.inverse();
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    return { x: point.x, y: point.y };
  };
  const finish = (): void => {
    if (area === null) return;
    setArea(null);
    const far = Math.hypot(area.to.x - area.from.x, area.to.y - area.from.y);
    onChoose(far < AREA_FROM ? [] : needsIn(shown, area));
  };
  return (
    <figure className={styles.figure}>
      <svg
        ref={drawing}
        viewBox={`0 0 ${String(SIZE)} ${String(SIZE)}`}
        role="group"
        aria-label={t('landscape.name')}
        onPointerDown={(event) => {
          if (event.button !== 0 || event.pointerType === 'touch' || onDot(event)) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          const at = pointOf(event);
          setArea({ from: at, to: at });
        }}
        onPointerMove={(event) => {
          if (area !== null) setArea({ ...area, to: pointOf(event) });
        }}
        onPointerUp={finish}
        onPointerCancel={() => {
          setArea(null);
        }}
      >
        <LandscapeAxes />
        <LandscapeGhosts dots={shown} past={past} personas={personas} />
        {shown.map((dot) => {
          const row = rowOf.get(dot.needKey);
          const persona = personas.find((one) => one.key === dot.personaKey);
          if (row === undefined || persona === undefined) return null;
          return (
            <Dot
              key={`${dot.needKey} ${dot.personaKey}`}
              {...props}
              dot={dot}
              row={row}
              persona={persona}
              rank={rankOf.get(dot.needKey) ?? 0}
              isChosen={chosen.has(dot.needKey)}
            />
          );
        })}
        {area !== null && (
          <rect
            className={styles.area}
            x={Math.min(area.from.x, area.to.x)}
            y={Math.min(area.from.y, area.to.y)}
            width={Math.abs(area.to.x - area.from.x)}
            height={Math.abs(area.to.y - area.from.y)}
          />
        )}
      </svg>
      <LandscapeLegend personas={personas} withPast={past.length > 0} />
    </figure>
  );
}

interface DotProps extends LandscapeProps {
  readonly dot: LandscapeDot;
  readonly row: NeedRow;
  readonly persona: PersonaView;
  readonly rank: number;
  readonly isChosen: boolean;
}

function Dot({ dot, row, persona, rank, isChosen, open, chosen, onOpen, onChoose }: DotProps): ReactNode {
  const { t, number } = useText();
  const [cx, cy, radius] = [x(dot.importance), y(dot.satisfaction), radiusOf(dot)];
  const hollow = dot.answers < SURE_FROM_ANSWERS;
  const toggle = (): void => {
    const others = [...chosen].filter((key) => key !== dot.needKey);
    onChoose(isChosen ? others : [...others, dot.needKey]);
  };
  return (
    <g
      className={styles.dot}
      data-open={dot.needKey === open}
      data-chosen={isChosen}
      data-dot={dot.needKey}
      {...opens({ kind: 'need', id: dot.needKey })}
      role="button"
      tabIndex={0}
      aria-pressed={isChosen}
      aria-label={t('landscape.dot', {
        rank,
        need: row.need.title,
        persona: persona.name,
        importance: number(dot.importance),
        satisfaction: number(dot.satisfaction),
        gap: number(dot.gap),
        low: number(dot.gapRange.low),
        high: number(dot.gapRange.high),
        answers: dot.answers,
      })}
      onClick={(event) => {
        if (event.shiftKey || event.ctrlKey || event.metaKey) toggle();
        else onOpen(dot.needKey);
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        if (event.key === ' ') toggle();
        else onOpen(dot.needKey);
      }}
    >
      <line x1={x(dot.importanceRange.low)} x2={x(dot.importanceRange.high)} y1={cy} y2={cy} />
      <line x1={cx} x2={cx} y1={y(dot.satisfactionRange.low)} y2={y(dot.satisfactionRange.high)} />
      {row.planned.length > 0 && <circle className={styles.ring} cx={cx} cy={cy} r={radius + 4} />}
      {isChosen && (
        <rect
          className={styles.mark}
          x={cx - radius - 8}
          y={cy - radius - 8}
          width={2 * radius + 16}
          height={2 * radius + 16}
          rx={4}
        />
      )}
      <DotShape ordinal={persona.ordinal} cx={cx} cy={cy} radius={radius} hollow={hollow} />
      <text x={cx} y={cy} data-hollow={hollow}>
        {t('landscape.rank', { rank })}
      </text>
    </g>
  );
}

function onDot(event: PointerEvent): boolean {
  return event.target instanceof Element && event.target.closest('[data-dot]') !== null;
}
