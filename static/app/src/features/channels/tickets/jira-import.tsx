import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { CHANNELS } from '@domain/records/evidence';
import type { Channel } from '@domain/records/evidence';
import type { ImportView } from '@contract/channels/import-views';
import { jiraAsUser } from '../../../api/jira';
import { searchProjects } from '../../../api/projects';
import { reading, useReading } from '../../../api/read';
import { useAct, useWrite } from '../../../api/write';
import { channelMessages } from '../../../i18n/channels';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { SelectBox } from '../../../ui/select-box';
import { ImportProgress } from '../import/import-progress';
import { KeepImporting } from './keep-importing';
import { lookAt } from './look-at';
import type { Look } from './look-at';
import { channelFor, runJiraImport, startOfJiraImport } from './run-jira-import';
import { StandingList } from './standing-list';
import { TicketPreview } from './ticket-preview';
import styles from '../../evidence/evidence.module.css';

interface JiraImportProps {
  readonly projectId: string;
  readonly onClose: () => void;
}

const words = [channelMessages];

/** Service desks that the person works at. */
const serviceDesks = reading({}, async () =>
  (await searchProjects('')).filter((project) => project.projectTypeKey === 'service_desk'),
);

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
  const desks = useReading(serviceDesks, '');
  const [jql, setJql] = useState('');
  const [channel, setChannel] = useState<Channel>('support-ticket');
  const [mask, setMask] = useState(true);
  const [state, setState] = useState<ImportView | null>(null);
  const stop = useRef<AbortController | null>(null);
  const look = useAct(lookAt);
  const run = useAct(async (from: Look, { write }) => {
    const plan = { jira: { jql: from.jql, channel, mask, total: from.count } };
    const start = startOfJiraImport(`Jira: ${from.jql}`, plan);
    const begun = await write('import.start', { projectId, start });
    stop.current = new AbortController();
    setState(begun);
    const request = { projectId, state: begun, plan, place: from.place, transport: jiraAsUser, write };
    await runJiraImport({ ...request, signal: stop.current.signal }, setState);
  });
  const cancel = useWrite('import.cancel');
  const found = look.answer;
  const ask = (query: string): void => {
    setJql(query);
    look.run(query, ({ tickets }) => {
      setChannel(channelFor(tickets));
    });
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
          running={run.busy}
          onCancel={() => {
            stop.current?.abort();
            cancel.run({ projectId, importId: state.id }, setState);
          }}
          onAnother={() => {
            setState(null);
            look.forget();
          }}
        />
      ) : (
        <>
          <p>{t('jira.text')}</p>
          <form
            className={styles.fields}
            onSubmit={(event) => {
              event.preventDefault();
              if (jql.trim() !== '') ask(jql.trim());
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
            <Button type="submit" appearance="primary" isLoading={look.busy} isDisabled={jql.trim() === ''}>
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
          {look.failure !== null && <FailureNote error={look.failure} />}
          {found !== null && (
            <>
              <TicketPreview look={found} />
              {found.count > 0 && (
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
                      isLoading={run.busy}
                      onClick={() => {
                        run.run(found);
                      }}
                    >
                      {t('jira.start', { count: found.count })}
                    </Button>
                  </div>
                  <KeepImporting projectId={projectId} look={found} channel={channel} mask={mask} />
                </>
              )}
            </>
          )}
        </>
      )}
      {run.failure !== null && <FailureNote error={run.failure} />}
      {cancel.failure !== null && <FailureNote error={cancel.failure} />}
      <StandingList projectId={projectId} />
    </section>
  );
}
