import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { DragEvent, ReactNode } from 'react';
import { SESSION_FORMS } from '@domain/records/session';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { userDay } from '../../../api/user-day';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { FileButton } from '../../../ui/file-button';
import { Note } from '../../../ui/note';
import { SelectBox } from '../../../ui/select-box';
import { MaskChoice } from '../mask-choice';
import { LineField } from '../said-fields';
import { ParticipantFields } from './participant-fields';
import { useNewSession } from './use-new-session';
import type { NewSession } from './use-new-session';
import styles from './sessions.module.css';

interface AddSessionProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}

const FILES = '.txt,.vtt,.srt,.docx';

/** A session from what is pasted, typed or dropped: when it was, what kind, and who spoke; the rest is folded. */
export function AddSession({ projectId, snapshot, onDone, onCancel }: AddSessionProps): ReactNode {
  const { t } = useText();
  const session = useNewSession(projectId, onDone);
  const title = useTitle(session);
  return (
    <form
      className={styles.add}
      aria-label={t('session.add')}
      onSubmit={(event) => {
        event.preventDefault();
        session.save(title);
      }}
    >
      <h2>{t('session.add')}</h2>
      <When session={session} title={title} />
      <Words session={session} />
      {session.text !== '' &&
        session.participants.map((participant) => (
          <ParticipantFields
            key={participant.id}
            snapshot={snapshot}
            participant={participant}
            onChange={(next) => {
              session.setParticipants(session.participants.map((one) => (one.id === next.id ? next : one)));
            }}
          >
            {session.participants.length > 1 && (
              <Button
                spacing="compact"
                appearance="subtle"
                onClick={() => {
                  session.setParticipants(session.participants.filter(({ id }) => id !== participant.id));
                }}
              >
                {t('session.asks')}
              </Button>
            )}
          </ParticipantFields>
        ))}
      <More session={session} />
      <TheSame session={session} title={title} onOpen={onDone} />
      {session.failure !== null && <FailureNote error={session.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" isLoading={session.busy} isDisabled={!session.ready}>
          {t('session.save')}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
        <MaskChoice personalData={{}} mask={session.mask} onMask={session.setMask} />
      </div>
    </form>
  );
}

/** What a session is called: as it was typed, else by its kind and who took part. */
function useTitle({ title, form, participants }: NewSession): string {
  const { t } = useText();
  if (title.trim() !== '') return title.trim();
  const people = participants.map(({ account, speaker }) => (account === '' ? speaker : account));
  const named = [...new Set(people)].filter((one) => one !== '').slice(0, 3);
  return named.length === 0
    ? t(`record-word.session.form.${form}`)
    : t('session.title.with', { kind: t(`record-word.session.form.${form}`), who: named.join(', ') });
}

function When({ session, title }: { readonly session: NewSession; readonly title: string }): ReactNode {
  const { t } = useText();
  const id = useId();
  return (
    <div className={styles.fields}>
      <span className={styles.field}>
        <label htmlFor={id}>{t('session.date')}</label>
        <input
          id={id}
          type="date"
          className={styles.date}
          value={session.heldOn}
          max={userDay()}
          onChange={(event) => {
            if (event.currentTarget.value !== '') session.setHeldOn(event.currentTarget.value);
          }}
        />
      </span>
      <SelectBox
        label={t('session.kind')}
        value={session.form}
        options={SESSION_FORMS.map((form) => ({ value: form, label: t(`record-word.session.form.${form}`) }))}
        onChange={(value) => {
          session.setForm(SESSION_FORMS.find((form) => form === value) ?? 'interview');
        }}
      />
      <LineField
        longest={200}
        label={t('session.title')}
        value={session.title === '' ? title : session.title}
        onChange={session.setTitle}
      />
    </div>
  );
}

/** Where the words go, by paste, typing or a file that is dropped on them. */
function Words({ session }: { readonly session: NewSession }): ReactNode {
  const { t } = useText();
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    const [file] = event.dataTransfer.files;
    setOver(false);
    if (file === undefined) return;
    event.preventDefault();
    session.file.run(file);
  };
  return (
    <div
      className={styles.words}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={drop}
    >
      <div className={styles.facts}>
        <label htmlFor={id}>{t('session.words')}</label>
        <FileButton
          label={t('session.file')}
          accept={FILES}
          isLoading={session.file.busy}
          onFile={session.file.run}
        />
      </div>
      <textarea
        id={id}
        className={styles.area}
        dir="auto"
        rows={session.text === '' ? 6 : 12}
        placeholder={t('session.words.placeholder')}
        value={session.text}
        onChange={(event) => {
          session.setText(event.currentTarget.value);
        }}
        onBlur={() => {
          if (session.ready) session.look.run(session.text);
        }}
      />
    </div>
  );
}

function More({ session }: { readonly session: NewSession }): ReactNode {
  const { t } = useText();
  const id = useId();
  const { more, setMore } = session;
  return (
    <details className={styles.more}>
      <summary>{t('session.more')}</summary>
      <LineField
        longest={2_000}
        label={t('session.recording')}
        value={more.recordingUrl}
        onChange={(recordingUrl) => {
          setMore({ ...more, recordingUrl });
        }}
      />
      <label htmlFor={id}>{t('session.guide')}</label>
      <textarea
        id={id}
        className={styles.area}
        rows={3}
        maxLength={10_000}
        value={more.guide}
        onChange={(event) => {
          setMore({ ...more, guide: event.currentTarget.value });
        }}
      />
    </details>
  );
}

interface TheSameProps {
  readonly session: NewSession;
  readonly title: string;
  readonly onOpen: (id: string) => void;
}

/** The same words stand here already: nobody counts a conversation twice without knowing. */
function TheSame({ session, title, onOpen }: TheSameProps): ReactNode {
  const { t, day } = useText();
  const [first] = session.same;
  if (first === undefined) return null;
  return (
    <Note
      tone="warning"
      role="alert"
      title={t('session.same', { title: first.title, day: day(first.heldOn) })}
      actions={
        <>
          <Button
            spacing="compact"
            onClick={() => {
              onOpen(first.id);
            }}
          >
            {t('session.same.open')}
          </Button>
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              session.save(title, true);
            }}
          >
            {t('session.same.anyway')}
          </Button>
        </>
      }
    />
  );
}
