import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { PersonaView } from '@contract/value/knowledge-views';
import type { MapColumn, SliceKind, StoryMap } from '@domain/roadmap/story-map';
import { useText } from '../../../i18n/text';
import { PersonaMarks } from '../../../ui/persona-mark';
import type { PlanRow } from '../plan/plan-rows';
import { useKeptFocus } from '../../../ui/use-kept-focus';
import { MapCell } from './map-cell';
import { MoveDialog } from './move-dialog';
import { SliceHead } from './slice-head';
import { useDrops } from './use-drops';
import type { MapMoves } from './use-map-moves';
import styles from './story-map.module.css';

/** Epics of a stage that are drawn before a person asks for the rest. */
const FIRST_EPICS = 8;

interface StoryMapGridProps {
  readonly map: StoryMap;
  readonly kind: SliceKind;
  readonly rowById: ReadonlyMap<string, PlanRow>;
  readonly personas: readonly PersonaView[];
  readonly canEdit: boolean;
  readonly moves: MapMoves;
  readonly onOpen: (id: string) => void;
}

/** The map: stages over epics over stories, slice by slice. A story keeps its column; up and down is rank and slice. */
export function StoryMapGrid(props: StoryMapGridProps): ReactNode {
  const { map, kind, rowById, personas, canEdit, moves, onOpen } = props;
  const { t } = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState<ReadonlySet<string>>(new Set());
  const [moving, setMoving] = useState<string | null>(null);
  const stages = useMemo(
    () =>
      map.stages.map(({ stage, columns }) => ({
        stage,
        shown: wide.has(stage.key) ? columns : columns.slice(0, FIRST_EPICS),
        more: wide.has(stage.key) ? 0 : Math.max(0, columns.length - FIRST_EPICS),
      })),
    [map.stages, wide],
  );
  const stageNames = new Map(map.stages.map(({ stage }) => [stage.key, stage.name]));
  const widths = stages.map(({ shown, more }) => Math.max(1, shown.length + (more > 0 ? 1 : 0)));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const drops = useDrops(map, kind, moves);
  const keepFocus = useKeptFocus(scroller);
  useEffect(() => {
    const element = scroller.current;
    return element === null ? undefined : autoScrollForElements({ element });
  }, []);
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="region"
      aria-label={t('plan.view.map')}
      tabIndex={0}
    >
      <p id="map-keys" className="visually-hidden">
        {t('map.story-keys')}
      </p>
      <div
        className={styles.grid}
        style={{ gridTemplateColumns: `var(--slice-head) repeat(${String(total)}, minmax(176px, 1fr))` }}
      >
        <MapHead
          {...props}
          {...{ stages, widths }}
          onMore={(key) => {
            setWide(new Set([...wide, key]));
          }}
        />
        {map.slices.map((slice) => (
          <div
            key={slice.id}
            className={styles.slice}
            role="group"
            aria-label={slice.id === '' ? t(`map.none.${kind}`) : slice.name}
          >
            <SliceHead
              slice={slice}
              kind={kind}
              personas={personas.filter((persona) => slice.personaKeys.includes(persona.key))}
              of={personas.filter((persona) => !persona.anti).length}
              stageNames={stageNames}
            />
            {stages.map(({ stage, shown, more }) => (
              <Cells key={stage.key} count={shown.length === 0 || more > 0 ? 1 : 0}>
                {shown.map((column) => (
                  <MapCell
                    key={column.id}
                    sliceId={slice.id}
                    column={column}
                    stories={slice.cells.get(column.id) ?? []}
                    rowById={rowById}
                    canEdit={canEdit}
                    drops={drops}
                    keepFocus={keepFocus}
                    onOpen={onOpen}
                    onMenu={setMoving}
                  />
                ))}
              </Cells>
            ))}
          </div>
        ))}
      </div>
      {moving !== null && (
        <MoveDialog
          key={moving}
          map={map}
          kind={kind}
          storyId={moving}
          drops={drops}
          onClose={() => {
            setMoving(null);
          }}
        />
      )}
    </div>
  );
}

interface MapHeadProps extends Pick<StoryMapGridProps, 'rowById' | 'personas' | 'onOpen'> {
  readonly stages: readonly {
    readonly stage: StoryMap['stages'][number]['stage'];
    readonly shown: readonly MapColumn[];
    readonly more: number;
  }[];
  /** Columns of the grid that each stage spans. */
  readonly widths: readonly number[];
  readonly onMore: (stageKey: string) => void;
}

/** The stages with whom they are for, and their epics. */
function MapHead({ stages, widths, rowById, personas, onOpen, onMore }: MapHeadProps): ReactNode {
  const { t } = useText();
  const personasOf = (columns: readonly MapColumn[]): readonly PersonaView[] => {
    const keys = new Set(
      columns.flatMap((column) => rowById.get(column.epic?.id ?? '')?.personas.map(({ key }) => key) ?? []),
    );
    return personas.filter((persona) => keys.has(persona.key));
  };
  return (
    <div className={styles.head}>
      <div className={styles.corner}>{t('map.stages')}</div>
      {stages.map(({ stage, shown }, at) => (
        <div
          key={stage.key}
          className={styles.stage}
          style={{ gridColumn: `span ${String(widths[at] ?? 1)}` }}
        >
          <h2>{stage.key === '' ? t('map.no-stage') : stage.name}</h2>
          <PersonaMarks personas={personasOf(shown)} />
        </div>
      ))}
      <div className={styles.corner}>{t('map.epics')}</div>
      {stages.map(({ stage, shown, more }) => (
        <Heads
          key={stage.key}
          columns={shown}
          more={more}
          onOpen={onOpen}
          onMore={() => {
            onMore(stage.key);
          }}
        />
      ))}
    </div>
  );
}

interface HeadsProps {
  readonly columns: readonly MapColumn[];
  readonly more: number;
  readonly onOpen: (id: string) => void;
  readonly onMore: () => void;
}

function Heads({ columns, more, onOpen, onMore }: HeadsProps): ReactNode {
  const { t } = useText();
  return (
    <>
      {columns.map(({ id, epic }) => (
        <div key={id} className={styles.epic}>
          {epic === null ? (
            <span className={styles.faint}>{t('map.no-epic')}</span>
          ) : (
            <button
              type="button"
              title={`${epic.key} ${epic.summary}`}
              onClick={() => {
                onOpen(epic.id);
              }}
            >
              <span className={styles.key}>{epic.key}</span> {epic.summary}
            </button>
          )}
        </div>
      ))}
      {columns.length === 0 && <div className={styles.epic}>{t('map.stage.empty')}</div>}
      {more > 0 && (
        <div className={styles.epic}>
          <button type="button" onClick={onMore}>
            {t('map.more-epics', { count: more })}
          </button>
        </div>
      )}
    </>
  );
}

/** The cells of a stage, and blank ones where its head is wider than its epics. */
function Cells({ count, children }: { count: number; children: ReactNode }): ReactNode {
  return (
    <>
      {children}
      {count > 0 && <div className={styles.blank} />}
    </>
  );
}
