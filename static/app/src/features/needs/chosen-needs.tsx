import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Coverage01 } from '@contract/identifiers';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import type { NeedView } from '@contract/value/knowledge-views';
import { createEpic } from '@jira/create-epic';
import { jiraAsUser } from '../../api/jira';
import { openIssue } from '../../api/view';
import { useAct } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { Combobox } from '../../ui/combobox';
import { FailureFlag } from '../../ui/flag';
import { CoverageChoice } from './pickers/coverage-choice';
import type { WorkItems } from '../../api/work-items/use-work-items';
import styles from './editor/need-editor.module.css';

interface ChosenNeedsProps {
  readonly projectId: string;
  readonly snapshot: KnowledgeSnapshot;
  readonly work: WorkItems;
  readonly needs: readonly NeedView[];
  /** Takes the choice back; absent where the needs are no choice. */
  readonly onClear?: () => void;
}

interface Epic {
  readonly id: string;
  readonly key: string;
}

type Wanted =
  | { readonly kind: 'create'; readonly summary: string }
  | { readonly kind: 'attach'; readonly epic: Epic; readonly coverage01: Coverage01 };

/** What can be done with the needs that are chosen on the landscape: an epic for them, new or there already. */
export function ChosenNeeds({ projectId, snapshot, work, needs, onClear }: ChosenNeedsProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const [form, setForm] = useState<'create' | 'attach' | null>(null);
  const put = useAct(async (wanted: Wanted, { write, wrote }) => {
    let epic: Epic;
    if (wanted.kind === 'create') {
      wrote('item');
      epic = await createEpic(jiraAsUser, {
        projectId,
        summary: wanted.summary,
        needsFieldId: snapshot.fields.customerNeeds,
        needKeys: needs.map((need) => need.key),
      });
    } else {
      epic = wanted.epic;
      for (const { key: needKey } of needs) {
        const attach = { kind: 'existing' as const, needKey, coverage01: wanted.coverage01 };
        await write('item.attach-need', { issueId: epic.id, attach });
      }
    }
    await work.refresh(epic.id);
    return epic;
  });
  const run = (wanted: Wanted): void => {
    put.run(wanted, ({ key }) => {
      setForm(null);
      announce(t('chosen.done', { count: needs.length, key }));
    });
  };
  const made = put.answer?.key ?? null;
  return (
    <section className={styles.editor} aria-label={t('chosen.name')}>
      {onClear !== undefined && <Chosen needs={needs} />}
      <div className={styles.fields}>
        {snapshot.canEdit && (
          <>
            <Button
              spacing="compact"
              appearance="primary"
              isDisabled={put.busy}
              onClick={() => {
                setForm('create');
              }}
            >
              {t('chosen.create')}
            </Button>
            <Button
              spacing="compact"
              isDisabled={put.busy}
              onClick={() => {
                setForm('attach');
              }}
            >
              {t('chosen.attach')}
            </Button>
          </>
        )}
        {onClear !== undefined && (
          <Button spacing="compact" appearance="subtle" onClick={onClear}>
            {t('chosen.clear')}
          </Button>
        )}
      </div>
      {form === 'create' && (
        <CreateForm
          needs={needs}
          busy={put.busy}
          onCreate={(summary) => {
            run({ kind: 'create', summary });
          }}
        />
      )}
      {form === 'attach' && (
        <AttachForm
          work={work}
          busy={put.busy}
          onAttach={(epic, coverage01) => {
            run({ kind: 'attach', epic, coverage01 });
          }}
        />
      )}
      {put.failure !== null && <FailureFlag error={put.failure} />}
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

function Chosen({ needs }: Pick<ChosenNeedsProps, 'needs'>): ReactNode {
  const { t } = useText();
  return (
    <>
      <strong role="status">{t('chosen.count', { count: needs.length })}</strong>
      <ul className={styles.plain}>
        {needs.map((need) => (
          <li key={need.key}>
            {need.key} {need.title}
          </li>
        ))}
      </ul>
    </>
  );
}

interface CreateFormProps {
  readonly needs: readonly NeedView[];
  readonly busy: boolean;
  readonly onCreate: (summary: string) => void;
}

function CreateForm({ needs, busy, onCreate }: CreateFormProps): ReactNode {
  const { t } = useText();
  const [summary, setSummary] = useState(needs[0]?.title ?? '');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (summary.trim() !== '') onCreate(summary.trim());
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
  readonly onAttach: (epic: Epic, coverage01: Coverage01) => void;
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
        onAttach(epic, coverage01);
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
