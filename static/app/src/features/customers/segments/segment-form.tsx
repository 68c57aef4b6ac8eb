import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { ACCOUNT_STATES } from '@domain/records/account';
import { COMPARISONS } from '@domain/records/segment-rule';
import type { SegmentView } from '@contract/customers/segment-views';
import { useRead } from '../../../api/read';
import { useWrite } from '../../../api/write';
import { useText } from '../../../i18n/text';
import { useAnnounce } from '../../../ui/announcer';
import { ChoiceRow } from '../../../ui/choice-row';
import { FailureNote } from '../../../ui/failure-note';
import { Note } from '../../../ui/note';
import { conditionsOf, isComparison, OWN_FIELDS, ruleOf } from './conditions';
import type { Condition, ConditionList } from './conditions';
import styles from './segments.module.css';

interface SegmentFormProps {
  readonly projectId: string;
  /** Null for a new one. */
  readonly segment: SegmentView | null;
  /** Names of what is known about accounts beside their own fields. */
  readonly attributes: readonly string[];
  readonly onDone: () => void;
}

const fresh: Condition = { attribute: 'plan', is: '=', value: '' };

/** A segment's rule, condition by condition, with how many accounts it takes in while it is written. */
export function SegmentForm({ projectId, segment, attributes, onDone }: SegmentFormProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const nameId = useId();
  const [newId] = useState(() => crypto.randomUUID());
  const [name, setName] = useState(segment?.name ?? '');
  const known = segment === null ? { join: 'all' as const, conditions: [fresh] } : conditionsOf(segment.rule);
  const [list, setList] = useState<ConditionList>(known ?? { join: 'all', conditions: [fresh] });
  const rule = ruleOf(list);
  const count = useRead('segment.count', { projectId, rule }, { keep: true });
  const save = useWrite('segment.save', { until: ['segment.list'] });
  const change = (at: number, condition: Condition | null): void => {
    const conditions = list.conditions.flatMap((one, place) =>
      place !== at ? [one] : condition === null ? [] : [condition],
    );
    setList({ ...list, conditions });
  };
  return (
    <form
      className={styles.form}
      aria-label={segment === null ? t('segment.add') : t('segment.edit', { segment: segment.name })}
      onSubmit={(event) => {
        event.preventDefault();
        const { id, version } = segment ?? { id: newId, version: 0 };
        save.run({ projectId, segment: { id, version, name: name.trim(), rule } }, () => {
          announce(t('segment.saved'));
          onDone();
        });
      }}
    >
      {known === null && <Note tone="warning" title={t('segment.deeper')} />}
      <label htmlFor={nameId}>{t('segment.name.of')}</label>
      <Textfield
        id={nameId}
        isCompact
        isRequired
        maxLength={80}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
        }}
      />
      <ChoiceRow
        legend={t('segment.join')}
        value={list.join}
        onChange={(join) => {
          setList({ ...list, join });
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
            setList({ ...list, conditions: [...list.conditions, fresh] });
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
      {save.conflict !== null && <Note tone="warning" role="alert" title={t('segment.conflict')} />}
      {save.failure !== null && <FailureNote error={save.failure} />}
      <div className={styles.head}>
        <Button type="submit" appearance="primary" isDisabled={name.trim() === ''} isLoading={save.busy}>
          {t('action.save')}
        </Button>
        <Button onClick={onDone}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}

interface ConditionLineProps {
  readonly at: number;
  readonly condition: Condition;
  readonly attributes: readonly string[];
  readonly onChange: (condition: Condition | null) => void;
}

function ConditionLine({ at, condition, attributes, onChange }: ConditionLineProps): ReactNode {
  const { t } = useText();
  const place = at + 1;
  const others = attributes.filter((name) => OWN_FIELDS.every((own) => own !== name));
  return (
    <div className={styles.condition} role="group" aria-label={t('segment.condition', { place })}>
      <select
        aria-label={t('segment.attribute')}
        value={condition.attribute}
        onChange={(event) => {
          onChange({ ...condition, attribute: event.currentTarget.value });
        }}
      >
        {OWN_FIELDS.map((own) => (
          <option key={own} value={own}>
            {t(`segment.field.${own}`)}
          </option>
        ))}
        {others.map((name) => (
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
      {condition.is === 'is-set' ? null : condition.attribute === 'state' && condition.is !== 'one-of' ? (
        <select
          aria-label={t('segment.value')}
          value={condition.value}
          onChange={(event) => {
            onChange({ ...condition, value: event.currentTarget.value });
          }}
        >
          <option value="">{t('segment.value.choose')}</option>
          {ACCOUNT_STATES.map((state) => (
            <option key={state} value={state}>
              {t(`account-state.${state}`)}
            </option>
          ))}
        </select>
      ) : (
        <input
          type="text"
          aria-label={t('segment.value')}
          maxLength={200}
          value={condition.value}
          onChange={(event) => {
            onChange({ ...condition, value: event.currentTarget.value });
          }}
        />
      )}
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
