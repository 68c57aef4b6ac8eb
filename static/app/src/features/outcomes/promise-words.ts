import type { PromiseView } from '@contract/outcomes/outcome-views';
import type { Text } from '../../i18n/text';
import type { LozengeTone } from '../../ui/lozenge';

/** How a standing looks at a glance. */
export const standingTone: Readonly<Record<PromiseView['standing'], LozengeTone>> = {
  kept: 'success',
  more: 'success',
  less: 'warning',
  none: 'danger',
  worse: 'danger',
  unclear: 'neutral',
  unasked: 'neutral',
  'too-few': 'neutral',
  waiting: 'neutral',
};

/** A promise and what came of it, in one line. */
export function promiseLine(promise: PromiseView, { t, number }: Pick<Text, 't' | 'number'>): string {
  const whole = (share01: number): string => number(100 * share01, 0);
  const said = { before: whole(promise.before01), promised: whole(promise.promised01) };
  const { after, standing } = promise;
  if (after === null || standing === 'waiting') return t('promises.line.waiting', said);
  const measured = { ...said, after: whole(after.share01), count: after.answers };
  if (after.interval === null || standing === 'too-few') return t('promises.line.few', measured);
  const { low, high } = after.interval;
  return t('promises.line', {
    ...measured,
    low: whole(low),
    high: whole(high),
    word: t(`promises.word.${standing}`),
  });
}

/** When customers are to be asked about it; empty when they need not be. */
export function dueWords({ dueOn }: PromiseView, today: string, { t, day }: Pick<Text, 't' | 'day'>): string {
  if (dueOn === null) return '';
  return t(dueOn > today ? 'promises.line.due' : 'promises.line.overdue', { day: day(dueOn) });
}
