import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { useRead } from '../../api/read';
import { useText } from '../../i18n/text';
import { Loaded } from '../../ui/loaded';
import { PersonaMark } from '../../ui/persona-mark';
import { Opener } from '../drawer';
import { PromiseRow } from './promise-row';
import { OutcomeWords } from './section';
import styles from './outcomes.module.css';
import rows from './promises.module.css';

interface PromisesOfNeedProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly needKey: string;
  /** Done work that serves it. */
  readonly items: readonly RoadmapItem[];
}

/** What deliveries promised for a need, persona by persona, and what was measured since. */
export function PromisesOfNeed(props: PromisesOfNeedProps): ReactNode {
  return (
    <OutcomeWords>
      <OfNeed {...props} />
    </OutcomeWords>
  );
}

function OfNeed({ projectId, snapshot, needKey, items }: PromisesOfNeedProps): ReactNode {
  const { t } = useText();
  const outcomes = useRead('outcomes.read', { projectId });
  return (
    <Loaded query={outcomes} rows={2}>
      {({ promises }) => {
        const own = promises.filter((promise) => promise.needKey === needKey);
        const seen = own.flatMap((promise) => {
          const item = items.find(({ id }) => id === promise.issueId);
          return item === undefined ? [] : [{ promise, item }];
        });
        if (seen.length === 0) return <p className={styles.small}>{t('promises.need.none')}</p>;
        return (
          <ul className={rows.rows}>
            {seen.map(({ promise, item }) => {
              const persona = snapshot.personas.find(({ key }) => key === promise.personaKey);
              return (
                <PromiseRow key={`${promise.issueId} ${promise.personaKey}`} promise={promise}>
                  {persona !== undefined && <PersonaMark persona={persona} size="small" withName />}
                  <Opener kind="item" id={item.key} className={styles.link}>
                    {item.key}
                  </Opener>
                </PromiseRow>
              );
            })}
          </ul>
        );
      }}
    </Loaded>
  );
}
