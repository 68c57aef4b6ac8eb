import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Coverage01 } from '@contract/identifiers';
import type { NeedView } from '@contract/value/knowledge-views';
import type { PanelView } from '@contract/items/panel-view';
import { useRead } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { Combobox } from '../../../ui/combobox';
import { FailureNote } from '../../../ui/failure-note';
import { completeDraft, missingAnswer, startDraft } from '../../needs/new-need/draft';
import type { NeedDraft } from '../../needs/new-need/draft';
import { ThreeQuestions } from '../../needs/new-need/three-questions';
import { CoverageChoice } from '../../needs/pickers/coverage-choice';
import { NeedOption } from '../../needs/pickers/need-option';
import { useNeedSearch } from '../../needs/pickers/use-need-search';
import type { PanelChange } from './panel-change';
import { leaveByEscape } from '../../../ui/leave-by-escape';
import styles from './panel.module.css';

interface AttachNeedProps {
  readonly panel: PanelView;
  readonly projectId: string;
  /** Words for a new need that are given already; null begins with a search. */
  readonly draftTitle: string | null;
  readonly busy: boolean;
  readonly apply: (change: PanelChange, done: string) => void;
  readonly onCancel: () => void;
}

/** Attaches a need: one that is known, found by its words, or a new one by three questions. */
export function AttachNeed(props: AttachNeedProps): ReactNode {
  const { panel, projectId, busy, onCancel } = props;
  const { t } = useText();
  const { text, setText, chosen, setChosen, draft, setDraft, ...given } = useNeedToAttach(props);
  const { known, problem, setProblem } = given;

  return (
    <form
      className={styles.form}
      aria-label={t('panel.attach.title')}
      onSubmit={(event) => {
        event.preventDefault();
        given.attach();
      }}
      onKeyDown={leaveByEscape(onCancel)}
    >
      <h3 className={styles.formTitle}>{t('panel.attach.title')}</h3>
      {chosen === null && draft === null && (
        <FindNeed
          panel={panel}
          projectId={projectId}
          text={text}
          onText={setText}
          onPick={setChosen}
          onNew={() => {
            setDraft(startDraft(text.trim(), known[0]?.key ?? null));
          }}
          onCancel={onCancel}
        />
      )}
      {chosen !== null && (
        <div className={styles.needHead}>
          <NeedOption need={chosen} personas={known} />
          <span className={styles.pushed}>
            <Button
              appearance="subtle"
              spacing="compact"
              isDisabled={busy}
              onClick={() => {
                setChosen(null);
              }}
            >
              {t('panel.attach.change')}
            </Button>
          </span>
        </div>
      )}
      {draft !== null && (
        <ThreeQuestions draft={draft} personas={known} disabled={busy} onChange={setDraft} />
      )}
      {(chosen !== null || draft !== null) && (
        <CoverageChoice
          legend={t('panel.coverage.short')}
          value={given.coverage01}
          disabled={busy}
          onChange={given.setCoverage}
        />
      )}
      {problem !== null && (
        <div role="alert" className={styles.problem}>
          {problem}
        </div>
      )}
      <div className={styles.actions}>
        {(chosen !== null || draft !== null) && (
          <Button appearance="primary" type="submit" isLoading={busy}>
            {t('panel.attach.confirm')}
          </Button>
        )}
        {draft !== null && (
          <Button
            isDisabled={busy}
            onClick={() => {
              setDraft(null);
              setProblem(null);
            }}
          >
            {t('panel.attach.existing')}
          </Button>
        )}
        <Button appearance="subtle" isDisabled={busy} onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** The need that is being attached: found, or described by three questions. */
function useNeedToAttach({ panel, projectId, draftTitle, apply }: AttachNeedProps) {
  const { t } = useText();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<NeedView | null>(null);
  const [draft, setDraft] = useState<NeedDraft | null>(() =>
    draftTitle === null ? null : startDraft(draftTitle, panel.personas[0]?.key ?? null),
  );
  const [coverage01, setCoverage] = useState<Coverage01>(0.5);
  const [problem, setProblem] = useState<string | null>(null);
  const personas = useRead('persona.list', { projectId });
  const known = personas.data?.personas ?? panel.personas;

  const attach = (): void => {
    if (chosen !== null) {
      apply(
        { kind: 'attach', attach: { kind: 'existing', needKey: chosen.key, coverage01 } },
        t('panel.attached', { need: chosen.title }),
      );
      return;
    }
    if (draft === null) return;
    const missing = missingAnswer(draft);
    const need = completeDraft(draft);
    setProblem(missing === null ? null : t(missing));
    if (need !== null) {
      apply(
        { kind: 'attach', attach: { kind: 'new', need, coverage01 } },
        t('panel.attached', { need: need.title }),
      );
    }
  };
  return {
    text,
    setText,
    chosen,
    setChosen,
    draft,
    setDraft,
    coverage01,
    setCoverage,
    problem,
    setProblem,
    /** The personas of the product, or those of the panel until they have come. */
    known,
    attach,
  };
}

interface FindNeedProps {
  readonly panel: PanelView;
  readonly projectId: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onPick: (need: NeedView) => void;
  readonly onNew: () => void;
  readonly onCancel: () => void;
}

function FindNeed({ panel, projectId, text, onText, onPick, onNew, onCancel }: FindNeedProps): ReactNode {
  const { t } = useText();
  const { search, isBehind } = useNeedSearch(projectId, text);
  const personas = useRead('persona.list', { projectId });
  const attached = new Set(panel.needs.map((need) => need.key));
  const found = (search.data?.needs ?? []).filter((need) => !attached.has(need.key));
  if (search.isError) return <FailureNote error={search.error} onRetry={() => void search.refetch()} />;
  return (
    <>
      <Combobox
        label={t('panel.attach.search')}
        placeholder={t('panel.attach.placeholder')}
        text={text}
        onText={onText}
        autoFocus
        busy={search.isPending}
        behind={isBehind}
        nothing={text.trim() === '' ? t('picker.empty') : t('picker.nothing', { text: text.trim() })}
        options={found.map((need) => ({
          id: need.key,
          content: <NeedOption need={need} personas={personas.data?.personas ?? panel.personas} />,
        }))}
        onPick={(key) => {
          const need = found.find((candidate) => candidate.key === key);
          if (need !== undefined) onPick(need);
        }}
        onEscape={onCancel}
      />
      {panel.canManageKnowledge ? (
        <div>
          <Button spacing="compact" onClick={onNew}>
            {text.trim() === '' ? t('panel.attach.new') : t('panel.attach.new.named', { text: text.trim() })}
          </Button>
        </div>
      ) : (
        <p className={styles.small}>{t('panel.attach.no-manage')}</p>
      )}
    </>
  );
}
