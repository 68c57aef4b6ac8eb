import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PersonaCard } from '@contract/customers/customer-views';
import type { BackingPiece } from '@contract/customers/map-views';
import { useText } from '../../i18n/text';
import { RecordForm } from '../records/form/record-form';
import { PersonaFate } from './persona-fate';
import { PhotoField } from './photo-field';
import { TraitFields } from './trait-fields';

interface PersonaFormProps {
  readonly projectId: string;
  /** Null for a new one. */
  readonly persona: PersonaCard | null;
  /** The quotes that its traits name, as far as they are known. */
  readonly pieces: readonly BackingPiece[];
  readonly others: readonly PersonaCard[];
  /** The persona that a warning proposes to merge with. */
  readonly mergeWith?: string | undefined;
  readonly onDone: () => void;
}

const options = { until: ['customers.read'] } as const;

/** A persona's words, numbers and traits; what nothing backs is marked assumed where it is shown. */
export function PersonaForm(props: PersonaFormProps): ReactNode {
  const { projectId, persona, others, mergeWith, onDone } = props;
  const { t } = useText();
  const [picked, setPicked] = useState(props.pieces);
  const pieces = new Map(picked.map((piece) => [piece.id, piece]));
  return (
    <RecordForm
      projectId={projectId}
      kind="persona"
      record={persona === null ? null : { id: persona.id, version: persona.version, value: persona }}
      label={persona === null ? t('persona.add') : t('persona.edit', { persona: persona.name })}
      saved={t('need.saved')}
      options={options}
      parts={{
        persona: {
          photo: ({ value, onChange }) => <PhotoField photo={value} onChange={onChange} />,
          traits: ({ value, onChange }) => (
            <TraitFields
              projectId={projectId}
              personaKey={persona?.key ?? ''}
              traits={value}
              pieces={pieces}
              onChange={onChange}
              onPick={(piece) => {
                setPicked((known) => [...known, piece]);
              }}
            />
          ),
        },
      }}
      onDone={onDone}
      onCancel={onDone}
    >
      {persona !== null && (
        <PersonaFate
          projectId={projectId}
          persona={persona}
          others={others}
          mergeWith={mergeWith}
          onDone={onDone}
        />
      )}
    </RecordForm>
  );
}
