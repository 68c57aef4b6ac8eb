import type { ReactNode } from 'react';
import type { SprintNote } from '@domain/planning/sprint/sprint-units';
import { useText } from '../../../i18n/text';
import type { Text } from '../../../i18n/text';
import styles from './sprint-plan.module.css';

/** Everything about the items that the proposal had to take care of. */
export function PlanNotes({ notes }: { notes: readonly SprintNote[] }): ReactNode {
  const text = useText();
  if (notes.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>{text.t('sprint.notes', { count: notes.length })}</summary>
      <ul className={styles.sentences}>
        {notes.map((note, at) => (
          <li key={at}>{noteSentence(note, text)}</li>
        ))}
      </ul>
    </details>
  );
}

export function noteSentence(note: SprintNote, { t }: Text): string {
  switch (note.kind) {
    case 'no-estimate':
      return note.assumedPoints === null
        ? t('sprint.note.no-estimate', { key: note.key })
        : t('sprint.note.assumed', { key: note.key, points: note.assumedPoints });
    case 'negative-points':
      return t('sprint.note.negative', { key: note.key, points: note.points });
    case 'zero-points':
      return t('sprint.note.zero', { key: note.key });
    case 'too-big':
      return t('sprint.note.too-big', {
        key: note.key,
        points: note.points,
        capacity: note.capacityPoints,
      });
    case 'blocked-outside':
      return t(note.ignored ? 'sprint.note.blocked-ignored' : 'sprint.note.blocked', {
        key: note.key,
        blocker: note.blocker,
      });
    case 'kept-blocked':
      return t('sprint.note.kept-blocked', { key: note.key, blocker: note.blocker });
    case 'kept-negative':
      return t('sprint.note.kept-negative', { key: note.key, points: note.points });
    case 'kept-over':
      return t('sprint.note.kept-over', { kept: note.keptPoints, capacity: note.capacityPoints });
    case 'held-back':
      return t('sprint.note.held-back', { key: note.key, by: note.by });
    case 'cycle-broken':
      return t('sprint.note.cycle', {
        circle: [...note.cycle.keys, note.cycle.keys[0] ?? ''].join(' → '),
        blocker: note.cycle.breakAt.blocker,
        blocked: note.cycle.breakAt.blocked,
      });
    case 'everything-fits':
      return t('sprint.note.fits', { total: note.totalPoints, capacity: note.capacityPoints });
  }
}
