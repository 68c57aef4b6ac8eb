import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PersonaCard } from '@contract/customers/customer-views';
import { useRead } from '../../api/read';
import { PersonaRecord } from '../../features/customers/persona-record';
import { useDrawer } from '../../features/drawer';
import { useText } from '../../i18n/text';
import { Loaded } from '../../ui/loaded';
import type { OpenedProps } from './drawer-parts';

interface OpenedPersonaProps extends Pick<OpenedProps, 'projectId' | 'snapshot' | 'place'> {
  readonly persona: PersonaCard;
  readonly others: readonly PersonaCard[];
}

/** The record of the persona in the drawer. */
export function OpenedPersona({ snapshot, others, ...props }: OpenedPersonaProps): ReactNode {
  const { projectId, persona } = props;
  const { t } = useText();
  const drawer = useDrawer();
  const [editing, setEditing] = useState(false);
  const maps = useRead('map.read', { projectId, personaId: persona.id }, { forget: true });
  const canEdit = snapshot.canManageKnowledge;
  return (
    <Loaded query={maps}>
      {({ pieces }) => (
        <>
          {canEdit && !editing && (
            <div>
              <Button
                spacing="compact"
                onClick={() => {
                  setEditing(true);
                }}
              >
                {t('persona.edit.short')}
              </Button>
            </div>
          )}
          <PersonaRecord
            {...props}
            {...{ pieces, canEdit, editing }}
            others={others.filter(({ archived }) => !archived)}
            onDone={() => {
              setEditing(false);
              void maps.refetch();
            }}
            onDeleted={() => {
              drawer?.close();
            }}
          />
        </>
      )}
    </Loaded>
  );
}
