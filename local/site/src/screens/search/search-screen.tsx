import { useState, type FormEvent } from 'react';
import { issuePageSchema } from '../../rest/jira-shapes';
import { useFields, type SiteFields } from '../../rest/use-fields';
import { withToken } from '../../rest/use-issue-pages';
import { useJira } from '../../rest/use-jira';
import { navigate, useLocation } from '../../routing/location';
import { Button } from '../../ui/button';
import { cx } from '../../ui/cx';
import { EmptyNote } from '../../ui/empty-note';
import { Loading } from '../../ui/loading';
import { ProblemNote } from '../../ui/problem-note';
import { useDocumentTitle } from '../../ui/use-document-title';
import { ColumnPicker } from './column-picker';
import { useColumns } from './columns';
import { ExportButton } from './export-button';
import { ResultCount } from './result-count';
import { ResultTable } from './result-table';
import { searchPath } from './search-path';
import screen from '../screen.module.css';
import styles from './search.module.css';

const pageSize = 50;
const firstQuery = 'created >= -3650d ORDER BY created DESC';

/** Work items found by JQL. */
export function SearchScreen() {
  const fields = useFields();
  useDocumentTitle('All work');
  return (
    <div className={screen['screen']}>
      <h1 className={screen['heading']} style={{ marginTop: 0 }}>
        All work
      </h1>
      {fields === null ? <Loading /> : <Search fields={fields} />}
    </div>
  );
}

function Search({ fields }: { readonly fields: SiteFields }) {
  const { search } = useLocation();
  const jql = new URLSearchParams(search).get('jql') ?? firstQuery;
  const { available, columns, toggle } = useColumns(fields);
  // The tokens of the pages before the one shown, and of this one; the first page has none.
  const [paging, setPaging] = useState<{ readonly jql: string; readonly tokens: readonly string[] }>();
  const tokens = paging?.jql === jql ? paging.tokens : [];
  const setTokens = (next: readonly string[]) => {
    setPaging({ jql, tokens: next });
  };
  const ids = [...new Set([...columns.map((column) => column.id), 'summary', 'issuetype'])];
  const { data, error, refetch, isPlaceholderData } = useJira(
    withToken(searchPath(jql, ids, pageSize), tokens.at(-1) ?? null),
    issuePageSchema,
    { keepsPrevious: true },
  );
  const run = (next: string) => {
    navigate(`/issues?jql=${encodeURIComponent(next)}`);
  };
  const next = data?.nextPageToken ?? null;
  return (
    <>
      <QueryForm key={jql} jql={jql} onRun={run} />
      <div className={screen['bar']}>
        <ResultCount jql={jql} isEnabled={error === null && data !== undefined} />
        <span className={screen['push']} />
        <ColumnPicker available={available} columns={columns} onToggle={toggle} />
        <ExportButton jql={jql} columns={columns} />
      </div>
      {error !== null && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading />}
      {data?.issues.length === 0 && error === null && <EmptyNote>No work item matches this query.</EmptyNote>}
      {data !== undefined && data.issues.length > 0 && error === null && (
        <div className={cx(isPlaceholderData && styles['isStale'])} aria-busy={isPlaceholderData}>
          <ResultTable issues={data.issues} columns={columns} jql={jql} onSort={run} />
        </div>
      )}
      {(tokens.length > 0 || next !== null) && (
        <div className={screen['bar']}>
          <Button
            disabled={tokens.length === 0}
            onClick={() => {
              setTokens(tokens.slice(0, -1));
            }}
          >
            Previous
          </Button>
          <Button
            disabled={next === null || isPlaceholderData}
            onClick={() => {
              if (next !== null) setTokens([...tokens, next]);
            }}
          >
            Next
          </Button>
          <span className={screen['subtle']}>Page {tokens.length + 1}</span>
        </div>
      )}
    </>
  );
}

function QueryForm({ jql, onRun }: { readonly jql: string; readonly onRun: (jql: string) => void }) {
  const [draft, setDraft] = useState(jql);
  function submit(event: FormEvent) {
    event.preventDefault();
    onRun(draft.trim());
  }
  return (
    <form className={styles['query']} onSubmit={submit}>
      <textarea
        className={screen['input']}
        aria-label="JQL query"
        rows={1}
        spellCheck={false}
        value={draft}
        onChange={(event) => {
          setDraft(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          onRun(draft.trim());
        }}
      />
      <Button type="submit" appearance="primary">
        Search
      </Button>
    </form>
  );
}
