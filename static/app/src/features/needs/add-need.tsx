import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useWrite } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { ThreeQuestions } from './new-need/three-questions';
import { useNeedDraft } from './new-need/use-need-draft';
import styles from './editor/need-editor.module.css';

interface AddNeedProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly onDone: () => void;
}

/** A need from three answers, without any work item yet. */
export function AddNeed({ projectId, snapshot, onDone }: AddNeedProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const action = useWrite('need.add');
  const { draft, change, problem, complete } = useNeedDraft('', snapshot);
  return (
    <form
      className={styles.editor}
      aria-label={t('need.add')}
      onSubmit={(event) => {
        event.preventDefault();
        const need = complete();
        if (need === null) return;
        action.run({ projectId, need }, () => {
          announce(t('need.saved'));
          onDone();
        });
      }}
    >
      <ThreeQuestions draft={draft} personas={snapshot.personas} disabled={action.busy} onChange={change} />
      {problem !== null && <p role="alert">{problem}</p>}
      {action.failure !== null && <FailureNote error={action.failure} />}
      <div className={styles.fields}>
        <Button type="submit" appearance="primary" isLoading={action.busy}>
          {t('action.save')}
        </Button>
        <Button onClick={onDone}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}
