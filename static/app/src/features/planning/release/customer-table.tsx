import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { AskingCustomer } from '@contract/planning/planning-views';
import type { PreparedRelease } from '@domain/planning/release/release-from-needs';
import type { ReleasePlan } from '@domain/planning/release/solve-release';
import { useText } from '../../../i18n/text';
import { useFirstOf } from '../../../ui/first-of';
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
  /** Needs that do not count, by key. */
  readonly leftOut: readonly string[];
  readonly snapshot: KnowledgeSnapshot;
  readonly onLock: (key: string, lock: Lock) => void;
  readonly onLeaveOut: (needKey: string, isOut: boolean) => void;
}

/** Who asks for what, who is won by the plan, and who cannot be won at all. */
export function CustomerTable(props: CustomerTableProps): ReactNode {
  const { customers } = props;
  const { t } = useText();
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
          {customers.map((customer) => (
            <CustomerRow key={customer.key} {...props} customer={customer} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface CustomerRowProps extends CustomerTableProps {
  readonly customer: AskingCustomer;
}

function CustomerRow(props: CustomerRowProps): ReactNode {
  const { customer, prepared, locks, leftOut, onLock } = props;
  const { t, number } = useText();
  const own = prepared.problem.customers.find((winnable) => winnable.key === customer.key);
  const counted = customer.needKeys.filter((needKey) => !leftOut.includes(needKey));
  return (
    <tr>
      <th scope="row">{customer.name}</th>
      <td className={styles.figure}>{number(own?.weight ?? customer.weight, 1)}</td>
      <td>
        <NeedTicks {...props} counted={counted.length} />
      </td>
      <td>
        {own === undefined ? (
          <Unwinnable {...props} counted={counted} />
        ) : (
          <Won {...props} counted={counted} />
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
}

/** What the customer asks for: a need without its tick counts for nobody. */
function NeedTicks(props: CustomerRowProps & { readonly counted: number }): ReactNode {
  const { customer, counted, leftOut, snapshot, onLeaveOut } = props;
  const { t } = useText();
  const all = customer.needKeys.length;
  return (
    <details className={styles.fold}>
      <summary className={styles.nowrap}>
        {counted === all
          ? t('release.needs', { count: counted })
          : t('release.needs.of', { count: counted, all })}
      </summary>
      {customer.needKeys.map((needKey) => (
        <label key={needKey} className={styles.check}>
          <input
            type="checkbox"
            checked={!leftOut.includes(needKey)}
            onChange={(event) => {
              onLeaveOut(needKey, !event.currentTarget.checked);
            }}
          />
          {titleOf(needKey, snapshot)}
        </label>
      ))}
    </details>
  );
}

interface CountedProps extends CustomerRowProps {
  /** Needs of the customer that count, by key. */
  readonly counted: readonly string[];
}

/** Whether the plan wins the customer, and by how much of what is asked for. */
function Won({ customer, plan, counted, prepared, snapshot }: CountedProps): ReactNode {
  const { t, list } = useText();
  if (plan === null) return null;
  if (!plan.customers.includes(customer.key)) return <Lozenge>{t('release.later')}</Lozenge>;
  const assumed = prepared.needs.filter((need) => need.assumed && counted.includes(need.needKey));
  if (assumed.length > 0)
    return (
      <>
        <Lozenge>{t('release.perhaps')}</Lozenge>
        <div className={styles.small}>
          {t('release.perhaps.why', {
            needs: list(assumed.map((need) => titleOf(need.needKey, snapshot))),
          })}
        </div>
      </>
    );
  return (
    <Lozenge tone="success">
      {t(counted.length < customer.needKeys.length ? 'release.fully.but' : 'release.fully')}
    </Lozenge>
  );
}

/** Which needs stand in the way of serving the customer, each with a way to do without. */
function Unwinnable({ prepared, counted, snapshot, onLeaveOut }: CountedProps): ReactNode {
  const { t } = useText();
  const coverable = new Set(prepared.needs.map((need) => need.needKey));
  const { shown, more } = useFirstOf(
    counted.filter((needKey) => !coverable.has(needKey)),
    3,
  );
  if (counted.length === 0) return <Lozenge>{t('release.asks-nothing')}</Lozenge>;
  return (
    <>
      <Lozenge tone="warning">{t('release.cannot')}</Lozenge>
      {shown.map((needKey) => (
        <div key={needKey} className={styles.small}>
          {titleOf(needKey, snapshot)}{' '}
          <button
            type="button"
            className={styles.tool}
            aria-label={t('release.leave-out.need', { need: titleOf(needKey, snapshot) })}
            onClick={() => {
              onLeaveOut(needKey, true);
            }}
          >
            {t('release.leave-out')}
          </button>
        </div>
      ))}
      <div>{more}</div>
    </>
  );
}

function titleOf(needKey: string, snapshot: KnowledgeSnapshot): string {
  return snapshot.needs.find((need) => need.key === needKey)?.title ?? needKey;
}
