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
import { leaveByEscape } from '../../../ui/leave-by-escape';
import styles from './maps.module.css';

interface MapNoteFormProps {
  readonly note: MapNote;
  readonly onDone: () => void;
}

/** A note opened in its place: words, the quotes behind it, the need behind it, and where it stands. */
export function MapNoteForm({ note, onDone }: MapNoteFormProps): ReactNode {
  const { canEdit } = useMapBoard();
  const { t } = useText();
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
  return <EditNote note={note} onDone={onDone} onClose={close} />;
}

interface EditNoteProps extends MapNoteFormProps {
  readonly onClose: () => void;
}

function EditNote({ note, onDone, onClose }: EditNoteProps): ReactNode {
  const board = useMapBoard();
  const { t } = useText();
  const id = useId();
  const draft = useNoteDraft(note);
  return (
    <form
      className={styles.form}
      aria-label={t('map.note.edit', { note: note.text })}
      onKeyDown={leaveByEscape(onClose)}
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.text.trim() === '') return;
        draft.save();
        onClose();
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
        value={draft.text}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            event.currentTarget.form?.requestSubmit();
          }
        }}
        onChange={(event) => {
          draft.setText(event.currentTarget.value);
        }}
      />
      <EvidencePicker
        projectId={board.projectId}
        personaKey={board.personaKey}
        chosen={draft.evidenceIds}
        pieces={board.pieces}
        onChange={(ids, picked) => {
          if (picked !== null) board.remember(picked);
          draft.setEvidenceIds(ids);
        }}
      />
      <SelectBox
        label={t('map.note.need')}
        value={draft.needKey}
        onChange={draft.setNeedKey}
        options={[
          { value: '', label: t('map.note.need.none') },
          ...board.needs.map((need) => ({ value: need.key, label: `${need.key} ${need.title}` })),
        ]}
      />
      <SelectBox
        label={t('map.note.place')}
        value={draft.place}
        onChange={draft.setPlace}
        options={draft.cells.map((cell) => ({ value: cellId(cell), label: board.cellName(cell) }))}
      />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" spacing="compact" isDisabled={draft.text.trim() === ''}>
          {t('action.save')}
        </Button>
        <Button spacing="compact" onClick={onClose}>
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

/** A note as it is being written; `save` puts it on the map, in its new place where that has changed. */
function useNoteDraft(note: MapNote) {
  const board = useMapBoard();
  const [text, setText] = useState(note.text);
  const [evidenceIds, setEvidenceIds] = useState(note.evidenceIds);
  const [needKey, setNeedKey] = useState(note.needKey ?? '');
  const cells = cellsOf(board);
  const here = cellId(note);
  const [place, setPlace] = useState(here);
  const save = (): void => {
    const changed = changeNote(board.map, note.id, {
      text: text.trim(),
      evidenceIds,
      needKey: needKey === '' ? null : needKey,
    });
    const cell = cells.find((one) => cellId(one) === place);
    const stays = cell === undefined || place === here;
    board.edit(stays ? changed : moveNote(changed, note.id, cell, Number.POSITIVE_INFINITY));
  };
  return { text, setText, evidenceIds, setEvidenceIds, needKey, setNeedKey, cells, place, setPlace, save };
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
