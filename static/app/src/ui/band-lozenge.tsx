import type { ReactNode } from 'react';
import type { ValueBandView } from '@contract/score-view';
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

/** The band of a priority, the same words and colour wherever it stands. */
export function BandLozenge({ band }: { band: ValueBandView }): ReactNode {
  const { t } = useText();
  return <Lozenge tone={tones[band]}>{t(`band.${band}`)}</Lozenge>;
}
