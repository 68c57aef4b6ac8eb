import { useState } from 'react';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { SelectBox } from '../../../ui/select-box';
import type { PlanItem } from './plan-items';
import type { Pair, PlanChoices } from './plan-problem';
import styles from './sprint-plan.module.css';

interface CouplingsProps {
  readonly items: readonly PlanItem[];
  readonly together: PlanChoices['together'];
  readonly onChange: (together: PlanChoices['together']) => void;
}

/** Pairs of items that make sense only in the same sprint: both are planned, or neither. */
export function Couplings({ items, together, onChange }: CouplingsProps): ReactNode {
  const { t } = useText();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const open = items.filter((item) => !item.done);
  const optionsWithout = (key: string) => [
    { value: '', label: t('sprint.rule.together.choose') },
    ...open
      .filter((item) => item.key !== key)
      .map((item) => ({ value: item.key, label: `${item.key} ${item.row.item.summary}` })),
  ];
  const known = together.some((pair) => pair.includes(first) && pair.includes(second));
  return (
    <fieldset className={styles.floors}>
      <legend>{t('sprint.rule.together')}</legend>
      {together.map((pair) => (
        <TiedPair
          key={pair.join(' ')}
          pair={pair}
          onUntie={() => {
            onChange(together.filter((other) => other !== pair));
          }}
        />
      ))}
      <div className={styles.tie}>
        <SelectBox
          label={t('sprint.rule.together.first')}
          value={first}
          options={optionsWithout(second)}
          onChange={setFirst}
        />
        <SelectBox
          label={t('sprint.rule.together.second')}
          value={second}
          options={optionsWithout(first)}
          onChange={setSecond}
        />
        <button
          type="button"
          className={styles.tool}
          disabled={first === '' || second === '' || known}
          onClick={() => {
            onChange([...together, [first, second]]);
            setFirst('');
            setSecond('');
          }}
        >
          {t('sprint.rule.together.tie')}
        </button>
      </div>
    </fieldset>
  );
}

function TiedPair({ pair, onUntie }: { pair: Pair; onUntie: () => void }): ReactNode {
  const { t } = useText();
  const [one, other] = pair;
  return (
    <div className={styles.range}>
      <span className={styles.grow}>{t('sprint.rule.together.and', { one, other })}</span>
      <button
        type="button"
        className={styles.tool}
        aria-label={t('sprint.rule.together.untie.items', { one, other })}
        onClick={onUntie}
      >
        {t('sprint.rule.together.untie')}
      </button>
    </div>
  );
}
