import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { ProcedureOutput } from '@contract/rpc';
import { useRead } from '../../../api/read';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { useFirstOf } from '../../../ui/first-of';
import { Lozenge } from '../../../ui/lozenge';
import { Skeleton } from '../../../ui/skeleton';
import type { AnalysisProps } from './analysis-props';
import styles from '../evidence.module.css';

const tones = {
  reopen: 'danger',
  contradicted: 'warning',
  stale: 'neutral',
  'never-heard': 'neutral',
} as const;

/** Needs that are loud this week, and those that somebody should look at again, each with its reason. */
export function PulseSections(props: AnalysisProps): ReactNode {
  const { projectId, onInbox } = props;
  const { t, number } = useText();
  const pulse = useRead('analysis.pulse', { projectId });
  if (pulse.isPending) return <Skeleton rows={3} label={t('analysis.loading')} />;
  if (pulse.isError) return <FailureNote error={pulse.error} onRetry={() => void pulse.refetch()} />;
  const evidenceOf = (needKey: string) => () => {
    onInbox(`?need=${needKey}`);
  };
  return (
    <>
      <section className={styles.block} aria-labelledby="analysis-bursts">
        <h2 id="analysis-bursts">{t('analysis.bursts')}</h2>
        {pulse.data.bursts.length === 0 && <p>{t('analysis.bursts.none')}</p>}
        <ul className={styles.links}>
          {pulse.data.bursts.map((burst) => (
            <li key={burst.needKey}>
              <strong>{burst.title}</strong> <span className={styles.faint}>{burst.needKey}</span>
              <span>{t('analysis.burst', { count: burst.count, usual: number(burst.usual, 1) })}</span>
              <Button spacing="compact" onClick={evidenceOf(burst.needKey)}>
                {t('analysis.recheck.see')}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <Recheck {...props} entries={pulse.data.recheck} />
    </>
  );
}

/** Needs before a person asks for all of them: of a product that was just set up none was heard of. */
const FIRST = 10;

interface RecheckProps extends AnalysisProps {
  readonly entries: ProcedureOutput<'analysis.pulse'>['recheck'];
}

/** Needs that somebody should look at again, with the way to what was said and to saying that all still holds. */
function Recheck({ projectId, snapshot, onInbox, onNeed, entries }: RecheckProps): ReactNode {
  const { t, list } = useText();
  const announce = useAnnounce();
  const check = useWrite('analysis.checked');
  const { shown, more } = useFirstOf(entries, FIRST);
  return (
    <section className={styles.block} aria-labelledby="analysis-recheck">
      <h2 id="analysis-recheck">{t('analysis.recheck')}</h2>
      {check.failure !== null && <FailureNote error={check.failure} />}
      {entries.length === 0 && <p>{t('analysis.recheck.none')}</p>}
      <ul className={styles.links}>
        {shown.map((entry) => (
          <li key={entry.needKey}>
            <span>
              {entry.title} <span className={styles.faint}>{entry.needKey}</span>
            </span>
            <Lozenge tone={tones[entry.why]}>
              {t(`analysis.why.${entry.why}`, { days: entry.days ?? 0 })}
            </Lozenge>
            {entry.whom.length > 0 && (
              <span className={styles.faint}>{t('analysis.recheck.whom', { names: list(entry.whom) })}</span>
            )}
            <Button
              spacing="compact"
              onClick={() => {
                onInbox(`?need=${entry.needKey}`);
              }}
            >
              {t('analysis.recheck.see')}
            </Button>
            <Button
              spacing="compact"
              appearance="subtle"
              onClick={() => {
                onNeed(entry.needKey);
              }}
            >
              {t('analysis.recheck.open')}
            </Button>
            {snapshot.canManageKnowledge && entry.why !== 'reopen' && (
              <Button
                spacing="compact"
                appearance="subtle"
                isLoading={check.sent?.needKey === entry.needKey}
                onClick={() => {
                  check.run({ projectId, needKey: entry.needKey }, () => {
                    announce(t('analysis.recheck.checked'));
                  });
                }}
              >
                {t('analysis.recheck.holds')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
