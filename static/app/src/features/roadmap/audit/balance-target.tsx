import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { OutlineView } from '@contract/roadmap/outline-views';
import { targetFrom } from '@domain/roadmap/balance';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import styles from './audit.module.css';

type Target = NonNullable<OutlineView['balanceTarget']>;

interface BalanceTargetProps {
  readonly projectId: string;
  /** null = the product has none of its own. */
  readonly target: Target | null;
  readonly canChange: boolean;
}

/** The balance that the product aims at, the same for everybody. */
export function BalanceTarget({ projectId, target, canChange }: BalanceTargetProps): ReactNode {
  const { t, percent } = useText();
  const [text, setText] = useState(target === null ? '' : wordsOf(target));
  const wanted = text.trim() === '' ? null : targetFrom(text);
  const save = useWrite('roadmap.set-balance');
  const wrong = text.trim() !== '' && wanted === null;
  if (!canChange) {
    return (
      <p>
        {target === null
          ? t('balance.target.none')
          : t('balance.target.is', {
              business: percent(target.business),
              feature: percent(target.feature),
              customer: percent(target.customer),
            })}
      </p>
    );
  }
  return (
    <form
      className={styles.target}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== null) save.run({ projectId, target: wanted });
      }}
    >
      <label>
        {t('balance.target')}{' '}
        <input
          type="text"
          inputMode="numeric"
          placeholder="30-30-40"
          value={text}
          aria-invalid={wrong}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
      </label>{' '}
      {wanted !== null && (target === null || wordsOf(target) !== text.trim()) && (
        <Button spacing="compact" type="submit" isLoading={save.busy}>
          {t('action.save')}
        </Button>
      )}
      {wrong && <span role="alert"> {t('balance.target.wrong')}</span>}
      {target === null && !wrong && <span> {t('balance.target.none')}</span>}
      {save.failure !== null && <FailureNote error={save.failure} />}
    </form>
  );
}

function wordsOf(target: Target): string {
  return [target.business, target.feature, target.customer]
    .map((share01) => String(Math.round(100 * share01)))
    .join('-');
}
