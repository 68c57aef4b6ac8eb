import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { requestJson } from '../../rest/http';
import { EmptyNote } from '../../ui/empty-note';
import { formatTime } from '../../ui/format';
import { Loading } from '../../ui/loading';
import { Lozenge } from '../../ui/lozenge';
import { ProblemNote } from '../../ui/problem-note';
import { ConsoleSection } from './console-section';
import screen from '../screen.module.css';

const callsSchema = z.array(
  z.object({
    at: z.string(),
    source: z.string(),
    method: z.string(),
    path: z.string(),
    status: z.number(),
    ms: z.number(),
    functionKey: z.string().optional(),
  }),
);
const shownAtMost = 100;

/** The app's latest calls to Jira, from its functions and from its frames. */
export function JiraCallsSection() {
  const { data, error, refetch } = useQuery({
    queryKey: ['log', 'calls'],
    queryFn: () => requestJson('/local/calls', callsSchema),
  });
  return (
    <ConsoleSection title="Jira calls of the app">
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.length === 0 && <EmptyNote>The app has not called Jira yet.</EmptyNote>}
      {data !== undefined && data.length > 0 && (
        <div className={screen['tableBox']}>
          <table className={screen['table']}>
            <thead>
              <tr>
                <th scope="col">At</th>
                <th scope="col">From</th>
                <th scope="col">Call</th>
                <th scope="col">Status</th>
                <th scope="col" className={screen['number']}>
                  ms
                </th>
              </tr>
            </thead>
            <tbody>
              {data.slice(0, shownAtMost).map((call, index) => (
                <tr key={`${call.at} ${String(index)}`}>
                  <td className={screen['key']}>{formatTime(call.at)}</td>
                  <td>{call.functionKey ?? call.source}</td>
                  <td style={{ overflowWrap: 'anywhere' }}>
                    {call.method} {call.path}
                  </td>
                  <td>
                    <Lozenge tone={call.status < 400 ? 'success' : 'removed'}>{call.status}</Lozenge>
                  </td>
                  <td className={screen['number']}>{Math.round(call.ms)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </ConsoleSection>
  );
}
