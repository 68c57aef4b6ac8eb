import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { RoundLine, RoundView } from '@contract/needs/round-views';
import { ROUND_ASPECTS } from '@domain/needs/round-result';
import type { RoundAspect } from '@domain/needs/round-result';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { ChoiceRow } from '../../../ui/choice-row';
import { FailureNote } from '../../../ui/failure-note';
import styles from './rounds.module.css';

const STEPS = [1, 2, 3, 4, 5] as const;
type Answers = Readonly<Partial<Record<RoundAspect, number>>>;

interface RateFormProps {
  readonly projectId: string;
  readonly round: RoundLine;
  /** What the person said before. */
  readonly own: NonNullable<RoundView['own']>;
  readonly onDone: () => void;
}

/** One's own answers about each need of a round, on the scale of the surveys. */
export function RateForm({ projectId, round, own, onDone }: RateFormProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const rate = useWrite('round.rate');
  const [given, setGiven] = useState<Readonly<Record<string, Answers>>>(() =>
    Object.fromEntries(own.map(({ needKey, ...answers }) => [needKey, answers])),
  );
  const votes = round.needs.flatMap(({ key: needKey }) => {
    const { importance, satisfaction } = given[needKey] ?? {};
    return importance === undefined || satisfaction === undefined
      ? []
      : [{ needKey, importance, satisfaction }];
  });
  return (
    <form
      className={styles.form}
      aria-label={round.name}
      onSubmit={(event) => {
        event.preventDefault();
        rate.run({ projectId, id: round.id, votes }, () => {
          announce(t('rounds.rate.saved'));
          onDone();
        });
      }}
    >
      {round.persona !== null && <p>{t('rounds.rate.alone', { persona: round.persona.name })}</p>}
      <ol className={styles.rated}>
        {round.needs.map((need) => (
          <li key={need.key}>
            <strong dir="auto">{need.title}</strong>
            {ROUND_ASPECTS.map((aspect) => (
              <ChoiceRow
                key={aspect}
                legend={t(`rounds.scale.${aspect}`)}
                joined
                choices={STEPS.map((step) => ({
                  value: step,
                  label: String(step),
                  hint: t(`rounds.scale.${aspect}.${step}`),
                }))}
                value={STEPS.find((step) => step === given[need.key]?.[aspect]) ?? null}
                onChange={(step) => {
                  setGiven({ ...given, [need.key]: { ...given[need.key], [aspect]: step } });
                }}
              />
            ))}
          </li>
        ))}
      </ol>
      {rate.failure !== null && <FailureNote error={rate.failure} />}
      <div className={styles.acts}>
        <Button
          type="submit"
          appearance="primary"
          isLoading={rate.busy}
          isDisabled={votes.length < round.needs.length}
        >
          {t('rounds.rate.save')}
        </Button>
        <span className={styles.faint} role="status">
          {t('rounds.rate.done', { rated: votes.length, count: round.needs.length })}
        </span>
      </div>
    </form>
  );
}
