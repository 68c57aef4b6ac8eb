import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import type { PlannedShare, Total } from '@domain/roadmap/total';
import { useText } from '../i18n/text';
import type { Text } from '../i18n/text';
import styles from './total-figure.module.css';

/** Less than this is no longer a digit on the screen; of a share a tenth of it, half a percent. */
const SHOWN = 0.05;

/** The part of a total that rests on a share that nobody has stated, as it is shown; empty where it is none. */
export function assumedWords(total: Pick<Total, 'assumedValue'>, { t, number }: Text): string {
  return total.assumedValue < SHOWN ? '' : t('total.assumed', { assumed: number(total.assumedValue) });
}

/** How much of what is left of a need is planned: "99 % planned, 90 of it assumed". */
export function plannedShareWords(
  { planned01, assumed01 }: PlannedShare,
  { t, percent, number }: Text,
): string {
  const share = percent(planned01);
  return assumed01 < SHOWN / 10
    ? t('total.share', { share })
    : t('total.share.assumed', { share, assumed: number(100 * assumed01, 0) });
}

/** Whether all work is there that a total may be about; until then it is a total so far. */
const WholeContext = createContext(true);
export const WholeProvider = WholeContext.Provider;

/** Which items a total counts, how, and what of it is assumed: sentences for a tooltip or a line. */
export function totalWords(total: Total, { t, number }: Text): string {
  const { counted, within, done, unestimated, value, assumedValue } = total;
  return [
    t('total.counted', { count: counted.length }),
    within > 0 ? t('total.within', { count: within }) : '',
    done > 0 ? t('total.done', { count: done }) : '',
    unestimated > 0 ? t('total.unestimated', { count: unestimated }) : '',
    t('total.once'),
    assumedValue < SHOWN
      ? ''
      : t('total.assumed.why', { assumed: number(assumedValue), value: number(value) }),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** The value of several items together, what of it is assumed, and on demand which items it counts. */
export function TotalFigure({ total }: { readonly total: Total }): ReactNode {
  const text = useText();
  const { t, number } = text;
  const assumed = assumedWords(total, text);
  const whole = useContext(WholeContext);
  return (
    <span className={styles.total} title={totalWords(total, text)}>
      <strong>{number(total.value)}</strong> <span className={styles.faint}>{t('total.per-100')}</span>
      {!whole && <span className={styles.faint}> · {t('loading.so-far')}</span>}
      {assumed !== '' && <span className={styles.faint}> · {assumed}</span>}
    </span>
  );
}

interface PlannedOfProps {
  readonly total: Total;
  /** All that there is to gain where the total is about, in customers per 100; null where nobody can say. */
  readonly toGain: number | null;
  /** Whether a filter hides some of the work. */
  readonly filtered?: boolean;
}

/** How much of what there is to gain is planned, and what of it is assumed. */
export function PlannedOf({ total, toGain, filtered = false }: PlannedOfProps): ReactNode {
  const text = useText();
  const { t, number } = text;
  const assumed = assumedWords(total, text);
  const whole = useContext(WholeContext);
  return (
    <span className={styles.planned} title={totalWords(total, text)}>
      <span>
        <strong>{number(total.value)}</strong>{' '}
        {toGain === null
          ? t('total.per-100')
          : t(filtered ? 'total.planned.filtered' : 'total.planned', { left: number(toGain) })}
      </span>
      {toGain !== null && toGain > 0 && (
        <span className={styles.bar} aria-hidden="true">
          <span style={{ inlineSize: `${String((100 * total.value) / toGain)}%` }} />
        </span>
      )}
      {assumed !== '' && <span>{assumed}</span>}
      {!whole && <span>{t('loading.so-far')}</span>}
    </span>
  );
}
