import Button from '@atlaskit/button/new';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { coverage01 as coverageSchema } from '@contract/identifiers';
import type { PanelView } from '@contract/items/panel-view';
import { call } from '../../../api/call';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { useChangePanel } from './panel-data';
import { isRatingTried, triedRating, withoutCoverage, withoutRating } from '../../value/trial';
import type { Rating, Trial } from '../../value/trial';
import styles from '../../value/value.module.css';

interface ApplyTrialProps {
  readonly panel: PanelView;
  readonly projectId: string;
  readonly ratings: readonly Rating[];
  readonly trial: Trial;
  readonly onTrial: (trial: Trial) => void;
}

/** Saves what was tried, one change at a time, and only what this person may change. */
export function ApplyTrial({ panel, projectId, ratings, trial, onTrial }: ApplyTrialProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const client = useQueryClient();
  const change = useChangePanel(panel.issueId);
  const rate = useMutation({
    mutationFn: ({ needKey, personaKey, importance01, satisfaction01, reach01 }: Rating) =>
      call('need.rate', { projectId, needKey, personaKey, importance01, satisfaction01, reach01 }),
    onSuccess: () => client.invalidateQueries(),
  });
  const busy = change.isPending || rate.isPending;
  const needs = panel.needs.filter((need) => trial.coverage[need.key] !== undefined);
  const tried = ratings.filter((rating) => isRatingTried(rating, trial));

  const applyCoverage = (need: PanelView['needs'][number]): void => {
    const coverage01 = coverageSchema.parse(trial.coverage[need.key]);
    change.mutate(
      { kind: 'coverage', needKey: need.key, coverage01 },
      {
        onSuccess: () => {
          onTrial(withoutCoverage(trial, need.key));
          announce(t('what-if.applied.coverage', { need: need.title }));
          void client.invalidateQueries({ queryKey: ['what-if', panel.issueId] });
        },
      },
    );
  };
  const applyRating = (rating: Rating): void => {
    rate.mutate(triedRating(rating, trial), {
      onSuccess: () => {
        onTrial(withoutRating(trial, rating));
        announce(t('what-if.applied.rating', { need: rating.needTitle }));
      },
    });
  };

  return (
    <>
      {change.isError && <FailureNote error={change.error} />}
      {rate.isError && <FailureNote error={rate.error} />}
      <div className={styles.tools}>
        {panel.canEdit &&
          needs.map((need) => (
            <Button
              key={need.key}
              appearance="primary"
              spacing="compact"
              isDisabled={busy}
              onClick={() => {
                applyCoverage(need);
              }}
            >
              {t('what-if.apply.coverage', { need: need.title })}
            </Button>
          ))}
        {panel.canManageKnowledge &&
          tried.map((rating) => (
            <Button
              key={`${rating.needKey} ${rating.personaKey}`}
              spacing="compact"
              isDisabled={busy}
              onClick={() => {
                applyRating(rating);
              }}
            >
              {t('what-if.apply.rating', { need: rating.needTitle, persona: rating.personaName })}
            </Button>
          ))}
      </div>
      <p className={styles.small}>
        {panel.canEdit || panel.canManageKnowledge ? t('what-if.only-try') : t('what-if.no-edit')}
      </p>
    </>
  );
}
