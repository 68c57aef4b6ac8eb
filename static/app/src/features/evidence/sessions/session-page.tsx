import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ProcedureOutput } from '@contract/rpc';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useRead } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { Loaded } from '../../../ui/loaded';
import { Lozenge } from '../../../ui/lozenge';
import { Opener } from '../../drawer';
import type { PageLocation } from '../../tab';
import { sessionSearch } from './session-address';
import { SessionDetails } from './session-details';
import { Transcript } from './transcript';
import { Usability } from './usability';
import styles from './sessions.module.css';

interface SessionPageProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly place: PageLocation;
  readonly id: string;
}

/** One session: who was there, its words, and what was quoted from them. */
export function SessionPage({ projectId, snapshot, place, id }: SessionPageProps): ReactNode {
  const { t } = useText();
  const read = useRead('session.open', { projectId, id });
  return (
    <section className={styles.tab}>
      <div>
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            place.go('insights', sessionSearch({}));
          }}
        >
          {t('session.all')}
        </Button>
      </div>
      <Loaded query={read} rows={8}>
        {(open) => <Open {...{ projectId, snapshot, open }} />}
      </Loaded>
    </section>
  );
}

interface OpenProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly open: ProcedureOutput<'session.open'>;
}

function Open({ projectId, snapshot, open }: OpenProps): ReactNode {
  const { t, day } = useText();
  const { session, passages, accountNames } = open;
  const [editing, setEditing] = useState(false);
  return (
    <>
      <header className={styles.head}>
        <h2 dir="auto">{session.title}</h2>
        <span className={styles.facts}>
          <Lozenge>{t(`record-word.session.form.${session.form}`)}</Lozenge>
          <span>{day(session.heldOn)}</span>
          {session.participants.map((one) => (
            <span key={one.id} dir="auto">
              {one.withdrawn && <Lozenge>{t('session.withdrawn')}</Lozenge>}{' '}
              {one.named && one.name !== '' ? one.name : one.speaker}
              {one.accountId !== null && accountNames[one.accountId] !== undefined && (
                <>
                  {' '}
                  <Opener kind="account" id={one.accountId}>
                    {accountNames[one.accountId]}
                  </Opener>
                </>
              )}
            </span>
          ))}
          {session.recordingUrl !== '' && (
            <a href={session.recordingUrl} target="_blank" rel="noreferrer noopener">
              {t('session.recording')}
            </a>
          )}
          {snapshot.canManageKnowledge && !editing && (
            <Button
              spacing="compact"
              onClick={() => {
                setEditing(true);
              }}
            >
              {t('session.edit')}
            </Button>
          )}
        </span>
      </header>
      {editing && (
        <SessionDetails
          key={session.version}
          {...{ projectId, snapshot, session, accountNames }}
          onDone={() => {
            setEditing(false);
          }}
        />
      )}
      {session.guide !== '' && !editing && (
        <details>
          <summary>{t('session.guide')}</summary>
          <p className={styles.quote} dir="auto">
            {session.guide}
          </p>
        </details>
      )}
      {session.form === 'usability-test' && !editing && (
        <Usability key={session.version} {...{ projectId, session }} canEdit={snapshot.canManageKnowledge} />
      )}
      {snapshot.canManageKnowledge && <p className={styles.faint}>{t('session.hint')}</p>}
      {passages.length === 0 ? (
        <p>{t('session.no-words')}</p>
      ) : (
        <Transcript
          {...{ projectId, snapshot, session, accountNames }}
          passageIds={passages.map((passage) => passage.id)}
        />
      )}
    </>
  );
}
