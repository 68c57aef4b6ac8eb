import Button from '@atlaskit/button/new';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { call } from '../../../api/call';
import { readProjectNames, searchProjects } from '../../../api/projects';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { Combobox } from '../../../ui/combobox';
import { FailureNote } from '../../../ui/failure-note';
import { Skeleton } from '../../../ui/skeleton';
import styles from '../../records/archive/archive.module.css';

/** Which projects share the product's knowledge, to be joined and parted by people who administer both. */
export function ProjectsSection({ projectId }: { projectId: string }): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const joined = useQuery({
    queryKey: ['product-projects', projectId],
    queryFn: async () => (await call('product.projects', { projectId })).projectIds,
  });
  const ids = joined.data ?? [];
  const names = useQuery({
    queryKey: ['project-names', ids],
    enabled: ids.length > 0,
    queryFn: () => readProjectNames(ids),
  });
  const found = useQuery({
    queryKey: ['projects', text],
    queryFn: () => searchProjects(text),
    placeholderData: keepPreviousData,
  });
  const change = useMutation({
    mutationFn: ({ act, otherProjectId }: { act: 'join' | 'part'; otherProjectId: string }) =>
      call(`product.${act}`, { projectId, otherProjectId }),
    onSuccess: async () => {
      announce(t('projects.changed'));
      setText('');
      await client.invalidateQueries();
    },
  });
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
                isLoading={change.isPending && change.variables.otherProjectId === id}
                onClick={() => {
                  change.mutate({ act: 'part', otherProjectId: id });
                }}
              >
                {t('projects.part')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Combobox
        label={t('projects.join')}
        text={text}
        onText={setText}
        busy={found.isPending}
        nothing={t('picker.nothing', { text })}
        options={(found.data ?? [])
          .filter(({ id }) => !ids.includes(id))
          .map((project) => ({ id: project.id, content: `${project.key} ${project.name}` }))}
        onPick={(otherProjectId) => {
          change.mutate({ act: 'join', otherProjectId });
        }}
      />
      {change.isError && <FailureNote error={change.error} />}
    </section>
  );
}
