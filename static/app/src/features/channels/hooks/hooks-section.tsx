import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { HookView } from '@contract/channels/channel-views';
import { useRead } from '../../../api/read';
import { useAct, useWrite } from '../../../api/write';
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
  const [name, setName] = useState('');
  const [revoking, setRevoking] = useState<HookView | null>(null);
  const hooks = useRead('hook.list', { projectId });
  const make = useAct((act: Act, { write }) =>
    act.kind === 'create'
      ? write('hook.create', { projectId, id: crypto.randomUUID(), name: act.name })
      : write('hook.rotate', { projectId, id: act.id }),
  );
  const revoke = useWrite('hook.revoke');
  return (
    <section aria-label={t('hook.title')}>
      <h2>{t('hook.title')}</h2>
      <p className={styles.small}>{t('hook.text')}</p>
      {hooks.isPending && <Skeleton rows={2} label={t('state.loading')} />}
      {hooks.isError && <FailureNote error={hooks.error} onRetry={() => void hooks.refetch()} />}
      {hooks.data !== undefined && (
        <>
          {make.answer !== null && (
            <NewSecret address={hooks.data.address} secret={make.answer.secret} onClose={make.forget} />
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
                      revoke.run({ projectId, id: revoking.id });
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
                busy={make.busy || revoke.busy}
                onRotate={() => {
                  make.run({ kind: 'rotate', id: hook.id });
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
              make.run({ kind: 'create', name });
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
            <Button type="submit" isLoading={make.busy} isDisabled={name.trim() === ''}>
              {t('hook.create')}
            </Button>
          </form>
        </>
      )}
      {make.failure !== null && <FailureNote error={make.failure} />}
      {revoke.failure !== null && <FailureNote error={revoke.failure} />}
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
