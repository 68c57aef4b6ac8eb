import type { ReactNode } from 'react';
import type { Need } from '@domain/records/need';
import { addDays } from '@domain/iso-date';
import { userDay } from '../../../api/user-day';
import { useText } from '../../../i18n/text';
import { ChoiceRow } from '../../../ui/choice-row';
import { InnerPart } from '../../records/form/inner-part';
import type { PartProps } from '../../records/form/part';

type Decline = NonNullable<Need['decline']>;
type Rule = 'never' | 'on-date' | 'evidence-doubles';

interface DeclineFieldsProps {
  readonly part: PartProps<Need['decline']>;
  readonly decline: Decline;
}

/** A season: long enough for the reason to have changed. */
const PROPOSED_DAYS = 90;

/** Why a need is declined, and what brings it back by itself. */
export function DeclineFields({ part, decline }: DeclineFieldsProps): ReactNode {
  const { t } = useText();
  const { onChange } = part;
  const rule: Rule =
    decline.reopenOn !== null ? 'on-date' : decline.piecesAtDecline !== null ? 'evidence-doubles' : 'never';
  const choose = (next: Rule): void => {
    const proposed = addDays(userDay(), PROPOSED_DAYS);
    onChange({
      ...decline,
      reopenOn: next === 'on-date' ? (decline.reopenOn ?? proposed) : null,
      piecesAtDecline: next === 'evidence-doubles' ? 0 : null,
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
          { value: 'on-date', label: t('need.decline.rule.on-date') },
          { value: 'never', label: t('need.decline.rule.never') },
        ]}
      />
      {rule === 'on-date' && <InnerPart of={part} name="reopenOn" value={decline} onChange={onChange} />}
    </>
  );
}
