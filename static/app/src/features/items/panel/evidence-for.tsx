import type { ReactNode } from 'react';
import type { EvidenceForView } from '@contract/items/panel-view';
import { getProject } from '@jira/project';
import { jiraAsUser } from '../../../api/jira';
import { usePersonNames } from '../../../api/people';
import { openNeedOnPage } from '../../../api/view';
import { useAct } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import type { LozengeTone } from '../../../ui/lozenge';
import styles from './panel.module.css';

const tones: Readonly<Record<EvidenceForView['fate'], LozengeTone>> = {
  told: 'success',
  delivered: 'success',
  declined: 'neutral',
  planned: 'info',
  waiting: 'neutral',
};

/** What the ticket was taken as evidence for, who did so, and what became of it; each need opens on the project page. */
export function EvidenceFor({ needs }: { readonly needs: readonly EvidenceForView[] }): ReactNode {
  const { t, instant } = useText();
  const names = usePersonNames(needs.flatMap(({ added }) => (added === null ? [] : [added.accountId])));
  const open = useAct(async ({ projectId, needKey }: EvidenceForView) => {
    const { key } = await getProject(jiraAsUser, projectId);
    await openNeedOnPage(key, needKey);
  });
  return (
    <section className={styles.section} aria-label={t('panel.evidence')}>
      <h2 className={styles.formTitle}>{t('panel.evidence')}</h2>
      <ul className={styles.below}>
        {needs.map((need) => (
          <li key={`${need.projectId} ${need.needKey}`}>
            <button
              type="button"
              className={styles.link}
              onClick={() => {
                open.run(need);
              }}
            >
              {need.title}
            </button>{' '}
            <span className={styles.small}>{need.needKey}</span>{' '}
            <Lozenge tone={tones[need.fate]}>{t(`panel.evidence.${need.fate}`)}</Lozenge>
            <div className={styles.small}>
              {need.added !== null &&
                t('panel.evidence.added', {
                  who: names.get(need.added.accountId) ?? t('panel.evidence.somebody'),
                  when: instant(need.added.at),
                })}{' '}
              {need.toldAt !== null && t('panel.evidence.told-on', { when: instant(need.toldAt) })}
            </div>
          </li>
        ))}
      </ul>
      {open.failure !== null && <FailureNote error={open.failure} />}
    </section>
  );
}
