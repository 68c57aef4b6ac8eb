import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { useWrite } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { ThreeQuestions } from '../../features/needs/new-need/three-questions';
import { useNeedDraft } from '../../features/needs/new-need/use-need-draft';
import type { FirstRunProps } from './first-run-props';
import styles from './first-run.module.css';

/** Who, what do they need, how sure: enough to see at once what the need is worth. */
export function AskNeed({ projectId, snapshot, go }: FirstRunProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const { draft, change, problem, complete } = useNeedDraft('', snapshot);
  // The next step shows the need, so it has to be there.
  const save = useWrite('need.add', { until: ['knowledge.read'] });
  return (
    <form
      className={styles.form}
      aria-label={t('first.title')}
      onSubmit={(event) => {
        event.preventDefault();
        const need = complete();
        if (need === null) return;
        save.run({ projectId, need }, ({ needKey }) => {
          announce(t('first.saved'));
          go({ kind: 'work', needKey });
        });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
      }}
    >
      <h2>{t('first.title')}</h2>
      <p className={styles.hint}>{t('first.text')}</p>
      <ThreeQuestions draft={draft} personas={snapshot.personas} disabled={save.busy} onChange={change} />
      {problem !== null && (
        <div role="alert" className={styles.problem}>
          {problem}
        </div>
      )}
      {save.failure !== null && <FailureNote error={save.failure} />}
      <div className={styles.actions}>
        <Button appearance="primary" type="submit" isLoading={save.busy}>
          {t('first.save')}
        </Button>
        <Button
          appearance="subtle"
          isDisabled={save.busy}
          onClick={() => {
            go({ kind: 'off' });
          }}
        >
          {t('first.skip')}
        </Button>
      </div>
    </form>
  );
}
