import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { PanelView } from '@contract/items/panel-view';
import type { ReceiptLineView } from '@contract/value/score-view';
import { useReading } from '../../api/read';
import { MoreWords } from '../../i18n/more-words';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { Skeleton } from '../../ui/skeleton';
import { lineWords } from './model-words';
import { signed } from './signed';
import { itemComparison } from './comparison';
import type { Comparison } from './comparison';
import styles from './value.module.css';

const words = ['value'] as const;
const keyShape = /^[A-Z][A-Z0-9_]*-\d+$/;

/** Two receipts side by side, the largest difference first. */
export function CompareItems({ panel }: { panel: PanelView }): ReactNode {
  return (
    <MoreWords parts={words}>
      <Compare panel={panel} />
    </MoreWords>
  );
}

function Compare({ panel }: { panel: PanelView }): ReactNode {
  const { t } = useText();
  const inputId = useId();
  const [text, setText] = useState('');
  const [otherKey, setOtherKey] = useState<string | null>(null);
  const [problem, setProblem] = useState<'compare.same' | 'compare.invalid' | null>(null);
  const comparison = useReading(
    itemComparison,
    otherKey === null ? null : { issueId: panel.issueId, otherKey },
  );
  const project = panel.issueKey.replace(/-\d+$/, '');
  const example = `${project}-42`;
  const compare = (): void => {
    const typed = text.trim().toUpperCase();
    const key = /^\d+$/.test(typed) ? `${project}-${typed}` : typed;
    const wrong = !keyShape.test(key) ? 'compare.invalid' : key === panel.issueKey ? 'compare.same' : null;
    setProblem(wrong);
    if (wrong === null) setOtherKey(key);
  };
  return (
    <div className={styles.tool}>
      <form
        className={styles.field}
        onSubmit={(event) => {
          event.preventDefault();
          compare();
        }}
      >
        <h2>{t('compare.title')}</h2>
        <label htmlFor={inputId}>{t('compare.key')}</label>
        <input
          id={inputId}
          value={text}
          autoComplete="off"
          aria-describedby={`${inputId}-hint`}
          aria-invalid={problem !== null}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <span id={`${inputId}-hint`} className={problem === null ? styles.small : styles.problem}>
          {problem === null ? t('compare.key.hint', { example }) : t(problem, { example })}
        </span>
        <div>
          <Button type="submit" spacing="compact" isLoading={comparison.isFetching}>
            {t('compare.go')}
          </Button>
        </div>
      </form>
      {comparison.isError && (
        <FailureNote error={comparison.error} onRetry={() => void comparison.refetch()} />
      )}
      {comparison.isFetching && <Skeleton rows={3} label={t('state.loading')} />}
      {comparison.isSuccess && !comparison.isFetching && <Table comparison={comparison.data} />}
    </div>
  );
}

function Table({ comparison }: { comparison: Comparison }): ReactNode {
  const { t, number } = useText();
  const { left, right, lines } = comparison.view;
  const total = (side: typeof left): string =>
    side.score === null
      ? t('compare.no-value')
      : number(side.score.priorityReceipt.shownTotal, side.score.priorityReceipt.digits);
  const change =
    (right.score?.priorityReceipt.shownTotal ?? 0) - (left.score?.priorityReceipt.shownTotal ?? 0);
  return (
    <>
      <p className={styles.small}>
        {right.issueKey} {comparison.summary}
      </p>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('compare.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.line')}</th>
            <th scope="col" className={styles.figure}>
              {left.issueKey}
            </th>
            <th scope="col" className={styles.figure}>
              {right.issueKey}
            </th>
            <th scope="col" className={styles.figure}>
              {t('compare.difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index}>
              <td>
                <LineNames left={line.left} right={line.right} />
              </td>
              <Points line={line.left} />
              <Points line={line.right} />
              <td className={styles.figure}>{signed(line.difference, number)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('compare.total')}</th>
            <td className={styles.figure}>{total(left)}</td>
            <td className={styles.figure}>{total(right)}</td>
            <td className={styles.figure}>{signed(change, number)}</td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}

/** Lines of the same name say it once; where the inputs differ, both are told. */
function LineNames({
  left,
  right,
}: {
  left: ReceiptLineView | null;
  right: ReceiptLineView | null;
}): ReactNode {
  const text = useText();
  const names = [left, right].flatMap((line) => (line === null ? [] : lineWords(line, text)));
  return [...new Set(names)].map((name) => <div key={name}>{name}</div>);
}

function Points({ line }: { line: ReceiptLineView | null }): ReactNode {
  const { t, number } = useText();
  if (line === null) return <td className={styles.figure}>–</td>;
  const value = number(line.shown);
  return (
    <td className={styles.figure}>{line.assumed.length > 0 ? t('compare.assumed', { value }) : value}</td>
  );
}
