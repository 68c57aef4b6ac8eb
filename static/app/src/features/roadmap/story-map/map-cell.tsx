import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { RoadmapItem } from '@domain/roadmap/roadmap-item';
import type { MapColumn } from '@domain/roadmap/story-map';
import { useText } from '../../../i18n/text';
import { dropArea } from '../../../ui/drop-area';
import type { PlanRow } from '../plan/plan-rows';
import { MapCard } from './map-card';
import type { Drops } from './use-drops';
import styles from './story-map.module.css';

const FIRST = 6;
const MORE = 30;

interface MapCellProps {
  readonly sliceId: string;
  readonly column: MapColumn;
  readonly stories: readonly RoadmapItem[];
  readonly rowById: ReadonlyMap<string, PlanRow>;
  readonly canEdit: boolean;
  readonly drops: Drops;
  /** Keeps the keyboard on a card, by its selector, wherever it then stands. */
  readonly keepFocus: (selector: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onMenu: (id: string) => void;
}

/** The stories of one epic in one slice; stories of this epic can be dropped here. */
export function MapCell(props: MapCellProps): ReactNode {
  const { sliceId, column, stories, rowById, canEdit, drops, keepFocus, onOpen, onMenu } = props;
  const { t } = useText();
  const cell = useRef<HTMLUListElement>(null);
  const [over, setOver] = useState(false);
  const [most, setMost] = useState(FIRST);
  useEffect(() => {
    const element = cell.current;
    if (element === null || !canEdit) return undefined;
    return dropArea(
      {
        element,
        getData: () => ({ sliceId }),
        canDrop: ({ source }) => source.data['mapColumn'] === column.id,
      },
      setOver,
    );
  }, [sliceId, column.id, canEdit]);
  return (
    <ul
      ref={cell}
      className={styles.cell}
      data-over={over}
      aria-label={column.epic?.summary ?? t('map.no-epic')}
    >
      {stories.slice(0, most).map((story, at) => (
        <MapCard
          key={story.id}
          story={story}
          at={at}
          sliceId={sliceId}
          columnId={column.id}
          row={rowById.get(story.id) ?? null}
          canEdit={canEdit}
          drops={drops}
          keepFocus={keepFocus}
          onOpen={onOpen}
          onMenu={onMenu}
        />
      ))}
      {stories.length > most && (
        <li>
          <button
            type="button"
            className={styles.more}
            onClick={() => {
              setMost(most + MORE);
            }}
          >
            {t('plan.more', { count: stories.length - most })}
          </button>
        </li>
      )}
    </ul>
  );
}
