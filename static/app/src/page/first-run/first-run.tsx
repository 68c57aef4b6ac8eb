import CheckMarkIcon from '@atlaskit/icon/core/check-mark';
import type { ReactNode } from 'react';
import { EditFlag } from '../../features/items/item-edits/edit-flag';
import { useItemEdits } from '../../features/items/item-edits/use-item-edits';
import { MoreWords } from '../../i18n/more-words';
import { useText } from '../../i18n/text';
import { AskNeed } from './ask-need';
import { FirstRunAside } from './first-run-aside';
import type { FirstRunProps } from './first-run-props';
import { FirstValue } from './first-value';
import { WorkThatServes } from './work-that-serves';
import styles from './first-run.module.css';

const words = ['first-run', 'edits'] as const;
const steps = ['need', 'work', 'done'] as const;

/** From a blank product to the first list in the order of its value, in two steps; then what was done, with its undo. */
export function FirstRun(props: FirstRunProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <FirstRunSteps {...props} />
    </MoreWords>
  );
}

function FirstRunSteps(props: FirstRunProps): ReactNode {
  const { stage, go, shown, snapshot, work, place } = props;
  const { t } = useText();
  const edits = useItemEdits(work, snapshot);
  return (
    <>
      <EditFlag edits={edits} />
      {shown && stage.kind !== 'done' && (
        <section className={styles.run} aria-label={t('first.title')}>
          <div className={styles.step}>
            <Steps at={stage.kind === 'work' ? 1 : 0} />
            {stage.kind === 'work' ? (
              <WorkThatServes
                {...props}
                key={stage.needKey}
                needKey={stage.needKey}
                edits={edits}
                onAttached={(level) => {
                  go({ kind: 'done' });
                  place.go('priorities', level === 'epic' ? '?level=epic' : '');
                }}
              />
            ) : (
              <AskNeed {...props} />
            )}
          </div>
          {stage.kind === 'work' ? (
            <FirstValue {...props} needKey={stage.needKey} />
          ) : (
            <FirstRunAside {...props} />
          )}
        </section>
      )}
    </>
  );
}

/** Where one is on the way, and what is still to come. */
function Steps({ at }: { readonly at: number }): ReactNode {
  const { t } = useText();
  return (
    <ol className={styles.steps} aria-label={t('first.steps')}>
      {steps.map((step, place) => (
        <li key={step} aria-current={place === at ? 'step' : undefined} data-past={place < at}>
          <span className={styles.dot}>
            {place < at ? <CheckMarkIcon label={t('first.step.past')} size="small" /> : place + 1}
          </span>
          {t(`first.step.${step}`)}
        </li>
      ))}
    </ol>
  );
}
