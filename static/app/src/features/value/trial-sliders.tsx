import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import type { ScoreView } from '@contract/value/score-view';
import { useText } from '../../i18n/text';
import { PersonaMark } from '../../ui/persona-mark';
import { coverageWords } from './model-words';
import { Slider } from './slider';
import { ratingId, ratingParts, triedRating } from './trial';
import type { Rating, Trial } from './trial';
import styles from './value.module.css';

interface TrialSlidersProps {
  readonly panel: PanelView;
  readonly score: ScoreView;
  readonly ratings: readonly Rating[];
  readonly trial: Trial;
  readonly onTrial: (trial: Trial) => void;
}

/** A slider for everything that the score is computed from: needs, ratings, effort, a test of the work. */
export function TrialSliders(props: TrialSlidersProps): ReactNode {
  const { panel, ratings } = props;
  const titles = new Map([
    ...ratings.map((rating) => [rating.needKey, rating.needTitle] as const),
    ...panel.needs.map((need) => [need.key, need.title] as const),
  ]);
  return (
    <>
      {[...titles].map(([needKey, title]) => (
        <NeedSliders key={needKey} {...props} needKey={needKey} title={title} />
      ))}
      <EffortSlider {...props} />
      <TestChoice {...props} />
    </>
  );
}

function NeedSliders(props: TrialSlidersProps & { needKey: string; title: string }): ReactNode {
  const { panel, ratings, trial, onTrial, needKey, title } = props;
  const text = useText();
  const { t } = text;
  const own = panel.needs.find((need) => need.key === needKey);
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {own !== undefined && (
        <Slider
          label={t('what-if.coverage.short')}
          name={`${t('what-if.coverage')}: ${title}`}
          value={trial.coverage[needKey] ?? own.coverage01}
          max={1}
          step={0.25}
          shown={coverageWords(trial.coverage[needKey] ?? own.coverage01, text)}
          changed={trial.coverage[needKey] !== undefined}
          onChange={(share01) => {
            onTrial({ ...trial, coverage: { ...trial.coverage, [needKey]: share01 } });
          }}
        />
      )}
      {ratings
        .filter((rating) => rating.needKey === needKey)
        .map((rating) => (
          <RatingSliders key={rating.personaKey} {...props} rating={rating} />
        ))}
    </fieldset>
  );
}

function RatingSliders(props: TrialSlidersProps & { rating: Rating }): ReactNode {
  const { panel, trial, onTrial, rating } = props;
  const { t, percent } = useText();
  const persona = panel.personas.find((candidate) => candidate.key === rating.personaKey);
  const tried = triedRating(rating, trial);
  return (
    <div>
      <div className={styles.persona}>
        {persona === undefined ? rating.personaName : <PersonaMark persona={persona} size="small" withName />}
      </div>
      {ratingParts.map((part) => {
        const id = ratingId(rating, part);
        const what = t(`what-if.${part}`);
        return (
          <Slider
            key={part}
            label={what}
            name={t('what-if.slider', { what, persona: rating.personaName, need: rating.needTitle })}
            value={Math.round(tried[`${part}01`] * 100)}
            max={100}
            step={1}
            shown={percent(tried[`${part}01`])}
            changed={trial.ratings[id] !== undefined}
            onChange={(share100) => {
              onTrial({ ...trial, ratings: { ...trial.ratings, [id]: share100 / 100 } });
            }}
          />
        );
      })}
    </div>
  );
}

function EffortSlider({ score, trial, onTrial }: TrialSlidersProps): ReactNode {
  const { t, number } = useText();
  const { points, assumedPoints, usualStory } = score.effort;
  const value = trial.effort ?? points;
  const isAssumed = assumedPoints > 0 && assumedPoints === points;
  const max = Math.max(Math.ceil(points * 3), Math.ceil(usualStory * 3));
  return (
    <Slider
      label={t('what-if.effort')}
      name={t('what-if.effort')}
      value={value}
      max={max}
      step={max > 60 ? 1 : 0.5}
      shown={isAssumed && trial.effort === null ? t('what-if.effort.none') : number(value)}
      changed={trial.effort !== null}
      onChange={(effort) => {
        onTrial({ ...trial, effort });
      }}
    />
  );
}

function TestChoice({ score, trial, onTrial }: TrialSlidersProps): ReactNode {
  const { t } = useText();
  const chosen = trial.test ?? (score.evidence.present.includes('test') ? 'passed' : 'none');
  return (
    <fieldset className={styles.group}>
      <legend>{t('what-if.test')}</legend>
      <div className={styles.checks}>
        {(['none', 'passed', 'failed'] as const).map((test) => (
          <label key={test}>
            <input
              type="radio"
              name="what-if-test"
              checked={chosen === test}
              onChange={() => {
                onTrial({ ...trial, test });
              }}
            />
            {t(`what-if.test.${test}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
