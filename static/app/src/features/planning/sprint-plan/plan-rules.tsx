import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PersonaView } from '@contract/value/knowledge-views';
import type { PlanningBasis } from '@contract/planning/planning-views';
import { useText } from '../../../i18n/text';
import { BalanceRules } from './balance-rules';
import { Couplings } from './couplings';
import type { Unit } from './plan-cells';
import type { PlanItem } from './plan-items';
import type { PlanChoices } from './plan-problem';
import styles from './sprint-plan.module.css';

interface PlanRulesProps {
  readonly items: readonly PlanItem[];
  readonly choices: PlanChoices;
  readonly basis: PlanningBasis;
  readonly personas: readonly PersonaView[];
  readonly unit: Unit;
  /** One of these rules is the way out of what stands in the way: the box opens, and stays so until it is closed. */
  readonly needed: boolean;
  readonly onChange: (change: Partial<PlanChoices>) => void;
}

/** What the proposal must keep to, beside the capacity. */
export function PlanRules(props: PlanRulesProps): ReactNode {
  const { items, choices, basis, personas, needed, onChange } = props;
  const { t } = useText();
  const [opened, setOpened] = useState(needed);
  const [wasNeeded, setWasNeeded] = useState(needed);
  if (needed !== wasNeeded) {
    setWasNeeded(needed);
    if (needed) setOpened(true);
  }
  const check = (
    name: 'assumeEstimates' | 'ignoreOutsideBlockers' | 'breakCycles',
    label: string,
  ): ReactNode => (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={choices[name]}
        onChange={(event) => {
          onChange({ [name]: event.currentTarget.checked });
        }}
      />
      {label}
    </label>
  );
  return (
    <details
      className={styles.fold}
      open={opened}
      onToggle={(event) => {
        setOpened(event.currentTarget.open);
      }}
    >
      <summary>{t('sprint.rules')}</summary>
      {props.unit !== 'count' &&
        check('assumeEstimates', t('sprint.rule.assume', { points: basis.referencePoints }))}
      {check('ignoreOutsideBlockers', t('sprint.rule.outside'))}
      {check('breakCycles', t('sprint.rule.cycles'))}
      <fieldset className={styles.floors}>
        <legend>{t('sprint.rule.floors')}</legend>
        {personas
          .filter((persona) => !persona.anti)
          .map((persona) => (
            <label key={persona.key}>
              <span className={styles.grow}>{persona.name}</span>
              <input
                className={styles.number}
                type="number"
                min={0}
                step="any"
                value={choices.floors[persona.key] ?? ''}
                onChange={(event) => {
                  const typed = Number(event.currentTarget.value);
                  onChange({
                    floors: { ...choices.floors, [persona.key]: Number.isFinite(typed) ? typed : 0 },
                  });
                }}
              />
            </label>
          ))}
      </fieldset>
      <BalanceRules
        items={items}
        balance={choices.balance}
        onChange={(balance) => {
          onChange({ balance });
        }}
      />
      <Couplings
        items={items}
        together={choices.together}
        onChange={(together) => {
          onChange({ together });
        }}
      />
    </details>
  );
}
