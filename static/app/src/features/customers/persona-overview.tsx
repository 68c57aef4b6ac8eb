import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import type { PersonaCard } from '@contract/customers/customer-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';
import { useText } from '../../i18n/text';
import { Lozenge } from '../../ui/lozenge';
import { Opener } from '../drawer';
import type { Among } from '../drawer';
import { PersonaFace } from './persona-face';
import { PERSONA_VIEWS } from './persona-page';
import type { PersonaView } from './persona-page';
import { PersonaWorth, missedBy } from './persona-worth';
import { TopNeeds } from './top-needs';
import { VoiceTrend } from './voice-trend';
import styles from './customers.module.css';

interface PersonaOverviewProps {
  readonly persona: PersonaCard;
  readonly ordinal: number;
  readonly projectId: string;
  readonly needs: KnowledgeSnapshot['needs'];
  /** The personas of the list in its order. */
  readonly among: Among;
  readonly onOpen: (view: PersonaView) => void;
  readonly onEvidence: () => void;
}

/** A persona at a glance: who, how many, what it misses most, and when it was last heard. */
export function PersonaOverview({
  persona,
  ordinal,
  projectId,
  needs,
  among,
  onOpen,
  onEvidence,
}: PersonaOverviewProps): ReactNode {
  const { t, day, percent } = useText();
  const backed = persona.traits.filter((trait) => trait.evidenceIds.length > 0).length;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Opener kind="persona" id={persona.key} among={among}>
          <PersonaFace persona={persona} ordinal={ordinal} />
        </Opener>
        {persona.anti && <Lozenge tone="warning">{t('persona.anti')}</Lozenge>}
        <span className={styles.share}>
          {persona.share01 === null
            ? t('persona.share.unknown')
            : t('persona.share.of', { share: percent(persona.share01) })}
        </span>
      </div>
      {persona.role !== '' && <p className={styles.faint}>{persona.role}</p>}
      {persona.quote !== '' && (
        <p>
          <q dir="auto">{persona.quote}</q>
        </p>
      )}
      {!persona.archived && (
        <PersonaWorth
          projectId={projectId}
          personaKey={persona.key}
          value={missedBy(needs, persona.key).reduce((sum, { value }) => sum + value, 0)}
        />
      )}
      <TopNeeds needs={persona.topNeeds} />
      {persona.traits.length > 0 && (
        <p className={styles.faint}>{t('persona.backed', { backed, count: persona.traits.length })}</p>
      )}
      <VoiceTrend persona={persona} />
      <div className={styles.actions}>
        {persona.lastEvidenceOn === null ? (
          <span className={styles.faint}>{t('persona.no-evidence')}</span>
        ) : (
          <Button spacing="compact" appearance="subtle" onClick={onEvidence}>
            {t('persona.evidence', { count: persona.pieces, day: day(persona.lastEvidenceOn) })}
          </Button>
        )}
      </div>
      <div className={styles.actions}>
        {PERSONA_VIEWS.map((view) => {
          const name = view === 'profile' ? t('profile.name') : t(`map.kind.${view}`);
          return (
            <Button
              key={view}
              spacing="compact"
              aria-label={t('map.name', { kind: name, persona: persona.name })}
              onClick={() => {
                onOpen(view);
              }}
            >
              {name}
            </Button>
          );
        })}
      </div>
    </li>
  );
}
