import type { ReactNode } from 'react';
import type { PersonaView } from '@contract/value/knowledge-views';
import type { MapSlice, SliceKind } from '@domain/roadmap/story-map';
import { useText } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import { PersonaMarks } from '../../../ui/persona-mark';
import { TotalFigure } from '../../../ui/total-figure';
import styles from './story-map.module.css';

interface SliceHeadProps {
  readonly slice: MapSlice;
  readonly kind: SliceKind;
  /** The personas that it serves, and how many there are to serve. */
  readonly personas: readonly PersonaView[];
  readonly of: number;
  readonly stageNames: ReadonlyMap<string, string>;
}

/** What a slice brings: value, points, personas, and whether one could go the whole way with it. */
export function SliceHead({ slice, kind, personas, of, stageNames }: SliceHeadProps): ReactNode {
  const { t, number, list } = useText();
  const missing = slice.missingStages.map((key) => stageNames.get(key) ?? key);
  return (
    <div className={styles.sliceHead}>
      <h3>{slice.id === '' ? t(`map.none.${kind}`) : slice.name}</h3>
      <span>
        <TotalFigure total={slice.total} /> ·{' '}
        {t('board.sum.points', { points: number(slice.total.points, 0) })}
      </span>
      <span className={styles.coverage}>
        <PersonaMarks personas={personas} most={4} />
        <span>{t('map.personas', { count: personas.length, of })}</span>
      </span>
      {missing.length > 0 && (
        <span className={styles.broken} title={t('map.broken.text', { stages: list(missing) })}>
          <Lozenge tone="warning">{t('map.broken')}</Lozenge>
          <span className={styles.faint}>{t('map.broken.text', { stages: list(missing) })}</span>
        </span>
      )}
    </div>
  );
}
