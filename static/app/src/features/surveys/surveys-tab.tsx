import { useState } from 'react';
import type { ReactNode } from 'react';
import { SURVEY_KINDS } from '@domain/surveys/survey';
import type { SurveyKind } from '@domain/surveys/survey';
import { MoreWords } from '../../i18n/more-words';
import { useText } from '../../i18n/text';
import { ChoiceRow } from '../../ui/choice-row';
import { useSurface } from '../../ui/surface-root';
import type { TabProps } from '../tab';
import { AskSurvey } from './ask-survey';
import { SurveyFiles } from './survey-files';
import { SurveyResultsView } from './survey-results';
import { TakeFile } from './take-file';
import styles from './surveys.module.css';

const words = ['surveys'] as const;

/** Surveys from the question to the result: text to ask with, answers taken in, and what they say. */
export function SurveysTab(props: TabProps): ReactNode {
  const { projectId } = useSurface();
  if (projectId === null) return null;
  return (
    <MoreWords parts={words}>
      <Surveys {...props} projectId={projectId} />
    </MoreWords>
  );
}

function Surveys({ snapshot, place, projectId }: TabProps & { readonly projectId: string }): ReactNode {
  const { t } = useText();
  const asked = new URLSearchParams(place.search);
  const wanted = asked.get('kind');
  const [kind, setKind] = useState<SurveyKind>(SURVEY_KINDS.find((name) => name === wanted) ?? 'nps');
  const about = new URLSearchParams(place.search).get('need');
  const [asking, setAsking] = useState(about !== null);
  const choose = (next: SurveyKind): void => {
    setKind(next);
    place.setSearch(`?kind=${next}`);
  };
  return (
    <div className={styles.tab}>
      <ChoiceRow
        legend={t('surveys.kind')}
        hideLegend
        choices={SURVEY_KINDS.map((name) => ({
          value: name,
          label: t(`survey-kind.${name}`),
          hint: t(`survey-kind.hint.${name}`),
        }))}
        value={kind}
        onChange={choose}
      />
      <p className={styles.faint}>{t(`survey-kind.hint.${kind}`)}</p>
      <div className={styles.split}>
        <SurveyResultsView
          key={kind}
          kind={kind}
          snapshot={snapshot}
          projectId={projectId}
          onAsk={() => {
            setAsking(true);
          }}
        />
        <div className={styles.side}>
          <AskSurvey key={kind} {...{ kind, snapshot, about }} open={asking} onOpen={setAsking} />
          {snapshot.canManageKnowledge && (
            <TakeFile kind={kind} snapshot={snapshot} projectId={projectId} onKind={choose} />
          )}
          <SurveyFiles
            projectId={projectId}
            canEdit={snapshot.canManageKnowledge}
            named={asked.get('survey')}
          />
        </div>
      </div>
    </div>
  );
}
