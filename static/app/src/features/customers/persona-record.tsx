import type { ReactNode } from 'react';
import type { PersonaCard } from '@contract/customers/customer-views';
import type { ProcedureOutput } from '@contract/rpc';
import { DeleteRecord } from '../records/history/delete-record';
import { RecordHistory } from '../records/history/record-history';
import type { PageLocation } from '../tab';
import { PersonaForm } from './persona-form';
import { PersonaProfile } from './persona-profile';
import styles from './customers.module.css';

interface PersonaRecordProps {
  readonly projectId: string;
  readonly persona: PersonaCard;
  /** Those that it may be merged with. */
  readonly others: readonly PersonaCard[];
  /** What was said that the maps and traits of the persona rest on. */
  readonly pieces: ProcedureOutput<'map.read'>['pieces'];
  readonly place: PageLocation;
  readonly canEdit: boolean;
  readonly editing: boolean;
  readonly mergeWith?: string | undefined;
  /** When the form is done, whatever became of it. */
  readonly onDone: () => void;
  readonly onDeleted: () => void;
}

/** Everything that is written about a persona: to be read, with its history and its end, or to be changed. */
export function PersonaRecord(props: PersonaRecordProps): ReactNode {
  const { projectId, persona, others, pieces, place, canEdit, editing, mergeWith, onDone, onDeleted } = props;
  if (editing) return <PersonaForm {...{ projectId, persona, pieces, others, mergeWith, onDone }} />;
  return (
    <>
      <PersonaProfile persona={persona} pieces={pieces} place={place} />
      <RecordHistory projectId={projectId} recordId={persona.id} canUndo={canEdit} />
      {canEdit && (
        <div className={styles.actions}>
          <DeleteRecord
            projectId={projectId}
            kind="persona"
            id={persona.id}
            name={persona.name}
            onDeleted={onDeleted}
          />
        </div>
      )}
    </>
  );
}
