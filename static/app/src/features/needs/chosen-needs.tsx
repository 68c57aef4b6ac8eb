import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Coverage01 } from '@contract/identifiers';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { NeedView } from '@contract/value/knowledge-views';
import { createEpic } from '@jira/create-epic';
import { call } from '../../api/call';
import { jiraAsUser } from '../../api/jira';
import { openIssue } from '../../api/view';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { Combobox } from '../../ui/combobox';
import { FailureNote } from '../../ui/failure-note';
import { CoverageChoice } from './pickers/coverage-choice';
import type { WorkItems } from '../../api/work-items/use-work-items';
import styles from './editor/need-editor.module.css';

interface ChosenNeedsProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
  readonly needs: readonly NeedView[];
  readonly onClear: () => void;
}

/** What can be done with the needs that are chosen on the landscape: an epic for them, new or there already. */
export function ChosenNeeds({ projectId, snapshot, work, needs, onClear }: ChosenNeedsProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const [act, setAct] = useState<'create' | 'attach' | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [made, setMade] = useState<string | null>(null);
  const run = async (task: () => Promise<{ readonly id: string; readonly key: string }>): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const { id, key } = await task();
      await work.refresh(id);
      setMade(key);
      setAct(null);
      announce(t('chosen.done', { count: needs.length, key }));
    } catch (cause) {
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  const create = (summary: string): Promise<void> =>
    run(() =>
      createEpic(jiraAsUser, {
        projectId,
        summary,
        needsFieldId: snapshot.fields.customerNeeds,
        needKeys: needs.map((need) => need.key),
      }),
    );
  const attach = (
    epic: { readonly id: string; readonly key: string },
    coverage01: Coverage01,
  ): Promise<void> =>
    run(async () => {
      for (const need of needs) {
        await call('item.attach-need', {
          issueId: epic.id,
          attach: { kind: 'existing', needKey: need.key, coverage01 },
        });
      }
      return epic;
    });
  return (
    <section className={styles.editor} aria-label={t('chosen.name')}>
      <strong role="status">{t('chosen.count', { count: needs.length })}</strong>
      <ul className={styles.plain}>
        {needs.map((need) => (
          <li key={need.key}>
            {need.key} {need.title}
          </li>
        ))}
      </ul>
      <div className={styles.fields}>
        {snapshot.canEdit && (
          <>
            <Button
              spacing="compact"
              appearance="primary"
              isDisabled={busy}
              onClick={() => {
                setAct('create');
              }}
            >
              {t('chosen.create')}
            </Button>
            <Button
              spacing="compact"
              isDisabled={busy}
              onClick={() => {
                setAct('attach');
              }}
            >
              {t('chosen.attach')}
            </Button>
          </>
        )}
        <Button spacing="compact" appearance="subtle" onClick={onClear}>
          {t('chosen.clear')}
        </Button>
      </div>
      {act === 'create' && <CreateForm needs={needs} busy={busy} onCreate={create} />}
      {act === 'attach' && <AttachForm work={work} busy={busy} onAttach={attach} />}
      {error !== null && <FailureNote error={error} />}
      {made !== null && (
        <p role="status">
          {t('chosen.done', { count: needs.length, key: made })}{' '}
          <Button spacing="compact" onClick={() => void openIssue(made)}>
            {t('chosen.open', { key: made })}
          </Button>
        </p>
      )}
    </section>
  );
}

interface CreateFormProps {
  readonly needs: readonly NeedView[];
  readonly busy: boolean;
  readonly onCreate: (summary: string) => Promise<void>;
}

function CreateForm({ needs, busy, onCreate }: CreateFormProps): ReactNode {
  const { t } = useText();
  const [summary, setSummary] = useState(needs[0]?.title ?? '');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (summary.trim() !== '') void onCreate(summary.trim());
      }}
    >
      <label>
        {t('plan.epic.summary')}{' '}
        <input
          type="text"
          required
          maxLength={255}
          autoFocus
          value={summary}
          onChange={(event) => {
            setSummary(event.currentTarget.value);
          }}
        />
      </label>
      <Button type="submit" spacing="compact" appearance="primary" isLoading={busy}>
        {t('plan.epic.create')}
      </Button>
    </form>
  );
}

interface AttachFormProps {
  readonly work: WorkItems;
  readonly busy: boolean;
  readonly onAttach: (
    epic: { readonly id: string; readonly key: string },
    coverage01: Coverage01,
  ) => Promise<void>;
}

const MOST_OPTIONS = 8;

function AttachForm({ work, busy, onAttach }: AttachFormProps): ReactNode {
  const { t, locale } = useText();
  const [text, setText] = useState('');
  const [epicId, setEpicId] = useState<string | null>(null);
  const [coverage01, setCoverage01] = useState<Coverage01>(0.5);
  const epics = work.items.filter((item) => item.hierarchyLevel >= 1 && item.statusCategory !== 'done');
  const epic = epics.find((item) => item.id === epicId);
  if (epic === undefined) {
    const words = text.toLocaleLowerCase(locale);
    const found = epics
      .filter((item) => `${item.key} ${item.summary}`.toLocaleLowerCase(locale).includes(words))
      .slice(0, MOST_OPTIONS);
    return (
      <Combobox
        autoFocus
        label={t('chosen.which')}
        text={text}
        onText={setText}
        nothing={t('picker.nothing', { text })}
        options={found.map((item) => ({ id: item.id, content: `${item.key} ${item.summary}` }))}
        onPick={setEpicId}
      />
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void onAttach(epic, coverage01);
      }}
    >
      <strong>
        {epic.key} {epic.summary}
      </strong>
      <CoverageChoice legend={t('chosen.coverage')} value={coverage01} onChange={setCoverage01} />
      <Button type="submit" spacing="compact" appearance="primary" isLoading={busy}>
        {t('chosen.attach.do')}
      </Button>
    </form>
  );
}
