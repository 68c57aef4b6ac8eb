import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useWrite } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { completeDraft, missingAnswer, startDraft } from '../../features/needs/new-need/draft';
import { ThreeQuestions } from '../../features/needs/new-need/three-questions';
import type { FirstRunProps } from './first-run-props';
import styles from './first-run.module.css';

/** Who, what do they need, how sure: enough to see at once what the need is worth. */
export function AskNeed({ projectId, snapshot, go }: FirstRunProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const [draft, setDraft] = useState(() => startDraft('', snapshot.personas[0]?.key ?? null));
  const [problem, setProblem] = useState<string | null>(null);
  // The next step shows the need, so it has to be there.
  const save = useWrite('need.add', { until: ['knowledge.read'] });
  return (
    <form
      className={styles.form}
      aria-label={t('first.title')}
      onSubmit={(event) => {
        event.preventDefault();
        const missing = missingAnswer(draft);
        setProblem(missing === null ? null : t(missing));
        const need = completeDraft(draft);
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
      <ThreeQuestions
        draft={draft}
        personas={snapshot.personas}
        disabled={save.busy}
        onChange={(next) => {
          setDraft(next);
          setProblem(null);
        }}
      />
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
