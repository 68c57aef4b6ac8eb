import { useState } from 'react';
import { projectPageSchema } from '../rest/jira-shapes';
import { useJira } from '../rest/use-jira';
import { Link } from '../routing/link';
import { Button } from '../ui/button';
import { EmptyNote } from '../ui/empty-note';
import { Loading } from '../ui/loading';
import { ProblemNote } from '../ui/problem-note';
import { useDocumentTitle } from '../ui/use-document-title';
import styles from './screen.module.css';

const pageSize = 50;

/** The projects that the present user may see, found by name or key. */
export function ProjectsScreen() {
  const [text, setText] = useState('');
  const [startAt, setStartAt] = useState(0);
  useDocumentTitle('Projects');
  const query = new URLSearchParams({
    startAt: String(startAt),
    maxResults: String(pageSize),
    orderBy: 'name',
  });
  if (text.trim() !== '') query.set('query', text.trim());
  const { data, error, refetch } = useJira(
    `/rest/api/3/project/search?${query.toString()}`,
    projectPageSchema,
    {
      keepsPrevious: true,
    },
  );

  return (
    <div className={styles['screen']}>
      <h1 className={styles['heading']}>Projects</h1>
      <div className={styles['bar']}>
        <input
          type="search"
          className={styles['input']}
          style={{ maxWidth: 320 }}
          aria-label="Search projects"
          placeholder="Search projects"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setStartAt(0);
          }}
        />
      </div>
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.values.length === 0 && (
        <EmptyNote>
          {text.trim() === ''
            ? 'The present user may see no project. Switch the user at the top right.'
            : 'No project has this name or key.'}
        </EmptyNote>
      )}
      {data !== undefined && data.values.length > 0 && (
        <div className={styles['tableBox']}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Key</th>
                <th scope="col">Type</th>
                <th scope="col">Lead</th>
              </tr>
            </thead>
            <tbody>
              {data.values.map((project) => (
                <tr key={project.id}>
                  <td>
                    <Link to={`/jira/software/projects/${encodeURIComponent(project.key)}/backlog`}>
                      {project.name}
                    </Link>
                  </td>
                  <td>{project.key}</td>
                  <td>{project.simplified === true ? 'Team-managed' : 'Company-managed'} software</td>
                  <td>{project.lead?.displayName ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data !== undefined && data.total > pageSize && (
        <div className={styles['bar']}>
          <Button
            disabled={startAt === 0}
            onClick={() => {
              setStartAt(Math.max(0, startAt - pageSize));
            }}
          >
            Previous
          </Button>
          <Button
            disabled={data.isLast}
            onClick={() => {
              setStartAt(startAt + pageSize);
            }}
          >
            Next
          </Button>
          <span className={styles['subtle']}>
            {startAt + 1} to {startAt + data.values.length} of {data.total}
          </span>
        </div>
      )}
    </div>
  );
}
