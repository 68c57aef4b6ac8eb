import { useQuery } from '@tanstack/react-query';
import { fetchJobs } from '../../../../forge/bridge-host';
import { Loading } from '../../ui/loading';
import { ProblemNote } from '../../ui/problem-note';
import { ConsoleSection } from './console-section';
import screen from '../screen.module.css';

/** The app's queues and the events on their way to it. */
export function JobsSection() {
  const { data, error, refetch } = useQuery({ queryKey: ['jobs'], queryFn: fetchJobs });
  return (
    <ConsoleSection title="Queues">
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <>
          <div className={screen['tableBox']}>
            <table className={screen['table']}>
              <thead>
                <tr>
                  <th scope="col">Queue</th>
                  {['Waiting', 'Delayed', 'Running', 'Failed', 'Done'].map((name) => (
                    <th key={name} scope="col" className={screen['number']}>
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.queues.map((queue) => (
                  <tr key={queue.queue}>
                    <td>{queue.queue}</td>
                    <td className={screen['number']}>{queue.waiting}</td>
                    <td className={screen['number']}>{queue.delayed}</td>
                    <td className={screen['number']}>{queue.running}</td>
                    <td className={screen['number']}>{queue.failed}</td>
                    <td className={screen['number']}>{queue.succeeded}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className={screen['hint']} role="status">
            {data.eventsPending} {data.eventsPending === 1 ? 'event' : 'events'} on the way to the app
          </p>
        </>
      )}
    </ConsoleSection>
  );
}
