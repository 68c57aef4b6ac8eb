import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { CHANNELS, SENTIMENTS } from '@domain/records/evidence';
import { splitIntoQuotes } from '@domain/evidence/text/quotes';
import type { PieceView } from '@contract/evidence/evidence-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { limits } from '@contract/limits';
import { useWrite } from '../../api/write';
import { inboxMessages } from '../../i18n/inbox';
import type { MessageKey } from '../../i18n/message-key';
import { MoreWords } from '../../i18n/more-words';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { ChoiceRow } from '../../ui/choice-row';
import { FailureNote } from '../../ui/failure-note';
import { SelectBox } from '../../ui/select-box';
import { mergeDraft } from '../records/merge/merge-edits';
import type { MergedDraft } from '../records/merge/merge-edits';
import { MergeNote } from '../records/merge/merge-note';
import { useSplitPiece } from './use-split-piece';
import { changeOf, draftOf, tagsOf } from './piece-draft';
import type { PieceDraft } from './piece-draft';
import styles from './evidence.module.css';

interface PieceEditorProps {
  readonly projectId: string;
  readonly piece: PieceView;
  readonly snapshot: KnowledgeSnapshot;
  readonly onClose: () => void;
}

const words = [inboxMessages];
const names: Readonly<Record<string, MessageKey>> = {
  text: 'inbox.text',
  title: 'inbox.title',
  channel: 'evidence.channel',
  saidOn: 'evidence.said-on',
  author: 'evidence.author',
  accountName: 'evidence.account',
  personaKey: 'evidence.persona',
  tags: 'inbox.tags',
  sentiment: 'evidence.sentiment',
};

/** Everything of a piece that a person may correct, and a note split into its quotes. */
export function PieceEditor(props: PieceEditorProps): ReactNode {
  return (
    <MoreWords catalogues={words}>
      <EditForm {...props} />
    </MoreWords>
  );
}

function EditForm({ projectId, piece, snapshot, onClose }: PieceEditorProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const id = useId();
  const [base] = useState(piece);
  const [draft, setDraft] = useState<PieceDraft>(() => draftOf(piece));
  const [merge, setMerge] = useState<MergedDraft<PieceDraft> | null>(null);
  const [tags, setTags] = useState(piece.tags.join(', '));
  const [mask, setMask] = useState(false);
  const edit = useWrite('evidence.edit');
  const split = useSplitPiece(projectId);
  const parts = useMemo(() => splitIntoQuotes(base.text), [base.text]);
  const present = merge?.draft ?? draft;
  const put = (change: Partial<PieceDraft>): void => {
    if (merge === null) setDraft({ ...draft, ...change });
    else setMerge({ ...merge, draft: { ...merge.draft, ...change } });
  };
  const save = (): void => {
    const version = merge?.version ?? base.version;
    const { tags: wanted, ...change } = changeOf(draftOf(base), present);
    edit.run(
      {
        projectId,
        id: piece.id,
        version,
        change: {
          ...change,
          ...(wanted === undefined ? {} : { tags: [...wanted] }),
          // Masking has to see the words as they stand, whether they were edited or not.
          ...(mask ? { mask, text: present.text, title: present.title, author: present.author } : {}),
        },
      },
      () => {
        announce(t('inbox.saved'));
        onClose();
      },
      (theirs) => {
        setMerge(mergeDraft(draftOf(base), present, draftOf(theirs), theirs.version));
      },
    );
  };
  return (
    <form
      className={styles.form}
      aria-label={t('inbox.edit.title')}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      {merge !== null && (
        <MergeNote
          merge={merge}
          title={t('inbox.merge.title')}
          nameOf={(field) => t(names[field] ?? 'inbox.text')}
          show={(_, value) =>
            Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '–'
          }
          onChange={(next) => {
            setMerge(next);
            setTags(next.draft.tags.join(', '));
          }}
        />
      )}
      <label htmlFor={`${id}-text`} className={styles.label}>
        {t('inbox.text')}
      </label>
      <textarea
        id={`${id}-text`}
        className={styles.area}
        rows={4}
        dir="auto"
        maxLength={limits.quoteLength}
        value={present.text}
        onChange={(event) => {
          put({ text: event.currentTarget.value });
        }}
      />
      <Small
        id={`${id}-title`}
        label={t('inbox.title')}
        value={present.title}
        onChange={(title) => {
          put({ title });
        }}
      />
      <div className={styles.fields}>
        <SelectBox
          label={t('evidence.persona')}
          value={present.personaKey ?? ''}
          options={[
            { value: '', label: t('evidence.persona.unknown') },
            ...snapshot.personas.map(({ key, name }) => ({ value: key, label: name })),
          ]}
          onChange={(key) => {
            put({ personaKey: key === '' ? null : key });
          }}
        />
        <SelectBox
          label={t('evidence.channel')}
          value={present.channel}
          options={CHANNELS.map((name) => ({ value: name, label: t(`channel.${name}`) }))}
          onChange={(value) => {
            put({ channel: CHANNELS.find((name) => name === value) ?? 'other' });
          }}
        />
        <span className={styles.field}>
          <label htmlFor={`${id}-day`}>{t('evidence.said-on')}</label>
          <input
            id={`${id}-day`}
            type="date"
            className={styles.date}
            value={present.saidOn}
            onChange={(event) => {
              if (event.currentTarget.value !== '') put({ saidOn: event.currentTarget.value });
            }}
          />
        </span>
        <Small
          id={`${id}-account`}
          label={t('evidence.account')}
          value={present.accountName}
          onChange={(accountName) => {
            put({ accountName });
          }}
        />
        <Small
          id={`${id}-author`}
          label={t('evidence.author')}
          value={present.author}
          onChange={(author) => {
            put({ author });
          }}
        />
        <Small
          id={`${id}-tags`}
          label={`${t('inbox.tags')} (${t('inbox.tags.hint')})`}
          value={tags}
          onChange={(text) => {
            setTags(text);
            put({ tags: tagsOf(text) });
          }}
        />
      </div>
      <ChoiceRow
        legend={t('evidence.sentiment')}
        value={present.sentiment ?? 'none'}
        choices={[
          { value: 'none' as const, label: t('evidence.sentiment.none') },
          ...SENTIMENTS.map((name) => ({ value: name, label: t(`evidence.sentiment.${name}`) })),
        ]}
        onChange={(value) => {
          put({ sentiment: value === 'none' ? null : value });
        }}
      />
      {!piece.masked && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={mask}
            onChange={(event) => {
              setMask(event.currentTarget.checked);
            }}
          />
          {t('inbox.mask')}
        </label>
      )}
      {edit.failure !== null && <FailureNote error={edit.failure} />}
      {split.failure !== null && <FailureNote error={split.failure} />}
      <div className={styles.actions}>
        <Button
          type="submit"
          appearance="primary"
          spacing="compact"
          isLoading={edit.busy}
          isDisabled={present.text.trim().length < 3}
        >
          {t('action.save')}
        </Button>
        {parts.length > 1 && piece.voices === 0 && (
          <Button
            spacing="compact"
            isLoading={split.busy}
            onClick={() => {
              split.run(base, (count) => {
                announce(t('inbox.split.done', { count }));
                onClose();
              });
            }}
          >
            {t('inbox.split', { count: parts.length })}
          </Button>
        )}
        <Button spacing="compact" appearance="subtle" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface SmallProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Small({ id, label, value, onChange }: SmallProps): ReactNode {
  return (
    <span className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Textfield
        id={id}
        isCompact
        maxLength={500}
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
    </span>
  );
}
