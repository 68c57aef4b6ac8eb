import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import { Note } from '../../../ui/note';
import { PersonaMark } from '../../../ui/persona-mark';
import { useKnowledge } from './gadget-reads';
import type { GadgetSettings } from './gadget-settings';
import { Loaded } from '../../../ui/loaded';
import styles from './gadget.module.css';

const MOST = 7;
const CLOSED = new Set(['met', 'declined']);

/** The open needs with the widest gaps. */
export function TopNeeds({ settings }: { settings: GadgetSettings }): ReactNode {
  const { t, number } = useText();
  const knowledge = useKnowledge(settings);
  return (
    <Loaded query={knowledge}>
      {({ needs, personas }) => {
        const top = needs
          .filter(({ status }) => !CLOSED.has(status))
          .sort((a, b) => b.gap - a.gap)
          .slice(0, MOST);
        if (top.length === 0)
          return (
            <Note tone="neutral" title={t('gadget.needs.none')}>
              {t('gadget.needs.none.text')}
            </Note>
          );
        return (
          <ol className={styles.list} aria-label={t('gadget.needs')}>
            {top.map((need) => (
              <li key={need.key}>
                <span className={styles.grow}>
                  <strong>{need.key}</strong> {need.title}
                </span>
                <span className={styles.marks}>
                  {personas
                    .filter(({ key }) => need.personaKeys.includes(key))
                    .slice(0, 3)
                    .map((persona) => (
                      <PersonaMark key={persona.key} persona={persona} size="small" />
                    ))}
                </span>
                <Lozenge tone={need.gapBand === 'extreme' ? 'danger' : 'warning'}>
                  {t('gap.value', { gap: number(need.gap) })}
                </Lozenge>
              </li>
            ))}
          </ol>
        );
      }}
    </Loaded>
  );
}
