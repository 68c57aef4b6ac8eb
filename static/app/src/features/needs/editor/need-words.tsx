import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { NEED_KINDS, NEED_STATUSES, nextStatuses } from '@domain/records/need';
import type { NeedDetail } from '@contract/needs/need-views';
import { declineView, needKind, needStatus } from '@contract/needs/need-views';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import type { Text } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { SelectBox } from '../../../ui/select-box';
import { mergeDraft } from '../../records/merge/merge-edits';
import type { MergedDraft } from '../../records/merge/merge-edits';
import { MergeNote } from '../../records/merge/merge-note';
import { DeclineFields } from './decline-fields';
import styles from './need-editor.module.css';

interface NeedWordsProps {
  readonly projectId: string;
  readonly need: NeedDetail;
  readonly canEdit: boolean;
}

/** What a person edits in a need; everything else follows from it. */
type Words = Pick<NeedDetail, 'title' | 'statement' | 'kind' | 'status' | 'theme' | 'decline'>;

function wordsOf({ title, statement, kind, status, theme, decline }: NeedDetail): Words {
  return { title, statement, kind, status, theme, decline };
}

const noDecline = { reason: '', reopenOn: null, whenDoubled: false };

/** A need in its own words and its state; what somebody else changed meanwhile is merged, not overwritten. */
export function NeedWords({ projectId, need, canEdit }: NeedWordsProps): ReactNode {
  const text = useText();
  const { t } = text;
  const announce = useAnnounce();
  const id = useId();
  const action = useWrite('need.edit', { until: ['need.read'] });
  const [shown, setShown] = useState(need);
  const [draft, setDraft] = useState(wordsOf(need));
  const [merge, setMerge] = useState<MergedDraft<Words> | null>(null);
  // The need was saved or loaded again: the form follows it, unless two edits are being merged.
  if (shown !== need && merge === null) {
    setShown(need);
    setDraft(wordsOf(need));
  }
  const statuses = NEED_STATUSES.filter(
    (status) => status === need.status || nextStatuses(need.status).includes(status),
  );
  const save = (): void => {
    const { decline, ...words } = draft;
    const change = words.status === 'declined' ? { ...words, decline: decline ?? noDecline } : words;
    const base = wordsOf(shown);
    action.run(
      { projectId, needKey: need.key, version: merge?.version ?? shown.version, change },
      () => {
        setMerge(null);
        announce(t('need.saved'));
      },
      (newer) => {
        const merged = mergeDraft(base, draft, wordsOf(newer), newer.version);
        setMerge(merged);
        setShown(newer);
        setDraft(merged.draft);
      },
    );
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
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
            const status = NEED_STATUSES.find((one) => one === value) ?? draft.status;
            setDraft({ ...draft, status, decline: status === 'declined' ? noDecline : null });
          }}
          options={statuses.map((status) => ({ value: status, label: t(`need-status.${status}`) }))}
        />
        <label className={styles.theme}>
          {t('need.theme')}{' '}
          <input
            type="text"
            readOnly={!canEdit}
            maxLength={80}
            value={draft.theme}
            onChange={(event) => {
              setDraft({ ...draft, theme: event.currentTarget.value });
            }}
          />
        </label>
      </div>
      {draft.status === 'declined' && (
        <DeclineFields
          decline={draft.decline ?? noDecline}
          onChange={(decline) => {
            setDraft({ ...draft, decline });
          }}
        />
      )}
      {merge !== null && (
        <MergeNote
          merge={merge}
          title={t('need.conflict')}
          nameOf={(field) => nameOfField(field, text)}
          show={(field, value) => showField(field, value, text)}
          onChange={(next) => {
            setMerge(next);
            setDraft(next.draft);
          }}
        />
      )}
      {action.failure !== null && <FailureNote error={action.failure} />}
      {canEdit && (
        <Button type="submit" appearance="primary" spacing="compact" isLoading={action.busy}>
          {t('action.save')}
        </Button>
      )}
    </form>
  );
}

function nameOfField(field: string, { t }: Text): string {
  switch (field) {
    case 'statement':
      return t('need.statement');
    case 'kind':
      return t('need.kind');
    case 'status':
      return t('need.status');
    case 'theme':
      return t('need.theme');
    case 'decline':
      return t('need.decline.reason');
    default:
      return t('need.title');
  }
}

function showField(field: string, value: unknown, { t }: Text): string {
  const kind = field === 'kind' ? needKind.safeParse(value).data : undefined;
  if (kind !== undefined) return t(`need-kind.${kind}`);
  const status = field === 'status' ? needStatus.safeParse(value).data : undefined;
  if (status !== undefined) return t(`need-status.${status}`);
  if (field === 'decline') return declineView.safeParse(value).data?.reason ?? '–';
  return typeof value === 'string' && value !== '' ? value : '–';
}
