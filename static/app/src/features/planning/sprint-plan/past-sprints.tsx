import type { ReactNode } from 'react';
import type { PlanningBasis } from '@contract/planning/planning-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';
import { PersonaMark } from '../../../ui/persona-mark';
import { BurnUp } from './burn-up';
import type { PastSprint } from './load-past';
import { SprintRetro } from './sprint-retro';
import styles from './sprint-plan.module.css';

/** Sprints whose promises are told one by one, the newest first. */
const RETROS = 3;

/** Promised and delivered customer value, sprint by sprint and persona by persona. */
export function PastSprints({
  past,
  projectId,
  snapshot,
  basis,
}: {
  readonly past: readonly PastSprint[];
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly basis: PlanningBasis;
}): ReactNode {
  const { t, number } = useText();
  if (past.length === 0)
    return (
      <Note tone="neutral" title={t('sprint.past.none')}>
        {t('sprint.past.none.text')}
      </Note>
    );
  const shown = (value: number | null): string => (value === null ? '–' : number(value, 1));
  const named = snapshot.personas.filter((persona) => !persona.anti);
  const newest = [...past].reverse();
  const told = newest.filter(({ promisedItems }) => promisedItems.length > 0);
  return (
    <div className={styles.past}>
      <h2 className={styles.heading}>{t('sprint.past.title')}</h2>
      {past.some((sprint) => !sprint.frozen) && (
        <Note tone="info" title={t('sprint.past.unfrozen')}>
          {t('sprint.past.unfrozen.text')}
        </Note>
      )}
      <BurnUp past={past} />
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('sprint.past.title')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('sprint.sprint')}</th>
              <th scope="col" className={styles.figure}>
                {t('sprint.past.points')}
              </th>
              <th scope="col" className={styles.figure}>
                {t('sprint.past.promised')}
              </th>
              <th scope="col" className={styles.figure}>
                {t('sprint.past.delivered')}
              </th>
              {named.map((persona) => (
                <th key={persona.key} scope="col" className={styles.figure}>
                  <PersonaMark persona={persona} withName />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {newest.map((sprint) => (
              <tr key={sprint.id}>
                <th scope="row">
                  {sprint.name}
                  {!sprint.frozen && <span className={styles.small}> {t('sprint.past.today')}</span>}
                </th>
                <td className={styles.figure}>{number(sprint.donePoints, 0)}</td>
                <td className={styles.figure}>{shown(sprint.promised)}</td>
                <td className={styles.figure}>{shown(sprint.delivered)}</td>
                {named.map((persona) => {
                  const own = sprint.byPersona.find((entry) => entry.key === persona.key);
                  return (
                    <td key={persona.key} className={styles.figure}>
                      {own?.promised == null
                        ? shown(own?.delivered ?? null)
                        : t('sprint.past.of', {
                            delivered: number(own.delivered, 1),
                            promised: number(own.promised, 1),
                          })}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {told.slice(0, RETROS).map((sprint) => (
        <SprintRetro key={sprint.id} {...{ sprint, projectId, snapshot, basis }} />
      ))}
    </div>
  );
}
