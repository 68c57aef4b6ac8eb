import type { CSSProperties, ReactNode } from 'react';
import type { MapStage } from '@domain/customers/maps/customer-map';
import type { EmotionPoint } from '@contract/customers/map-views';
import { useText } from '../../../i18n/text';
import type { Text } from '../../../i18n/text';
import styles from './maps.module.css';

interface EmotionCurveProps {
  readonly stages: readonly MapStage[];
  readonly curve: readonly EmotionPoint[];
}

const HEIGHT = 100;
const y = (emotion: number): number => HEIGHT / 2 - emotion * (HEIGHT / 2 - 10);

/** How a persona feels from stage to stage; where no evidence speaks, the line has a gap. */
export function EmotionCurve({ stages, curve }: EmotionCurveProps): ReactNode {
  const text = useText();
  const pointOf = new Map(curve.map((point) => [point.stageId, point]));
  const points = stages.map((stage, at) => {
    const point = pointOf.get(stage.id);
    return { stage, x: (at + 0.5) * 100, emotion: point?.emotion ?? null, pieces: point?.pieces ?? 0 };
  });
  return (
    <div className={styles.curve}>
      <svg
        viewBox={`0 0 ${String(Math.max(1, stages.length) * 100)} ${String(HEIGHT)}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <line className={styles.even} x1={0} x2={stages.length * 100} y1={HEIGHT / 2} y2={HEIGHT / 2} />
        {curvePaths(points).map((path) => (
          <path key={path} className={styles.feeling} d={path} />
        ))}
      </svg>
      <ol>
        {points.map(({ stage, emotion, pieces }, at) => {
          const where = {
            insetInlineStart: `${String(((at + 0.5) / stages.length) * 100)}%`,
            insetBlockStart: `${String(emotion === null ? 50 : (y(emotion) / HEIGHT) * 100)}%`,
          } as CSSProperties;
          return (
            <li key={stage.id} style={where} data-feeling={feelingOf(emotion)}>
              <span aria-hidden="true">{faceOf(emotion)}</span>
              <span className={styles.pointWords}>
                <span className="visually-hidden">{stage.name}: </span>
                {feelingWords(emotion, pieces, text)}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** Smooth pieces of the curve, one for each unbroken run of stages; tangents are level, so it never overshoots. */
export function curvePaths(
  points: readonly { readonly x: number; readonly emotion: number | null }[],
  toY: (emotion: number) => number = y,
): string[] {
  const runs: { x: number; y: number }[][] = [[]];
  for (const { x, emotion } of points) {
    if (emotion === null) runs.push([]);
    else runs.at(-1)?.push({ x, y: toY(emotion) });
  }
  return runs.flatMap((run) => {
    const [first, ...rest] = run;
    if (first === undefined || rest.length === 0) return [];
    let before = first;
    const parts = rest.map((point) => {
      const middle = (before.x + point.x) / 2;
      const part = `C${String(middle)},${String(before.y)} ${String(middle)},${String(point.y)} ${String(point.x)},${String(point.y)}`;
      before = point;
      return part;
    });
    return [`M${String(first.x)},${String(first.y)}${parts.join('')}`];
  });
}

type Feeling = 'good' | 'even' | 'bad' | 'unknown';

/** The word for a feeling; the ends of “even” are ours. */
export function feelingOf(emotion: number | null): Feeling {
  if (emotion === null) return 'unknown';
  return emotion > 0.2 ? 'good' : emotion < -0.2 ? 'bad' : 'even';
}

function faceOf(emotion: number | null): string {
  return { good: '☺', even: '–', bad: '☹', unknown: '?' }[feelingOf(emotion)];
}

/** The feeling in words with its number and how many pieces speak. */
export function feelingWords(emotion: number | null, pieces: number, { t, number }: Text): string {
  if (emotion === null) return t('map.curve.unknown');
  return t('map.curve.point', {
    feeling: t(`map.feeling.${feelingOf(emotion)}`),
    emotion: `${emotion > 0 ? '+' : ''}${number(emotion)}`,
    count: pieces,
  });
}
