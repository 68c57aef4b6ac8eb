import { useQuery } from '@tanstack/react-query';
import { fetchLog, type InvocationLog } from '../../../../forge/bridge-host';
import { EmptyNote } from '../../ui/empty-note';
import { formatTime } from '../../ui/format';
import { Loading } from '../../ui/loading';
import { Lozenge } from '../../ui/lozenge';
import { ProblemNote } from '../../ui/problem-note';
import { ConsoleSection } from './console-section';
import screen from '../screen.module.css';
import styles from './console.module.css';

const shownAtMost = 100;

/** The latest calls of the app's functions, with their console lines. */
export function InvocationsSection() {
  const { data, error, refetch } = useQuery({ queryKey: ['log'], queryFn: fetchLog });
  return (
    <ConsoleSection title="Invocations">
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.length === 0 && <EmptyNote>No function of the app has run yet.</EmptyNote>}
      {data !== undefined && data.length > 0 && (
        <div className={screen['tableBox']}>
          <table className={screen['table']}>
            <thead>
              <tr>
                <th scope="col">Started</th>
                <th scope="col">Function</th>
                <th scope="col">For</th>
                <th scope="col">Outcome</th>
                <th scope="col" className={screen['number']}>
                  ms
                </th>
                <th scope="col" className={screen['number']}>
                  Jira calls
                </th>
                <th scope="col" className={screen['number']}>
                  SQL calls
                </th>
              </tr>
            </thead>
            <tbody>
              {data.slice(0, shownAtMost).map((entry) => (
                <tr key={entry.invocationId}>
                  <td>{formatTime(entry.startedAt)}</td>
                  <td>
                    {entry.functionKey}
                    {entry.cold && ' (cold)'}
                  </td>
                  <td>
                    {entry.detail}
                    <Lines entry={entry} />
                  </td>
                  <td>
                    <Lozenge tone={entry.outcome === 'ok' ? 'success' : 'removed'}>{entry.outcome}</Lozenge>
                    {entry.error !== undefined && <div className={styles['failed']}>{entry.error}</div>}
                  </td>
                  <td className={screen['number']}>{Math.round(entry.ms * 10) / 10}</td>
                  <td className={screen['number']}>{entry.jiraCalls}</td>
                  <td className={screen['number']}>{entry.sqlCalls}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </ConsoleSection>
  );
}

function Lines({ entry }: { readonly entry: InvocationLog }) {
  if (entry.lines.length === 0) return null;
  return (
    <details>
      <summary>
        {entry.lines.length} {entry.lines.length === 1 ? 'line' : 'lines'} logged
      </summary>
      <pre className={styles['lines']}>
        {entry.lines.map((line) => `${line.level} ${line.text}`).join('\n')}
      </pre>
    </details>
  );
}
