import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { call } from '../../api/call';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { SelectBox } from '../../ui/select-box';
import styles from './evidence.module.css';

interface SavedViewsProps {
  readonly projectId: string;
  readonly search: string;
  readonly onOpen: (search: string) => void;
}

/** Filters that somebody kept: one's own, and those that everybody in the product may use. */
export function SavedViews({ projectId, search, onOpen }: SavedViewsProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const nameId = useId();
  const client = useQueryClient();
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const key = ['views', projectId];
  const views = useQuery({
    queryKey: key,
    queryFn: async () => (await call('view.list', { projectId })).views,
  });
  const change = useMutation({
    mutationFn: (request: { readonly remove: string } | { readonly add: string }) =>
      'remove' in request
        ? call('view.delete', { projectId, id: request.remove })
        : call('view.save', {
            projectId,
            id: crypto.randomUUID(),
            version: 0,
            name: request.add,
            page: 'evidence',
            search,
            shared,
          }),
    onSuccess: (answer) => {
      client.setQueryData(key, answer.views);
    },
  });
  const own = (views.data ?? []).filter((view) => view.page === 'evidence');
  const open = own.find((view) => view.search === search);
  return (
    <>
      {own.length > 0 && (
        <SelectBox
          label={t('evidence.views')}
          value={open?.id ?? ''}
          options={[
            { value: '', label: t('evidence.views.choose') },
            ...own.map((view) => ({
              value: view.id,
              label: view.shared ? view.name : t('evidence.views.mine', { name: view.name }),
            })),
          ]}
          onChange={(id) => {
            onOpen(own.find((view) => view.id === id)?.search ?? '');
          }}
        />
      )}
      {open?.canChange === true && (
        <Button
          spacing="compact"
          appearance="subtle"
          isLoading={change.isPending}
          onClick={() => {
            change.mutate({ remove: open.id });
          }}
        >
          {t('evidence.views.delete')}
        </Button>
      )}
      {open === undefined && search !== '' && !naming && (
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            setNaming(true);
          }}
        >
          {t('evidence.views.save')}
        </Button>
      )}
      {naming && (
        <form
          className={styles.fields}
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate(
              { add: name },
              {
                onSuccess: () => {
                  setNaming(false);
                  setName('');
                  announce(t('evidence.views.saved'));
                },
              },
            );
          }}
        >
          <label htmlFor={nameId} className="visually-hidden">
            {t('evidence.views.name')}
          </label>
          <Textfield
            id={nameId}
            isCompact
            autoFocus
            maxLength={120}
            placeholder={t('evidence.views.name')}
            value={name}
            onChange={(event) => {
              setName(event.currentTarget.value);
            }}
          />
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={shared}
              onChange={(event) => {
                setShared(event.currentTarget.checked);
              }}
            />
            {t('evidence.views.shared')}
          </label>
          <Button
            type="submit"
            spacing="compact"
            isLoading={change.isPending}
            isDisabled={name.trim() === ''}
          >
            {t('action.save')}
          </Button>
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              setNaming(false);
            }}
          >
            {t('action.cancel')}
          </Button>
        </form>
      )}
      {views.isError && <FailureNote error={views.error} onRetry={() => void views.refetch()} />}
      {change.isError && <FailureNote error={change.error} />}
    </>
  );
}
