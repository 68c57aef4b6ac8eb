import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { OutcomesView } from '@contract/outcomes/outcome-views';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { Opener } from '../drawer';
import { useText } from '../../i18n/text';
import { Lozenge } from '../../ui/lozenge';
import type { LozengeTone } from '../../ui/lozenge';
import styles from './outcomes.module.css';

interface DoneItemsProps {
  readonly items: readonly RoadmapItem[];
  readonly view: OutcomesView;
}

const LISTED = 12;
const tone: Readonly<Record<OutcomesView['verdicts'][number]['verdict'], LozengeTone>> = {
  met: 'success',
  partly: 'warning',
  not: 'danger',
};

/** Done work with the word on each of its needs and how many were told; what lacks a word comes first. */
export function DoneItems({ items, view }: DoneItemsProps): ReactNode {
  const { t } = useText();
  const rows = useMemo(
    () =>
      items
        .filter(({ statusCategory }) => statusCategory === 'done')
        .map((item) => ({
          item,
          verdicts: view.verdicts.filter(({ issueId }) => issueId === item.id),
          told: view.told.find(({ issueId }) => issueId === item.id)?.count ?? 0,
        }))
        .sort(
          (a, b) =>
            Number(a.verdicts.length > 0) - Number(b.verdicts.length > 0) ||
            (b.item.written.value ?? 0) - (a.item.written.value ?? 0),
        ),
    [items, view],
  );
  // The newest words and what waits for one both stay in sight, however much is done.
  const judged = rows.filter(({ verdicts }) => verdicts.length > 0).slice(0, LISTED / 2);
  const shown = [...rows.filter(({ verdicts }) => verdicts.length === 0).slice(0, LISTED / 2), ...judged];
  const among = () => shown.map(({ item }) => ({ kind: 'item' as const, id: item.key }));
  return (
    <section className={styles.box} aria-label={t('outcomes.done')}>
      <h2>{t('outcomes.done')}</h2>
      {rows.length === 0 ? (
        <p className={styles.small}>{t('outcomes.done.none')}</p>
      ) : (
        <p className={styles.small}>{t('outcomes.done.hint')}</p>
      )}
      <ul className={styles.choices}>
        {shown.map(({ item, verdicts, told: count }) => (
          <li key={item.key} className={styles.head}>
            {verdicts.length === 0 && <Lozenge>{t('outcomes.done.open')}</Lozenge>}
            {verdicts.map(({ needKey, verdict }) => (
              <Lozenge key={needKey} tone={tone[verdict]}>
                {needKey} {t(`verdict.${verdict}`)}
              </Lozenge>
            ))}
            <Opener kind="item" id={item.key} among={among} className={styles.link}>
              {item.key} {item.summary}
            </Opener>
            {verdicts.length > 0 && (
              <span className={styles.small}>
                {count === 0 ? t('outcomes.done.untold') : t('outcomes.done.told', { count })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
