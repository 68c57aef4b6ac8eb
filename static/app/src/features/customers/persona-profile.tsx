import Button from '@atlaskit/button/new';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { TRAIT_GROUPS } from '@domain/records/persona';
import type { PersonaCard, TraitView } from '@contract/customers/customer-views';
import type { BackingPiece } from '@contract/customers/map-views';
import { useText } from '../../i18n/text';
import { Lozenge } from '../../ui/lozenge';
import type { PageLocation } from '../tab';
import { TopNeeds } from './top-needs';
import { VoiceTrend } from './voice-trend';
import styles from './customers.module.css';

interface PersonaProfileProps {
  readonly persona: PersonaCard;
  readonly pieces: readonly BackingPiece[];
  readonly place: PageLocation;
}

/** Who the persona is: every trait with the quotes that show it, and what it misses most. */
export function PersonaProfile({ persona, pieces, place }: PersonaProfileProps): ReactNode {
  const { t } = useText();
  const known = useMemo(() => new Map(pieces.map((piece) => [piece.id, piece])), [pieces]);
  return (
    <div className={styles.profile}>
      <div className={styles.card}>
        {persona.role !== '' && <p>{persona.role}</p>}
        {persona.quote !== '' && (
          <blockquote className={styles.standsFor} dir="auto">
            {persona.quote}
          </blockquote>
        )}
        <TopNeeds needs={persona.topNeeds} />
        <VoiceTrend persona={persona} />
        <div className={styles.actions}>
          <Button
            spacing="compact"
            onClick={() => {
              place.go('insights', `?view=inbox&persona=${persona.key}`);
            }}
          >
            {t(persona.pieces === 0 ? 'warning.action.quote' : 'profile.evidence')}
          </Button>
          <Button
            spacing="compact"
            onClick={() => {
              place.go('insights', `?persona=${persona.key}`);
            }}
          >
            {t('profile.needs')}
          </Button>
        </div>
      </div>
      <div className={styles.groups}>
        {TRAIT_GROUPS.map((group) => {
          const traits = persona.traits.filter((trait) => trait.group === group);
          return (
            <section key={group} className={styles.card} aria-labelledby={`traits-${group}`}>
              <h3 id={`traits-${group}`}>{t(`trait.${group}`)}</h3>
              {traits.length === 0 ? (
                <p className={styles.faint}>{t('profile.traits.none')}</p>
              ) : (
                <ul className={styles.traitList}>
                  {traits.map((trait) => (
                    <TraitItem key={trait.id} trait={trait} known={known} />
                  ))}
                </ul>
              )}
            </section>
          );
        })}
      </div>
    </div>
  );
}

interface TraitItemProps {
  readonly trait: TraitView;
  readonly known: ReadonlyMap<string, BackingPiece>;
}

function TraitItem({ trait, known }: TraitItemProps): ReactNode {
  const { t, day } = useText();
  const backing = trait.evidenceIds.flatMap((id) => known.get(id) ?? []);
  return (
    <li>
      <span dir="auto">{trait.text}</span>{' '}
      {backing.length === 0 ? (
        <Lozenge tone="warning">{t('state.assumed')}</Lozenge>
      ) : (
        <details>
          <summary>{t('trait.backed', { count: backing.length })}</summary>
          <ul className={styles.traitList}>
            {backing.map((piece) => (
              <li key={piece.id}>
                <q dir="auto">{piece.text}</q> <span className={styles.faint}>{day(piece.saidOn)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
