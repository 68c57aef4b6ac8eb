import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { ReleaseNote } from '@domain/planning/release/release-from-needs';
import { useText } from '../../../i18n/text';
import type { Text } from '../../../i18n/text';
import styles from '../sprint-plan/sprint-plan.module.css';

/** What stands in the way of serving needs in full. */
export function ReleaseNotes({
  notes,
  snapshot,
}: {
  notes: readonly ReleaseNote[];
  snapshot: KnowledgeSnapshot;
}): ReactNode {
  const text = useText();
  if (notes.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>{text.t('sprint.notes', { count: notes.length })}</summary>
      <ul className={styles.sentences}>
        {notes.map((note, at) => (
          <li key={at}>{sentence(note, snapshot, text)}</li>
        ))}
      </ul>
    </details>
  );
}

function sentence(note: ReleaseNote, snapshot: KnowledgeSnapshot, { t, percent }: Text): string {
  switch (note.kind) {
    case 'need-not-coverable':
      return t('release.note.not-coverable', {
        need: snapshot.needs.find((need) => need.key === note.needKey)?.title ?? note.needKey,
        most: percent(note.most01),
      });
    case 'no-usable-estimate':
      return note.assumedPoints === null
        ? t('sprint.note.no-estimate', { key: note.key })
        : t('sprint.note.assumed', { key: note.key, points: note.assumedPoints });
    case 'blocked-outside':
      return t('sprint.note.blocked', { key: note.key, blocker: note.blocker });
  }
}
