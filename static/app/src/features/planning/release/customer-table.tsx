import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { AskingCustomer } from '@contract/planning/planning-views';
import type { PreparedRelease } from '@domain/planning/release/release-from-needs';
import type { ReleasePlan } from '@domain/planning/release/solve-release';
import { useText } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import styles from '../sprint-plan/sprint-plan.module.css';

/** A choice about a customer that the plan must keep. */
export type Lock = 'free' | 'in' | 'out';
const LOCKS: readonly Lock[] = ['free', 'in', 'out'];

interface CustomerTableProps {
  readonly customers: readonly AskingCustomer[];
  readonly prepared: PreparedRelease;
  readonly plan: ReleasePlan | null;
  readonly locks: Readonly<Record<string, Lock>>;
  readonly snapshot: KnowledgeSnapshot;
  readonly onLock: (key: string, lock: Lock) => void;
}

/** Who asks for what, who is won by the plan, and who cannot be won at all. */
export function CustomerTable(props: CustomerTableProps): ReactNode {
  const { customers, prepared, plan, locks, snapshot, onLock } = props;
  const { t, number, list } = useText();
  const winnable = new Map(prepared.problem.customers.map((customer) => [customer.key, customer]));
  const title = (key: string): string => snapshot.needs.find((need) => need.key === key)?.title ?? key;
  return (
    <section aria-label={t('release.customers')} className={styles.scroll}>
      <h2 className={styles.heading}>
        {t('release.customers')} <span className={styles.badge}>{customers.length}</span>
      </h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('release.customer')}</th>
            <th scope="col" className={styles.figure}>
              {t('release.weight')}
            </th>
            <th scope="col">{t('release.asks')}</th>
            <th scope="col">{t('release.served')}</th>
            <th scope="col">{t('release.lock')}</th>
          </tr>
        </thead>
        <tbody>
          {customers.map((customer) => {
            const own = winnable.get(customer.key);
            const won = plan?.customers.includes(customer.key) === true;
            const missing = customer.needKeys.filter(
              (needKey) => !prepared.needs.some((need) => need.needKey === needKey),
            );
            return (
              <tr key={customer.key}>
                <th scope="row">{customer.name}</th>
                <td className={styles.figure}>{number(own?.weight ?? customer.weight, 1)}</td>
                <td className={styles.nowrap} title={list(customer.needKeys.map(title))}>
                  {t('release.needs', { count: customer.needKeys.length })}
                </td>
                <td>
                  {own === undefined ? (
                    <>
                      <Lozenge tone="warning">{t('release.cannot')}</Lozenge>
                      <span className={styles.small}> {list(missing.map(title))}</span>
                    </>
                  ) : (
                    plan !== null && (
                      <Lozenge tone={won ? 'success' : 'neutral'}>
                        {t(won ? 'release.fully' : 'release.later')}
                      </Lozenge>
                    )
                  )}
                </td>
                <td>
                  {own !== undefined && (
                    <select
                      aria-label={t('release.lock.of', { name: customer.name })}
                      value={locks[customer.key] ?? 'free'}
                      onChange={(event) => {
                        const chosen = event.currentTarget.value;
                        onLock(customer.key, LOCKS.find((lock) => lock === chosen) ?? 'free');
                      }}
                    >
                      {LOCKS.map((lock) => (
                        <option key={lock} value={lock}>
                          {t(`release.lock.${lock}`)}
                        </option>
                      ))}
                    </select>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
