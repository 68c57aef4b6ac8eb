import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useRead } from '../../../api/read';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { Loaded } from '../../../ui/loaded';
import { Note } from '../../../ui/note';

interface LinkQuestionProps {
  readonly projectId: string;
  readonly ids: readonly string[];
  readonly needKey: string;
  readonly busy: boolean;
  readonly onLink: () => void;
  readonly onClose: () => void;
}

/** Asks before many pieces are linked to a need, with what that would do to its value. */
export function LinkQuestion({
  projectId,
  ids,
  needKey,
  busy,
  onLink,
  onClose,
}: LinkQuestionProps): ReactNode {
  const { t } = useText();
  const preview = useRead('analysis.link-preview', { projectId, ids: [...ids], link: { needKey } });
  return (
    <Loaded query={preview}>
      {({ fresh, known, accounts, before, after }) => (
        <Note
          tone="info"
          title={t('analysis.ask', { count: fresh, need: needKey })}
          actions={
            <>
              <Button spacing="compact" appearance="primary" isLoading={busy} onClick={onLink}>
                {t('analysis.ask.yes')}
              </Button>
              <Button spacing="compact" appearance="subtle" isDisabled={busy} onClick={onClose}>
                {t('action.cancel')}
              </Button>
            </>
          }
        >
          {t('analysis.ask.value', { need: needKey, before, after, accounts })}{' '}
          {known > 0 && t('analysis.ask.known', { count: known })}
        </Note>
      )}
    </Loaded>
  );
}

/** An act by which many pieces were linked to a need. */
export interface LinkAct {
  readonly at: number;
  readonly needKey: string;
}

interface LinkUndoProps {
  readonly projectId: string;
  readonly act: LinkAct;
  readonly onUndone: () => void;
}

/** Takes the linking of many pieces back as the one act that it was. */
export function LinkUndo({ projectId, act, onUndone }: LinkUndoProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const undo = useWrite('evidence.take-back');
  return (
    <div>
      <Button
        spacing="compact"
        isLoading={undo.busy}
        onClick={() => {
          undo.run({ projectId, at: act.at }, ({ changed }) => {
            announce(t('analysis.unlinked', { count: changed, need: act.needKey }));
            onUndone();
          });
        }}
      >
        {t('analysis.unlink', { need: act.needKey })}
      </Button>
      {undo.failure !== null && <FailureNote error={undo.failure} />}
    </div>
  );
}
