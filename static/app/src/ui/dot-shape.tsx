import type { ReactNode } from 'react';

const colours = ['blue', 'purple', 'orange', 'green', 'magenta', 'teal', 'red'] as const;

interface DotShapeProps {
  /** Place of the persona in the product's list: colour and shape are those of its mark everywhere else. */
  readonly ordinal: number;
  readonly cx: number;
  readonly cy: number;
  readonly radius: number;
  readonly hollow: boolean;
}

/** A persona's shape in a chart. */
export function DotShape({ ordinal, cx, cy, radius, hollow }: DotShapeProps): ReactNode {
  const colour = `var(--ds-background-accent-${colours[ordinal % colours.length] ?? 'blue'}-bolder)`;
  const style = { fill: hollow ? 'var(--ds-surface)' : colour, stroke: colour, strokeWidth: 2 };
  switch (ordinal % 4) {
    case 1:
      return (
        <rect
          x={cx - radius * 0.9}
          y={cy - radius * 0.9}
          width={radius * 1.8}
          height={radius * 1.8}
          rx={2}
          style={style}
        />
      );
    case 2:
      return <polygon points={corners(cx, cy, radius * 1.1, [0, 60, 120, 180, 240, 300])} style={style} />;
    case 3:
      return <polygon points={corners(cx, cy, radius * 1.2, [0, 90, 180, 270])} style={style} />;
    default:
      return <circle cx={cx} cy={cy} r={radius} style={style} />;
  }
}

function corners(cx: number, cy: number, radius: number, degrees: readonly number[]): string {
  return degrees
    .map((degree) => {
      const angle = (degree * Math.PI) / 180;
      return `${(cx + radius * Math.cos(angle)).toFixed(1)},${(cy + radius * Math.sin(angle)).toFixed(1)}`;
    })
    .join(' ');
}
