import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ItemTestView, ValidationView } from '@contract/outcomes/outcome-views';
import { useRead } from '../../api/read';
import { useWrite } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureFlag } from '../../ui/flag';
import { Loaded } from '../../ui/loaded';
import { Lozenge } from '../../ui/lozenge';
import type { LozengeTone } from '../../ui/lozenge';
import { OutcomeWords } from './section';
import { TestForm } from './test-form';
import styles from './outcomes.module.css';

/** How each state of validation is coloured; the words say it. */
export const validationTone: Readonly<Record<ValidationView['state'], LozengeTone>> = {
  none: 'neutral',
  planned: 'neutral',
  running: 'info',
  passed: 'success',
  failed: 'danger',
};

/** What is assumed about the work, how it is tested, and what came out. */
export function ValidationSection({ issueId }: { issueId: string }): ReactNode {
  return (
    <OutcomeWords>
      <Validation issueId={issueId} />
    </OutcomeWords>
  );
}

function Validation({ issueId }: { issueId: string }): ReactNode {
  const { t } = useText();
  const validation = useRead('validation.read', { issueId });
  return (
    <section className={styles.part} aria-label={t('validation.title')}>
      <Loaded query={validation}>
        {(view) => (
          <>
            <div className={styles.head}>
              <h3>{t('validation.title')}</h3>
              <Lozenge tone={validationTone[view.state]}>{t(`validation.state.${view.state}`)}</Lozenge>
            </div>
            <Tests issueId={issueId} view={view} />
            <p className={styles.small}>{t('validation.rules')}</p>
          </>
        )}
      </Loaded>
    </section>
  );
}

function Tests({ issueId, view }: { issueId: string; view: ValidationView }): ReactNode {
  const { t } = useText();
  const [open, setOpen] = useState<string | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  return (
    <>
      {view.tests.length === 0 && <p className={styles.small}>{t('validation.none')}</p>}
      {view.tests.map((test) =>
        open === test.id ? (
          <TestForm key={test.id} issueId={issueId} view={view} test={test} onClose={close} />
        ) : (
          <TestCard
            key={test.id}
            issueId={issueId}
            test={test}
            canEdit={view.canEdit}
            onEdit={() => {
              setOpen(test.id);
            }}
          />
        ),
      )}
      {open === 'new' && <TestForm issueId={issueId} view={view} test={null} onClose={close} />}
      {open === null && view.canEdit && (
        <div>
          <Button
            spacing="compact"
            onClick={() => {
              setOpen('new');
            }}
          >
            {t('validation.add')}
          </Button>
        </div>
      )}
    </>
  );
}

interface TestCardProps {
  readonly issueId: string;
  readonly test: ItemTestView;
  readonly canEdit: boolean;
  readonly onEdit: () => void;
}

function TestCard({ issueId, test, canEdit, onEdit }: TestCardProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const change = useWrite('item.delete-record', { until: ['validation.read'] });
  const lines = [
    ['validation.test', test.test],
    ['validation.kill', test.killLine],
    ['validation.result', test.result],
    ['validation.pay', test.willingnessToPay],
  ] as const;
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <strong>{test.assumption}</strong>
        <Lozenge tone={validationTone[test.state]}>{t(`validation.state.${test.state}`)}</Lozenge>
      </div>
      <dl className={styles.facts}>
        {lines
          .filter(([, value]) => value !== '')
          .map(([key, value]) => (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {test.evidenceIds.length > 0 && (
        <div className={styles.small}>
          {t('validation.evidence.count', { count: test.evidenceIds.length })}
        </div>
      )}
      {change.failure !== null && <FailureFlag error={change.failure} />}
      {canEdit && (
        <div className={styles.actions}>
          <Button
            spacing="compact"
            aria-label={`${t('validation.edit')}: ${test.assumption}`}
            onClick={onEdit}
          >
            {t('validation.edit')}
          </Button>
          <Button
            spacing="compact"
            appearance="subtle"
            isLoading={change.busy}
            aria-label={`${t('validation.delete')}: ${test.assumption}`}
            onClick={() => {
              change.run({ issueId, kind: 'test', id: test.id }, () => {
                announce(t('validation.deleted'));
              });
            }}
          >
            {t('validation.delete')}
          </Button>
        </div>
      )}
    </article>
  );
}
