import type { CSSProperties, ReactNode } from 'react';
import type { PromiseView } from '@contract/outcomes/outcome-views';
import { useText } from '../../i18n/text';
import { Lozenge } from '../../ui/lozenge';
import { promiseLine, standingTone } from './promise-words';
import styles from './promises.module.css';
import words from './outcomes.module.css';

interface PromiseRowProps {
  readonly promise: PromiseView;
  /** Whose and about what it is, as the place calls it. */
  readonly children: ReactNode;
}

/** A promise beside what was measured: its subject, one line of words, and both on a scale from 0 to 100 %. */
export function PromiseRow({ promise, children }: PromiseRowProps): ReactNode {
  const text = useText();
  const { t, number } = text;
  const { change, before, standing } = promise;
  const points = (share01: number): string => `${share01 > 0 ? '+' : ''}${number(100 * share01, 0)}`;
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.title}>
          {children}
          <Lozenge tone={standingTone[standing]}>{t(`promises.short.${standing}`)}</Lozenge>
        </span>
        <span
          className={words.small}
          title={
            change === null
              ? undefined
              : t('promises.change', {
                  change: points(change.estimate),
                  low: points(change.low),
                  high: points(change.high),
                  before: before.answers,
                })
          }
        >
          {promiseLine(promise, text)}
        </span>
      </div>
      <Track promise={promise} />
    </li>
  );
}

/** The words beside it say all of it. */
function Track({ promise: { promised01, expected, after } }: { readonly promise: PromiseView }): ReactNode {
  return (
    <div className={styles.track} aria-hidden="true">
      {expected !== null && <Span of={expected} kind="promised" />}
      <Point at={promised01} kind="promised" />
      {after !== null && (
        <>
          {after.interval !== null && <Span of={after.interval} kind="measured" />}
          <Point at={after.share01} kind="measured" />
        </>
      )}
    </div>
  );
}

type Kind = 'promised' | 'measured';
const at = (share01: number): string => `${String(100 * share01)}%`;

function Span({
  of: { low, high },
  kind,
}: {
  readonly of: { readonly low: number; readonly high: number };
  readonly kind: Kind;
}): ReactNode {
  const style = { '--low': at(low), '--high': at(high) } as CSSProperties;
  return <span className={`${styles.span} ${styles[kind]}`} style={style} />;
}

function Point({ at: share01, kind }: { readonly at: number; readonly kind: Kind }): ReactNode {
  return (
    <span className={`${styles.point} ${styles[kind]}`} style={{ '--at': at(share01) } as CSSProperties} />
  );
}
