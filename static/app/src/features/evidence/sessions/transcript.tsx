import { useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { PassageView, SessionView } from '@contract/evidence/session-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useRead } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { Loaded } from '../../../ui/loaded';
import { useDrawer, useOpenedOf } from '../../drawer';
import { EditPassage } from './edit-passage';
import { MarkForm } from './mark-form';
import { markedIn } from './marked';
import type { Marked } from './marked';
import { SessionQuotes } from './session-quotes';
import { TranscriptText } from './transcript-text';
import styles from './sessions.module.css';

interface TranscriptProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly session: SessionView;
  readonly accountNames: Readonly<Record<string, string>>;
  readonly passageIds: readonly string[];
}

/** As many passages as one answer brings. */
const PAGE = 6;

/** The transcript, page by page, each passage with its quotes beside it. */
export function Transcript(props: TranscriptProps): ReactNode {
  const { passageIds } = props;
  const pages = passageIds.flatMap((_, at) => (at % PAGE === 0 ? [passageIds.slice(at, at + PAGE)] : []));
  return pages.map((ids) => <PageOfPassages key={ids[0]} {...props} passageIds={ids} />);
}

function PageOfPassages(props: TranscriptProps): ReactNode {
  const { projectId, session, passageIds } = props;
  const read = useRead('session.passages', { projectId, id: session.id, passageIds: [...passageIds] });
  return (
    <Loaded query={read} rows={8}>
      {({ passages }) =>
        passages.map((passage) => <OnePassage key={passage.id} {...props} passage={passage} />)
      }
    </Loaded>
  );
}

interface OnePassageProps extends Omit<TranscriptProps, 'passageIds'> {
  readonly passage: PassageView;
}

function OnePassage(props: OnePassageProps): ReactNode {
  const { projectId, snapshot, session, accountNames, passage } = props;
  const canEdit = snapshot.canManageKnowledge;
  const [editing, setEditing] = useState(false);
  const [marked, setMarked] = useState<readonly Marked[]>([]);
  const area = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setMarked([]);
    area.current?.querySelector<HTMLElement>('[role="textbox"]')?.focus();
  };
  return (
    <div className={styles.split} ref={area}>
      {editing ? (
        <EditPassage
          {...{ projectId, passage }}
          onDone={() => {
            setEditing(false);
          }}
        />
      ) : (
        <Readable {...{ session, passage, canEdit }} onMarked={setMarked} />
      )}
      <div className={styles.beside}>
        {marked.length > 0 && (
          <MarkForm
            // Another stretch begins anew.
            key={marked.map(({ from, to }) => `${String(from)}-${String(to)}`).join()}
            {...{ projectId, snapshot, session, accountNames, passage, marked }}
            onDone={close}
          />
        )}
        <SessionQuotes
          {...{ session, passage }}
          onEdit={
            canEdit && !editing
              ? () => {
                  setEditing(true);
                }
              : null
          }
        />
      </div>
    </div>
  );
}

interface ReadableProps {
  readonly session: SessionView;
  readonly passage: PassageView;
  readonly canEdit: boolean;
  readonly onMarked: (marked: readonly Marked[]) => void;
}

const nothing = (event: { preventDefault: () => void }): void => {
  event.preventDefault();
};

/** Refuses everything that would write into an element, by the browser's own event: React's knows of typing alone. */
function useNothingWritten(area: RefObject<HTMLElement>): void {
  useEffect(() => {
    const element = area.current;
    element?.addEventListener('beforeinput', nothing);
    return () => {
      element?.removeEventListener('beforeinput', nothing);
    };
  }, [area]);
}

/**
 * The words to read and to mark: as text that may be edited, in which nothing is ever written, so that the keyboard
 * walks and marks in it as the mouse does. Enter, or letting go of the mouse, makes a quote of what is marked.
 */
function Readable({ session, passage, canEdit, onMarked }: ReadableProps): ReactNode {
  const { t } = useText();
  const area = useRef<HTMLDivElement>(null);
  const drawer = useDrawer();
  const openId = useOpenedOf('quote');
  useNothingWritten(area);
  const note = (): void => {
    if (area.current === null) return;
    const marked = markedIn(area.current, document.getSelection());
    if (marked.length > 0) onMarked(marked);
  };
  const text = (
    <TranscriptText
      {...{ session, passage, openId }}
      onQuote={(id) => {
        drawer?.open({ kind: 'quote', id }, () =>
          passage.quotes.map(({ piece }) => ({ kind: 'quote', id: piece.id })),
        );
      }}
    />
  );
  if (!canEdit) return <div className={styles.text}>{text}</div>;
  return (
    <div
      ref={area}
      className={styles.text}
      role="textbox"
      tabIndex={0}
      aria-label={t('session.transcript.keys')}
      aria-multiline
      aria-readonly
      contentEditable
      suppressContentEditableWarning
      spellCheck={false}
      onPaste={nothing}
      onCut={nothing}
      onDrop={nothing}
      onMouseUp={note}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          note();
        }
      }}
    >
      {text}
    </div>
  );
}
