import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { memo, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import { opens } from '../../drawer';
import { useText } from '../../../i18n/text';
import { dropArea } from '../../../ui/drop-area';
import { IconButton } from '../../../ui/icon-button';
import { PersonaMarks } from '../../../ui/persona-mark';
import type { PlanRow } from '../plan/plan-rows';
import type { Drops } from './use-drops';
import styles from './story-map.module.css';

interface MapCardProps {
  readonly story: RoadmapItem;
  /** Its place in the cell, from 0. */
  readonly at: number;
  readonly sliceId: string;
  readonly columnId: string;
  readonly row: PlanRow | null;
  readonly canEdit: boolean;
  readonly drops: Drops;
  /** Keeps the keyboard on a card, by its selector, wherever it then stands. */
  readonly keepFocus: (selector: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onMenu: (id: string) => void;
}

/** One story. Shift with up or down ranks it, Shift with Page Up or Page Down brings it to another slice. */
export const MapCard = memo(function MapCard(props: MapCardProps): ReactNode {
  const { story, at, sliceId, columnId, row, canEdit, drops, keepFocus, onOpen, onMenu } = props;
  const { t, number } = useText();
  const card = useRef<HTMLLIElement>(null);
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = card.current;
    if (element === null || !canEdit) return undefined;
    return combine(
      draggable({ element, getInitialData: () => ({ mapStory: story.id, mapColumn: columnId }) }),
      dropArea(
        {
          element,
          getData: () => ({ sliceId, at }),
          canDrop: ({ source }) =>
            source.data['mapColumn'] === columnId && source.data['mapStory'] !== story.id,
        },
        setOver,
      ),
    );
  }, [story.id, columnId, sliceId, at, canEdit]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.shiftKey || !canEdit) return;
    keepFocus(`[data-story="${CSS.escape(story.id)}"]`);
    if (event.key === 'ArrowUp') drops.toPlace(story.id, at - 1);
    else if (event.key === 'ArrowDown') drops.toPlace(story.id, at + 1);
    else if (event.key === 'PageUp') drops.bySlice(story.id, -1);
    else if (event.key === 'PageDown') drops.bySlice(story.id, 1);
    else return;
    event.preventDefault();
  };
  return (
    <li ref={card} className={styles.card} data-over={over}>
      <button
        type="button"
        className={styles.title}
        data-story={story.id}
        {...opens({ kind: 'item', id: story.key })}
        title={`${story.key} ${story.summary}`}
        aria-describedby={canEdit ? 'map-keys' : undefined}
        onKeyDown={onKeyDown}
        onClick={() => {
          onOpen(story.id);
        }}
      >
        <span className={styles.key}>{story.key}</span> {story.summary}
      </button>
      <div className={styles.facts}>
        {row !== null && <PersonaMarks personas={row.personas} most={2} />}
        {story.written.value !== null && <strong>{number(story.written.value)}</strong>}
        <span className={styles.faint}>
          {story.estimate.points === null
            ? t('map.no-points')
            : t('board.points', { count: story.estimate.points })}
        </span>
        {canEdit && (
          <IconButton
            icon={ShowMoreIcon}
            label={t('map.move', { item: story.key })}
            onClick={() => {
              onMenu(story.id);
            }}
          />
        )}
      </div>
    </li>
  );
});
