import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { standingOf } from '@domain/planning/sprint/sprint-worth';
import type { Standing } from '@domain/planning/sprint/sprint-worth';
import type { SprintProblem } from '@domain/planning/sprint/sprint-problem';
import { useText } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import type { PlanSearch } from './use-plan';
import styles from './sprint-plan.module.css';

interface PlanFooterProps {
  readonly search: PlanSearch;
  readonly problem: SprintProblem;
  readonly draft: ReadonlySet<string>;
  readonly present: ReadonlySet<string>;
  readonly value: number;
  /** The part of the value that rests on shares that nobody has stated. */
  readonly assumedValue: number;
  readonly points: number;
  /** Whether anything has a value, so that plans can be compared at all. */
  readonly scored: boolean;
  readonly canSchedule: boolean;
  readonly onUse: (keys: readonly string[]) => void;
  readonly onReset: () => void;
  /** Allows everything without a value to leave; null where nothing stays for that reason. */
  readonly onLetLeave: (() => void) | null;
  /** Shows the trial as a whole, to be applied. */
  readonly onReview: () => void;
}

/** A difference in value that is no longer a rounding on the screen. */
const LEAST_GAIN = 0.05;

/** What the draft is worth against what is possible, and what to do with it. */
export function PlanFooter(props: PlanFooterProps): ReactNode {
  const { search, problem, draft, present, value, canSchedule } = props;
  const { t, number, percent } = useText();
  const { proposal } = search;
  const plan = proposal.kind === 'found' || proposal.kind === 'searching' ? proposal.plan : null;
  const changed = [...draft].some((key) => !present.has(key)) || [...present].some((key) => !draft.has(key));
  const standing = plan === null ? null : standingOf(props, plan, problem.capacityPoints);
  const better = plan !== null && standing !== null && offersBest(standing, plan.value - value);
  return (
    <footer className={styles.footer}>
      <div className={styles.footRow}>
        <div className={styles.grow}>
          <Worth value={value} standing={standing} capacityPoints={problem.capacityPoints} />
          <div className={styles.small}>{boundText(props, standing, t, percent)}</div>
          {props.assumedValue >= LEAST_GAIN && (
            <div className={styles.small}>
              {t('sprint.worth.assumed', { assumed: number(props.assumedValue) })}
            </div>
          )}
        </div>
        {proposal.kind === 'searching' && <Button onClick={search.cancel}>{t('sprint.search.stop')}</Button>}
        {standing?.kind === 'over' && standing.best === null && props.onLetLeave !== null && (
          <Button onClick={props.onLetLeave}>{t('sprint.let-worthless')}</Button>
        )}
        {changed && <Button onClick={props.onReset}>{t('sprint.reset')}</Button>}
        {better && (
          <Button
            appearance={changed || !canSchedule ? 'default' : 'primary'}
            onClick={() => {
              props.onUse(plan.keys);
            }}
          >
            {standing.kind === 'within'
              ? t('sprint.use', { gain: number(plan.value - value, 1) })
              : t('sprint.use.within', { value: number(plan.value, 1) })}
          </Button>
        )}
        {(changed || !canSchedule || !better) && (
          <Button appearance="primary" isDisabled={!canSchedule || !changed} onClick={props.onReview}>
            {t('sprint.apply')}
          </Button>
        )}
      </div>
    </footer>
  );
}

/** Whether the best plan is better than the trial, or fits where the trial does not. */
function offersBest(standing: Standing, gain: number): boolean {
  return standing.kind === 'over'
    ? standing.best !== null
    : standing.kind === 'outside-rules' || gain > LEAST_GAIN;
}

/** The trial's value, and how it compares with what fits: never with the bound of a plan that it is no rival of. */
function Worth({
  value,
  standing,
  capacityPoints,
}: {
  value: number;
  standing: Standing | null;
  capacityPoints: number;
}): ReactNode {
  const { t, number, percent } = useText();
  const shown = (points: number): string => number(points, Number.isInteger(points) ? 0 : 1);
  if (standing?.kind === 'within')
    return (
      <>
        <strong className={styles.big}>
          {t('sprint.worth.of', { value: number(value, 1), bound: number(standing.bound, 1) })}
        </strong>{' '}
        <Lozenge>{t('sprint.gap', { gap: percent(standing.gap01) })}</Lozenge>
      </>
    );
  return (
    <>
      <strong className={styles.big}>{t('sprint.worth', { value: number(value, 1) })}</strong>{' '}
      {standing?.kind === 'over' && (
        <Lozenge tone="warning">
          {standing.best === null
            ? t('sprint.over.stays', { over: shown(standing.overPoints) })
            : t(standing.best.proven ? 'sprint.over' : 'sprint.over.at-least', {
                over: shown(standing.overPoints),
                capacity: shown(capacityPoints),
                best: number(standing.best.value, 1),
              })}
        </Lozenge>
      )}
      {standing?.kind === 'outside-rules' && (
        <Lozenge tone="warning">
          {t('sprint.outside-rules', { best: number(standing.best.value, 1) })}
        </Lozenge>
      )}
    </>
  );
}

function boundText(
  { search: { proposal }, scored }: PlanFooterProps,
  standing: Standing | null,
  t: ReturnType<typeof useText>['t'],
  percent: (share01: number) => string,
): string {
  if (!scored) return t('sprint.unscored.short');
  switch (proposal.kind) {
    case 'none':
    case 'failed':
      return t('sprint.bound.none');
    case 'searching':
      return proposal.plan === null
        ? t('sprint.searching')
        : t('sprint.searching.gap', { gap: percent(proposal.plan.gap01) });
    case 'found':
      if (standing?.kind === 'over' && standing.best === null) return t('sprint.over.stays.how');
      if (!proposal.plan.proven) return t('sprint.bound.open', { gap: percent(proposal.plan.gap01) });
      return t(standing?.kind === 'within' ? 'sprint.bound.proven' : 'sprint.bound.proven.within');
  }
}
