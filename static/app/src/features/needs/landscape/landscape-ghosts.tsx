import { useId } from 'react';
import type { ReactNode } from 'react';
import type { PersonaView } from '@contract/value/knowledge-views';
import type { LandscapeDot, PastDot } from '@contract/needs/need-views';
import { DotShape } from '../../../ui/dot-shape';
import { radiusOf, x, y } from './plot';
import styles from './landscape.module.css';

/** A shorter way than this, in points of the scale, says nothing: no arrow. */
const WORTH_AN_ARROW = 0.15;

interface GhostsProps {
  readonly dots: readonly LandscapeDot[];
  readonly past: readonly PastDot[];
  readonly personas: readonly PersonaView[];
}

/** Where the dots stood last quarter, each with an arrow to where it stands now. The table says the same. */
export function LandscapeGhosts({ dots, past, personas }: GhostsProps): ReactNode {
  const head = useId();
  const moved = dots.flatMap((dot) => {
    const before = past.find((one) => one.needKey === dot.needKey && one.personaKey === dot.personaKey);
    const persona = personas.find((one) => one.key === dot.personaKey);
    if (before === undefined || persona === undefined) return [];
    const way = Math.hypot(dot.importance - before.importance, dot.satisfaction - before.satisfaction);
    return way < WORTH_AN_ARROW ? [] : [{ dot, before, persona }];
  });
  return (
    <g aria-hidden="true">
      <defs>
        <marker id={head} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M0,0 L8,4 L0,8 Z" className={styles.arrowHead} />
        </marker>
      </defs>
      {moved.map(({ dot, before, persona }) => {
        const [fromX, fromY] = [x(before.importance), y(before.satisfaction)];
        const [toX, toY] = [x(dot.importance), y(dot.satisfaction)];
        const length = Math.hypot(toX - fromX, toY - fromY);
        // The arrow ends at the edge of the dot, not under it.
        const end = Math.max(0, 1 - (radiusOf(dot) + 4) / length);
        return (
          <g key={`${dot.needKey} ${dot.personaKey}`} className={styles.ghost}>
            <DotShape ordinal={persona.ordinal} cx={fromX} cy={fromY} radius={radiusOf(dot) * 0.8} hollow />
            <line
              x1={fromX}
              y1={fromY}
              x2={fromX + (toX - fromX) * end}
              y2={fromY + (toY - fromY) * end}
              markerEnd={`url(#${head})`}
            />
          </g>
        );
      })}
    </g>
  );
}
