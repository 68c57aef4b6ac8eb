import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { UseMutationResult } from '@tanstack/react-query';
import type { PersonaCard } from '@contract/customers/customer-views';
import { useText } from '../../i18n/text';
import { MergeQuestion } from '../records/merge/merge-question';
import { SelectBox } from '../../ui/select-box';
import type { CustomerAction, CustomerOutcome } from './customers-data';

interface PersonaFateProps {
  readonly projectId: string;
  readonly persona: PersonaCard;
  readonly others: readonly PersonaCard[];
  readonly mergeWith: string | undefined;
  readonly action: UseMutationResult<CustomerOutcome, Error, CustomerAction>;
  readonly onDone: (outcome: CustomerOutcome) => void;
}

/** Takes a persona out of use, brings it back, or merges it into another one. */
export function PersonaFate({
  projectId,
  persona,
  others,
  mergeWith,
  action,
  onDone,
}: PersonaFateProps): ReactNode {
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
          {into !== '' && (
            <MergeQuestion
              pair={{ projectId, kind: 'persona', id: persona.id, into }}
              busy={action.isPending}
              onMerge={(versions) => {
                action.mutate({ kind: 'merge', id: persona.id, into, versions }, { onSuccess: onDone });
              }}
            />
          )}
        </>
      )}
    </>
  );
}
