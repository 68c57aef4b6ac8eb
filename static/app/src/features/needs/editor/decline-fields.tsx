import type { ReactNode } from 'react';
import type { Need } from '@domain/records/need';
import { addDays } from '@domain/iso-date';
import { userDay } from '../../../api/user-day';
import { MoreWords } from '../../../i18n/more-words';
import { useText } from '../../../i18n/text';
import { ChoiceRow } from '../../../ui/choice-row';
import { SelectBox } from '../../../ui/select-box';
import { useFewRecords } from '../../records/list/record-pages';
import { InnerPart } from '../../records/form/inner-part';
import type { PartProps } from '../../records/form/part';

type Decline = NonNullable<Need['decline']>;
type Rule = 'never' | 'on-date' | 'evidence-doubles' | 'accounts' | 'revenue';

interface DeclineFieldsProps {
  readonly part: PartProps<Need['decline']>;
  readonly decline: Decline;
}

const words = ['direction'] as const;
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
      <MoreWords parts={words}>
        <BecauseOfPrinciple
          projectId={part.projectId}
          onReason={(reason) => {
            onChange({ ...decline, reason });
          }}
        />
      </MoreWords>
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

interface BecauseOfPrincipleProps {
  readonly projectId: string;
  readonly onReason: (reason: string) => void;
}

/** A principle as the reason, in its words; nothing where the company has none. */
function BecauseOfPrinciple({ projectId, onReason }: BecauseOfPrincipleProps): ReactNode {
  const { t } = useText();
  const policies = [...useFewRecords(projectId, 'policy')].sort((a, b) => a.value.number - b.value.number);
  if (policies.length === 0) return null;
  return (
    <SelectBox
      label={t('decline.against')}
      value=""
      onChange={(id) => {
        const policy = policies.find((one) => one.id === id);
        if (policy === undefined) return;
        const { number, title } = policy.value;
        onReason(t('decline.against.reason', { number, title }));
      }}
      options={[
        { value: '', label: t('around.against.choose') },
        ...policies.map(({ id, value: { number, title } }) => ({
          value: id,
          label: `${String(number)} ${title}`,
        })),
      ]}
    />
  );
}
