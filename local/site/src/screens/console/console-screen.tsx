import { useDocumentTitle } from '../../ui/use-document-title';
import { useSession } from '../../session/session-context';
import { FaultsSection } from './faults-section';
import { InvocationsSection } from './invocations-section';
import { JiraCallsSection } from './jira-calls-section';
import { JobsSection } from './jobs-section';
import { SchedulesSection } from './schedules-section';
import { UsersSection } from './users-section';
import { WebTriggersSection } from './web-triggers-section';
import { WorkflowSection } from './workflow-section';
import screen from '../screen.module.css';
import styles from './console.module.css';

/** What runs on this machine behind the site, and the switches that make it fail. */
export function ConsoleScreen() {
  const { session } = useSession();
  useDocumentTitle('Local console');
  return (
    <div className={screen['screen']}>
      <h1 className={screen['heading']} style={{ marginTop: 0 }}>
        Local console
      </h1>
      <p className={screen['subtle']}>
        {session.app.name} {session.app.version} on {session.site.title}
        {session.site.live ? `, a live site (${session.site.writable ? 'writes' : 'reads only'})` : ''}
      </p>
      <div className={styles['grid']}>
        <div>
          <FaultsSection />
        </div>
        <div>
          <SchedulesSection />
          <JobsSection />
          <WebTriggersSection />
          <UsersSection />
          <WorkflowSection />
        </div>
      </div>
      <InvocationsSection />
      <JiraCallsSection />
    </div>
  );
}
