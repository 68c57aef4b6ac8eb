import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { SelectBox } from '../../../ui/select-box';
import type { ReleaseProblemChoices } from './use-release-problem';
import styles from '../sprint-plan/sprint-plan.module.css';

interface ReleaseChoicesProps {
  readonly choices: ReleaseProblemChoices;
  /** Points of all that could be built. */
  readonly total: number;
  /** Points assumed of an item without an estimate. */
  readonly referencePoints: number;
}

/** For whom the release is, how much fits in, and what counts. */
export function ReleaseChoices({ choices, total, referencePoints }: ReleaseChoicesProps): ReactNode {
  const { t } = useText();
  return (
    <div className={styles.footRow}>
      <SelectBox
        label={t('release.by')}
        value={choices.by}
        options={[
          { value: 'personas', label: t('release.by.personas') },
          { value: 'accounts', label: t('release.by.accounts') },
        ]}
        onChange={(value) => {
          choices.choose(value === 'accounts' ? 'accounts' : 'personas');
        }}
      />
      <label className={styles.check}>
        {t('sprint.capacity')}
        <input
          className={styles.number}
          type="number"
          min={0}
          step="any"
          value={choices.capacityPoints}
          onChange={(event) => {
            const typed = Number(event.currentTarget.value);
            choices.setCapacity(Number.isFinite(typed) ? Math.max(0, typed) : 0);
          }}
        />
        <span className={styles.small}>{t('release.of-total', { total })}</span>
      </label>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={choices.countsDone}
          onChange={(event) => {
            choices.setCountsDone(event.currentTarget.checked);
          }}
        />
        {t('release.counts-done')}
      </label>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={choices.assumes}
          onChange={(event) => {
            choices.setAssumes(event.currentTarget.checked);
          }}
        />
        {t('sprint.rule.assume', { points: referencePoints })}
      </label>
    </div>
  );
}
