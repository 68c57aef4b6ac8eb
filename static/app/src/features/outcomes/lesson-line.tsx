import type { ReactNode } from 'react';
import type { OutcomesView } from '@contract/outcomes/outcome-views';
import { useText } from '../../i18n/text';
import { levelName } from './calibrations';

/** What the team learns from its checked promises, in a sentence. */
export function LessonLine({ view: { lesson, least } }: { readonly view: OutcomesView }): ReactNode {
  const text = useText();
  const { t, number } = text;
  const { kind, count, over, weakest } = lesson;
  const said =
    over === null || (kind !== 'over' && kind !== 'under' && kind !== 'fair')
      ? t(`promises.lesson.${kind === 'over' || kind === 'under' || kind === 'fair' ? 'unclear' : kind}`, {
          count,
          least,
        })
      : t(`promises.lesson.${kind}`, {
          count,
          ratio: number(over.estimate),
          low: number(over.low),
          high: number(over.high),
        });
  return (
    <p>
      <strong>{said}</strong>
      {weakest !== null && ` ${t('promises.lesson.weakest', { level: levelName(weakest, text) })}`}
    </p>
  );
}
