import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useRead } from '../../../api/read';
import { useAct } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';

/** As many become sessions in one call. */
const AT_ONCE = 20;

/** Long notes of interviews that are quotes today: they become sessions in one act, and can go back in one. */
export function LongNotes({ projectId }: { readonly projectId: string }): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const { notes = [] } = useRead('session.notes', { projectId }).data ?? {};
  const [made, setMade] = useState<readonly string[]>([]);
  const make = useAct(async (ids: readonly string[], { write }) => {
    const sessions: string[] = [];
    for (let at = 0; at < ids.length; at += AT_ONCE)
      sessions.push(
        ...(await write('session.from-notes', { projectId, ids: ids.slice(at, at + AT_ONCE) })).ids,
      );
    return sessions;
  });
  const undo = useAct(async (ids: readonly string[], { write }) => {
    for (const id of ids) await write('record.delete', { projectId, kind: 'session', id });
    return ids.length;
  });
  const failure = make.failure ?? undo.failure;
  if (made.length > 0)
    return (
      <Note
        tone="success"
        role="status"
        title={t('session.notes.made', { count: made.length })}
        actions={
          <Button
            spacing="compact"
            isLoading={undo.busy}
            onClick={() => {
              undo.run(made, () => {
                setMade([]);
                announce(t('session.notes.undone'));
              });
            }}
          >
            {t('action.undo')}
          </Button>
        }
      />
    );
  if (notes.length === 0) return null;
  return (
    <>
      <Note
        tone="info"
        title={t('session.notes', { count: notes.length })}
        actions={
          <Button
            spacing="compact"
            isLoading={make.busy}
            onClick={() => {
              make.run(
                notes.map(({ id }) => id),
                setMade,
              );
            }}
          >
            {t('session.notes.make')}
          </Button>
        }
      >
        {t('session.notes.text')}
      </Note>
      {failure !== null && <FailureNote error={failure} />}
    </>
  );
}
