import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { gapOf } from '@domain/planning/search-control';
import { sprintGoalOf } from '@domain/planning/sprint/sprint-goal';
import type { SprintProblem } from '@domain/planning/sprint/sprint-problem';
import type { SprintJson } from '@jira/agile';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { Lozenge } from '../../../ui/lozenge';
import { ApplyPanel } from './apply-panel';
import { goalSentence } from './goal-sentence';
import type { PlanSearch } from './use-plan';
import styles from './sprint-plan.module.css';

interface PlanFooterProps {
  readonly sprint: SprintJson;
  readonly search: PlanSearch;
  readonly problem: SprintProblem;
  readonly draft: ReadonlySet<string>;
  readonly present: ReadonlySet<string>;
  readonly value: number;
  readonly snapshot: KnowledgeSnapshot;
  readonly canSchedule: boolean;
  readonly onUse: (keys: readonly string[]) => void;
  readonly onReset: () => void;
  readonly onApplied: () => Promise<void>;
}

/** What the draft is worth against what is possible, and what to do with it. */
export function PlanFooter(props: PlanFooterProps): ReactNode {
  const { sprint, search, problem, draft, present, value, snapshot, canSchedule } = props;
  const { t, number, percent } = useText();
  const announce = useAnnounce();
  const [copied, setCopied] = useState<string | null>(null);
  const [applying, setApplying] = useState(false);
  const { proposal } = search;
  const plan = proposal.kind === 'found' || proposal.kind === 'searching' ? proposal.plan : null;
  const goal = sprintGoalOf(problem, [...draft]);
  const into = [...draft].filter((key) => !present.has(key));
  const out = [...present].filter((key) => !draft.has(key));
  const isBest = plan !== null && plan.keys.length === draft.size && plan.keys.every((key) => draft.has(key));
  const copy = async (sentence: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(sentence);
      announce(t('sprint.goal.copied'));
      setCopied(t('sprint.goal.copied'));
    } catch {
      // Browsers may keep the clipboard from a page inside another one: the sentence stays on the screen to copy.
      setCopied(t('sprint.goal.by-hand'));
    }
  };
  const sentence = goal === null ? null : goalSentence(goal, snapshot, t);
  return (
    <footer className={styles.footer}>
      {applying && (
        <ApplyPanel
          sprint={sprint}
          change={{ sprintId: sprint.id, into, out }}
          onClose={() => {
            setApplying(false);
          }}
          onApplied={props.onApplied}
        />
      )}
      {sentence !== null && (
        <p className={styles.goal}>
          <strong>{t('sprint.goal')}</strong> <span>{sentence}</span>
          {copied !== null && <span className={styles.small}> {copied}</span>}
        </p>
      )}
      <div className={styles.footRow}>
        <div className={styles.grow}>
          {plan === null ? (
            <strong className={styles.big}>{t('sprint.worth', { value: number(value, 1) })}</strong>
          ) : (
            <>
              <strong className={styles.big}>
                {t('sprint.worth.of', { value: number(value, 1), bound: number(plan.bound, 1) })}
              </strong>{' '}
              <Lozenge>{t('sprint.gap', { gap: percent(gapOf(value, plan.bound)) })}</Lozenge>
            </>
          )}
          <div className={styles.small}>{boundText(props, t, percent)}</div>
        </div>
        {proposal.kind === 'searching' && <Button onClick={search.cancel}>{t('sprint.search.stop')}</Button>}
        {plan !== null && !isBest && plan.value > value + 0.05 && (
          <Button
            onClick={() => {
              props.onUse(plan.keys);
            }}
          >
            {t('sprint.use', { gain: number(plan.value - value, 1) })}
          </Button>
        )}
        {plan !== null && !isBest && plan.value <= value + 0.05 && (
          <Button
            onClick={() => {
              props.onUse(plan.keys);
            }}
          >
            {t('sprint.use.same')}
          </Button>
        )}
        {into.length + out.length > 0 && <Button onClick={props.onReset}>{t('sprint.reset')}</Button>}
        {sentence !== null && <Button onClick={() => void copy(sentence)}>{t('sprint.goal.copy')}</Button>}
        <Button
          appearance="primary"
          isDisabled={!canSchedule || into.length + out.length === 0 || applying}
          onClick={() => {
            setApplying(true);
          }}
        >
          {t('sprint.apply')}
        </Button>
      </div>
    </footer>
  );
}

function boundText(
  { search: { proposal } }: PlanFooterProps,
  t: ReturnType<typeof useText>['t'],
  percent: (share01: number) => string,
): string {
  switch (proposal.kind) {
    case 'none':
    case 'failed':
      return t('sprint.bound.none');
    case 'searching':
      return proposal.plan === null
        ? t('sprint.searching')
        : t('sprint.searching.gap', { gap: percent(proposal.plan.gap01) });
    case 'found':
      return proposal.plan.proven
        ? t('sprint.bound.proven', { steps: proposal.plan.steps })
        : t('sprint.bound.open', { gap: percent(proposal.plan.gap01) });
  }
}
