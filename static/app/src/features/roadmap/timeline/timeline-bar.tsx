import type { ReactNode } from 'react';
import { isoOf } from '@domain/roadmap/time-scale';
import type { Text } from '../../../i18n/text';
import { Whisker } from '../../../ui/whisker';
import { opens } from '../../drawer';
import { fitText } from './fit-text';
import type { Bar } from './layout';
import styles from './timeline.module.css';

interface TimelineBarProps {
  readonly bar: Bar;
  /** Where the bar before it in the row starts. */
  readonly fromPx: number;
  /** "also in …", or empty. */
  readonly also: string;
  readonly canEdit: boolean;
  /** Where the scale of all intervals ends. */
  readonly scaleEnd: number;
  readonly text: Text;
}

/** Most that a name takes beside its bar; the layout keeps this room free. */
const NAME_PX = 190;
const PADDING_PX = 14;
/** A letter of the key, which is bold. */
const KEY_LETTER_PX = 8.5;
/** A narrower bar has its name beside it. */
const NAME_INSIDE_PX = 120;
/** In a wider one the name stays in view while the start is scrolled away; fewer that do cost fewer frames. */
const NAME_FOLLOWS_PX = 360;

/**
 * A bar between its days. It has neither handlers nor state, so that many can scroll by: `useBarPointer` listens
 * for all bars at once, and finds the item by `data-bar`.
 */
export function TimelineBar({ bar, fromPx, also, canEdit, scaleEnd, text }: TimelineBarProps): ReactNode {
  const row = bar.entry.item;
  const { item, span } = row;
  if (span === null) return null;
  const { t, number, percent, day } = text;
  const { measured } = row;
  const words = [
    t('timeline.from-to', { start: day(isoOf(span.startDay)), end: day(isoOf(span.endDay)) }),
    ...(span.startSure && span.endSure ? [] : [t('timeline.estimated')]),
    ...(span.reversed ? [t('timeline.reversed')] : []),
    ...(row.value === null ? [] : [t('plan.value', { value: number(row.value) })]),
    ...(measured === null ? [] : [t('interval.short', rounded(measured.value, number))]),
    ...(measured === null ? [] : [t('confidence.name', { share: percent(measured.confidence01) })]),
    ...(also === '' ? [] : [also]),
  ].join(', ');
  const beside = bar.widthPx < NAME_INSIDE_PX;
  const follows = bar.widthPx > NAME_FOLLOWS_PX;
  const signs = `${item.statusCategory === 'done' ? '✓ ' : ''}${span.reversed ? '⚠ ' : ''}${item.key}`;
  const roomPx = (beside ? NAME_PX : bar.widthPx - PADDING_PX) - signs.length * KEY_LETTER_PX;
  const shown = roomPx > 0 ? fitText(item.summary, roomPx) : '';
  const isCut = shown !== item.summary && shown !== '';
  // Whole words only, and the ellipsis by the style: what stands in a button has to be a part of its name.
  const wholeWords = isCut ? shown.slice(0, -1).replace(/\s*\S*$/, '') : shown;
  const name = (
    <span className={beside ? styles.nameBeside : styles.barName} aria-hidden="true">
      {signs} <span data-cut={isCut ? true : undefined}>{wholeWords}</span>
    </span>
  );
  return (
    <div
      className={styles.place}
      style={{ marginInlineStart: bar.startPx - fromPx }}
      data-bar={item.id}
      data-also={also === '' ? undefined : true}
    >
      <button
        type="button"
        className={styles.bar}
        {...opens({ kind: 'item', id: item.key })}
        style={
          row.done01 === null || row.done01 === 0
            ? { inlineSize: bar.widthPx }
            : { inlineSize: bar.widthPx, backgroundSize: `${String(100 * row.done01)}% 3px, auto` }
        }
        data-status={item.statusCategory}
        data-soft-start={span.startSure ? undefined : true}
        data-soft-end={span.endSure ? undefined : true}
        data-follows={follows ? true : undefined}
        aria-label={`${item.key} ${item.summary}: ${words}`}
        aria-keyshortcuts={canEdit ? 'Shift+ArrowLeft Shift+ArrowRight' : undefined}
        title={`${item.key} ${item.summary}\n${words}`}
      >
        {!beside && name}
      </button>
      {beside && name}
      {row.value !== null && (
        <span className={styles.barValue} aria-hidden="true">
          {number(row.value)}
        </span>
      )}
      {row.value !== null && measured !== null && (
        <span aria-hidden="true" className={styles.barWhisker}>
          <Whisker value={row.value} {...measured.value} end={scaleEnd} label={t('list.column.value')} />
        </span>
      )}
      {also !== '' && (
        <span className={styles.also} aria-hidden="true">
          {also}
        </span>
      )}
    </div>
  );
}

function rounded({ low, high }: { readonly low: number; readonly high: number }, number: Text['number']) {
  return { low: number(low), high: number(high) };
}
