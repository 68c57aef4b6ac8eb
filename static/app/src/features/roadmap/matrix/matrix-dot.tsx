import { memo } from 'react';
import type { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import { opens } from '../../drawer';
import { useText } from '../../../i18n/text';
import { DotShape } from '../../../ui/dot-shape';
import type { PlanRow } from '../plan/plan-rows';
import { share } from './matrix-axes';
import type { PlottedRow } from './matrix-rows';
import styles from './matrix.module.css';

/** Where a dot stands: at a share of the plot's width and so far beside that, and from the top, in CSS pixels. */
export interface DotPlace {
  readonly x01: number;
  readonly asidePx: number;
  readonly yPx: number;
}

interface MatrixDotProps extends DotPlace {
  readonly row: PlottedRow;
  readonly radius: number;
  /** The 80 % interval of its value. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** Where its whisker ends, in pixels; null = not drawn. */
  readonly whisker: { readonly top: number; readonly bottom: number } | null;
  readonly chosen: boolean;
  readonly inTabOrder: boolean;
  readonly onOpen: (row: PlanRow) => void;
  readonly onKeyDown: (event: KeyboardEvent, row: PlottedRow) => void;
}

/** One item in the shape and colour of its first persona; without a persona a hollow circle. */
export const MatrixDot = memo(function MatrixDot(props: MatrixDotProps): ReactNode {
  const { row, x01, asidePx, yPx, radius, range, whisker, chosen } = props;
  const { t, number } = useText();
  const { item } = row;
  const label = t(range === null ? 'matrix.dot' : 'matrix.dot.range', {
    item: item.key,
    summary: item.summary,
    value: number(row.value),
    low: number(range?.low ?? 0),
    high: number(range?.high ?? 0),
    points: number(row.points, Number.isInteger(row.points) ? 0 : 1),
  });
  return (
    <g
      className={styles.dot}
      style={standing({ x01, asidePx, yPx })}
      data-item={item.id}
      {...opens({ kind: 'item', id: item.key })}
      data-chosen={chosen}
      role="button"
      tabIndex={props.inTabOrder ? 0 : -1}
      aria-pressed={chosen}
      aria-label={label}
      onClick={() => {
        props.onOpen(row);
      }}
      onKeyDown={(event) => {
        props.onKeyDown(event, row);
      }}
    >
      <title>{label}</title>
      {whisker !== null && (
        <path
          className={styles.whisker}
          d={`M0 ${String(whisker.top - yPx)}V${String(whisker.bottom - yPx)}M-4 ${String(whisker.top - yPx)}h8M-4 ${String(whisker.bottom - yPx)}h8`}
        />
      )}
      <Mark row={row} radius={radius} />
    </g>
  );
});

interface RaisedDotProps extends DotPlace {
  readonly row: PlottedRow;
  readonly radius: number;
}

/** The chosen dot once more above all others, to be seen only. */
export function RaisedDot({ row, radius, ...place }: RaisedDotProps): ReactNode {
  return (
    <g className={styles.raised} style={standing(place)} data-chosen="true" aria-hidden="true">
      <Mark row={row} radius={radius} />
    </g>
  );
}

function Mark({ row, radius }: { row: PlottedRow; radius: number }): ReactNode {
  const [persona] = row.personas;
  return (
    <>
      <circle className={styles.focus} r={radius + 5} />
      <DotShape
        ordinal={persona?.ordinal ?? 0}
        cx={0}
        cy={0}
        radius={radius}
        hollow={persona === undefined}
      />
    </>
  );
}

function standing({ x01, asidePx, yPx }: DotPlace): CSSProperties {
  return { transform: `translate(calc(${share(x01)} + ${String(asidePx)}px), ${String(yPx)}px)` };
}
