import Button from '@atlaskit/button/new';
import { useId, useMemo } from 'react';
import type { ReactNode } from 'react';
import { splitIntoQuotes } from '@domain/evidence/text/quotes';
import type { PieceView } from '@contract/evidence/evidence-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { limits } from '@contract/limits';
import type { MessageKey } from '../../i18n/language';
import { MoreWords } from '../../i18n/more-words';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { MergeDialog } from '../records/save/merge-dialog';
import { useSplitPiece } from './use-split-piece';
import { PieceFields } from './piece-fields';
import { usePieceCorrection } from './use-piece-correction';
import { leaveByEscape } from '../../ui/leave-by-escape';
import styles from './evidence.module.css';

interface PieceEditorProps {
  readonly projectId: string;
  readonly piece: PieceView;
  readonly snapshot: KnowledgeSnapshot;
  readonly onClose: () => void;
}

const words = ['inbox', 'records'] as const;
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
  quotable: 'evidence.quotable',
};

/** Everything of a piece that a person may correct, and a note split into its quotes. */
export function PieceEditor(props: PieceEditorProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <EditForm {...props} />
    </MoreWords>
  );
}

function EditForm({ projectId, piece, snapshot, onClose }: PieceEditorProps): ReactNode {
  const { t, list } = useText();
  const announce = useAnnounce();
  const id = useId();
  const correction = usePieceCorrection(projectId, piece, () => {
    announce(t('inbox.saved'));
    onClose();
  });
  const { base, draft, put, mask, setMask, edit, save } = correction;
  const split = useSplitPiece(projectId);
  const parts = useMemo(() => splitIntoQuotes(base.text), [base.text]);
  return (
    <>
      <form
        className={styles.form}
        aria-label={t('inbox.edit.title')}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
        onKeyDown={leaveByEscape(onClose)}
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
        <PieceFields projectId={projectId} correction={correction} snapshot={snapshot} />
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
        show={(field, value) =>
          Array.isArray(value)
            ? list(value.map(String))
            : field === 'quotable'
              ? t(value === true ? 'evidence.quotable.short' : 'evidence.quotable.not')
              : typeof value === 'string'
                ? value
                : ''
        }
      />
    </>
  );
}
