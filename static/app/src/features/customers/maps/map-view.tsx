import Button from '@atlaskit/button/new';
import { useMemo, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { EMPATHY_BOXES, MAP_ROWS } from '@domain/records/map';
import { stagesInOrder } from '@domain/customers/maps/customer-map';
import type { CustomerMap, MapCell } from '@domain/customers/maps/customer-map';
import type { MapKind } from '@domain/records/map';
import type { MapConflict } from '@domain/customers/maps/merge-maps';
import type { WorkItem } from '@domain/items/work-item';
import type { PersonaCard } from '@contract/customers/customer-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { MapsView } from '@contract/customers/map-views';
import { saveBlob } from '../../../api/save-file';
import { useText } from '../../../i18n/text';
import type { Text } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { needRows } from '../../../api/work-items/need-rows';
import { useKeptFocus } from '../../../ui/use-kept-focus';
import { EmpathyBoard } from './empathy-board';
import { JourneyBoard } from './journey-board';
import { MapProvider } from './map-surroundings';
import type { MapSurroundings } from './map-surroundings';
import { MapTable } from './map-table';
import { useMapEditor } from './use-map-editor';
import styles from './maps.module.css';

interface MapViewProps {
  readonly projectId: string;
  readonly persona: PersonaCard;
  readonly kind: MapKind;
  readonly opened: MapsView;
  readonly snapshot: KnowledgeSnapshot;
  readonly items: readonly WorkItem[];
}

/** One map of a persona with its tools: undo, a picture, and the same as a table. */
export function MapView(props: MapViewProps): ReactNode {
  const { projectId, persona, kind, opened } = props;
  const text = useText();
  const { t } = text;
  const announce = useAnnounce();
  const editor = useMapEditor(projectId, persona.id, kind, opened[kind]);
  const { state } = editor;
  const { map } = state;
  const view = useRef<HTMLElement>(null);
  const [asTable, setAsTable] = useState(false);
  const [pictureError, setPictureError] = useState<unknown>(null);
  const board = useBoard(props, editor, view);
  const { canEdit, pieces, workOf } = board;
  const undo = (): void => {
    if (state.edits.length === 0) return;
    editor.undo();
    announce(t('map.undone'));
  };
  const picture = async (): Promise<void> => {
    setPictureError(null);
    try {
      const { drawMap } = await import('./map-picture');
      const png = await drawMap(
        { kind, map, curve: state.curve, persona: persona.name, workOf, pieces },
        text,
      );
      saveBlob(`${persona.key}-${kind}.png`, png);
    } catch (error) {
      setPictureError(error);
    }
  };
  const empty = map.notes.length + map.stages.length === 0;
  return (
    <section
      ref={view}
      className={styles.view}
      aria-label={t('map.name', { kind: t(`map.kind.${kind}`), persona: persona.name })}
      onKeyDown={(event) => {
        const typing =
          event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
        if (typing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
        event.preventDefault();
        undo();
      }}
    >
      <div className={styles.tools}>
        {canEdit && (
          <Button spacing="compact" isDisabled={state.edits.length === 0} onClick={undo}>
            {t('action.undo')}
          </Button>
        )}
        <Button
          spacing="compact"
          onClick={() => {
            setAsTable(!asTable);
          }}
        >
          {t(asTable ? 'map.as-map' : 'map.as-table')}
        </Button>
        <Button spacing="compact" isDisabled={empty} onClick={() => void picture()}>
          {t('map.picture')}
        </Button>
        <span className={styles.faint} role="status">
          {state.sending !== null ? t('map.saving') : state.version > 0 && t('map.saved')}
        </span>
        {canEdit && !asTable && <span className={styles.faint}>{t('map.keys')}</span>}
      </div>
      {state.error !== null && <FailureNote error={state.error} onRetry={editor.retry} />}
      {pictureError !== null && <FailureNote error={pictureError} />}
      {state.merges > 0 && state.conflicts.length === 0 && (
        <Note tone="info" role="status" title={t('map.merged')} />
      )}
      {state.conflicts.map((conflict) => (
        <Conflict key={conflict.id} conflict={conflict} decide={editor.decide} />
      ))}
      {empty && kind === 'journey' && (
        <Note tone="neutral" title={t('map.empty.journey')}>
          {canEdit ? t('map.empty.journey.text') : undefined}
        </Note>
      )}
      <MapProvider value={board}>
        {asTable ? (
          <MapTable curve={state.curve} />
        ) : kind === 'empathy' ? (
          <EmpathyBoard />
        ) : (
          <JourneyBoard curve={state.curve} />
        )}
      </MapProvider>
    </section>
  );
}

/** What the notes of the map share: the map, what is behind them, and how they are changed. */
function useBoard(
  props: MapViewProps,
  { state: { map }, edit }: ReturnType<typeof useMapEditor>,
  view: RefObject<HTMLElement | null>,
): MapSurroundings {
  const { projectId, persona, kind, opened, snapshot, items } = props;
  const { t } = useText();
  const keepFocus = useKeptFocus(view);
  const [picked, setPicked] = useState(opened.pieces);
  const pieces = useMemo(() => new Map(picked.map((piece) => [piece.id, piece])), [picked]);
  const workOf = useMemo(
    () => new Map(needRows(snapshot, items).map((row) => [row.need.key, row.planned])),
    [snapshot, items],
  );
  const canEdit = snapshot.canManageKnowledge && !persona.archived;
  const cellName = ({ stageId, row }: MapCell): string => {
    const stage = map.stages.find((one) => one.id === stageId);
    const name = t(`map.row.${row}`);
    return stage === undefined ? name : t('map.cell', { row: name, stage: stage.name });
  };
  return {
    projectId,
    personaKey: persona.key,
    kind,
    map,
    canEdit,
    needs: snapshot.needs,
    workOf,
    pieces,
    cellName,
    neighbour: (cell, step) => neighbourOf(map, cell, step),
    edit,
    keepFocus: (noteId) => {
      keepFocus(`[data-note="${CSS.escape(noteId)}"]`);
    },
    remember: (piece) => {
      setPicked((known) => [...known, piece]);
    },
  };
}

interface ConflictProps {
  readonly conflict: MapConflict;
  readonly decide: (conflict: MapConflict, mine: boolean) => void;
}

/** What two people wrote at the same place; theirs is shown on the map until this is decided. */
function Conflict({ conflict, decide }: ConflictProps): ReactNode {
  const text = useText();
  const { t } = text;
  return (
    <Note
      tone="warning"
      role="alert"
      title={t('map.conflict')}
      actions={
        <>
          <Button
            spacing="compact"
            onClick={() => {
              decide(conflict, true);
            }}
          >
            {t('map.conflict.mine')}
          </Button>
          <Button
            spacing="compact"
            onClick={() => {
              decide(conflict, false);
            }}
          >
            {t('map.conflict.theirs')}
          </Button>
        </>
      }
    >
      {t('map.conflict.text', {
        mine: sideOf(conflict, 'mine', text),
        theirs: sideOf(conflict, 'theirs', text),
      })}
    </Note>
  );
}

function sideOf(conflict: MapConflict, side: 'mine' | 'theirs', { t }: Text): string {
  const part = conflict[side];
  if (part === null) return t('map.conflict.removed');
  return 'name' in part ? part.name : part.text;
}

function neighbourOf(map: CustomerMap, { stageId, row }: MapCell, step: 1 | -1): MapCell | null {
  if (stageId === null) {
    const at = MAP_ROWS.empathy.findIndex((box) => box === row);
    const next = EMPATHY_BOXES[at + step];
    return next === undefined ? null : { stageId, row: next };
  }
  const stages = stagesInOrder(map);
  const next = stages[stages.findIndex((stage) => stage.id === stageId) + step];
  return next === undefined ? null : { stageId: next.id, row };
}
