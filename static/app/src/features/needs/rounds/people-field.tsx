import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { peopleByName } from '../../../api/people';
import { useReading } from '../../../api/read';
import { useText } from '../../../i18n/text';
import { Combobox } from '../../../ui/combobox';
import { useSettled } from '../../../ui/use-settled';
import styles from './rounds.module.css';

export interface Person {
  readonly accountId: string;
  readonly name: string;
}

interface PeopleFieldProps {
  readonly projectId: string;
  readonly people: readonly Person[];
  readonly onChange: (people: readonly Person[]) => void;
}

/** Whoever types is not asked about at each letter. */
const PAUSE_MS = 300;

/** People of the project, found by their names. */
export function PeopleField({ projectId, people, onChange }: PeopleFieldProps): ReactNode {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const text = useSettled(typed.trim(), PAUSE_MS);
  const found = useReading(peopleByName, { projectId, text }, { keep: true });
  const offered = (found.data ?? []).filter((one) =>
    people.every(({ accountId }) => accountId !== one.accountId),
  );
  return (
    <fieldset className={styles.field}>
      <legend>{t('rounds.field.people')}</legend>
      <ul className={styles.people}>
        {people.map(({ accountId, name }) => (
          <li key={accountId}>
            {name}
            <Button
              spacing="compact"
              appearance="subtle"
              aria-label={t('rounds.field.person.remove', { person: name })}
              onClick={() => {
                onChange(people.filter((one) => one.accountId !== accountId));
              }}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
      <Combobox
        label={t('rounds.field.person')}
        text={typed}
        onText={setTyped}
        busy={found.isFetching}
        behind={text !== typed.trim() || found.isPlaceholderData}
        nothing={t('rounds.field.person.none')}
        options={offered.map(({ accountId, displayName }) => ({ id: accountId, content: displayName }))}
        onPick={(accountId) => {
          const picked = offered.find((one) => one.accountId === accountId);
          if (picked !== undefined) onChange([...people, { accountId, name: picked.displayName }]);
          setTyped('');
        }}
      />
    </fieldset>
  );
}
