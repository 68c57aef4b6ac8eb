import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { CHANNELS } from '@domain/records/evidence';
import { searchProjects } from '../../../api/projects';
import { reading, useReading } from '../../../api/read';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { SelectBox } from '../../../ui/select-box';
import { ImportProgress } from '../import/import-progress';
import { KeepImporting } from './keep-importing';
import type { Look } from './look-at';
import { StandingList } from './standing-list';
import { TicketPreview } from './ticket-preview';
import { useJiraImport } from './use-jira-import';
import styles from '../../evidence/evidence.module.css';

interface JiraImportProps {
  readonly projectId: string;
}

const words = ['channels'] as const;

/** Service desks that the person works at. */
const serviceDesks = reading({}, async () =>
  (await searchProjects('')).filter((project) => project.projectTypeKey === 'service_desk'),
);

/** Evidence out of Jira: by query, looked at before anything is stored, once or again and again. */
export function JiraImport(props: JiraImportProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <JiraImportForm {...props} />
    </MoreWords>
  );
}

function JiraImportForm({ projectId }: JiraImportProps): ReactNode {
  const { t } = useText();
  const importing = useJiraImport(projectId);
  const { look, run, cancel, state } = importing;
  return (
    <section className={styles.add} aria-label={t('jira.title')}>
      <div className={styles.head}>
        <strong className={styles.words}>{t('jira.title')}</strong>
      </div>
      {state !== null ? (
        <ImportProgress
          projectId={projectId}
          state={state}
          columns={[]}
          running={run.busy}
          onCancel={() => {
            importing.stop(state.id);
          }}
          onAnother={importing.another}
        />
      ) : (
        <>
          <p>{t('jira.text')}</p>
          <TicketQuery importing={importing} />
          {look.failure !== null && <FailureNote error={look.failure} />}
          {look.answer !== null && (
            <>
              <TicketPreview look={look.answer} />
              {look.answer.count > 0 && (
                <TakeTickets projectId={projectId} found={look.answer} importing={importing} />
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

type Importing = ReturnType<typeof useJiraImport>;

function TicketQuery({ importing }: { readonly importing: Importing }): ReactNode {
  const { t } = useText();
  const jqlId = useId();
  const desks = useReading(serviceDesks, '');
  const { jql, look } = importing;
  return (
    <>
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          if (jql.trim() !== '') importing.ask(jql.trim());
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
              importing.setJql(event.currentTarget.value);
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
              importing.ask(`project = ${desk.key} ORDER BY created DESC`);
            }}
          >
            {t('jira.requests', { name: desk.name })}
          </button>
        ))}
      </div>
    </>
  );
}

interface TakeTicketsProps {
  readonly projectId: string;
  readonly found: Look;
  readonly importing: Importing;
}

/** What is stored of the tickets that were found, and whether once or again and again. */
function TakeTickets({ projectId, found, importing }: TakeTicketsProps): ReactNode {
  const { t } = useText();
  const { channel, mask, run } = importing;
  return (
    <>
      <div className={styles.fields}>
        <SelectBox
          label={t('evidence.channel')}
          value={channel}
          options={CHANNELS.map((name) => ({ value: name, label: t(`channel.${name}`) }))}
          onChange={(value) => {
            importing.setChannel(CHANNELS.find((name) => name === value) ?? 'other');
          }}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={mask}
            onChange={(event) => {
              importing.setMask(event.currentTarget.checked);
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
  );
}
