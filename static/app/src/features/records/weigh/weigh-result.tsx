import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Pair, PairedWeights } from '@domain/value/paired-weights';
import { useAct } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { DialogButtons, useCloseDialog } from '../../../ui/dialog';
import styles from './weigh.module.css';

/** Something that is weighed: its record, and the share of the whole that it has today. */
export interface Weighed {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly share01: number;
  /** What its record holds today. */
  readonly weight: number;
  /** What its record is to hold for a share of the whole. */
  readonly weightOf: (share01: number) => number;
}

/** What is weighed, and the field of its records that holds the weight. */
export interface Weighing {
  readonly projectId: string;
  readonly kind: 'goal' | 'persona';
  readonly field: 'weight' | 'strategicWeight';
  readonly things: readonly Weighed[];
}

interface WeighResultProps extends Weighing {
  readonly weights: PairedWeights;
  readonly onLookAgain: (pair: Pair) => void;
}

interface Put {
  readonly id: string;
  readonly version: number;
  readonly weight: number;
}

/** The weights that the answers make beside those of today, how well the answers go together, and the way back. */
export function WeighResult(props: WeighResultProps): ReactNode {
  const { projectId, kind, field, things, weights, onLookAgain } = props;
  const { t, percent } = useText();
  const close = useCloseDialog();
  const [written, setWritten] = useState<readonly Put[] | null>(null);
  // Gives what takes it back: the weights of before, on the versions that were written now.
  const put = useAct(async (puts: readonly Put[], { write }) => {
    const back: Put[] = [];
    let newer = 0;
    for (const { id, version, weight } of puts) {
      const saved = await write('record.save', { projectId, kind, id, version, set: { [field]: weight } });
      const before = things.find((one) => one.id === id)?.weight ?? weight;
      if (saved.kind === 'saved') back.push({ id, version: saved.record.version, weight: before });
      else newer += 1;
    }
    return { back, newer };
  });
  const { lookAgain, consistent } = weights;
  const nameAt = (at: number): string => things[at]?.name ?? '';
  return (
    <div className={styles.result}>
      <Compared things={things} weights={weights.weights} />
      <p>
        {t(consistent ? 'weigh.consistent' : 'weigh.inconsistent', {
          ratio: percent(weights.consistencyRatio),
        })}{' '}
        {lookAgain !== null && !consistent && (
          <Button
            spacing="compact"
            onClick={() => {
              onLookAgain(lookAgain);
            }}
          >
            {t('weigh.look-again', { one: nameAt(lookAgain[0]), other: nameAt(lookAgain[1]) })}
          </Button>
        )}
      </p>
      {put.failure !== null && <FailureNote error={put.failure} />}
      {put.answer !== null && put.answer.newer > 0 && (
        <p role="alert">{t('weigh.newer', { count: put.answer.newer })}</p>
      )}
      {written !== null && <p role="status">{t('weigh.written')}</p>}
      <DialogButtons>
        {written === null ? (
          <Button
            appearance="primary"
            isLoading={put.busy}
            onClick={() => {
              const puts = things.map(({ id, version, weightOf }, at) => ({
                id,
                version,
                weight: weightOf(weights.weights[at] ?? 0),
              }));
              put.run(puts, ({ back }) => {
                setWritten(back);
              });
            }}
          >
            {t('weigh.take')}
          </Button>
        ) : (
          <Button
            isLoading={put.busy}
            onClick={() => {
              put.run(written, () => {
                setWritten(null);
                close();
              });
            }}
          >
            {t('weigh.undo')}
          </Button>
        )}
        <Button appearance="subtle" onClick={close}>
          {t(written === null ? 'weigh.leave' : 'weigh.close')}
        </Button>
      </DialogButtons>
    </div>
  );
}

interface ComparedProps {
  readonly things: readonly Weighed[];
  readonly weights: readonly number[];
}

function Compared({ things, weights }: ComparedProps): ReactNode {
  const { t, percent } = useText();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('weigh.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('weigh.column.name')}</th>
          <th scope="col">{t('weigh.column.today')}</th>
          <th scope="col">{t('weigh.column.compared')}</th>
        </tr>
      </thead>
      <tbody>
        {things.map(({ id, name, share01 }, at) => (
          <tr key={id}>
            <th scope="row" dir="auto">
              {name}
            </th>
            <td>{percent(share01)}</td>
            <td>
              <strong>{percent(weights[at] ?? 0)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
