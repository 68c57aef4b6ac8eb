import type { ReactNode } from 'react';
import type { ItemRow } from '../api/work-items/item-numbers';
import { useText } from '../i18n/text';
import { effortWords } from './effort-words';

interface EffortNumberProps {
  readonly row: Pick<ItemRow, 'points' | 'effort'>;
}

/** What is left to do in points; of an epic with what it was counted from, which the pointer and a screen reader find. */
export function EffortNumber({ row: { points, effort } }: EffortNumberProps): ReactNode {
  const text = useText();
  if (points === null) return '–';
  const shown = text.number(points, Number.isInteger(points) ? 0 : 1);
  if (effort === null) return shown;
  const words = effortWords(effort, effort.projectNames, text).join(' ');
  return (
    <span title={words}>
      {shown}
      <span className="visually-hidden">: {words}</span>
    </span>
  );
}
