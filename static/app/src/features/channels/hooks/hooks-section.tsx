import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { HookView } from '@contract/channels/channel-views';
import { call } from '../../../api/call';
import { channelMessages } from '../../../i18n/channels';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { Skeleton } from '../../../ui/skeleton';
import { NewSecret } from './new-secret';
import styles from '../../product/setup/setup.module.css';

const words = [channelMessages];

/** Secrets by which forms and other tools may write to the inbox. */
export function HooksSection({ projectId }: { projectId: string }): ReactNode {
  return (
    <MoreWords catalogues={words}>
      <Hooks projectId={projectId} />
    </MoreWords>
  );
}

type Act =
  { readonly kind: 'create'; readonly name: string } | { readonly kind: 'rotate'; readonly id: string };

function Hooks({ projectId }: { projectId: string }): ReactNode {
  const { t } = useText();
  const nameId = useId();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [revoking, setRevoking] = useState<HookView | null>(null);
  const hooks = useQuery({ queryKey: ['hooks', projectId], queryFn: () => call('hook.list', { projectId }) });
  const refresh = () => client.invalidateQueries({ queryKey: ['hooks', projectId] });
  const make = useMutation({
    mutationFn: (act: Act) =>
      act.kind === 'create'
        ? call('hook.create', { projectId, id: crypto.randomUUID(), name: act.name })
        : call('hook.rotate', { projectId, id: act.id }),
    onSettled: refresh,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => call('hook.revoke', { projectId, id }),
    onSettled: refresh,
  });
  return (
    <section aria-label={t('hook.title')}>
      <h2>{t('hook.title')}</h2>
      <p className={styles.small}>{t('hook.text')}</p>
      {hooks.isPending && <Skeleton rows={2} label={t('state.loading')} />}
      {hooks.isError && <FailureNote error={hooks.error} onRetry={() => void hooks.refetch()} />}
      {hooks.data !== undefined && (
        <>
          {make.data !== undefined && (
            <NewSecret address={hooks.data.address} secret={make.data.secret} onClose={make.reset} />
          )}
          {revoking !== null && (
            <Note
              tone="warning"
              role="alert"
              title={t('hook.revoke.ask', { name: revoking.name })}
              actions={
                <>
                  <Button
                    appearance="danger"
                    spacing="compact"
                    onClick={() => {
                      revoke.mutate(revoking.id);
                      setRevoking(null);
                    }}
                  >
                    {t('hook.revoke')}
                  </Button>
                  <Button
                    appearance="subtle"
                    spacing="compact"
                    onClick={() => {
                      setRevoking(null);
                    }}
                  >
                    {t('action.cancel')}
                  </Button>
                </>
              }
            />
          )}
          {hooks.data.secrets.length === 0 && <p className={styles.small}>{t('hook.none')}</p>}
          <ul className={styles.jobs}>
            {hooks.data.secrets.map((hook) => (
              <HookRow
                key={hook.id}
                hook={hook}
                busy={make.isPending || revoke.isPending}
                onRotate={() => {
                  make.mutate({ kind: 'rotate', id: hook.id });
                }}
                onRevoke={() => {
                  setRevoking(hook);
                }}
              />
            ))}
          </ul>
          <form
            className={styles.jobHead}
            onSubmit={(event) => {
              event.preventDefault();
              make.mutate({ kind: 'create', name });
              setName('');
            }}
          >
            <label htmlFor={nameId}>{t('hook.name')}</label>
            <Textfield
              id={nameId}
              isCompact
              maxLength={120}
              placeholder={t('hook.name.placeholder')}
              value={name}
              onChange={(event) => {
                setName(event.currentTarget.value);
              }}
            />
            <Button type="submit" isLoading={make.isPending} isDisabled={name.trim() === ''}>
              {t('hook.create')}
            </Button>
          </form>
        </>
      )}
      {make.isError && <FailureNote error={make.error} />}
      {revoke.isError && <FailureNote error={revoke.error} />}
    </section>
  );
}

interface HookRowProps {
  readonly hook: HookView;
  readonly busy: boolean;
  readonly onRotate: () => void;
  readonly onRevoke: () => void;
}

function HookRow({ hook, busy, onRotate, onRevoke }: HookRowProps): ReactNode {
  const { t, instant } = useText();
  return (
    <li>
      <div className={styles.jobHead}>
        <strong>{hook.name}</strong>
        <span className={styles.small}>
          {t('hook.made', { when: instant(hook.createdAt) })} ·{' '}
          {hook.lastUsedAt === null
            ? t('hook.unused')
            : t('hook.used', { count: hook.deliveries, when: instant(hook.lastUsedAt) })}
        </span>
        <Button spacing="compact" isDisabled={busy} onClick={onRotate}>
          {t('hook.rotate')}
        </Button>
        <Button spacing="compact" appearance="subtle" isDisabled={busy} onClick={onRevoke}>
          {t('hook.revoke')}
        </Button>
      </div>
    </li>
  );
}
