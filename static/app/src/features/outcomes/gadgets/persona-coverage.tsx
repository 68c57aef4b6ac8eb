import type { ReactNode } from 'react';
import { personaWork } from '@domain/roadmap/persona-work';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';
import { PersonaMark } from '../../../ui/persona-mark';
import { PlannedOf } from '../../../ui/total-figure';
import { totalBasis } from '../../../api/work-items/total-basis';
import { MOST_ITEMS, useWork } from './gadget-reads';
import type { GadgetSettings } from './gadget-settings';
import { Loaded } from '../../../ui/loaded';
import styles from './gadget.module.css';

/** How much of the open work is for each persona, beside its share of customers. */
export function PersonaCoverage({ settings }: { settings: GadgetSettings }): ReactNode {
  const { t, percent } = useText();
  const work = useWork(settings);
  return (
    <Loaded query={work}>
      {({ snapshot, items, cut }) => {
        const rows = personaWork(snapshot.personas, items, totalBasis(items, snapshot));
        if (rows.length === 0)
          return (
            <Note tone="neutral" title={t('gadget.personas.none')}>
              {t('gadget.personas.none.text')}
            </Note>
          );
        return (
          <>
            <table className={styles.table}>
              <caption className="visually-hidden">{t('gadget.personas')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('gadget.personas.persona')}</th>
                  <th scope="col">{t('gadget.personas.work')}</th>
                  <th scope="col">{t('gadget.personas.share')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ persona, total, toGain, share01 }) => (
                  <tr key={persona.key}>
                    <th scope="row">
                      <PersonaMark persona={persona} size="small" withName />
                    </th>
                    <td>
                      {total.counted.length === 0 ? (
                        <strong>{t('gadget.personas.unserved')}</strong>
                      ) : (
                        <>
                          <span className={styles.bar} aria-hidden="true">
                            <span style={{ inlineSize: percent(share01) }} />
                          </span>{' '}
                          {t('gadget.personas.items', {
                            count: total.counted.length,
                            share: percent(share01),
                          })}
                          <PlannedOf total={total} toGain={toGain} />
                        </>
                      )}
                    </td>
                    <td>{persona.share01 === null ? '–' : percent(persona.share01)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            {cut && <p className={styles.small}>{t('gadget.cut', { count: MOST_ITEMS })}</p>}
          </>
        );
      }}
    </Loaded>
  );
}
