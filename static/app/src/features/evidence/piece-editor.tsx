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
import { recordMessages } from '../../i18n/records';
import type { MessageKey } from '../../i18n/message-key';
import { MoreWords } from '../../i18n/more-words';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { ChoiceRow } from '../../ui/choice-row';
import { FailureNote } from '../../ui/failure-note';
import { SelectBox } from '../../ui/select-box';
import { MergeDialog } from '../records/save/merge-dialog';
import { useMergedSave } from '../records/save/use-merged-save';
import { useSplitPiece } from './use-split-piece';
import { changeIn, changeOf, draftOf, editOf, tagsOf } from './piece-draft';
import type { PieceDraft } from './piece-draft';
import styles from './evidence.module.css';

interface PieceEditorProps {
  readonly projectId: string;
  readonly piece: PieceView;
  readonly snapshot: KnowledgeSnapshot;
  readonly onClose: () => void;
}

const words = [inboxMessages, recordMessages];
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
  const { t, list } = useText();
  const announce = useAnnounce();
  const id = useId();
  const [base] = useState(piece);
  const [draft, setDraft] = useState<PieceDraft>(() => draftOf(piece));
  const [tags, setTags] = useState(piece.tags.join(', '));
  const [mask, setMask] = useState(false);
  const split = useSplitPiece(projectId);
  const parts = useMemo(() => splitIntoQuotes(base.text), [base.text]);
  const put = (change: Partial<PieceDraft>): void => {
    setDraft({ ...draft, ...change });
  };
  const edit = useMergedSave<null>(
    async ({ write }, { version, base: stored, set }) => {
      const { tags: wanted, mask: masking, ...change } = changeIn(set);
      const { text, title, author } = { ...editOf(piece), ...changeIn(stored), ...change };
      const answer = await write('evidence.edit', {
        projectId,
        id: piece.id,
        version,
        change: {
          ...change,
          ...(wanted === undefined ? {} : { tags: [...wanted] }),
          // Masking has to see the words as they stand, whether they were edited or not.
          ...(masking === true ? { mask: true, text, title, author } : {}),
        },
      });
      return answer.kind === 'saved'
        ? { kind: 'saved', saved: null }
        : { kind: 'newer', version: answer.theirs.version, value: editOf(answer.theirs) };
    },
    () => {
      announce(t('inbox.saved'));
      onClose();
    },
  );
  const save = (): void => {
    const before = editOf(base);
    const set = changeOf(before, { ...draft, mask: before.mask || mask });
    edit.save({ id: piece.id, version: base.version, base: before, set });
  };
  return (
    <>
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
        <label htmlFor={`${id}-text`} className={styles.label}>
          {t('inbox.text')}
        </label>
        <textarea
          id={`${id}-text`}
          className={styles.area}
          rows={4}
          dir="auto"
          maxLength={limits.quoteLength}
          value={draft.text}
          onChange={(event) => {
            put({ text: event.currentTarget.value });
          }}
        />
        <Small
          id={`${id}-title`}
          label={t('inbox.title')}
          value={draft.title}
          onChange={(title) => {
            put({ title });
          }}
        />
        <div className={styles.fields}>
          <SelectBox
            label={t('evidence.persona')}
            value={draft.personaKey ?? ''}
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
            value={draft.channel}
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
              value={draft.saidOn}
              onChange={(event) => {
                if (event.currentTarget.value !== '') put({ saidOn: event.currentTarget.value });
              }}
            />
          </span>
          <Small
            id={`${id}-account`}
            label={t('evidence.account')}
            value={draft.accountName}
            onChange={(accountName) => {
              put({ accountName });
            }}
          />
          <Small
            id={`${id}-author`}
            label={t('evidence.author')}
            value={draft.author}
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
          value={draft.sentiment ?? 'none'}
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
        {edit.failure !== null && edit.merge === null && <FailureNote error={edit.failure} />}
        {split.failure !== null && <FailureNote error={split.failure} />}
        <div className={styles.actions}>
          <Button
            type="submit"
            appearance="primary"
            spacing="compact"
            isLoading={edit.busy}
            isDisabled={draft.text.trim().length < 3}
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
      <MergeDialog
        saving={edit}
        nameOf={(field) => t(names[field] ?? 'inbox.text')}
        show={(_, value) => (Array.isArray(value) ? list(value.map(String)) : String(value ?? ''))}
      />
    </>
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
