import type { ReactNode } from 'react';
import { useText } from '../../../i18n/text';
import { Lozenge } from '../../../ui/lozenge';
import { PersonaMark } from '../../../ui/persona-mark';
import { PlanEpic } from '../plan/plan-epic';
import { openNeeds } from '../plan/plan-rows';
import { Opener } from '../../drawer';
import type { Among } from '../../drawer';
import { AuditList } from './audit-list';
import type { NeedView, PersonaView } from '@contract/value/knowledge-views';
import type { Audit } from '@domain/roadmap/audit';
import type { PlanContext } from '../plan/plan-view';
import styles from './audit.module.css';

type Findings = Audit<NeedView, PersonaView>;

function amongNeeds(needs: readonly NeedView[]): Among {
  return () => needs.map(({ key }) => ({ kind: 'need', id: key }));
}

interface InPlan {
  readonly context: PlanContext;
}

/** Needs that customers miss and that no work serves. */
export function UnmetNeeds({ unmet, context }: Pick<Findings, 'unmet'> & InPlan): ReactNode {
  const { t, number } = useText();
  return (
    <AuditList
      title={t('audit.unmet')}
      hint={t('audit.unmet.hint')}
      none={t('audit.unmet.none')}
      entries={unmet}
      keyOf={(need) => need.key}
    >
      {(need) => (
        <>
          <span>
            <Lozenge tone={need.gapBand === 'extreme' ? 'danger' : 'warning'}>
              {t('gap.value', { gap: number(need.gap) })}
            </Lozenge>{' '}
            <Opener kind="need" id={need.key} among={amongNeeds(unmet)}>
              {need.key} {need.title}
            </Opener>
          </span>
          <PlanEpic need={need} {...context} />
        </>
      )}
    </AuditList>
  );
}

interface AimlessItemsProps extends Pick<Findings, 'aimless'> {
  readonly onAct: (item: Findings['aimless'][number]) => void;
}

/** Work that serves no need. */
export function AimlessItems({ aimless, onAct }: AimlessItemsProps): ReactNode {
  const { t } = useText();
  return (
    <AuditList
      title={t('audit.aimless')}
      hint={t('audit.aimless.hint')}
      none={t('audit.aimless.none')}
      entries={aimless}
      keyOf={(item) => item.id}
    >
      {(item) => (
        <>
          <span>
            <Opener
              kind="item"
              id={item.key}
              among={() => aimless.map(({ key }) => ({ kind: 'item', id: key }))}
            >
              {item.key} {item.summary}
            </Opener>{' '}
            <Lozenge>{item.statusName}</Lozenge>
          </span>
          <button
            type="button"
            className={styles.act}
            onClick={() => {
              onAct(item);
            }}
          >
            {t('audit.aimless.act', { item: item.key })}
          </button>
        </>
      )}
    </AuditList>
  );
}

/** Personas for whom nothing is planned. */
export function UnservedPersonas({ unserved, context }: Pick<Findings, 'unserved'> & InPlan): ReactNode {
  const { t } = useText();
  const open = openNeeds(context.snapshot.needs);
  return (
    <AuditList
      title={t('audit.unserved')}
      hint={t('audit.unserved.hint')}
      none={t('audit.unserved.none')}
      entries={unserved}
      keyOf={(persona) => persona.key}
    >
      {(persona) => {
        const need = open.find((each) => each.personaKeys.includes(persona.key));
        return (
          <>
            <Opener kind="persona" id={persona.key}>
              <PersonaMark persona={persona} size="small" withName />
            </Opener>
            {need === undefined ? (
              <span>{t('audit.unserved.no-need')}</span>
            ) : (
              <PlanEpic need={need} {...context} />
            )}
          </>
        );
      }}
    </AuditList>
  );
}

interface StaleNeedsProps extends Pick<Findings, 'stale'> {
  readonly onAct: () => void;
}

/** Needs of which nobody has heard for long. */
export function StaleNeeds({ stale, onAct }: StaleNeedsProps): ReactNode {
  const { t, day } = useText();
  return (
    <AuditList
      title={t('audit.stale')}
      hint={t('audit.stale.hint')}
      none={t('audit.stale.none')}
      entries={stale}
      keyOf={(need) => need.key}
    >
      {(need) => (
        <>
          <span>
            <Opener kind="need" id={need.key} among={amongNeeds(stale)}>
              {need.key} {need.title}
            </Opener>{' '}
            –{' '}
            {need.lastEvidenceOn === null
              ? t('audit.stale.never')
              : t('audit.stale.last', { day: day(need.lastEvidenceOn) })}
          </span>
          <button type="button" className={styles.act} onClick={onAct}>
            {t('audit.stale.act')}
          </button>
        </>
      )}
    </AuditList>
  );
}
