import { useSession } from '../session/session-context';
import { EmptyNote } from '../ui/empty-note';
import { useDocumentTitle } from '../ui/use-document-title';
import { DashboardGadget } from './dashboard-gadget';
import styles from './screen.module.css';

/** A dashboard with every gadget of the app. */
export function DashboardScreen({ dashboardId }: { readonly dashboardId: string }) {
  const { session } = useSession();
  useDocumentTitle('Dashboard');
  const gadgets = session.modules.filter((module) => module.type === 'jira:dashboardGadget');
  return (
    <div className={styles['screen']}>
      <h1 className={styles['heading']}>Dashboard</h1>
      {gadgets.length === 0 && <EmptyNote>The app has no dashboard gadget.</EmptyNote>}
      <div className={styles['gadgets']}>
        {gadgets.map((gadget) => (
          <DashboardGadget key={gadget.key} gadget={gadget} dashboardId={dashboardId} />
        ))}
      </div>
    </div>
  );
}
