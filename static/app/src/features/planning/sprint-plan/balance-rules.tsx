import type { ReactNode } from 'react';
import { ITEM_CLASSES } from '@domain/planning/sprint/sprint-problem';
import type { ItemClass } from '@domain/planning/sprint/sprint-problem';
import { useText } from '../../../i18n/text';
import type { PlanItem } from './plan-items';
import { anyShare } from './plan-problem';
import type { PlanChoices, ShareRange } from './plan-problem';
import styles from './sprint-plan.module.css';

interface BalanceRulesProps {
  readonly items: readonly PlanItem[];
  readonly balance: PlanChoices['balance'];
  readonly onChange: (balance: PlanChoices['balance']) => void;
}

/** The least and the most share of the points that business, feature and customer work may take. */
export function BalanceRules({ items, balance, onChange }: BalanceRulesProps): ReactNode {
  const { t } = useText();
  const open = items.filter((item) => !item.done);
  const unsaid = open.filter((item) => item.candidate.itemClass === null).length;
  const change = (itemClass: ItemClass, part: Partial<ShareRange>): void => {
    onChange({ ...balance, [itemClass]: { ...(balance[itemClass] ?? anyShare), ...part } });
  };
  return (
    <fieldset className={styles.floors}>
      <legend>{t('sprint.rule.balance')}</legend>
      {unsaid === open.length ? (
        <p className={styles.small}>{t('sprint.rule.balance.none')}</p>
      ) : (
        <>
          {ITEM_CLASSES.map((itemClass) => {
            const range = balance[itemClass] ?? anyShare;
            const name = t(`sprint.class.${itemClass}`);
            return (
              <div key={itemClass} className={styles.range}>
                <span className={styles.grow}>{name}</span>
                <span aria-hidden="true">{t('sprint.rule.least')}</span>
                <ShareInput
                  label={t('sprint.rule.least.of', { name })}
                  share01={range.least01}
                  silent01={0}
                  onShare={(least01) => {
                    change(itemClass, { least01 });
                  }}
                />
                <span aria-hidden="true">{t('sprint.rule.most')}</span>
                <ShareInput
                  label={t('sprint.rule.most.of', { name })}
                  share01={range.most01}
                  silent01={1}
                  onShare={(most01) => {
                    change(itemClass, { most01 });
                  }}
                />
              </div>
            );
          })}
          {unsaid > 0 && <p className={styles.small}>{t('sprint.rule.balance.unsaid', { count: unsaid })}</p>}
        </>
      )}
    </fieldset>
  );
}

interface ShareInputProps {
  readonly label: string;
  readonly share01: number;
  /** The share that asks nothing: it is shown as an empty field. */
  readonly silent01: number;
  readonly onShare: (share01: number) => void;
}

function ShareInput({ label, share01, silent01, onShare }: ShareInputProps): ReactNode {
  return (
    <input
      className={styles.number}
      type="number"
      min={0}
      max={100}
      aria-label={label}
      value={share01 === silent01 ? '' : Math.round(share01 * 100)}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        const percent = typed === '' ? Number.NaN : Number(typed);
        onShare(Number.isFinite(percent) ? Math.min(1, Math.max(0, percent / 100)) : silent01);
      }}
    />
  );
}
