import { useSession } from '../session/session-context';
import { AppFrame } from '../frames/app-frame';
import { EmptyNote } from '../ui/empty-note';
import { useDocumentTitle } from '../ui/use-document-title';
import styles from './screen.module.css';

/** A dashboard with every gadget of the app. */
export function DashboardScreen() {
  const { session } = useSession();
  useDocumentTitle('Dashboard');
  const gadgets = session.modules.filter((module) => module.type === 'jira:dashboardGadget');
  return (
    <div className={styles['screen']}>
      <h1 className={styles['heading']}>Dashboard</h1>
      {gadgets.length === 0 && <EmptyNote>The app has no dashboard gadget.</EmptyNote>}
      {gadgets.map((gadget) => (
        <section key={gadget.key} aria-label={gadget.title}>
          <h2>{gadget.title}</h2>
          <AppFrame
            moduleKey={gadget.key}
            extension={{
              type: 'jira:dashboardGadget',
              dashboard: { id: '1' },
              gadget: { id: gadget.key },
              entryPoint: 'view',
            }}
          />
        </section>
      ))}
    </div>
  );
}
