import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { pairedWeights, pairsOf, PREFERENCES } from '@domain/value/paired-weights';
import type { Preference } from '@domain/value/paired-weights';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { ChoiceRow } from '../../../ui/choice-row';
import { Dialog } from '../../../ui/dialog';
import { WeighResult } from './weigh-result';
import type { Weighing } from './weigh-result';
import styles from './weigh.module.css';

interface WeighDialogProps extends Weighing {
  readonly onClose: () => void;
}

const words = ['weigh'] as const;
const STRENGTHS = [0, 1, 2, 3, 4] as const;

/** Weighs things by comparing them pair by pair: arrows choose how much more one matters, Enter goes on. */
export function WeighDialog(props: WeighDialogProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <Weigh {...props} />
    </MoreWords>
  );
}

function Weigh({ onClose, ...opened }: WeighDialogProps): ReactNode {
  const { t } = useText();
  // The answers are about these things in this order, whatever the weights do to the list behind.
  const [weighing] = useState<Weighing>(opened);
  const { things } = weighing;
  const pairs = pairsOf(things.length);
  const [answers, setAnswers] = useState<readonly (Preference | null)[]>(() => pairs.map(() => null));
  const [at, setAt] = useState(0);
  const pair = pairs[at];
  const given = answers.flatMap((answer) => answer ?? []);
  const whole = given.length === pairs.length;
  const inWords = (answer: Preference): string => {
    const name = things[(answer >= 0 ? pair?.[0] : pair?.[1]) ?? 0]?.name ?? '';
    return t(`weigh.much.${STRENGTHS[Math.abs(answer)] ?? 0}`, { name });
  };
  return (
    <Dialog title={t('weigh.title')} onClose={onClose}>
      {pair === undefined && whole ? (
        <WeighResult
          {...weighing}
          weights={pairedWeights(things.length, given)}
          onLookAgain={(again) => {
            setAt(pairs.findIndex(([first, second]) => first === again[0] && second === again[1]));
          }}
        />
      ) : (
        <form
          key={at}
          className={styles.pair}
          onSubmit={(event) => {
            event.preventDefault();
            setAnswers(answers.map((answer, place) => (place === at ? (answer ?? 0) : answer)));
            // What was looked at again leads back to the result.
            setAt(whole ? pairs.length : at + 1);
          }}
        >
          <p className={styles.faint} role="status">
            {t('weigh.step', { at: at + 1, count: pairs.length })}
          </p>
          <div className={styles.two}>
            <strong dir="auto">{things[pair?.[0] ?? 0]?.name}</strong>
            <strong dir="auto">{things[pair?.[1] ?? 0]?.name}</strong>
          </div>
          <ChoiceRow
            legend={t('weigh.which')}
            joined
            choices={PREFERENCES.map((value) => ({
              value,
              label: String(2 * Math.abs(value) + 1),
              hint: inWords(value),
            }))}
            value={answers[at] ?? 0}
            onChange={(value) => {
              setAnswers(answers.map((answer, place) => (place === at ? value : answer)));
            }}
          />
          <p>{inWords(answers[at] ?? 0)}</p>
          <div className={styles.acts}>
            <Button type="submit" appearance="primary">
              {t('weigh.next')}
            </Button>
            {at > 0 && (
              <Button
                onClick={() => {
                  setAt(at - 1);
                }}
              >
                {t('weigh.back')}
              </Button>
            )}
          </div>
        </form>
      )}
    </Dialog>
  );
}
