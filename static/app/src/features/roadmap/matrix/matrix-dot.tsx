import { memo } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { DotShape } from '../../../ui/dot-shape';
import type { PlanRow } from '../plan/plan-rows';
import type { PlottedRow } from './matrix-rows';
import styles from './matrix.module.css';

interface MatrixDotProps {
  readonly row: PlottedRow;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The 80 % interval of its value. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** Where its whisker ends, in pixels; null = not drawn. */
  readonly whisker: { readonly top: number; readonly bottom: number } | null;
  readonly chosen: boolean;
  readonly inTabOrder: boolean;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (row: PlanRow) => void;
  readonly onKeyDown: (event: KeyboardEvent, row: PlottedRow) => void;
}

/** One item in the shape and colour of its first persona; without a persona a hollow circle. */
export const MatrixDot = memo(function MatrixDot(props: MatrixDotProps): ReactNode {
  const { row, x, y, radius, range, whisker, chosen } = props;
  const { t, number } = useText();
  const { item } = row;
  const [persona] = row.personas;
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
      data-item={item.id}
      data-chosen={chosen}
      role="button"
      tabIndex={props.inTabOrder ? 0 : -1}
      aria-pressed={chosen}
      aria-label={label}
      onClick={() => {
        props.onSelect(item.key);
      }}
      onDoubleClick={() => {
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
          d={`M${String(x)} ${String(whisker.top)}V${String(whisker.bottom)}M${String(x - 4)} ${String(whisker.top)}h8M${String(x - 4)} ${String(whisker.bottom)}h8`}
        />
      )}
      <circle className={styles.focus} cx={x} cy={y} r={radius + 5} />
      <DotShape
        ordinal={persona?.ordinal ?? 0}
        cx={x}
        cy={y}
        radius={radius}
        hollow={persona === undefined}
      />
    </g>
  );
});
