import type { ReactNode } from 'react';
import type { Need } from '@domain/records/need';
import { addDays } from '@domain/iso-date';
import { userDay } from '../../../api/user-day';
import { useText } from '../../../i18n/text';
import { ChoiceRow } from '../../../ui/choice-row';
import { InnerPart } from '../../records/form/inner-part';
import type { PartProps } from '../../records/form/part';

type Decline = NonNullable<Need['decline']>;
type Rule = 'never' | 'on-date' | 'evidence-doubles' | 'accounts' | 'revenue';

interface DeclineFieldsProps {
  readonly part: PartProps<Need['decline']>;
  readonly decline: Decline;
}

/** A season: long enough for the reason to have changed. */
const PROPOSED_DAYS = 90;
const PROPOSED_ACCOUNTS = 5;
const PROPOSED_REVENUE = 10_000;

function ruleOf({ reopenOn, piecesAtDecline, reopenAtAccounts, reopenAtRevenue }: Decline): Rule {
  if (reopenOn !== null) return 'on-date';
  if (reopenAtAccounts !== null) return 'accounts';
  if (reopenAtRevenue !== null) return 'revenue';
  return piecesAtDecline === null ? 'never' : 'evidence-doubles';
}

/** Why a need is declined, and what brings it back by itself. */
export function DeclineFields({ part, decline }: DeclineFieldsProps): ReactNode {
  const { t } = useText();
  const { onChange } = part;
  const rule = ruleOf(decline);
  const choose = (next: Rule): void => {
    const proposed = addDays(userDay(), PROPOSED_DAYS);
    onChange({
      ...decline,
      reopenOn: next === 'on-date' ? (decline.reopenOn ?? proposed) : null,
      piecesAtDecline: next === 'evidence-doubles' ? 0 : null,
      reopenAtAccounts: next === 'accounts' ? (decline.reopenAtAccounts ?? PROPOSED_ACCOUNTS) : null,
      reopenAtRevenue: next === 'revenue' ? (decline.reopenAtRevenue ?? PROPOSED_REVENUE) : null,
    });
  };
  return (
    <>
      <InnerPart of={part} name="reason" value={decline} onChange={onChange} />
      <ChoiceRow
        legend={t('need.decline.rule')}
        value={rule}
        onChange={choose}
        choices={[
          { value: 'evidence-doubles', label: t('need.decline.rule.evidence-doubles') },
          { value: 'accounts', label: t('need.decline.rule.accounts') },
          { value: 'revenue', label: t('need.decline.rule.revenue') },
          { value: 'on-date', label: t('need.decline.rule.on-date') },
          { value: 'never', label: t('need.decline.rule.never') },
        ]}
      />
      {rule === 'accounts' && (
        <InnerPart of={part} name="reopenAtAccounts" value={decline} onChange={onChange} />
      )}
      {rule === 'revenue' && (
        <InnerPart of={part} name="reopenAtRevenue" value={decline} onChange={onChange} />
      )}
      {rule === 'on-date' && <InnerPart of={part} name="reopenOn" value={decline} onChange={onChange} />}
    </>
  );
}
