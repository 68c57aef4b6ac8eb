import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { SESSION_FORMS } from '@domain/records/session';
import type { SessionView } from '@contract/evidence/session-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { userDay } from '../../../api/user-day';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { SelectBox } from '../../../ui/select-box';
import { LineField } from '../said-fields';
import { Agreed, newParticipant, ParticipantFields } from './participant-fields';
import type { ParticipantDraft } from './participant-fields';
import styles from './sessions.module.css';

interface SessionDetailsProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly session: SessionView;
  readonly accountNames: Readonly<Record<string, string>>;
  readonly onDone: () => void;
}

/** What is said about a session: when, what kind, who, and what they agreed to or took back. */
export function SessionDetails(props: SessionDetailsProps): ReactNode {
  const { projectId, snapshot, session, accountNames, onDone } = props;
  const { t } = useText();
  const announce = useAnnounce();
  const save = useWrite('session.save');
  const [draft, setDraft] = useState({
    title: session.title,
    form: session.form,
    heldOn: session.heldOn,
    recordingUrl: session.recordingUrl,
    guide: session.guide,
  });
  const [participants, setParticipants] = useState<readonly ParticipantDraft[]>(() =>
    session.participants.map(({ accountId, ...one }) => ({
      ...one,
      account: accountNames[accountId ?? ''] ?? '',
    })),
  );
  const [going, setGoing] = useState<ReadonlySet<string>>(new Set());
  const submit = (): void => {
    const set = {
      ...draft,
      participants: participants.map(({ account: _, ...one }) => ({
        ...one,
        accountId: session.participants.find(({ id }) => id === one.id)?.accountId ?? null,
        withdrawn: one.withdrawn || going.has(one.id),
      })),
    };
    const accounts = Object.fromEntries(
      participants.filter((one) => !one.withdrawn).map((one) => [one.id, one.account]),
    );
    save.run({ projectId, id: session.id, version: session.version, set, accounts }, () => {
      announce(t('session.saved'));
      onDone();
    });
  };
  return (
    <form
      className={styles.add}
      aria-label={t('session.edit')}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Facts draft={draft} onDraft={setDraft} />
      {participants.map((participant) => (
        <ParticipantFields
          key={participant.id}
          snapshot={snapshot}
          participant={participant}
          onChange={(next) => {
            setParticipants(participants.map((one) => (one.id === next.id ? next : one)));
          }}
        >
          {!participant.withdrawn && (
            <Agreed
              label={t('session.withdraw')}
              on={going.has(participant.id)}
              onChange={(on) => {
                const next = new Set(going);
                if (on) next.add(participant.id);
                else next.delete(participant.id);
                setGoing(next);
              }}
            />
          )}
        </ParticipantFields>
      ))}
      {going.size > 0 && <Note tone="warning" title={t('session.withdraw.what')} />}
      {save.conflict !== null && <Note tone="warning" role="alert" title={t('session.conflict')} />}
      {save.failure !== null && <FailureNote error={save.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" isLoading={save.busy}>
          {t('session.save-facts')}
        </Button>
        <Button appearance="subtle" onClick={onDone}>
          {t('action.cancel')}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            const free = freeLabel(session, participants);
            setParticipants([...participants, newParticipant(freeId(participants), free)]);
          }}
        >
          {t('session.participant.add')}
        </Button>
      </div>
    </form>
  );
}

/** Somebody who speaks in the transcript and stands in no list yet; empty where there is none. */
function freeLabel({ speakers }: SessionView, participants: readonly ParticipantDraft[]): string {
  return speakers.find((label) => participants.every(({ speaker }) => speaker !== label)) ?? '';
}

function freeId(participants: readonly ParticipantDraft[]): string {
  const taken = new Set(participants.map(({ id }) => id));
  for (let number = participants.length + 1; ; number += 1)
    if (!taken.has(`p${String(number)}`)) return `p${String(number)}`;
}

interface Draft {
  readonly title: string;
  readonly form: SessionView['form'];
  readonly heldOn: string;
  readonly recordingUrl: string;
  readonly guide: string;
}

function Facts({
  draft,
  onDraft,
}: {
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
}): ReactNode {
  const { t } = useText();
  const dateId = useId();
  const guideId = useId();
  return (
    <>
      <div className={styles.fields}>
        <LineField
          longest={200}
          label={t('session.title')}
          value={draft.title}
          onChange={(title) => {
            onDraft({ ...draft, title });
          }}
        />
        <SelectBox
          label={t('session.kind')}
          value={draft.form}
          options={SESSION_FORMS.map((form) => ({
            value: form,
            label: t(`record-word.session.form.${form}`),
          }))}
          onChange={(value) => {
            onDraft({ ...draft, form: SESSION_FORMS.find((form) => form === value) ?? draft.form });
          }}
        />
        <span className={styles.field}>
          <label htmlFor={dateId}>{t('session.date')}</label>
          <input
            id={dateId}
            type="date"
            className={styles.date}
            value={draft.heldOn}
            max={userDay()}
            onChange={(event) => {
              if (event.currentTarget.value !== '') onDraft({ ...draft, heldOn: event.currentTarget.value });
            }}
          />
        </span>
        <LineField
          longest={2_000}
          label={t('session.recording')}
          value={draft.recordingUrl}
          onChange={(recordingUrl) => {
            onDraft({ ...draft, recordingUrl });
          }}
        />
      </div>
      <label htmlFor={guideId}>{t('session.guide')}</label>
      <textarea
        id={guideId}
        className={styles.area}
        rows={3}
        maxLength={10_000}
        value={draft.guide}
        onChange={(event) => {
          onDraft({ ...draft, guide: event.currentTarget.value });
        }}
      />
    </>
  );
}
