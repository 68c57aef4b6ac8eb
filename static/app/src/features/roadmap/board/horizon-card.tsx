import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { memo, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { daysInLater } from '@domain/roadmap/horizon';
import { HORIZONS } from '@domain/roadmap/roadmap-item';
import type { Horizon } from '@domain/roadmap/roadmap-item';
import { Opener, opens, useOpenedOf } from '../../drawer';
import { useText } from '../../../i18n/text';
import { BandLozenge } from '../../../ui/band-lozenge';
import { ConfidenceDots } from '../../../ui/confidence-dots';
import { ItemTypeIcon } from '../../../ui/item-type-icon';
import { Lozenge } from '../../../ui/lozenge';
import { PersonaMarks } from '../../../ui/persona-mark';
import { Whisker } from '../../../ui/whisker';
import { alsoWords } from '../plan/also-words';
import type { PlanEntry } from '../plan/plan-lanes';
import type { PlanRow } from '../plan/plan-rows';
import type { PlanEdits } from '../plan/use-plan-edits';
import styles from './board.module.css';

interface HorizonCardProps {
  readonly entry: PlanEntry;
  readonly horizon: Horizon;
  readonly nameOf: (laneKey: string) => string;
  readonly edits: PlanEdits;
  /** Keeps the keyboard on a card, by its selector, wherever it then stands. */
  readonly keepFocus: (selector: string) => void;
  readonly canEdit: boolean;
  readonly today: string;
  /** Where the scale of all intervals ends. */
  readonly scaleEnd: number;
  readonly onOpen: (row: PlanRow) => void;
}

/** One item; the farther away its horizon, the less it says. Shift with left or right moves it by keyboard. */
export const HorizonCard = memo(function HorizonCard(props: HorizonCardProps): ReactNode {
  const { entry, horizon, nameOf, edits, keepFocus, canEdit, today, scaleEnd, onOpen } = props;
  const { item: row } = entry;
  const { item } = row;
  const text = useText();
  const { t } = text;
  const card = useRef<HTMLLIElement>(null);
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const element = card.current;
    if (element === null || !canEdit) return undefined;
    return draggable({
      element,
      getInitialData: () => ({ issueId: item.id }),
      onDragStart: () => {
        setDragging(true);
      },
      onDrop: () => {
        setDragging(false);
      },
    });
  }, [item.id, canEdit]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.shiftKey || !canEdit || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
    event.preventDefault();
    const forward = (event.key === 'ArrowRight') === (document.documentElement.dir !== 'rtl');
    const next = HORIZONS[HORIZONS.indexOf(horizon) + (forward ? 1 : -1)];
    if (next === undefined) return;
    keepFocus(`[data-card="${CSS.escape(item.id)}"]`);
    void edits.apply(item, { horizon: next });
  };

  const isOpen = useOpenedOf('item') === item.key;
  const [need] = row.needs;
  const waited = daysInLater(item, today);
  const also = alsoWords(entry, nameOf, text);
  return (
    <li
      ref={card}
      className={styles.card}
      data-horizon={horizon}
      data-dragging={dragging}
      data-open={isOpen}
      // All of the card opens it; keyboards find the button in it.
      onClick={() => {
        onOpen(row);
      }}
    >
      <button
        type="button"
        className={styles.title}
        data-card={item.id}
        aria-keyshortcuts={canEdit ? 'Shift+ArrowLeft Shift+ArrowRight' : undefined}
        {...opens({ kind: 'item', id: item.key })}
        onKeyDown={onKeyDown}
      >
        <ItemTypeIcon typeName={item.typeName} level={item.hierarchyLevel} />
        <span className={styles.key}>{item.key}</span> <span className={styles.words}>{item.summary}</span>
      </button>
      <div className={styles.facts}>
        <PersonaMarks personas={row.personas} />
        {row.value !== null && (
          <CardValue row={row} value={row.value} scaleEnd={scaleEnd} brief={horizon === 'later'} />
        )}
        {horizon !== 'later' && row.band !== 'unscored' && <BandLozenge band={row.band} />}
        {horizon === 'now' && row.points !== null && (
          <span className={styles.faint}>{t('board.points', { count: row.points })}</span>
        )}
        {horizon === 'now' && row.untested && (
          <span title={t('board.untested.text')}>
            <Lozenge tone="warning">{t('board.untested')}</Lozenge>
          </span>
        )}
        {need === undefined && <Lozenge tone="warning">{t('list.no-need')}</Lozenge>}
        {item.decided?.work !== undefined && horizon !== 'later' && (
          <Lozenge>{t(`plan.work.${item.decided.work}`)}</Lozenge>
        )}
      </div>
      {horizon !== 'later' && need !== undefined && (
        <div className={styles.need} title={need.title}>
          <Opener kind="need" id={need.key}>
            {need.title}
          </Opener>
          {row.needs.length > 1 && ` +${String(row.needs.length - 1)}`}
        </div>
      )}
      {horizon === 'now' && row.done01 !== null && (
        <progress value={row.done01} max={1} aria-label={t('board.done', { share: row.done01 })} />
      )}
      {waited !== null && <div className={styles.faint}>{t('board.waits', { count: waited })}</div>}
      {also !== '' && <div className={styles.also}>{also}</div>}
    </li>
  );
});

interface CardValueProps {
  readonly row: PlanRow;
  readonly value: number;
  readonly scaleEnd: number;
  /** The number alone: certainty falls with distance. */
  readonly brief: boolean;
}

/** What the work is worth, between which numbers, and how sure that is. */
function CardValue({ row, value, scaleEnd, brief }: CardValueProps): ReactNode {
  const { t, number } = useText();
  const { measured } = row;
  return (
    <span className={styles.worth}>
      <strong title={t('list.column.value')}>{number(value)}</strong>{' '}
      <span className={styles.faint}>{t('value.of-100')}</span>
      {!brief && measured !== null && (
        <>
          <Whisker value={value} {...measured.value} end={scaleEnd} label={t('list.column.value')} />
          <ConfidenceDots confidence01={measured.confidence01} />
        </>
      )}
    </span>
  );
}
