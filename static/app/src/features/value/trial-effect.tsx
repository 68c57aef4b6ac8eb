import type { ReactNode } from 'react';
import type { ScoreView } from '@contract/value/score-view';
import type { WhatIfView } from '@contract/value/value-views';
import { useText } from '../../i18n/text';
import { IntervalBar } from '../../ui/interval-bar';
import { signed } from './signed';
import styles from './value.module.css';

/** What the sliders do to the value, the priority, its interval, the place and the places of others. */
export function TrialEffect({ result, computing }: { result: WhatIfView; computing: boolean }): ReactNode {
  const { t, number } = useText();
  const { before, after, place, moves } = result;
  const rows = [
    { name: t('panel.value'), of: (score: ScoreView) => score.value },
    { name: t('panel.priority'), of: (score: ScoreView) => score.priority },
  ];
  const interval = (score: ScoreView | null): string =>
    score === null
      ? '–'
      : t('what-if.interval.value', {
          low: number(score.priorityInterval80.low),
          high: number(score.priorityInterval80.high),
        });
  return (
    <div className={styles.effect} aria-busy={computing}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('what-if.result')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('what-if.result')}</th>
            <th scope="col" className={styles.figure}>
              {t('what-if.before')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('what-if.after')}
            </th>
            <th scope="col" className={styles.figure}>
              {t('what-if.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, of }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={styles.figure}>{before === null ? '–' : number(of(before))}</td>
              <td className={styles.figure}>{after === null ? '–' : number(of(after))}</td>
              <td className={styles.figure}>
                {before !== null && after !== null && signed(of(after) - of(before), number)}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('what-if.interval')}</th>
            <td className={styles.figure}>{interval(before)}</td>
            <td className={styles.figure}>{interval(after)}</td>
            <td />
          </tr>
          <tr>
            <th scope="row">{t('what-if.place')}</th>
            <td className={styles.figure}>{t('what-if.place.of', { place: place.from, of: place.of })}</td>
            <td className={styles.figure}>{t('what-if.place.of', { place: place.to, of: place.of })}</td>
            <td className={styles.figure}>{arrow(place.from, place.to)}</td>
          </tr>
        </tbody>
      </table>
      {after !== null && (
        <IntervalBar
          label={t('panel.priority')}
          value={after.priority}
          low={after.priorityInterval80.low}
          high={after.priorityInterval80.high}
        />
      )}
      {moves.length > 0 && (
        <>
          <span className={styles.small}>{t('what-if.moves')}</span>
          <ul className={styles.moves}>
            {moves.map((move) => (
              <li key={move.issueId}>
                {arrow(move.from, move.to)}{' '}
                {t('what-if.move', { item: move.issueKey, from: move.from, to: move.to })}
              </li>
            ))}
          </ul>
        </>
      )}
      <span className="visually-hidden" role="status">
        {before !== null &&
          after !== null &&
          !computing &&
          t('what-if.spoken', {
            from: number(before.priority),
            to: number(after.priority),
            placeFrom: place.from,
            placeTo: place.to,
          })}
      </span>
    </div>
  );
}

/** A smaller place is further up. */
function arrow(from: number, to: number): string {
  if (to === from) return '=';
  return to < from ? `▲ ${String(from - to)}` : `▼ ${String(to - from)}`;
}
