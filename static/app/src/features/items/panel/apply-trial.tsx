import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { coverage01 as coverageSchema } from '@contract/identifiers';
import type { PanelView } from '@contract/items/panel-view';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { FailureNote } from '../../../ui/failure-note';
import { useChangePanel } from './panel-change';
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
  const change = useChangePanel(panel.issueId);
  const rate = useWrite('need.rate');
  const busy = change.busy || rate.busy;
  const needs = panel.needs.filter((need) => trial.coverage[need.key] !== undefined);
  const tried = ratings.filter((rating) => isRatingTried(rating, trial));

  const applyCoverage = (need: PanelView['needs'][number]): void => {
    const coverage01 = coverageSchema.parse(trial.coverage[need.key]);
    change.run({ kind: 'coverage', needKey: need.key, coverage01 }, () => {
      onTrial(withoutCoverage(trial, need.key));
      announce(t('what-if.applied.coverage', { need: need.title }));
    });
  };
  const applyRating = (rating: Rating): void => {
    const { needKey, personaKey, importance01, satisfaction01, reach01 } = triedRating(rating, trial);
    const rated = { projectId, needKey, personaKey, importance01, satisfaction01, reach01 };
    rate.run(rated, () => {
      onTrial(withoutRating(trial, rating));
      announce(t('what-if.applied.rating', { need: rating.needTitle }));
    });
  };

  return (
    <>
      {change.failure !== null && <FailureNote error={change.failure} />}
      {rate.failure !== null && <FailureNote error={rate.failure} />}
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
