import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { OutcomesView } from '@contract/outcomes/outcome-views';
import { validationDebt } from '@domain/outcomes/validation';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { useRead } from '../../api/read';
import { useText } from '../../i18n/text';
import { Lozenge } from '../../ui/lozenge';
import { Loaded } from '../../ui/loaded';
import { useSurface } from '../../ui/surface-root';
import { Opener } from '../drawer';
import type { TabProps } from '../tab';
import { DoneItems } from './done-items';
import { Promises } from './promises';
import { OutcomeWords } from './section';
import { validationTone } from './validation-section';
import { StillLoading } from '../../ui/still-loading';
import styles from './outcomes.module.css';

/** What was assumed, what it changes and what became of it, over all work that the reader may see. */
export function OutcomesTab(props: TabProps): ReactNode {
  return (
    <OutcomeWords>
      <Outcomes {...props} />
    </OutcomeWords>
  );
}

function Outcomes({ snapshot, work, place }: TabProps): ReactNode {
  const { projectId } = useSurface();
  const asked = projectId ?? snapshot.projectIds[0] ?? '';
  const outcomes = useRead('outcomes.read', { projectId: asked });
  const served = useMemo(() => work.items.filter(({ needKeys }) => needKeys.length > 0), [work.items]);
  if (!work.complete) return <StillLoading work={work} />;
  return (
    <div className={styles.tab}>
      <div className={styles.columns}>
        <Loaded query={outcomes} rows={6}>
          {(view: OutcomesView) => (
            <>
              <div className={styles.stack}>
                <DoneItems items={served} view={view} />
                <DebtBox items={work.items} />
              </div>
              <Promises {...{ view, items: work.items, snapshot, projectId: asked, place }} />
            </>
          )}
        </Loaded>
      </div>
    </div>
  );
}

const LISTED = 8;

/** Points in progress without a passed test, and every item that has one. */
function DebtBox({ items }: { readonly items: readonly RoadmapItem[] }): ReactNode {
  const { t, number } = useText();
  const debt = useMemo(
    () =>
      validationDebt(
        // An epic is the sum of its stories: counting both would count the same points twice.
        items
          .filter(({ hierarchyLevel }) => hierarchyLevel === 0)
          .map(({ key, estimate, statusCategory, decided }) => ({
            key,
            points: estimate.points,
            statusCategory,
            validation: decided?.validation ?? 'none',
          })),
      ),
    [items],
  );
  const tested = items.filter(({ decided }) => decided?.validation !== undefined);
  const line = (item: RoadmapItem): ReactNode => (
    <li key={item.key} className={styles.head}>
      <Lozenge tone={validationTone[item.decided?.validation ?? 'none']}>
        {t(`validation.state.${item.decided?.validation ?? 'none'}`)}
      </Lozenge>
      <Opener kind="item" id={item.key} className={styles.link}>
        {item.key} {item.summary}
      </Opener>
    </li>
  );
  const owing = debt.keys.flatMap((key) => items.find((item) => item.key === key) ?? []);
  return (
    <section className={styles.box} aria-label={t('outcomes.debt')}>
      <h2>{t('outcomes.debt')}</h2>
      {debt.pointsInProgress > 0 && <span className={styles.debt}>{number(debt.points, 0)}</span>}
      <p>
        {debt.keys.length === 0
          ? t(debt.pointsInProgress > 0 ? 'outcomes.debt.none' : 'outcomes.debt.idle')
          : t('outcomes.debt.sentence', { points: debt.points, all: debt.pointsInProgress })}
        {debt.unestimated > 0 && ` ${t('outcomes.debt.unestimated', { count: debt.unestimated })}`}
      </p>
      <ul className={styles.choices}>{owing.slice(0, LISTED).map(line)}</ul>
      <h2>{t('outcomes.tests')}</h2>
      {tested.length === 0 && <p className={styles.small}>{t('outcomes.tests.none')}</p>}
      <ul className={styles.choices}>{tested.slice(0, LISTED).map(line)}</ul>
    </section>
  );
}
