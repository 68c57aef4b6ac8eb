import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PersonaCard } from '@contract/customers/customer-views';
import { useRead } from '../../api/read';
import { PersonaForm } from '../../features/customers/persona-form';
import { PersonaProfile } from '../../features/customers/persona-profile';
import { useDrawer } from '../../features/drawer';
import { DeleteRecord } from '../../features/records/history/delete-record';
import { RecordHistory } from '../../features/records/history/record-history';
import { useText } from '../../i18n/text';
import { Loaded } from '../../ui/loaded';
import type { OpenedProps } from './drawer-parts';
import styles from './drawer-parts.module.css';

interface PersonaRecordProps extends Pick<OpenedProps, 'projectId' | 'snapshot' | 'place'> {
  readonly persona: PersonaCard;
  readonly others: readonly PersonaCard[];
}

/** Everything that is written about a persona, to be read and changed. */
export function PersonaRecord({
  projectId,
  snapshot,
  place,
  persona,
  others,
}: PersonaRecordProps): ReactNode {
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
          {editing ? (
            <PersonaForm
              projectId={projectId}
              persona={persona}
              pieces={pieces}
              others={others.filter(({ archived }) => !archived)}
              onDone={() => {
                setEditing(false);
                void maps.refetch();
              }}
            />
          ) : (
            <PersonaProfile persona={persona} pieces={pieces} place={place} />
          )}
          <RecordHistory projectId={projectId} recordId={persona.id} canUndo={canEdit} />
          {canEdit && (
            <div className={styles.actions}>
              <DeleteRecord
                projectId={projectId}
                kind="persona"
                id={persona.id}
                name={persona.name}
                onDeleted={() => {
                  drawer?.close();
                }}
              />
            </div>
          )}
        </>
      )}
    </Loaded>
  );
}
