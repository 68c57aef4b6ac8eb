import Textfield from '@atlaskit/textfield';
import { useId } from 'react';
import type { ReactNode } from 'react';
import type { NeedDetail } from '@contract/needs/need-views';
import { useText } from '../../../i18n/text';
import { ChoiceRow } from '../../../ui/choice-row';
import styles from './need-editor.module.css';

type DeclineView = NonNullable<NeedDetail['decline']>;
type Rule = 'never' | 'on-date' | 'evidence-doubles';

interface DeclineFieldsProps {
  readonly decline: DeclineView;
  readonly onChange: (decline: DeclineView) => void;
}

/** A season: long enough for the reason to have changed. */
const PROPOSED_DAYS = 90;

/** Why a need is declined, and what brings it back by itself. */
export function DeclineFields({ decline, onChange }: DeclineFieldsProps): ReactNode {
  const { t } = useText();
  const id = useId();
  const rule: Rule =
    decline.reopenOn !== null ? 'on-date' : decline.whenDoubled ? 'evidence-doubles' : 'never';
  const choose = (next: Rule): void => {
    const proposed = new Date(Date.now() + PROPOSED_DAYS * 86_400_000).toISOString().slice(0, 10);
    onChange({
      ...decline,
      reopenOn: next === 'on-date' ? (decline.reopenOn ?? proposed) : null,
      whenDoubled: next === 'evidence-doubles',
    });
  };
  return (
    <>
      <label htmlFor={`${id}-reason`}>{t('need.decline.reason')}</label>
      <Textfield
        id={`${id}-reason`}
        isCompact
        isRequired
        maxLength={500}
        value={decline.reason}
        onChange={(event) => {
          onChange({ ...decline, reason: event.currentTarget.value });
        }}
      />
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
      {rule === 'on-date' && (
        <label className={styles.theme}>
          {t('need.decline.reopen')}{' '}
          <input
            type="date"
            required
            value={decline.reopenOn ?? ''}
            onChange={(event) => {
              const day = event.currentTarget.value;
              if (day !== '') onChange({ ...decline, reopenOn: day });
            }}
          />
        </label>
      )}
    </>
  );
}
