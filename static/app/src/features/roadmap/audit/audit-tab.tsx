import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { againstPolicies, auditRoadmap } from '@domain/roadmap/audit';
import { userDay } from '../../../api/user-day';
import { openIssue } from '../../../api/view';
import { MoreWords } from '../../../i18n/more-words';
import { useSurface } from '../../../ui/surface-root';
import { totalBasis } from '../../../api/work-items/total-basis';
import { EditFlag } from '../../items/item-edits/edit-flag';
import { RowDialog } from '../../items/item-edits/row-dialog';
import { useItemEdits } from '../../items/item-edits/use-item-edits';
import { MoveFlag } from '../plan/move-flag';
import type { TabProps } from '../../tab';
import { usePlanEdits } from '../plan/use-plan-edits';
import { useFewRecords } from '../../records/list/record-pages';
import { AgainstPolicies } from './against-policies';
import { BalanceSection } from './balance-section';
import { BlockedList } from './blocked-list';
import { AimlessItems, StaleNeeds, UnmetNeeds, UnservedPersonas } from './audit-findings';
import { StillLoading } from '../../../ui/still-loading';
import styles from './audit.module.css';

const words = ['audit', 'direction', 'edits'] as const;

/** What does not fit together between customers and plan, each with what mends it. */
export function AuditTab(props: TabProps): ReactNode {
  return (
    <MoreWords parts={words}>
      <Audit {...props} />
    </MoreWords>
  );
}

function Audit({ snapshot, work, place }: TabProps): ReactNode {
  const surface = useSurface();
  const [today] = useState(userDay);
  const edits = usePlanEdits(work, today);
  const itemEdits = useItemEdits(work, snapshot);
  const [editing, setEditing] = useState<string | null>(null);
  const basis = useMemo(() => totalBasis(work.items, snapshot), [work.items, snapshot]);
  const audit = useMemo(() => auditRoadmap(snapshot, work.items, today), [snapshot, work.items, today]);
  const projectId = surface.projectId ?? snapshot.projectIds[0] ?? '';
  const policies = useFewRecords(projectId, 'policy');
  if (!work.complete) return <StillLoading work={work} />;
  const context = { projectId, snapshot, work, basis };
  const against = againstPolicies(
    policies.map(({ value }) => value),
    snapshot.needs,
    work.items,
  );
  const edited = work.items.find((item) => item.id === editing);
  return (
    <>
      <div className={styles.lists}>
        <UnmetNeeds unmet={audit.unmet} context={context} />
        <AimlessItems
          aimless={audit.aimless}
          onAct={(item) => {
            if (snapshot.canEdit) setEditing(item.id);
            else void openIssue(item.key);
          }}
        />
        {policies.length > 0 && <AgainstPolicies against={against} />}
        <UnservedPersonas unserved={audit.unserved} context={context} />
        <BlockedList work={work} context={context} />
        <StaleNeeds
          stale={audit.stale}
          onAct={() => {
            place.go('insights', '?view=inbox');
          }}
        />
      </div>
      <BalanceSection work={work} edits={edits} snapshot={snapshot} projectId={context.projectId} />
      <MoveFlag edits={edits} />
      <EditFlag edits={itemEdits} />
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
