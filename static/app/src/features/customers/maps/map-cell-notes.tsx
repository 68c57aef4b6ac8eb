import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { addNote, moveNote, notesIn } from '@domain/customers/maps/customer-map';
import type { MapCell } from '@domain/customers/maps/customer-map';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { dropArea } from '../../../ui/drop-area';
import { MapNoteCard } from './map-note-card';
import { useMapBoard } from './map-surroundings';
import styles from './maps.module.css';

/** The notes of one box or cell: a place to drop, and a line to write the next one. */
export function MapCellNotes({ stageId, row }: MapCell): ReactNode {
  const board = useMapBoard();
  const { t } = useText();
  const announce = useAnnounce();
  const list = useRef<HTMLDivElement>(null);
  const latest = useRef(board);
  const [over, setOver] = useState(false);
  const [text, setText] = useState('');
  const { canEdit } = board;
  const name = board.cellName({ stageId, row });
  useEffect(() => {
    latest.current = board;
  });
  useEffect(() => {
    const element = list.current;
    if (element === null || !canEdit) return undefined;
    return dropArea(
      {
        element,
        canDrop: ({ source }) => typeof source.data['noteId'] === 'string',
        onDrop: ({ source, location }) => {
          const id = source.data['noteId'];
          if (typeof id !== 'string') return;
          const { map, edit } = latest.current;
          const at = placeUnder(element, location.current.input.clientY, id);
          edit(moveNote(map, id, { stageId, row }, at));
        },
      },
      setOver,
    );
  }, [canEdit, stageId, row]);
  const add = (): void => {
    const words = text.trim();
    if (words === '') return;
    board.edit(addNote(board.map, crypto.randomUUID(), { stageId, row }, words));
    setText('');
    announce(t('map.note.added', { place: name }));
  };
  return (
    <div ref={list} className={styles.cell} data-over={over}>
      <ul aria-label={name}>
        {notesIn(board.map, { stageId, row }).map((note) => (
          <MapNoteCard key={note.id} note={note} />
        ))}
      </ul>
      {canEdit && (
        <input
          className={styles.adder}
          aria-label={t('map.note.add', { place: name })}
          placeholder={t('map.note.add.short')}
          maxLength={300}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add();
          }}
          onBlur={add}
        />
      )}
    </div>
  );
}

/** Before how many of the other notes the pointer is not yet past its middle. */
function placeUnder(list: HTMLElement, y: number, movedId: string): number {
  const middles = [...list.querySelectorAll<HTMLElement>('[data-note]')]
    .filter((element) => element.dataset['note'] !== movedId)
    .map((element) => {
      const { top, height } = element.getBoundingClientRect();
      return top + height / 2;
    });
  const at = middles.findIndex((middle) => y < middle);
  return at < 0 ? middles.length : at;
}
