import { useSession } from '../../session/session-context';
import { ConsoleSection } from './console-section';
import screen from '../screen.module.css';

/** Addresses under which forms and other tools outside reach the app; none where it has no web trigger. */
export function WebTriggersSection() {
  const { session } = useSession();
  if (session.webTriggers.length === 0) return null;
  return (
    <ConsoleSection title="Web triggers">
      <div className={screen['tableBox']}>
        <table className={screen['table']}>
          <thead>
            <tr>
              <th scope="col">Trigger</th>
              <th scope="col">Answers</th>
              <th scope="col">Address</th>
            </tr>
          </thead>
          <tbody>
            {session.webTriggers.map((trigger) => (
              <tr key={trigger.key}>
                <td>{trigger.key}</td>
                <td>{trigger.kind}</td>
                <td>
                  <code style={{ overflowWrap: 'anywhere' }}>{trigger.url}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ConsoleSection>
  );
}
