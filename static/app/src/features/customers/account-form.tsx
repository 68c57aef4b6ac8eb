import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ACCOUNT_STATES } from '@domain/records/account';
import type { AccountView } from '@contract/customers/customer-views';
import { useWrite } from '../../api/write';
import { useText } from '../../i18n/text';
import { useAnnounce } from '../../ui/announcer';
import { FailureNote } from '../../ui/failure-note';
import { Note } from '../../ui/note';
import { SelectBox } from '../../ui/select-box';
import styles from './customers.module.css';

interface AccountFormProps {
  readonly projectId: string;
  readonly account: AccountView;
  readonly onDone: () => void;
}

/** What is known about an account: state, plan, size, revenue, and further facts by which segments are made. */
export function AccountForm({ projectId, account, onDone }: AccountFormProps): ReactNode {
  const { t } = useText();
  const announce = useAnnounce();
  const action = useWrite('record.save', { until: ['account.page'] });
  const [draft, setDraft] = useState(account);
  const [facts, setFacts] = useState(() =>
    Object.entries(account.attributes).map(([name, value]) => ({ name, value: String(value ?? '') })),
  );
  const number = (text: string): number | null =>
    text.trim() === '' ? null : Math.max(0, Number(text) || 0);
  return (
    <form
      className={styles.form}
      aria-label={t('accounts.edit', { account: account.name })}
      onSubmit={(event) => {
        event.preventDefault();
        const { id, version, state, plan, people, arr } = draft;
        // A number or a yes that nobody touched stays one.
        const attributes = Object.fromEntries(
          facts
            .filter((fact) => fact.name.trim() !== '')
            .map(({ name, value }) => {
              const before = account.attributes[name] ?? null;
              return [name.trim(), value === String(before ?? '') ? before : value];
            }),
        );
        const set = { state, plan, people, arr, attributes };
        action.run({ projectId, kind: 'account', id, version, set }, () => {
          announce(t('need.saved'));
          onDone();
        });
      }}
    >
      <div className={styles.actions}>
        <SelectBox
          label={t('accounts.state')}
          value={draft.state}
          onChange={(value) => {
            setDraft({ ...draft, state: ACCOUNT_STATES.find((one) => one === value) ?? draft.state });
          }}
          options={ACCOUNT_STATES.map((state) => ({ value: state, label: t(`account-state.${state}`) }))}
        />
        <label>
          {t('accounts.plan')}{' '}
          <input
            type="text"
            maxLength={80}
            value={draft.plan}
            onChange={(event) => {
              setDraft({ ...draft, plan: event.currentTarget.value });
            }}
          />
        </label>
        <label>
          {t('accounts.people')}{' '}
          <input
            type="number"
            min={0}
            step={1}
            value={draft.people ?? ''}
            onChange={(event) => {
              const people = number(event.currentTarget.value);
              setDraft({ ...draft, people: people === null ? null : Math.round(people) });
            }}
          />
        </label>
        <label>
          {t('accounts.arr')}{' '}
          <input
            type="number"
            min={0}
            value={draft.arr ?? ''}
            onChange={(event) => {
              setDraft({ ...draft, arr: number(event.currentTarget.value) });
            }}
          />
        </label>
      </div>
      {facts.map((fact, at) => (
        <div key={at} className={styles.actions}>
          {(['name', 'value'] as const).map((part) => (
            <label key={part}>
              {t(`accounts.fact.${part}`)}{' '}
              <input
                type="text"
                maxLength={part === 'name' ? 100 : 500}
                value={fact[part]}
                onChange={(event) => {
                  const words = event.currentTarget.value;
                  setFacts(facts.map((one, place) => (place === at ? { ...one, [part]: words } : one)));
                }}
              />
            </label>
          ))}
        </div>
      ))}
      {action.conflict !== null && <Note tone="warning" role="alert" title={t('accounts.conflict')} />}
      {action.failure !== null && <FailureNote error={action.failure} />}
      <div className={styles.actions}>
        <Button
          spacing="compact"
          onClick={() => {
            setFacts([...facts, { name: '', value: '' }]);
          }}
        >
          {t('accounts.fact.add')}
        </Button>
        <Button type="submit" spacing="compact" appearance="primary" isLoading={action.busy}>
          {t('action.save')}
        </Button>
        <Button spacing="compact" onClick={onDone}>
          {t('action.cancel')}
        </Button>
      </div>
    </form>
  );
}
