import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { WorkItem } from '@domain/items/work-item';
import { useWrite } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { FirstNeed } from './first-need';
import styles from './first-run.module.css';

interface FirstRunProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly items: readonly WorkItem[];
  readonly onChanged: () => void;
}

/** A product that knows nothing yet: begin with an example, or with three questions about real work. */
export function FirstRun({ projectId, snapshot, items, onChanged }: FirstRunProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const load = useWrite('sample.load');
  const [asking, setAsking] = useState(false);
  return (
    <section className={styles.start} aria-label={t('first.title')}>
      <h2>{t('first.title')}</h2>
      <p>{t('first.text')}</p>
      {asking ? (
        <FirstNeed
          snapshot={snapshot}
          items={items}
          onDone={onChanged}
          onCancel={() => {
            setAsking(false);
          }}
        />
      ) : (
        <div className={styles.actions}>
          {snapshot.canManageKnowledge && (
            <Button
              appearance="primary"
              isDisabled={items.length === 0}
              onClick={() => {
                setAsking(true);
              }}
            >
              {t('first.questions')}
            </Button>
          )}
          {snapshot.canManageKnowledge && (
            <Button
              isLoading={load.busy}
              onClick={() => {
                load.run({ projectId }, () => {
                  announce(t('sample.loaded'));
                  onChanged();
                });
              }}
            >
              {t('sample.load')}
            </Button>
          )}
          {!snapshot.canManageKnowledge && <span>{t('first.ask')}</span>}
        </div>
      )}
      {load.failure !== null && <FailureNote error={load.failure} />}
    </section>
  );
}
