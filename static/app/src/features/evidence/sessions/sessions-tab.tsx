import type { ReactNode } from 'react';
import { MoreWords } from '../../../i18n/more-words';
import { Part } from '../../../ui/part';
import { useSurface } from '../../../ui/surface-root';
import type { TabProps } from '../../tab';
import { AddSession } from './add-session';
import { sessionAsked, sessionSearch } from './session-address';
import { SessionList } from './session-list';
import { SessionPage } from './session-page';

const words = ['sessions', 'records', 'inbox', 'evidence'] as const;

/** Conversations with customers: the list of them, a new one, or one of them with its transcript. */
export function SessionsTab(props: TabProps): ReactNode {
  const { snapshot, place } = props;
  const { projectId } = useSurface();
  if (projectId === null) return null;
  const { id, adding } = sessionAsked(place.search);
  const open = (next: string): void => {
    place.go('insights', sessionSearch({ id: next }));
  };
  return (
    <MoreWords parts={words}>
      <Part rows={6}>
        {adding && snapshot.canManageKnowledge ? (
          <AddSession
            {...{ projectId, snapshot }}
            onDone={open}
            onCancel={() => {
              place.go('insights', sessionSearch({}));
            }}
          />
        ) : id === null ? (
          <SessionList {...{ projectId, snapshot, place }} onOpen={open} />
        ) : (
          <SessionPage key={id} {...{ projectId, snapshot, place, id }} />
        )}
      </Part>
    </MoreWords>
  );
}
