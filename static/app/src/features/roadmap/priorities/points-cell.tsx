import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { EffortNumber } from '../../../ui/effort-number';
import { effortWords } from '../../../ui/effort-words';
import { useChoice } from '../../../ui/use-choice';
import type { ItemEdit } from '../../items/item-edits/item-edit';
import type { PriorityRow } from './priority-rows';
import styles from './priorities.module.css';

interface PointsCellProps {
  readonly row: PriorityRow;
  readonly canEdit: boolean;
  readonly tabIndex: number;
  readonly onEdit: (row: PriorityRow, edit: ItemEdit) => Promise<void>;
}

/** The estimate: a click makes it a field, Enter or leaving writes it, Escape leaves it as it was. */
export function PointsCell({ row, canEdit, tabIndex, onEdit }: PointsCellProps): ReactNode {
  const text = useText();
  const { t, number } = text;
  const [draft, setDraft] = useState<string | null>(null);
  const [byKey, setByKey] = useState(false);
  const { item } = row;
  const own = item.estimate.points;
  const estimate = useChoice(own, (chosen) => onEdit(row, { kind: 'points', points: chosen }));
  // An epic shows what is left of it, whatever it was estimated as a whole.
  const points = estimate.shown === own ? row.points : estimate.shown;
  const words = points === null ? '–' : number(points, Number.isInteger(points) ? 0 : 1);
  if (!canEdit) return <EffortNumber row={{ points, effort: row.effort }} />;
  if (draft === null) {
    const counted =
      row.effort === null ? '' : effortWords(row.effort, row.effort.projectNames, text).join(' ');
    return (
      <button
        type="button"
        className={styles.inline}
        tabIndex={tabIndex}
        // Back where the person was before the field, to walk on from there.
        autoFocus={byKey}
        title={counted === '' ? undefined : counted}
        aria-label={[t('edits.points', { item: item.key, points: words }), counted].join(' ').trim()}
        onClick={() => {
          setDraft(estimate.shown === null ? '' : String(estimate.shown));
        }}
      >
        {words}
      </button>
    );
  }
  const value = draft.trim() === '' ? null : Number(draft.replace(',', '.'));
  const wrong = value !== null && !(value >= 0 && Number.isFinite(value));
  const finish = (): void => {
    setDraft(null);
    if (!wrong && value !== estimate.shown) estimate.choose(value);
  };
  return (
    <input
      className={styles.inline}
      // The person has just asked for this field.
      autoFocus
      inputMode="decimal"
      value={draft}
      aria-label={t('edits.points.field', { item: item.key })}
      aria-invalid={wrong}
      // What is typed takes the place of the old number, as in Jira.
      onFocus={(event) => {
        event.currentTarget.select();
      }}
      onChange={(event) => {
        setDraft(event.currentTarget.value);
      }}
      onBlur={finish}
      onKeyDown={(event) => {
        setByKey(event.key === 'Enter' || event.key === 'Escape');
        if (event.key === 'Enter') finish();
        else if (event.key === 'Escape') setDraft(null);
        event.stopPropagation();
      }}
    />
  );
}
