import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { NEED_KINDS, NEED_STATUSES, nextStatuses } from '@domain/knowledge/need';
import type { KnowledgeSnapshot } from '@contract/knowledge-snapshot';
import type { NeedDetail } from '@contract/need-views';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { Note } from '../../ui/note';
import { SelectBox } from '../../ui/select-box';
import { Skeleton } from '../../ui/skeleton';
import { DeleteRecord } from '../history/delete-record';
import { RecordHistory } from '../history/record-history';
import { NeedBenefit } from '../share/need-benefit';
import { useNeed, useNeedAction } from './needs-data';
import { SurveyForm } from './survey-form';
import styles from './need-editor.module.css';

interface NeedEditorProps {
  readonly projectId: string;
  readonly needKey: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly onClose: () => void;
  readonly onGo: (needKey: string) => void;
}

/** One need in its own words, its state with a reason where it is declined, and what surveys say about it. */
export function NeedEditor(props: NeedEditorProps): ReactNode {
  const { projectId, needKey, snapshot } = props;
  const { t } = useText();
  const need = useNeed(projectId, needKey);
  return (
    <section className={styles.editor} aria-label={t('need.edit.name', { need: needKey })}>
      <div className={styles.head}>
        <strong>{needKey}</strong>
        <Button spacing="compact" appearance="subtle" onClick={props.onClose}>
          {t('action.close')}
        </Button>
      </div>
      {need.isPending && <Skeleton rows={3} />}
      {need.isError && <FailureNote error={need.error} onRetry={() => void need.refetch()} />}
      {need.data !== undefined && (
        <>
          <WordsForm {...props} need={need.data} />
          <NeedBenefit projectId={projectId} needKey={needKey} canEdit={snapshot.canManageKnowledge} />
          {snapshot.canManageKnowledge && (
            <>
              <SurveyForm projectId={projectId} needKey={needKey} snapshot={snapshot} />
              <MergeForm {...props} />
            </>
          )}
          <RecordHistory
            projectId={projectId}
            recordId={need.data.id}
            canUndo={snapshot.canManageKnowledge}
          />
          {snapshot.canManageKnowledge && (
            <DeleteRecord
              projectId={projectId}
              kind="need"
              id={need.data.id}
              name={needKey}
              onDeleted={props.onClose}
            />
          )}
        </>
      )}
    </section>
  );
}

