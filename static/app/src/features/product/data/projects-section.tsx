import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { projectNames } from '../../../api/projects';
import { useRead, useReading } from '../../../api/read';
import { useAct } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { ProjectPicker } from '../../../ui/project-picker';
import { Skeleton } from '../../../ui/skeleton';
import styles from '../../records/archive/archive.module.css';

interface Change {
  readonly act: 'join' | 'part';
  readonly otherProjectId: string;
}

/** Which projects share the product's knowledge, to be joined and parted by people who administer both. */
export function ProjectsSection({ projectId }: { projectId: string }): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const joined = useRead('product.projects', { projectId });
  const ids = joined.data?.projectIds ?? [];
  const names = useReading(projectNames, ids.length === 0 ? null : ids);
  const change = useAct(({ act, otherProjectId }: Change, { write }) =>
    write(`product.${act}`, { projectId, otherProjectId }),
  );
  const run = (act: Change['act'], otherProjectId: string): void => {
    change.run({ act, otherProjectId }, () => {
      announce(t('projects.changed'));
    });
  };
  const nameOf = (id: string): string => names.data?.get(id) ?? t('projects.hidden');
  return (
    <section aria-label={t('projects.title')} className={styles.section}>
      <h3>{t('projects.title')}</h3>
      <p className={styles.small}>{t('projects.hint')}</p>
      {joined.isPending && <Skeleton rows={1} label={t('state.loading')} />}
      {joined.isError && <FailureNote error={joined.error} onRetry={() => void joined.refetch()} />}
      <ul className={styles.projects}>
        {ids.map((id) => (
          <li key={id}>
            <span>{nameOf(id)}</span>
            {id === projectId ? (
              <span className={styles.small}>{t('projects.this')}</span>
            ) : (
              <Button
                spacing="compact"
                aria-label={t('projects.part.name', { project: nameOf(id) })}
                isLoading={change.sent?.otherProjectId === id}
                onClick={() => {
                  run('part', id);
                }}
              >
                {t('projects.part')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProjectPicker
        label={t('projects.join')}
        except={ids}
        onPick={({ id }) => {
          run('join', id);
        }}
      />
      {change.failure !== null && <FailureNote error={change.failure} />}
    </section>
  );
}
