import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { changeNote, moveNote, removeNote, stagesInOrder } from '@domain/customers/maps/customer-map';
import { MAP_ROWS } from '@domain/records/map';
import type { MapCell, MapNote } from '@domain/customers/maps/customer-map';
import { useText } from '../../../i18n/text';
import { SelectBox } from '../../../ui/select-box';
import { EvidencePicker } from './evidence-picker';
import { useMapBoard } from './map-surroundings';
import styles from './maps.module.css';

interface MapNoteFormProps {
  readonly note: MapNote;
  readonly onDone: () => void;
}

/** A note opened in its place: words, the quotes behind it, the need behind it, and where it stands. */
export function MapNoteForm({ note, onDone }: MapNoteFormProps): ReactNode {
  const board = useMapBoard();
  const { t } = useText();
  const id = useId();
  const [text, setText] = useState(note.text);
  const [evidenceIds, setEvidenceIds] = useState(note.evidenceIds);
  const [needKey, setNeedKey] = useState(note.needKey ?? '');
  const cells = cellsOf(board);
  const here = cellId(note);
  const [place, setPlace] = useState(here);
  const { canEdit } = board;
  const save = (): void => {
    const changed = changeNote(board.map, note.id, {
      text: text.trim(),
      evidenceIds,
      needKey: needKey === '' ? null : needKey,
    });
    const cell = cells.find((one) => cellId(one) === place);
    const moved = cell === undefined || place === here;
    board.edit(moved ? changed : moveNote(changed, note.id, cell, Number.POSITIVE_INFINITY));
    onDone();
  };
  const close = (): void => {
    onDone();
    // The card is there again after the next drawing; focus goes back to it.
    setTimeout(() => document.querySelector<HTMLElement>(`[data-note="${note.id}"]`)?.focus());
  };
  if (!canEdit) {
    return (
      <div className={styles.form}>
        <p dir="auto">{note.text}</p>
        <Quotes note={note} />
        <Button spacing="compact" onClick={close}>
          {t('action.close')}
        </Button>
      </div>
    );
  }
  return (
    <form
      className={styles.form}
      aria-label={t('map.note.edit', { note: note.text })}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        save();
        close();
      }}
    >
      <label htmlFor={`${id}-text`} className="visually-hidden">
        {t('map.note.text')}
      </label>
      <textarea
        id={`${id}-text`}
        rows={2}
        maxLength={300}
        autoFocus
        value={text}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }
        }}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      <EvidencePicker
        projectId={board.projectId}
        personaKey={board.personaKey}
        chosen={evidenceIds}
        pieces={board.pieces}
        onChange={(ids, picked) => {
          if (picked !== null) board.remember(picked);
          setEvidenceIds(ids);
        }}
      />
      <SelectBox
        label={t('map.note.need')}
        value={needKey}
        onChange={setNeedKey}
        options={[
          { value: '', label: t('map.note.need.none') },
          ...board.needs.map((need) => ({ value: need.key, label: `${need.key} ${need.title}` })),
        ]}
      />
      <SelectBox
        label={t('map.note.place')}
        value={place}
        onChange={setPlace}
        options={cells.map((cell) => ({ value: cellId(cell), label: board.cellName(cell) }))}
      />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" spacing="compact" isDisabled={text.trim() === ''}>
          {t('action.save')}
        </Button>
        <Button spacing="compact" onClick={close}>
          {t('action.cancel')}
        </Button>
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            board.edit(removeNote(board.map, note.id));
            onDone();
          }}
        >
          {t('map.note.remove')}
        </Button>
      </div>
    </form>
  );
}

function Quotes({ note }: { note: MapNote }): ReactNode {
  const { pieces } = useMapBoard();
  const { t, day } = useText();
  const known = note.evidenceIds.flatMap((id) => pieces.get(id) ?? []);
  if (known.length === 0) return <p className={styles.faint}>{t('state.assumed')}</p>;
  return (
    <ul className={styles.backing}>
      {known.map((piece) => (
        <li key={piece.id}>
          <q dir="auto">{piece.text}</q> <span>{day(piece.saidOn)}</span>
        </li>
      ))}
    </ul>
  );
}

function cellId({ stageId, row }: MapCell): string {
  return `${stageId ?? ''} ${row}`;
}

function cellsOf({ kind, map }: ReturnType<typeof useMapBoard>): MapCell[] {
  if (kind === 'empathy') return MAP_ROWS.empathy.map((row) => ({ stageId: null, row }));
  return stagesInOrder(map).flatMap(({ id }) => MAP_ROWS.journey.map((row) => ({ stageId: id, row })));
}
