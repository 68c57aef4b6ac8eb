import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { auditRoadmap } from '@domain/roadmap/audit';
import { openIssue } from '../../../api/view';
import { auditMessages } from '../../../i18n/audit';
import { MoreWords } from '../../../i18n/more-words';
import { editsMessages } from '../../../i18n/edits';
import { useText } from '../../../i18n/text';
import { FailureNote } from '../../../ui/failure-note';
import { Lozenge } from '../../../ui/lozenge';
import { PersonaMark } from '../../../ui/persona-mark';
import { Skeleton } from '../../../ui/skeleton';
import { useSurface } from '../../../ui/surface-root';
import { EditReport } from '../../items/item-edits/edit-report';
import { RowDialog } from '../../items/item-edits/row-dialog';
import { useItemEdits } from '../../items/item-edits/use-item-edits';
import { MoveNote } from '../plan/move-note';
import { PlanEpic } from '../plan/plan-epic';
import { openNeeds } from '../plan/plan-rows';
import type { TabProps } from '../../tab';
import { usePlanEdits } from '../plan/use-plan-edits';
import { AuditList } from './audit-list';
import { BalanceSection } from './balance-section';
import { BlockedList } from './blocked-list';
import { CoverageMap } from './coverage-map';
import styles from './audit.module.css';

const catalogues = [auditMessages, editsMessages];

/** What does not fit together between customers and plan, each with what mends it. */
export function AuditTab(props: TabProps): ReactNode {
  return (
    <MoreWords catalogues={catalogues}>
      <Audit {...props} />
    </MoreWords>
  );
}

function Audit({ snapshot, work, place }: TabProps): ReactNode {
  const { t, number, day } = useText();
  const surface = useSurface();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const edits = usePlanEdits(work, today);
  const itemEdits = useItemEdits(work, snapshot);
  const [editing, setEditing] = useState<string | null>(null);
  const audit = useMemo(() => auditRoadmap(snapshot, work.items, today), [snapshot, work.items, today]);
  if (work.error !== null && work.items.length === 0) {
    return <FailureNote error={work.error} onRetry={work.reload} />;
  }
  if (!work.complete) return <Skeleton rows={8} label={t('list.loading')} />;
  const context = { projectId: surface.projectId ?? snapshot.projectIds[0] ?? '', snapshot, work };
  const open = openNeeds(snapshot.needs);
  const edited = work.items.find((item) => item.id === editing);
  return (
    <>
      <div className={styles.lists}>
        <AuditList
          title={t('audit.unmet')}
          hint={t('audit.unmet.hint')}
          none={t('audit.unmet.none')}
          entries={audit.unmet}
          keyOf={(need) => need.key}
        >
          {(need) => (
            <>
              <span>
                <Lozenge tone={need.gapBand === 'extreme' ? 'danger' : 'warning'}>
                  {t('gap.value', { gap: number(need.gap) })}
                </Lozenge>{' '}
                {need.key} {need.title}
              </span>
              <PlanEpic need={need} {...context} />
            </>
          )}
        </AuditList>
        <AuditList
          title={t('audit.aimless')}
          hint={t('audit.aimless.hint')}
          none={t('audit.aimless.none')}
          entries={audit.aimless}
          keyOf={(item) => item.id}
        >
          {(item) => (
            <>
              <span>
                {item.key} {item.summary} <Lozenge>{item.statusName}</Lozenge>
              </span>
              <button
                type="button"
                className={styles.act}
                onClick={() => {
                  if (snapshot.canEdit) setEditing(item.id);
                  else void openIssue(item.key);
                }}
              >
                {t('audit.aimless.act', { item: item.key })}
              </button>
            </>
          )}
        </AuditList>
        <AuditList
          title={t('audit.unserved')}
          hint={t('audit.unserved.hint')}
          none={t('audit.unserved.none')}
          entries={audit.unserved}
          keyOf={(persona) => persona.key}
        >
          {(persona) => {
            const need = open.find((each) => each.personaKeys.includes(persona.key));
            return (
              <>
                <PersonaMark persona={persona} size="small" withName />
                {need === undefined ? (
                  <span>{t('audit.unserved.no-need')}</span>
                ) : (
                  <PlanEpic need={need} {...context} />
                )}
              </>
            );
          }}
        </AuditList>
        <BlockedList work={work} context={context} />
        <AuditList
          title={t('audit.stale')}
          hint={t('audit.stale.hint')}
          none={t('audit.stale.none')}
          entries={audit.stale}
          keyOf={(need) => need.key}
        >
          {(need) => (
            <>
              <span>
                {need.key} {need.title} –{' '}
                {need.lastEvidenceOn === null
                  ? t('audit.stale.never')
                  : t('audit.stale.last', { day: day(need.lastEvidenceOn) })}
              </span>
              <button
                type="button"
                className={styles.act}
                onClick={() => {
                  place.go('evidence');
                }}
              >
                {t('audit.stale.act')}
              </button>
            </>
          )}
        </AuditList>
      </div>
      <BalanceSection work={work} edits={edits} snapshot={snapshot} projectId={context.projectId} />
      <CoverageMap snapshot={snapshot} work={work} place={place} projectId={context.projectId} />
      <MoveNote edits={edits} />
      <EditReport edits={itemEdits} />
      {edited !== undefined && (
        <RowDialog
          key={edited.id}
          item={edited}
          snapshot={snapshot}
          onSave={(list) => void itemEdits.apply(list.map((edit) => ({ item: edited, edit })))}
          onClose={() => {
            setEditing(null);
          }}
        />
      )}
    </>
  );
}
