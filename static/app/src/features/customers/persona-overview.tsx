import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { initialsOf } from '@domain/knowledge/persona';
import type { PersonaCard } from '@contract/customer-views';
import { useText } from '../../i18n/text';
import { Lozenge } from '../../ui/lozenge';
import { PersonaMark } from '../../ui/persona-mark';
import styles from './customers.module.css';

interface PersonaOverviewProps {
  readonly persona: PersonaCard;
  readonly ordinal: number;
  readonly onEdit: (() => void) | undefined;
  readonly onEvidence: () => void;
}

/** A persona at a glance: who, how many, what it misses most, and when it was last heard. */
export function PersonaOverview({ persona, ordinal, onEdit, onEvidence }: PersonaOverviewProps): ReactNode {
  const { t, day, number, percent } = useText();
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <PersonaMark persona={{ name: persona.name, initials: initialsOf(persona.name), ordinal }} withName />
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
      <strong>{t('persona.top-needs')}</strong>
      {persona.topNeeds.length === 0 ? (
        <p className={styles.faint}>{t('persona.no-needs')}</p>
      ) : (
        <ol className={styles.needs}>
          {persona.topNeeds.map((need) => (
            <li key={need.needKey}>
              <span>{need.title}</span> <strong>{number(need.gap)}</strong>
            </li>
          ))}
        </ol>
      )}
      {persona.traits.length > 0 && (
        <ul className={styles.needs}>
          {persona.traits.map((trait) => (
            <li key={trait.id}>
              <span>
                {t(`trait.${trait.group}`)}: {trait.text}
              </span>{' '}
              {trait.evidenceIds.length === 0 ? (
                <Lozenge tone="warning">{t('state.assumed')}</Lozenge>
              ) : (
                <span className={styles.faint}>{t('trait.backed', { count: trait.evidenceIds.length })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button spacing="compact" appearance="subtle" isDisabled={persona.pieces === 0} onClick={onEvidence}>
          {persona.lastEvidenceOn === null
            ? t('persona.no-evidence')
            : t('persona.evidence', { count: persona.pieces, day: day(persona.lastEvidenceOn) })}
        </Button>
        {onEdit !== undefined && (
          <Button
            spacing="compact"
            aria-label={t('persona.edit', { persona: persona.name })}
            onClick={onEdit}
          >
            {t('persona.edit.short')}
          </Button>
        )}
      </div>
    </li>
  );
}
