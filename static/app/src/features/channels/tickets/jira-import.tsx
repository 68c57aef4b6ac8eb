import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { CHANNELS } from '@domain/records/evidence';
import type { Channel } from '@domain/records/evidence';
import type { ImportView } from '@contract/channels/import-views';
import { call } from '../../../api/call';
import { jiraAsUser } from '../../../api/jira';
import { channelMessages } from '../../../i18n/channels';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { SelectBox } from '../../../ui/select-box';
import { ImportProgress } from '../import/import-progress';
import { lookAt, useServiceDesks } from './jira-data';
import type { Look } from './jira-data';
import { KeepImporting } from './keep-importing';
import { channelFor, runJiraImport, startJiraImport } from './run-jira-import';
import { StandingList } from './standing-list';
import { TicketPreview } from './ticket-preview';
import styles from '../../evidence/evidence.module.css';

interface JiraImportProps {
  readonly projectId: string;
  readonly onClose: () => void;
}

const words = [channelMessages];

/** Evidence out of Jira: by query, looked at before anything is stored, once or again and again. */
export function JiraImport(props: JiraImportProps): ReactNode {
  return (
    <MoreWords catalogues={words}>
      <JiraImportForm {...props} />
    </MoreWords>
  );
}

function JiraImportForm({ projectId, onClose }: JiraImportProps): ReactNode {
  const { t } = useText();
  const jqlId = useId();
  const client = useQueryClient();
  const desks = useServiceDesks();
  const [jql, setJql] = useState('');
  const [channel, setChannel] = useState<Channel>('support-ticket');
  const [mask, setMask] = useState(true);
  const [state, setState] = useState<ImportView | null>(null);
  const [stop, setStop] = useState<AbortController | null>(null);
  const look = useMutation({
    mutationFn: lookAt,
    onSuccess: ({ tickets }) => {
      setChannel(channelFor(tickets));
    },
  });
  const refresh = (): void => {
    for (const key of ['imports', 'evidence', 'evidence-count', 'knowledge'])
      void client.invalidateQueries({ queryKey: [key, projectId] });
  };
  const run = useMutation({
    mutationFn: async (found: Look) => {
      const plan = { jira: { jql: found.jql, channel, mask, total: found.count } };
      const begun = await startJiraImport(projectId, `Jira: ${found.jql}`, plan);
      const controller = new AbortController();
      setStop(controller);
      setState(begun);
      await runJiraImport(
        {
          projectId,
          state: begun,
          plan,
          place: found.place,
          transport: jiraAsUser,
          signal: controller.signal,
        },
        setState,
      );
    },
    onSettled: () => {
      setStop(null);
      refresh();
    },
  });
  const ask = (query: string): void => {
    setJql(query);
    look.mutate(query);
  };
  return (
    <section className={styles.add} aria-label={t('jira.title')}>
      <div className={styles.head}>
        <strong className={styles.words}>{t('jira.title')}</strong>
        <Button spacing="compact" appearance="subtle" onClick={onClose}>
          {t('action.close')}
        </Button>
      </div>
      {state !== null ? (
        <ImportProgress
          projectId={projectId}
          state={state}
          columns={[]}
          running={stop !== null}
          onCancel={() => {
            stop?.abort();
            void call('import.cancel', { projectId, importId: state.id }).then(setState).finally(refresh);
          }}
          onAnother={() => {
            setState(null);
            look.reset();
          }}
        />
      ) : (
        <>
          <p>{t('jira.text')}</p>
          <form
            className={styles.fields}
            onSubmit={(event) => {
              event.preventDefault();
              if (jql.trim() !== '') look.mutate(jql.trim());
            }}
          >
            <label htmlFor={jqlId} className={styles.label}>
              {t('jira.jql')}
            </label>
            <div className={styles.query}>
              <Textfield
                id={jqlId}
                isCompact
                value={jql}
                maxLength={2_000}
                placeholder={t('jira.jql.placeholder')}
                onChange={(event) => {
                  setJql(event.currentTarget.value);
                }}
              />
            </div>
            <Button
              type="submit"
              appearance="primary"
              isLoading={look.isPending}
              isDisabled={jql.trim() === ''}
            >
              {t('jira.look')}
            </Button>
          </form>
          <div className={styles.actions}>
            {(desks.data ?? []).map((desk) => (
              <button
                key={desk.id}
                type="button"
                className={styles.chip}
                onClick={() => {
                  ask(`project = ${desk.key} ORDER BY created DESC`);
                }}
              >
                {t('jira.requests', { name: desk.name })}
              </button>
            ))}
          </div>
          {look.isError && <FailureNote error={look.error} />}
          {look.data !== undefined && (
            <>
              <TicketPreview look={look.data} />
              {look.data.count > 0 && (
                <>
                  <div className={styles.fields}>
                    <SelectBox
                      label={t('evidence.channel')}
                      value={channel}
                      options={CHANNELS.map((name) => ({ value: name, label: t(`channel.${name}`) }))}
                      onChange={(value) => {
                        setChannel(CHANNELS.find((name) => name === value) ?? 'other');
                      }}
                    />
                    <label className={styles.check}>
                      <input
                        type="checkbox"
                        checked={mask}
                        onChange={(event) => {
                          setMask(event.currentTarget.checked);
                        }}
                      />
                      {t('evidence.mask')}
                    </label>
                    <Button
                      appearance="primary"
                      isLoading={run.isPending}
                      onClick={() => {
                        run.mutate(look.data);
                      }}
                    >
                      {t('jira.start', { count: look.data.count })}
                    </Button>
                  </div>
                  <KeepImporting projectId={projectId} look={look.data} channel={channel} mask={mask} />
                </>
              )}
            </>
          )}
        </>
      )}
      {run.isError && <FailureNote error={run.error} />}
      <StandingList projectId={projectId} />
    </section>
  );
}
