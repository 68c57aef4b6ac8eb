import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { OutcomeView, ToldView } from '@contract/outcomes/outcome-views';
import { useWrite } from '../../api/write';
import { useText } from '../../i18n/text';
import { FailureFlag } from '../../ui/flag';
import { Lozenge } from '../../ui/lozenge';
import styles from './outcomes.module.css';

/** Who was told, when and how; what is unclear is settled by a person. */
export function Ledger({ issueId, view }: { issueId: string; view: OutcomeView }): ReactNode {
  const { t, day } = useText();
  const settle = useWrite('outcome.settle');
  const unclear = view.told.some(({ state }) => state === 'unclear');
  return (
    <details className={styles.ledger} open={unclear}>
      <summary>{t('ledger.title', { count: view.told.length })}</summary>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('ledger.title', { count: view.told.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('ledger.who')}</th>
            <th scope="col">{t('ledger.when')}</th>
            <th scope="col">{t('ledger.how')}</th>
          </tr>
        </thead>
        <tbody>
          {view.told.map((entry) => (
            <tr key={entry.audience}>
              <th scope="row">{entry.name === '' ? t('ledger.erased') : entry.name}</th>
              <td>{day(entry.toldOn)}</td>
              <td>
                <How entry={entry} />
                {entry.state === 'unclear' && view.canEdit && (
                  <div className={styles.actions}>
                    {([true, false] as const).map((told) => (
                      <Button
                        key={String(told)}
                        spacing="compact"
                        isDisabled={settle.busy}
                        onClick={() => {
                          settle.run({ issueId, audience: entry.audience, told });
                        }}
                      >
                        {t(told ? 'ledger.settle.told' : 'ledger.settle.not')}
                      </Button>
                    ))}
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {settle.failure !== null && <FailureFlag error={settle.failure} />}
    </details>
  );
}

function How({ entry }: { entry: ToldView }): ReactNode {
  const { t } = useText();
  if (entry.state === 'unclear') return <Lozenge tone="warning">{t('ledger.unclear')}</Lozenge>;
  if (entry.state === 'sending') return <Lozenge tone="info">{t('ledger.sending')}</Lozenge>;
  return entry.requestKey === '' ? t('ledger.hand') : entry.requestKey;
}
