import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { UseMutationResult } from '@tanstack/react-query';
import type { PersonaCard } from '@contract/customers/customer-views';
import { useText } from '../../i18n/text';
import { SelectBox } from '../../ui/select-box';
import type { CustomerAction, CustomerOutcome } from './customers-data';

interface PersonaFateProps {
  readonly persona: PersonaCard;
  readonly others: readonly PersonaCard[];
  readonly mergeWith: string | undefined;
  readonly action: UseMutationResult<CustomerOutcome, Error, CustomerAction>;
  readonly onDone: (outcome: CustomerOutcome) => void;
}

/** Takes a persona out of use, brings it back, or merges it into another one. */
export function PersonaFate({ persona, others, mergeWith, action, onDone }: PersonaFateProps): ReactNode {
  const { t } = useText();
  const [into, setInto] = useState(others.find((other) => other.key === mergeWith)?.id ?? '');
  return (
    <>
      <Button
        appearance="subtle"
        onClick={() => {
          action.mutate(
            { kind: 'archive', id: persona.id, archived: !persona.archived },
            { onSuccess: onDone },
          );
        }}
      >
        {t(persona.archived ? 'persona.unarchive' : 'persona.archive')}
      </Button>
      {!persona.archived && others.length > 0 && (
        <>
          <SelectBox
            label={t('persona.merge.into')}
            value={into}
            onChange={setInto}
            options={[
              { value: '', label: t('persona.merge.choose') },
              ...others.map((other) => ({ value: other.id, label: other.name })),
            ]}
          />
          <Button
            appearance="subtle"
            isDisabled={into === ''}
            onClick={() => {
              action.mutate({ kind: 'merge', id: persona.id, into }, { onSuccess: onDone });
            }}
          >
            {t('need.merge.do')}
          </Button>
        </>
      )}
    </>
  );
}
