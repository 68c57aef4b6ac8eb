import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PersonaCard } from '@contract/customers/customer-views';
import { useWrite } from '../../api/write';
import { useText } from '../../i18n/text';
import { MergeQuestion, useMerge } from '../records/merge/merge-question';
import { FailureNote } from '../../ui/failure-note';
import { SelectBox } from '../../ui/select-box';

interface PersonaFateProps {
  readonly projectId: string;
  readonly persona: PersonaCard;
  readonly others: readonly PersonaCard[];
  readonly mergeWith: string | undefined;
  readonly onDone: () => void;
}

/** Takes a persona out of use, brings it back, or merges it into another one. */
export function PersonaFate({ projectId, persona, others, mergeWith, onDone }: PersonaFateProps): ReactNode {
  const { t } = useText();
  const [into, setInto] = useState(others.find((other) => other.key === mergeWith)?.id ?? '');
  const archive = useWrite('record.archive', { until: ['customers.read'] });
  const merge = useMerge(['customers.read']);
  return (
    <>
      <Button
        appearance="subtle"
        isLoading={archive.busy}
        onClick={() => {
          archive.run({ projectId, kind: 'persona', id: persona.id, archived: !persona.archived }, onDone);
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
              merge={merge}
              onMerged={onDone}
            />
          )}
        </>
      )}
      {archive.failure !== null && <FailureNote error={archive.failure} />}
    </>
  );
}
