import Button from '@atlaskit/button/new';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { CustomersView, PersonaCard } from '@contract/customers/customer-views';
import { useRead } from '../../api/read';
import { MoreWords } from '../../i18n/more-words';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { Note } from '../../ui/note';
import { Skeleton } from '../../ui/skeleton';
import { useSurface } from '../../ui/surface-root';
import { Toolbar } from '../../ui/toolbar';
import type { TabProps } from '../tab';
import { FairVoiceMeter } from './fair-voice-meter';
import { PersonaForm } from './persona-form';
import { PersonaOverview } from './persona-overview';
import { PERSONA_VIEWS, PersonaPage } from './persona-page';
import { PersonaWarnings } from './persona-warnings';
import { WeighPersonas } from './weigh-personas';
import styles from './customers.module.css';

const words = ['maps'] as const;

/** Who the customers are: personas with what each misses most, and whether all are heard. */
export function CustomersTab(props: TabProps): ReactNode {
  const { projectId } = useSurface();
  if (projectId === null) return null;
  return (
    <MoreWords parts={words}>
      <Customers {...props} projectId={projectId} />
    </MoreWords>
  );
}

/** A persona whose form is open at once, maybe to merge it with another. */
interface Editing {
  readonly mergeWith?: string | undefined;
}

function Customers(props: TabProps & { readonly projectId: string }): ReactNode {
  const { snapshot, place, projectId } = props;
  const { t } = useText();
  const customers = useRead('customers.read', { projectId });
  const [adding, setAdding] = useState(false);
  const [archived, setArchived] = useState(false);
  const [editing, setEditing] = useState<Editing | null>(null);
  const asked = useMemo(() => new URLSearchParams(place.search), [place.search]);
  if (customers.isPending) return <Skeleton rows={6} label={t('customers.loading')} />;
  if (customers.isError)
    return <FailureNote error={customers.error} onRetry={() => void customers.refetch()} />;
  const view = customers.data;
  const canEdit = snapshot.canManageKnowledge;
  const persona = view.personas.find(({ key }) => key === asked.get('persona'));
  if (persona !== undefined) {
    return (
      <OnePersona
        {...props}
        view={view}
        persona={persona}
        editing={editing}
        onBack={() => {
          setEditing(null);
          place.go('customers');
        }}
      />
    );
  }
  const shown = view.personas.filter((persona) => persona.archived === archived);
  return (
    <div className={styles.tab}>
      <Toolbar>
        {canEdit && (
          <Button
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('persona.add')}
          </Button>
        )}
        {canEdit && !archived && <WeighPersonas projectId={projectId} personas={shown} />}
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={archived}
            onChange={(event) => {
              setArchived(event.currentTarget.checked);
            }}
          />
          {t('persona.archived')}
        </label>
      </Toolbar>
      {adding && (
        <PersonaForm
          projectId={projectId}
          persona={null}
          pieces={[]}
          others={[]}
          onDone={() => {
            setAdding(false);
          }}
        />
      )}
      {shown.length === 0 && (
        <Note tone="neutral" title={t(archived ? 'persona.none-archived' : 'persona.none')} />
      )}
      <ul className={styles.cards}>
        {shown.map((persona) => (
          <PersonaOverview
            key={persona.id}
            projectId={projectId}
            needs={snapshot.needs}
            persona={persona}
            ordinal={snapshot.personas.find((one) => one.key === persona.key)?.ordinal ?? 0}
            among={() => shown.map(({ key }) => ({ kind: 'persona', id: key }))}
            onOpen={(next) => {
              place.go('customers', `?persona=${persona.key}&map=${next}`);
            }}
            onEvidence={() => {
              place.go('insights', `?view=inbox&persona=${persona.key}`);
            }}
          />
        ))}
      </ul>
      <FairVoiceMeter view={view} />
      <PersonaWarnings
        {...{ projectId, view, canEdit, place }}
        onEdit={(personaKey, mergeWith) => {
          setEditing({ mergeWith });
          place.go('customers', `?persona=${personaKey}`);
        }}
      />
    </div>
  );
}

interface OnePersonaProps extends Omit<TabProps, 'view'> {
  readonly projectId: string;
  readonly view: CustomersView;
  readonly persona: PersonaCard;
  readonly editing: Editing | null;
  readonly onBack: () => void;
}

function OnePersona(props: OnePersonaProps): ReactNode {
  const { snapshot, work, place, projectId, view, persona, editing, onBack } = props;
  const shown = new URLSearchParams(place.search).get('map');
  return (
    <PersonaPage
      key={persona.id}
      {...{ snapshot, work, place, projectId, persona }}
      others={view.personas.filter((one) => !one.archived && one.id !== persona.id)}
      view={PERSONA_VIEWS.find((name) => name === shown) ?? 'profile'}
      editing={editing !== null}
      mergeWith={editing?.mergeWith}
      onView={(next) => {
        if (next === null) onBack();
        else place.go('customers', `?persona=${persona.key}&map=${next}`);
      }}
    />
  );
}
