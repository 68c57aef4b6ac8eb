import type { ReactNode } from 'react';
import type { CustomersView } from '@contract/customers/customer-views';
import { useText } from '../../i18n/text';
import { Bar } from './bar';
import styles from './customers.module.css';

/** Whether those who speak are those who are customers, and how much each piece has to count to make it fair. */
export function FairVoiceMeter({ view }: { view: CustomersView }): ReactNode {
  const { t, percent, number, list } = useText();
  const nameOf = (key: string): string => view.personas.find((persona) => persona.key === key)?.name ?? key;
  const { loudest, shares, unheard, withoutPersona, imbalance01 } = view.fairVoice;
  if (shares.every((share) => share.pieces === 0)) return null;
  const weighed = shares.map((share) => share.pieces * share.weight);
  const total = weighed.reduce((sum, pieces) => sum + pieces, 0);
  return (
    <details className={styles.voice}>
      <summary>
        {loudest?.customerShare01 === undefined || loudest.customerShare01 === null
          ? t('voice.fair')
          : t('voice.loud', {
              evidence: loudest.evidenceShare01,
              persona: nameOf(loudest.personaKey),
              customers: loudest.customerShare01,
            })}
      </summary>
      <label className={styles.meter}>
        {t('voice.balance', { share: percent(1 - imbalance01) })}
        <meter min={0} max={1} low={0.7} high={0.85} optimum={1} value={1 - imbalance01} />
      </label>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('voice.persona')}</th>
            <th scope="col">{t('voice.pieces')}</th>
            <th scope="col">{t('voice.evidence')}</th>
            <th scope="col">{t('voice.customers')}</th>
            <th scope="col">{t('voice.weight')}</th>
            <th scope="col">{t('voice.after')}</th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share, at) => (
            <tr key={share.personaKey}>
              <th scope="row">{nameOf(share.personaKey)}</th>
              <td>{share.pieces}</td>
              <td>
                <Bar share01={share.evidenceShare01} /> {percent(share.evidenceShare01)}
              </td>
              <td>
                {share.customerShare01 === null ? (
                  t('voice.unknown')
                ) : (
                  <>
                    <Bar share01={share.customerShare01} /> {percent(share.customerShare01)}
                  </>
                )}
              </td>
              <td>{number(share.weight, 2)}</td>
              <td>{total === 0 ? '' : percent((weighed[at] ?? 0) / total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {unheard.length > 0 && <p>{t('voice.unheard', { personas: list(unheard.map(nameOf)) })}</p>}
      {withoutPersona > 0 && <p className={styles.faint}>{t('voice.without', { count: withoutPersona })}</p>}
    </details>
  );
}
