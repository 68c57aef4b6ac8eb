import PersonIcon from '@atlaskit/icon/core/person';
import { lazy } from 'react';
import type { ReactNode } from 'react';
import { MAP_KINDS } from '@domain/records/map';
import type { PersonaCard } from '@contract/customers/customer-views';
import { useRead } from '../../api/read';
import { Opener } from '../../features/drawer';
import { PersonaFace } from '../../features/customers/persona-face';
import { PersonaWorth, missedBy } from '../../features/customers/persona-worth';
import { VoiceTrend } from '../../features/customers/voice-trend';
import { MoreWords } from '../../i18n/more-words';
import { useText } from '../../i18n/text';
import { useFirstOf } from '../../ui/first-of';
import { Loaded } from '../../ui/loaded';
import { Lozenge } from '../../ui/lozenge';
import { DrawerHead, DrawerSection, Gone } from './drawer-parts';
import type { OpenedProps } from './drawer-parts';
import { Said } from './said';
import styles from './drawer-parts.module.css';

const OpenedPersona = lazy(async () => ({ default: (await import('./opened-persona')).OpenedPersona }));

const words = ['maps', 'records'] as const;
const GAPS_FIRST = 5;

/** A persona in full: who, how many, what they miss most, what they say, and their maps. */
export function PersonaDrawer(props: OpenedProps): ReactNode {
  const { projectId, snapshot, id } = props;
  const { t } = useText();
  const customers = useRead('customers.read', { projectId });
  const key = snapshot.formerPersonaKeys.find((former) => former.key === id)?.into ?? id;
  return (
    <MoreWords parts={words}>
      <Loaded query={customers} rows={8}>
        {({ personas }) => {
          const persona = personas.find((one) => one.key === key);
          return persona === undefined ? (
            <Gone title={t('drawer.gone.persona', { key: id })} text={t('drawer.gone.text')} />
          ) : (
            <OpenPersona {...props} persona={persona} others={personas.filter((one) => one !== persona)} />
          );
        }}
      </Loaded>
    </MoreWords>
  );
}

interface OpenPersonaProps extends OpenedProps {
  readonly persona: PersonaCard;
  readonly others: readonly PersonaCard[];
}

function OpenPersona(props: OpenPersonaProps): ReactNode {
  const { projectId, snapshot, place, persona, others } = props;
  const { t, percent } = useText();
  const ordinal = snapshot.personas.find(({ key }) => key === persona.key)?.ordinal ?? 0;
  return (
    <>
      <DrawerHead
        mark={
          <>
            <PersonIcon label="" />
            <span>{t('drawer.kind.persona')}</span>
            {persona.anti && <Lozenge tone="warning">{t('persona.anti')}</Lozenge>}
            {persona.archived && <Lozenge>{t('persona.archived.mark')}</Lozenge>}
          </>
        }
        title={<PersonaFace persona={persona} ordinal={ordinal} />}
      >
        <span className={styles.small}>
          {persona.share01 === null
            ? t('persona.share.unknown')
            : t('persona.share.of', { share: percent(persona.share01) })}
        </span>
        {persona.role !== '' && <p className={styles.statement}>{persona.role}</p>}
        {persona.quote !== '' && (
          <p>
            <q dir="auto">{persona.quote}</q>
          </p>
        )}
      </DrawerHead>
      <Gaps {...props} />
      <DrawerSection title={t('drawer.said')} gist={t('drawer.quotes', { count: persona.pieces })} open>
        <VoiceTrend persona={persona} />
        <Said
          projectId={projectId}
          snapshot={snapshot}
          of={[{ personaKey: persona.key }]}
          given={{ personaKey: persona.key }}
          onAll={() => {
            place.go('insights', `?view=inbox&persona=${persona.key}`);
          }}
        />
      </DrawerSection>
      <DrawerSection title={t('drawer.maps')} open>
        <div className={styles.actions}>
          {MAP_KINDS.map((kind) => (
            <button
              key={kind}
              type="button"
              className={styles.textButton}
              onClick={() => {
                place.go('customers', `?persona=${persona.key}&map=${kind}`);
              }}
            >
              {t(`map.kind.${kind}`)}
            </button>
          ))}
        </div>
      </DrawerSection>
      <DrawerSection
        title={t('drawer.traits')}
        gist={t('drawer.traits.gist', { count: persona.traits.length })}
      >
        <OpenedPersona {...{ projectId, snapshot, place, persona, others }} />
      </DrawerSection>
    </>
  );
}

/** What the persona misses, the widest gap first, and how much of it is of whom. */
function Gaps({ projectId, snapshot, persona }: OpenPersonaProps): ReactNode {
  const { t, number } = useText();
  const gaps = missedBy(snapshot.needs, persona.key);
  const { shown, more } = useFirstOf(gaps, GAPS_FIRST);
  const total = gaps.reduce((sum, { value }) => sum + value, 0);
  const among = () => gaps.map(({ need }) => ({ kind: 'need' as const, id: need.key }));
  return (
    <>
      <div className={styles.number}>
        <PersonaWorth projectId={projectId} personaKey={persona.key} value={total} />
      </div>
      <DrawerSection title={t('value.why', { value: number(total) })} open>
        {gaps.length === 0 && <p className={styles.small}>{t('persona.no-needs')}</p>}
        <ul className={styles.plain}>
          {shown.map(({ need, value }) => (
            <li key={need.key} className={styles.line}>
              <Opener kind="need" id={need.key} among={among}>
                {need.title}
              </Opener>
              <span className={styles.figure}>{number(value)}</span>
            </li>
          ))}
        </ul>
        <div>{more}</div>
      </DrawerSection>
    </>
  );
}
