import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import type { ScoreView } from '@contract/value/score-view';
import { useRead } from '../../../api/read';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { valueMessages } from '../../../i18n/value';
import { FailureNote } from '../../../ui/failure-note';
import { Skeleton } from '../../../ui/skeleton';
import { useSettled } from '../../../ui/use-settled';
import { ApplyTrial } from './apply-trial';
import { changesOf, ratingsOf, untouched } from '../../value/trial';
import { TrialEffect } from '../../value/trial-effect';
import { TrialSliders } from '../../value/trial-sliders';
import styles from '../../value/value.module.css';

const words = [valueMessages];

interface WhatIfProps {
  readonly panel: PanelView;
  readonly projectId: string;
}

/** Sliders on a copy of what the score is computed from; nothing is saved until somebody who may says so. */
export function WhatIf({ panel, projectId }: WhatIfProps): ReactNode {
  return (
    <MoreWords catalogues={words}>
      {panel.score !== null && <Trying panel={panel} score={panel.score} projectId={projectId} />}
    </MoreWords>
  );
}

function Trying({ panel, score, projectId }: WhatIfProps & { readonly score: ScoreView }): ReactNode {
  const { t } = useText();
  const [trial, setTrial] = useState(untouched);
  const ratings = ratingsOf(score);
  const changes = changesOf(trial, ratings);
  // Long enough that a slider under a finger asks once.
  const settled = useSettled(JSON.stringify(changes), 250);
  const asked = useMemo(() => JSON.parse(settled) as typeof changes, [settled]);
  const result = useRead('score.what-if', { issueId: panel.issueId, changes: asked }, { keep: true });
  return (
    <div className={styles.tool}>
      <div className={styles.head}>
        <h2>{t('what-if.title')}</h2>
        <Button
          spacing="compact"
          isDisabled={changes.length === 0}
          onClick={() => {
            setTrial(untouched);
          }}
        >
          {t('what-if.reset')}
        </Button>
      </div>
      <p className={styles.small}>{t('what-if.text')}</p>
      {result.isPending && <Skeleton rows={4} label={t('what-if.computing')} />}
      {result.isError && <FailureNote error={result.error} onRetry={() => void result.refetch()} />}
      {result.isSuccess && <TrialEffect result={result.data} computing={result.isFetching} />}
      <TrialSliders panel={panel} score={score} ratings={ratings} trial={trial} onTrial={setTrial} />
      <ApplyTrial panel={panel} projectId={projectId} ratings={ratings} trial={trial} onTrial={setTrial} />
    </div>
  );
}
