import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { WorkItem } from '@domain/items/work-item';
import { useWrite } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { Combobox } from '../../ui/combobox';
import { FailureNote } from '../../ui/failure-note';
import { completeDraft, missingAnswer, startDraft } from '../../features/needs/new-need/draft';
import { ThreeQuestions } from '../../features/needs/new-need/three-questions';
import styles from './first-run.module.css';

const CHOICES = 8;

interface FirstNeedProps {
  readonly snapshot: KnowledgeSnapshot;
  readonly items: readonly WorkItem[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The three-question start, tied to a real work item, so that a first value stands on it at once. */
export function FirstNeed({ snapshot, items, onDone, onCancel }: FirstNeedProps): ReactNode {
  const { t, locale } = useText();
  const announce = useAnnounce();
  const [draft, setDraft] = useState(() => startDraft('', snapshot.personas[0]?.key ?? null));
  const [text, setText] = useState('');
  const [item, setItem] = useState<WorkItem | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const save = useWrite('item.attach-need', { until: ['knowledge.read'] });
  const wanted = text.trim().toLocaleLowerCase(locale);
  const found = items
    .filter((each) => `${each.key} ${each.summary}`.toLocaleLowerCase(locale).includes(wanted))
    .slice(0, CHOICES);

  return (
    <form
      className={styles.form}
      aria-label={t('first.questions')}
      onSubmit={(event) => {
        event.preventDefault();
        const missing = missingAnswer(draft) ?? (item === null ? ('first.problem.item' as const) : null);
        setProblem(missing === null ? null : t(missing));
        const need = completeDraft(draft);
        if (need === null || item === null) return;
        save.run({ issueId: item.id, attach: { kind: 'new', need, coverage01: 0.5 } }, () => {
          announce(t('first.done'));
          onDone();
        });
      }}
    >
      <ThreeQuestions draft={draft} personas={snapshot.personas} disabled={save.busy} onChange={setDraft} />
      {item === null ? (
        <Combobox
          label={t('first.item')}
          text={text}
          onText={setText}
          nothing={t('picker.nothing', { text: text.trim() })}
          options={found.map((each) => ({ id: each.id, content: `${each.key} ${each.summary}` }))}
          onPick={(id) => {
            setItem(items.find((each) => each.id === id) ?? null);
          }}
          onEscape={onCancel}
        />
      ) : (
        <div className={styles.actions}>
          <span>
            {t('first.item')}: <strong>{item.key}</strong> {item.summary}
          </span>
          <Button
            spacing="compact"
            appearance="subtle"
            onClick={() => {
              setItem(null);
            }}
          >
            {t('first.item.change')}
          </Button>
        </div>
      )}
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
        <Button appearance="subtle" isDisabled={save.busy} onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
