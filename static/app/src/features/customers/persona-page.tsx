import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { MAP_KINDS } from '@domain/records/map';
import type { MapKind } from '@domain/records/map';
import type { PersonaCard } from '@contract/customers/customer-views';
import { useRead } from '../../api/read';
import { useText } from '../../i18n/text';
import { FailureNote } from '../../ui/failure-note';
import { Lozenge } from '../../ui/lozenge';
import { Skeleton } from '../../ui/skeleton';
import { MapView } from './maps/map-view';
import type { TabProps } from '../tab';
import { PersonaFace } from './persona-face';
import { PersonaRecord } from './persona-record';
import styles from './customers.module.css';

export type PersonaView = 'profile' | MapKind;
export const PERSONA_VIEWS: readonly PersonaView[] = ['profile', ...MAP_KINDS];

interface PersonaPageProps extends Omit<TabProps, 'view'> {
  readonly projectId: string;
  readonly persona: PersonaCard;
  readonly others: readonly PersonaCard[];
  readonly view: PersonaView;
  /** Opens the form at once, for example to merge with the persona that a warning names. */
  readonly editing: boolean;
  readonly mergeWith?: string | undefined;
  readonly onView: (view: PersonaView | null) => void;
}

/** One persona: its profile, and its maps. */
export function PersonaPage(props: PersonaPageProps): ReactNode {
  const { projectId, persona, others, snapshot, work, place, view, mergeWith, onView } = props;
  const { t, percent } = useText();
  const [editing, setEditing] = useState(props.editing);
  // Read anew each time they are opened, as others may have drawn meanwhile.
  const maps = useRead('map.read', { projectId, personaId: persona.id }, { forget: true });
  const ordinal = snapshot.personas.find((one) => one.key === persona.key)?.ordinal ?? 0;
  return (
    <div className={styles.tab}>
      <div className={styles.actions}>
        <Button
          spacing="compact"
          appearance="subtle"
          onClick={() => {
            onView(null);
          }}
        >
          {t('profile.back')}
        </Button>
      </div>
      <div className={styles.head}>
        <h2>
          <PersonaFace persona={persona} ordinal={ordinal} />
        </h2>
        {persona.archived && <Lozenge>{t('persona.archived.mark')}</Lozenge>}
        {persona.anti && <Lozenge tone="warning">{t('persona.anti')}</Lozenge>}
        <span className={styles.faint}>
          {persona.share01 === null
            ? t('persona.share.unknown')
            : t('persona.share.of', { share: percent(persona.share01) })}
        </span>
        {snapshot.canManageKnowledge && !editing && (
          <Button
            spacing="compact"
            isDisabled={maps.data === undefined}
            onClick={() => {
              setEditing(true);
            }}
          >
            {t('persona.edit.short')}
          </Button>
        )}
      </div>
      <PersonaViews view={view} onView={onView} />
      {maps.isPending && <Skeleton rows={6} label={t('map.loading')} />}
      {maps.isError && <FailureNote error={maps.error} onRetry={() => void maps.refetch()} />}
      {maps.data !== undefined && (view === 'profile' || editing) && (
        <PersonaRecord
          {...{ projectId, persona, others, place, editing, mergeWith }}
          pieces={maps.data.pieces}
          canEdit={snapshot.canManageKnowledge}
          onDone={() => {
            setEditing(false);
            void maps.refetch();
          }}
          onDeleted={() => {
            onView(null);
          }}
        />
      )}
      {maps.data !== undefined && view !== 'profile' && (
        <MapView
          key={`${persona.id} ${view}`}
          projectId={projectId}
          persona={persona}
          kind={view}
          opened={maps.data}
          snapshot={snapshot}
          items={work.items}
        />
      )}
    </div>
  );
}

type PersonaViewsProps = Pick<PersonaPageProps, 'view' | 'onView'>;

function PersonaViews({ view, onView }: PersonaViewsProps): ReactNode {
  const { t } = useText();
  return (
    <nav className={styles.views} aria-label={t('profile.views')}>
      {PERSONA_VIEWS.map((each) => (
        <button
          key={each}
          type="button"
          aria-current={each === view ? 'page' : undefined}
          onClick={() => {
            onView(each);
          }}
        >
          {each === 'profile' ? t('profile.name') : t(`map.kind.${each}`)}
        </button>
      ))}
    </nav>
  );
}
