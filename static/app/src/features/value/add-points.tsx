import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import type { MessageView } from '@contract/value/score-view';
import type { ExplanationView } from '@contract/value/value-views';
import { useRead } from '../../api/read';
import { MoreWords } from '../../i18n/more-words';
import { useText } from '../../i18n/text';
import type { Text } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { Skeleton } from '../../ui/skeleton';
import { useSettled } from '../../ui/use-settled';
import { coverageWords } from './model-words';
import styles from './value.module.css';

const words = ['value'] as const;
const MOST_POINTS = 100;
const SETTLE_MS = 250;

/** "What would add 5 points?": every single change that helps, and what is worth finding out first. */
export function AddPoints({ panel }: { panel: PanelView }): ReactNode {
  return (
    <MoreWords parts={words}>
      <Answer panel={panel} />
    </MoreWords>
  );
}

function Answer({ panel }: { panel: PanelView }): ReactNode {
  const { t } = useText();
  const [points, setPoints] = useState(5);
  const settled = useSettled(points, SETTLE_MS);
  const explanation = useRead('score.explain', { issueId: panel.issueId, points: settled }, { keep: true });
  const inputId = useId();
  return (
    <div className={styles.tool}>
      <div className={styles.head}>
        <h2>{t('add-points.title')}</h2>
        <div className={styles.points}>
          <label htmlFor={inputId} className={styles.small}>
            {t('add-points.goal-label')}
          </label>
          <input
            id={inputId}
            type="number"
            min={1}
            max={MOST_POINTS}
            value={points}
            onChange={(event) => {
              const asked = event.currentTarget.valueAsNumber;
              if (asked >= 1 && asked <= MOST_POINTS) setPoints(asked);
            }}
          />
        </div>
      </div>
      {explanation.isPending && <Skeleton rows={4} label={t('state.loading')} />}
      {explanation.isError && (
        <FailureNote error={explanation.error} onRetry={() => void explanation.refetch()} />
      )}
      {explanation.isSuccess && <Explanation explanation={explanation.data} panel={panel} />}
    </div>
  );
}

function Explanation({ explanation, panel }: { explanation: ExplanationView; panel: PanelView }): ReactNode {
  const text = useText();
  const { t, number } = text;
  return (
    <>
      {explanation.raises.length === 0 ? (
        <p>{t('add-points.none')}</p>
      ) : (
        <table className={styles.table}>
          <caption className="visually-hidden">{t('add-points.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('add-points.change')}</th>
              <th scope="col" className={styles.figure}>
                {t('add-points.gain')}
              </th>
              <th scope="col">{t('add-points.enough')}</th>
            </tr>
          </thead>
          <tbody>
            {explanation.raises.map((raise, index) => (
              <tr key={index}>
                <td>{raiseWords(raise.message, panel, text)}</td>
                <td className={styles.figure}>+{number(raise.gain)}</td>
                <td>{raise.enough ? t('add-points.enough.yes') : t('add-points.enough.no')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div>
        <h3>{t('learn-first.title')}</h3>
        {explanation.learnFirst.length === 0 ? (
          <p className={styles.small}>{t('learn-first.none')}</p>
        ) : (
          <>
            <p className={styles.small}>{t('learn-first.text')}</p>
            <ol>
              {explanation.learnFirst.map((input, index) => (
                <li key={index}>
                  {t('learn-first.line', { input: inputWords(input, panel, text), change01: input.change01 })}
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
    </>
  );
}

/** Needs travel as keys and shares as numbers; here they get their names. */
export function raiseWords(message: MessageView, panel: PanelView, text: Text): string {
  const { need, from01, to01 } = message.params;
  const named = {
    ...message.params,
    ...(typeof need === 'string' && { need: needWords(need, panel) }),
    ...(typeof from01 === 'number' && { from: coverageWords(from01, text) }),
    ...(typeof to01 === 'number' && { to: coverageWords(to01, text) }),
  };
  return text.find(message.key, named) ?? message.key;
}

function inputWords(input: ExplanationView['learnFirst'][number], panel: PanelView, text: Text): string {
  return (
    text.find(`learn-first.${input.input}`, {
      need: input.needKey === undefined ? '' : needWords(input.needKey, panel),
      persona: input.personaName ?? '',
    }) ?? input.input
  );
}

function needWords(key: string, panel: PanelView): string {
  const title = panel.needs.find((need) => need.key === key)?.title;
  return title === undefined ? key : `“${title}”`;
}
