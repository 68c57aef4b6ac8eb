import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { account } from '@domain/records/account';
import type { AnyKind } from '@domain/records/kind';
import { segmentFields } from '@domain/records/import-targets';
import { COMPARISONS } from '@domain/records/segment-rule';
import type { SegmentRule } from '@domain/records/segment-rule';
import { useRead } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { ChoiceRow } from '../../../ui/choice-row';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { choiceWords, fieldWords } from '../../records/words/record-words';
import { conditionsOf, isComparison, ruleOf } from './conditions';
import type { Condition, ConditionList } from './conditions';
import styles from './segments.module.css';

interface RuleFieldProps {
  readonly projectId: string;
  readonly value: SegmentRule;
  readonly onChange: (rule: SegmentRule) => void;
  /** Names of what is known about accounts beside their own fields. */
  readonly attributes: readonly string[];
  /** The declaration of accounts. */
  readonly of?: AnyKind;
}

const fresh: Condition = { attribute: 'plan', is: '=', value: '' };
const freshList: ConditionList = { join: 'all', conditions: [fresh] };

/** The conditions that a rule begins with in the form; a rule of none begins with an unfinished line. */
function linesOf(rule: SegmentRule): { readonly list: ConditionList; readonly deeper: boolean } {
  const known = conditionsOf(rule);
  if (known === null) return { list: freshList, deeper: true };
  return { list: known.conditions.length === 0 ? { ...known, conditions: [fresh] } : known, deeper: false };
}

/** A segment's rule, condition by condition, with how many accounts it takes in while it is written. */
export function RuleField({ projectId, value, onChange, attributes, of = account }: RuleFieldProps): ReactNode {
  const { t } = useText();
  const [{ list, deeper }, setLines] = useState(() => linesOf(value));
  const count = useRead('segment.count', { projectId, rule: ruleOf(list) }, { keep: true });
  const put = (next: ConditionList): void => {
    setLines({ list: next, deeper });
    onChange(ruleOf(next));
  };
  const change = (at: number, condition: Condition | null): void => {
    const conditions = list.conditions.flatMap((one, place) =>
      place !== at ? [one] : condition === null ? [] : [condition],
    );
    put({ ...list, conditions });
  };
  return (
    <div className={styles.section}>
      {deeper && <Note tone="warning" title={t('segment.deeper')} />}
      <ChoiceRow
        legend={t('segment.join')}
        value={list.join}
        onChange={(join) => {
          put({ ...list, join });
        }}
        choices={[
          { value: 'all', label: t('segment.join.all') },
          { value: 'any', label: t('segment.join.any') },
        ]}
      />
      {list.conditions.map((condition, at) => (
        <ConditionLine
          key={at}
          at={at}
          of={of}
          condition={condition}
          attributes={attributes}
          onChange={(next) => {
            change(at, next);
          }}
        />
      ))}
      <div className={styles.head}>
        <Button
          spacing="compact"
          onClick={() => {
            put({ ...list, conditions: [...list.conditions, fresh] });
          }}
        >
          {t('segment.condition.add')}
        </Button>
        <span role="status">
          {count.data === undefined
            ? t('state.loading')
            : t('segment.takes-in', { count: count.data.accounts })}
        </span>
      </div>
      {count.isError && <FailureNote error={count.error} onRetry={() => void count.refetch()} />}
    </div>
  );
}

interface ConditionLineProps {
  readonly at: number;
  readonly of: AnyKind;
  readonly condition: Condition;
  readonly attributes: readonly string[];
  readonly onChange: (condition: Condition | null) => void;
}

function ConditionLine({ at, of, condition, attributes, onChange }: ConditionLineProps): ReactNode {
  const text = useText();
  const { t } = text;
  const place = at + 1;
  const own = segmentFields(of);
  return (
    <div className={styles.condition} role="group" aria-label={t('segment.condition', { place })}>
      <select
        aria-label={t('segment.attribute')}
        value={condition.attribute}
        onChange={(event) => {
          onChange({ ...condition, attribute: event.currentTarget.value });
        }}
      >
        {own.map((field) => (
          <option key={field} value={field}>
            {fieldWords(of.name, field, text)}
          </option>
        ))}
        {attributes
          .filter((name) => !own.includes(name))
          .map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
      </select>
      <select
        aria-label={t('segment.comparison')}
        value={condition.is}
        onChange={(event) => {
          if (isComparison(event.currentTarget.value))
            onChange({ ...condition, is: event.currentTarget.value });
        }}
      >
        {COMPARISONS.map((comparison) => (
          <option key={comparison} value={comparison}>
            {t(`segment.is.${comparison}`)}
          </option>
        ))}
      </select>
      {condition.is !== 'is-set' && <ConditionValue of={of} condition={condition} onChange={onChange} />}
      <Button
        spacing="compact"
        appearance="subtle"
        aria-label={t('segment.condition.remove', { place })}
        onClick={() => {
          onChange(null);
        }}
      >
        {t('evidence.unlink.short')}
      </Button>
    </div>
  );
}

function ConditionValue(props: Pick<ConditionLineProps, 'of' | 'condition' | 'onChange'>): ReactNode {
  const { of, condition, onChange } = props;
  const text = useText();
  const { t } = text;
  const words = of.specs[condition.attribute]?.values;
  if (words !== undefined && condition.is !== 'one-of') {
    return (
      <select
        aria-label={t('segment.value')}
        value={condition.value}
        onChange={(event) => {
          onChange({ ...condition, value: event.currentTarget.value });
        }}
      >
        <option value="">{t('segment.value.choose')}</option>
        {words.map((word) => (
          <option key={word} value={word}>
            {choiceWords(of.name, condition.attribute, word, text)}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      type="text"
      aria-label={t('segment.value')}
      maxLength={200}
      value={condition.value}
      onChange={(event) => {
        onChange({ ...condition, value: event.currentTarget.value });
      }}
    />
  );
}
