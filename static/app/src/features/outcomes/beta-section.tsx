import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PersonaView } from '@contract/value/knowledge-views';
import type { BetaView } from '@contract/outcomes/outcome-views';
import { LEAST_FOR_INTERVAL } from '@domain/statistics/interval';
import { useRead } from '../../api/read';
import { useText } from '../../i18n/text';
import { Lozenge } from '../../ui/lozenge';
import type { LozengeTone } from '../../ui/lozenge';
import { Loaded } from '../../ui/loaded';
import { BetaMembers } from './beta-members';
import { BetaProposals } from './beta-proposals';
import { OutcomeWords } from './section';
import type { CohortFilter } from './use-edit-member';
import styles from './outcomes.module.css';

export interface BetaSectionProps {
  readonly issueId: string;
  readonly personas: readonly PersonaView[];
  /** Needs to choose from, by key. */
  readonly needs: readonly { readonly key: string; readonly title: string }[];
}

/** A beta with those who asked: whom to invite, who is in, and whether to go. */
export function BetaSection(props: BetaSectionProps): ReactNode {
  return (
    <OutcomeWords>
      <Beta {...props} />
    </OutcomeWords>
  );
}

function Beta({ issueId, personas, needs }: BetaSectionProps): ReactNode {
  const { t } = useText();
  const [filter, setFilter] = useState<CohortFilter>({});
  const beta = useRead('beta.read', { issueId, filter }, { keep: true });
  return (
    <section className={styles.part} aria-label={t('beta.title')}>
      <h3>{t('beta.title')}</h3>
      <Loaded query={beta}>
        {(view) => (
          <>
            {view.members.length > 0 && (
              <>
                <Decision result={view.result} />
                <BetaMembers issueId={issueId} view={view} personas={personas} />
              </>
            )}
            <BetaProposals
              issueId={issueId}
              view={view}
              personas={personas}
              needs={needs}
              filter={filter}
              onFilter={setFilter}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}

const tone: Readonly<Record<BetaView['result']['decision'], LozengeTone>> = {
  'too-few': 'neutral',
  go: 'success',
  'no-go': 'danger',
  open: 'warning',
  torn: 'warning',
};

function Decision({ result }: { result: BetaView['result'] }): ReactNode {
  const { t, number } = useText();
  const { change, decision, pairs, votesFor, votesAgainst } = result;
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${number(value)}`;
  return (
    <div role="status">
      <Lozenge tone={tone[decision]}>
        {t(`beta.decision.${decision}`, { pairs, least: LEAST_FOR_INTERVAL })}
      </Lozenge>
      {change !== null && (
        <div className={styles.figures}>
          {t('beta.change', {
            change: signed(change.estimate),
            low: signed(change.low),
            high: signed(change.high),
          })}
        </div>
      )}
      <div className={styles.small}>{t('beta.votes', { for: votesFor, against: votesAgainst })}</div>
    </div>
  );
}
