import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { OutcomesView } from '@contract/outcomes/outcome-views';
import type { ProcedureInput } from '@contract/rpc';
import { useWrite } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { Note } from '../../ui/note';
import styles from './outcomes.module.css';

interface CoverageLessonProps {
  readonly view: OutcomesView;
  readonly projectId: string;
}

/** What promises say about the coverage that nobody says: a proposal for whoever administers, and the last word on it. */
export function CoverageLesson({ view, projectId }: CoverageLessonProps): ReactNode {
  const { t, percent, day } = useText();
  const announce = useAnnounce();
  const decide = useWrite('promise.decide');
  const [stale, setStale] = useState(false);
  const { proposal, decided, canDecide, modelVersion } = view;
  const say = (word: ProcedureInput<'promise.decide'>['word'], to01: number, reason: string): void => {
    decide.run({ projectId, word, to01, basedOn: modelVersion, reason }, ({ decided: done }) => {
      setStale(!done);
      if (done) announce(t('promises.decided.done'));
    });
  };
  if (proposal === null && decided === null) return null;
  return (
    <>
      {proposal !== null && (
        <Note
          tone="info"
          title={t('promises.proposal', { from: percent(proposal.from01), to: percent(proposal.to01) })}
          actions={
            canDecide && (
              <>
                <Button
                  spacing="compact"
                  isDisabled={decide.busy}
                  onClick={() => {
                    const met = percent(proposal.met.estimate);
                    say(
                      'accept',
                      proposal.to01,
                      t('promises.proposal.reason', { count: proposal.promises, met }),
                    );
                  }}
                >
                  {t('promises.proposal.accept', { to: percent(proposal.to01) })}
                </Button>
                <Button
                  spacing="compact"
                  appearance="subtle"
                  isDisabled={decide.busy}
                  onClick={() => {
                    say('decline', proposal.to01, '');
                  }}
                >
                  {t('promises.proposal.decline', { from: percent(proposal.from01) })}
                </Button>
              </>
            )
          }
        >
          {t('promises.proposal.text', {
            met: percent(proposal.met.estimate),
            low: percent(proposal.met.low),
            high: percent(proposal.met.high),
            count: proposal.promises,
            from: percent(proposal.from01),
          })}
        </Note>
      )}
      {decided !== null && (
        <p className={styles.small}>
          {t(`promises.decided.${decided.decision}`, {
            from: percent(decided.from01),
            to: percent(decided.to01),
            day: day(decided.on),
            count: decided.promises,
          })}{' '}
          {canDecide && (
            <Button
              spacing="compact"
              appearance="subtle"
              isDisabled={decide.busy}
              onClick={() => {
                say('take-back', decided.to01, t('promises.decided.back'));
              }}
            >
              {t('promises.decided.back')}
            </Button>
          )}
        </p>
      )}
      {stale && <Note tone="warning" role="status" title={t('promises.decided.stale')} />}
      {decide.failure !== null && <FailureNote error={decide.failure} />}
    </>
  );
}
