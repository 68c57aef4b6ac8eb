import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { moveNote, notesIn, removeNote } from '@domain/customers/maps/customer-map';
import type { MapCell, MapNote } from '@domain/customers/maps/customer-map';
import type { MapRow } from '@domain/records/map';
import { openIssue } from '../../../api/view';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { useMapBoard } from './map-surroundings';
import { MapNoteForm } from './map-note-form';
import styles from './maps.module.css';

/** Work shown under a note before the rest is only counted. */
const MOST_WORK = 3;
/** Work stands under what it fixes or brings. */
const WITH_WORK: readonly MapRow[] = ['pains', 'gains', 'opportunities'];

/**
 * One note: its words, whether anything backs it, and the work that fixes it. Enter edits, Delete takes it away,
 * Alt with the arrows moves it.
 */
export function MapNoteCard({ note }: { note: MapNote }): ReactNode {
  const board = useMapBoard();
  const { t } = useText();
  const card = useRef<HTMLLIElement>(null);
  const [editing, setEditing] = useState(false);
  const [dragging, setDragging] = useState(false);
  const { canEdit } = board;
  useEffect(() => {
    const element = card.current;
    if (element === null || !canEdit || editing) return undefined;
    return draggable({
      element,
      getInitialData: () => ({ noteId: note.id }),
      onDragStart: () => {
        setDragging(true);
      },
      onDrop: () => {
        setDragging(false);
      },
    });
  }, [note.id, canEdit, editing]);

  const onKeyDown = useNoteKeys(note);
  if (editing) {
    return (
      <li className={styles.editing}>
        <MapNoteForm
          note={note}
          onDone={() => {
            setEditing(false);
          }}
        />
      </li>
    );
  }
  const fixable = note.needKey !== null && WITH_WORK.includes(note.row);
  const work = fixable ? (board.workOf.get(note.needKey) ?? []) : [];
  const backed = note.evidenceIds.filter((id) => board.pieces.has(id)).length;
  return (
    <li ref={card} className={styles.note} data-row={note.row} data-dragging={dragging}>
      <button
        type="button"
        data-note={note.id}
        className={styles.noteButton}
        aria-keyshortcuts={
          canEdit ? 'Enter Delete Alt+ArrowUp Alt+ArrowDown Alt+ArrowLeft Alt+ArrowRight' : undefined
        }
        onKeyDown={onKeyDown}
        onClick={() => {
          setEditing(true);
        }}
      >
        <span dir="auto">{note.text}</span>
        <span className={styles.backed} data-assumed={backed === 0}>
          {backed === 0 ? t('state.assumed') : t('map.note.backed', { count: backed })}
        </span>
      </button>
      {work.length > 0 && (
        <div className={styles.work}>
          {t('map.note.work')}{' '}
          {work.slice(0, MOST_WORK).map((item) => (
            <button
              key={item.id}
              type="button"
              className={styles.textButton}
              title={item.summary}
              aria-label={`${item.key} ${item.summary}`}
              onClick={() => void openIssue(item.key)}
            >
              {item.key}
            </button>
          ))}
          {work.length > MOST_WORK && ` +${String(work.length - MOST_WORK)}`}
        </div>
      )}
    </li>
  );
}

/** What the keys do to a note: Delete takes it away, Alt with the arrows moves it. */
function useNoteKeys(note: MapNote): (event: KeyboardEvent) => void {
  const board = useMapBoard();
  const { t } = useText();
  const announce = useAnnounce();
  const move = (cell: MapCell, at: number): void => {
    board.keepFocus(note.id);
    board.edit(moveNote(board.map, note.id, cell, at));
    announce(t('map.note.moved', { place: board.cellName(cell) }));
  };
  return (event) => {
    if (!board.canEdit) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      board.edit(removeNote(board.map, note.id));
      announce(t('map.note.removed'));
      return;
    }
    if (!event.altKey) return;
    const at = notesIn(board.map, note).findIndex((one) => one.id === note.id);
    const forward = (event.key === 'ArrowRight') === (document.documentElement.dir !== 'rtl');
    switch (event.key) {
      case 'ArrowUp':
        if (at > 0) move(note, at - 1);
        break;
      case 'ArrowDown':
        move(note, at + 1);
        break;
      case 'ArrowLeft':
      case 'ArrowRight': {
        const next = board.neighbour(note, forward ? 1 : -1);
        if (next !== null) move(next, Number.POSITIVE_INFINITY);
        break;
      }
      default:
        return;
    }
    event.preventDefault();
  };
}
