import { useSession } from '../../session/session-context';
import { Button } from '../../ui/button';
import { ConsoleSection } from './console-section';
import screen from '../screen.module.css';

/** Who can look at the site, and as whom one does. */
export function UsersSection() {
  const { session, switchUser } = useSession();
  return (
    <ConsoleSection title="Users">
      <div className={screen['tableBox']}>
        <table className={screen['table']}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">May</th>
              <th scope="col">
                <span className="visually-hidden">Action</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {session.users.map((user) => (
              <tr key={user.accountId}>
                <td>{user.displayName}</td>
                <td>{user.note}</td>
                <td className={screen['number']}>
                  {user.accountId === session.user.accountId ? (
                    <span className={screen['subtle']}>present user</span>
                  ) : (
                    <Button
                      isCompact
                      aria-label={`Switch to ${user.displayName}`}
                      onClick={() => void switchUser(user.accountId)}
                    >
                      Switch
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ConsoleSection>
  );
}
