import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { KeptSprintChange } from '@contract/planning/planning-views';
import type { SprintJson } from '@jira/agile';
import { usePersonNames } from '../../../api/people';
import { useText } from '../../../i18n/text';
import { Note } from '../../../ui/note';

interface ChangeNoteProps {
  readonly sprint: SprintJson;
  readonly change: KeptSprintChange;
  readonly canSchedule: boolean;
  readonly onUndo: () => void;
}

/** The last change that a plan made of this sprint, whoever made it, and the way back: also after a reload. */
export function ChangeNote({ sprint, change, canSchedule, onUndo }: ChangeNoteProps): ReactNode {
  const { t, list, instant } = useText();
  const people = usePersonNames([change.changedBy]);
  const { movedIn, movedOut, takenBack } = change;
  const moved = [
    ...(movedIn.length === 0 ? [] : [t('sprint.apply.into', { count: movedIn.length }), list(movedIn)]),
    ...(movedOut.length === 0 ? [] : [t('sprint.apply.out', { count: movedOut.length }), list(movedOut)]),
  ];
  return (
    <Note
      tone="neutral"
      title={t(takenBack ? 'sprint.apply.undone' : 'sprint.apply.done', { name: sprint.name })}
      actions={
        !takenBack &&
        canSchedule && (
          <Button spacing="compact" onClick={onUndo}>
            {t('sprint.apply.undo')}
          </Button>
        )
      }
    >
      {moved.join(' ')}
      {' · '}
      {t('sprint.change.by', {
        who: people.get(change.changedBy) ?? t('sprint.change.somebody'),
        when: instant(new Date(change.changedAt).toISOString()),
      })}
    </Note>
  );
}
