import { useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchJobs, runSchedule } from '../../../../forge/bridge-host';
import { useFlags } from '../../flags/flag-context';
import { useSession } from '../../session/session-context';
import { Button } from '../../ui/button';
import { formatTime } from '../../ui/format';
import { ConsoleSection } from './console-section';
import screen from '../screen.module.css';
import styles from './console.module.css';

/** The app's schedules, each to be run at once. */
export function SchedulesSection() {
  const { session } = useSession();
  const { showProblem, showDone } = useFlags();
  const client = useQueryClient();
  const { data } = useQuery({ queryKey: ['jobs'], queryFn: fetchJobs });
  const [running, setRunning] = useState<string | null>(null);

  async function run(key: string) {
    setRunning(key);
    try {
      await runSchedule(key);
      showDone(`${key} has run`);
    } catch (error) {
      showProblem(error);
    } finally {
      setRunning(null);
      await client.invalidateQueries();
    }
  }
  return (
    <ConsoleSection title="Schedules">
      <div className={screen['tableBox']}>
        <table className={screen['table']}>
          <thead>
            <tr>
              <th scope="col">Schedule</th>
              <th scope="col">Every</th>
              <th scope="col">Last run</th>
              <th scope="col">
                <span className="visually-hidden">Action</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {session.schedules.map((schedule) => {
              const state = data?.schedules.find((each) => each.key === schedule.key);
              return (
                <tr key={schedule.key}>
                  <td>{schedule.key}</td>
                  <td>{schedule.interval}</td>
                  <td>
                    {state?.lastRun === undefined ? 'never' : formatTime(state.lastRun)}
                    {state?.lastError !== undefined && (
                      <div className={styles['failed']}>{state.lastError}</div>
                    )}
                  </td>
                  <td className={screen['number']}>
                    <Button
                      isCompact
                      aria-label={`Run now: ${schedule.key}`}
                      disabled={running !== null || state?.running === true}
                      onClick={() => void run(schedule.key)}
                    >
                      {running === schedule.key || state?.running === true ? 'Running…' : 'Run now'}
                    </Button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </ConsoleSection>
  );
}
