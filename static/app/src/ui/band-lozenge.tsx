import type { ReactNode } from 'react';
import type { ValueBandView } from '@contract/value/score-view';
import { bandLetter } from '@domain/items/written-value';
import { useText } from '../i18n/text';
import { Lozenge } from './lozenge';
import type { LozengeTone } from './lozenge';

const tones: Readonly<Record<ValueBandView, LozengeTone>> = {
  'very-high': 'success',
  high: 'info',
  medium: 'neutral',
  low: 'neutral',
  unscored: 'neutral',
};

/** The band of a priority: the letter that stands in Jira's field, and what it means. */
export function BandLozenge({ band }: { band: ValueBandView }): ReactNode {
  const { t } = useText();
  const letter = bandLetter(band);
  const words = t(`band.${band}`);
  return <Lozenge tone={tones[band]}>{letter === null ? words : `${letter} · ${words}`}</Lozenge>;
}