function WordsForm({ projectId, need, snapshot }: NeedEditorProps & { need: NeedDetail }): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const id = useId();
  const action = useNeedAction(projectId);
  const [draft, setDraft] = useState(need);
  const [newer, setNewer] = useState<NeedDetail | null>(null);
  const [reason, setReason] = useState(need.decline?.reason ?? '');
  const canEdit = snapshot.canManageKnowledge;
  const [shown, setShown] = useState(need);
  // The need was saved or loaded again: the form follows it.
  if (shown !== need) {
    setShown(need);
    setDraft(need);
    setReason(need.decline?.reason ?? '');
  }
  const statuses = NEED_STATUSES.filter(
    (status) => status === need.status || nextStatuses(need.status).includes(status),
  );
  const save = (version: number): void => {
    const { title, statement, kind, theme, status } = draft;
    action.mutate(
      {
        kind: 'edit',
        request: {
          needKey: need.key,
          version,
          change: {
            title,
            statement,
            kind,
            theme,
            status,
            ...(status === 'declined'
              ? { decline: { reason, reopenOn: draft.decline?.reopenOn ?? null } }
              : {}),
          },
        },
      },
      {
        onSuccess: (outcome) => {
          setNewer(outcome);
          if (outcome === null) announce(t('need.saved'));
        },
      },
    );
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save(need.version);
      }}
    >
      <label htmlFor={`${id}-title`}>{t('need.title')}</label>
      <Textfield
        id={`${id}-title`}
        isCompact
        isReadOnly={!canEdit}
        maxLength={200}
        value={draft.title}
        onChange={(event) => {
          setDraft({ ...draft, title: event.currentTarget.value });
        }}
      />
      <label htmlFor={`${id}-statement`}>{t('need.statement')}</label>
      <textarea
        id={`${id}-statement`}
        rows={3}
        readOnly={!canEdit}
        maxLength={1000}
        value={draft.statement}
        placeholder={t('need.statement.placeholder')}
        onChange={(event) => {
          setDraft({ ...draft, statement: event.currentTarget.value });
        }}
      />
      <div className={styles.fields}>
        <SelectBox
          label={t('need.kind')}
          value={draft.kind}
          onChange={(value) => {
            setDraft({ ...draft, kind: NEED_KINDS.find((kind) => kind === value) ?? draft.kind });
          }}
          options={NEED_KINDS.map((kind) => ({ value: kind, label: t(`need-kind.${kind}`) }))}
        />
        <SelectBox
          label={t('need.status')}
          value={draft.status}
          onChange={(value) => {
            setDraft({ ...draft, status: NEED_STATUSES.find((status) => status === value) ?? draft.status });
          }}
          options={statuses.map((status) => ({ value: status, label: t(`need-status.${status}`) }))}
        />
      </div>
      {draft.status === 'declined' && (
        <>
          <label htmlFor={`${id}-reason`}>{t('need.decline.reason')}</label>
          <Textfield
            id={`${id}-reason`}
            isCompact
            maxLength={500}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value);
            }}
          />
          <label htmlFor={`${id}-reopen`}>{t('need.decline.reopen')}</label>
          <input
            id={`${id}-reopen`}
            type="date"
            value={draft.decline?.reopenOn ?? ''}
            onChange={(event) => {
              const day = event.currentTarget.value;
              setDraft({ ...draft, decline: { reason, reopenOn: day === '' ? null : day } });
            }}
          />
        </>
      )}
      {newer !== null && (
        <Note
          tone="warning"
          role="alert"
          title={t('need.conflict')}
          actions={
            <>
              <Button
                spacing="compact"
                onClick={() => {
                  save(newer.version);
                }}
              >
                {t('need.conflict.mine')}
              </Button>
              <Button
                spacing="compact"
                onClick={() => {
                  setDraft(newer);
                  setNewer(null);
                }}
              >
                {t('need.conflict.theirs')}
              </Button>
            </>
          }
        >
          <q>{newer.title}</q> <q>{newer.statement}</q> {t(`need-status.${newer.status}`)}
        </Note>
      )}
      {action.isError && <FailureNote error={action.error} />}
      {canEdit && (
        <Button type="submit" appearance="primary" spacing="compact" isLoading={action.isPending}>
          {t('action.save')}
        </Button>
      )}
    </form>
  );
}

function MergeForm({ projectId, needKey, snapshot, onGo }: NeedEditorProps): ReactNode {
  const { t } = useText();
  const action = useNeedAction(projectId);
  const [into, setInto] = useState('');
  return (
    <details>
      <summary>{t('need.merge')}</summary>
      <div className={styles.fields}>
        <SelectBox
          label={t('need.merge.into')}
          value={into}
          onChange={setInto}
          options={[
            { value: '', label: t('need.merge.choose') },
            ...snapshot.needs
              .filter((need) => need.key !== needKey)
              .map((need) => ({ value: need.key, label: `${need.key} ${need.title}` })),
          ]}
        />
        <Button
          spacing="compact"
          isDisabled={into === ''}
          isLoading={action.isPending}
          onClick={() => {
            action.mutate(
              { kind: 'merge', request: { needKey, into } },
              {
                onSuccess: () => {
                  onGo(into);
                },
              },
            );
          }}
        >
          {t('need.merge.do')}
        </Button>
      </div>
      {action.isError && <FailureNote error={action.error} />}
    </details>
  );
}
