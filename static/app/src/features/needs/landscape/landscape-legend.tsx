import type { ReactNode } from 'react';
import type { PersonaView } from '@contract/value/knowledge-views';
import { useText } from '../../../i18n/text';
import { DotShape } from '../../../ui/dot-shape';
import { useFirstOf } from '../../../ui/first-of';
import { SURE_FROM_ANSWERS } from './plot';
import styles from './landscape.module.css';

/** More than these nobody tells apart at a glance; a mark says whose it is when it is pointed at. */
const FIRST = 12;

interface LegendProps {
  readonly personas: readonly PersonaView[];
  readonly withPast: boolean;
}

/** What shape, size, ring, cross and dashes say. */
export function LandscapeLegend({ personas, withPast }: LegendProps): ReactNode {
  const { t } = useText();
  const { shown, more } = useFirstOf(personas, FIRST);
  return (
    <figcaption className={styles.legend}>
      {shown.map((persona) => (
        <span key={persona.key}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <DotShape ordinal={persona.ordinal} cx={8} cy={8} radius={7} hollow={false} />
          </svg>
          {persona.name}
        </span>
      ))}
      {more}
      <span>{t('landscape.legend.size')}</span>
      <span>{t('landscape.legend.ring')}</span>
      <span>{t('landscape.legend.hollow', { count: SURE_FROM_ANSWERS })}</span>
      <span>{t('landscape.legend.cross')}</span>
      {withPast && <span>{t('landscape.legend.past')}</span>}
      <span>{t('landscape.legend.choose')}</span>
    </figcaption>
  );
}
