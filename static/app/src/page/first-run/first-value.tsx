import type { ReactNode } from 'react';
import { Opener } from '../../features/drawer';
import { NeedWorth } from '../../features/needs/need-worth';
import { useText } from '../../i18n/text';
import { Lozenge } from '../../ui/lozenge';
import { PersonaMark } from '../../ui/persona-mark';
import type { FirstRunProps } from './first-run-props';
import styles from './first-run.module.css';

/** The need that was just written down with its first value, and the reason for it in words. */
export function FirstValue(props: FirstRunProps & { readonly needKey: string }): ReactNode {
  const { projectId, snapshot, needKey } = props;
  const { t } = useText();
  const need = snapshot.needs.find(({ key }) => key === needKey);
  if (need === undefined) return null;
  const personas = snapshot.personas.filter(({ key }) => need.personaKeys.includes(key));
  return (
    <aside className={styles.aside} aria-label={t('first.value')}>
      <div className={styles.head}>
        {personas.map((persona) => (
          <PersonaMark key={persona.key} persona={persona} withName />
        ))}
        <span className={styles.hint}>{need.key}</span>
        <Lozenge tone="success">{t('first.value.saved')}</Lozenge>
      </div>
      <p className={styles.need}>{need.title}</p>
      <NeedWorth projectId={projectId} needKey={needKey} snapshot={snapshot} />
      <p className={styles.hint}>
        {t('first.value.better')}{' '}
        <Opener kind="need" id={needKey} className={styles.link}>
          {t('first.value.change')}
        </Opener>
      </p>
    </aside>
  );
}
