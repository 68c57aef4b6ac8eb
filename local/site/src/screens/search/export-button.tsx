import { useState } from 'react';
import Papa from 'papaparse';
import DownloadIcon from '@atlaskit/icon/core/download';
import { useFlags } from '../../flags/flag-context';
import { requestJson } from '../../rest/http';
import { issuePageSchema, type Field, type Issue } from '../../rest/jira-shapes';
import { withToken } from '../../rest/use-issue-pages';
import { Button } from '../../ui/button';
import { textOfCell } from './result-table';
import { searchPath } from './search-path';

const exportedAtMost = 10_000;

interface ExportButtonProps {
  readonly jql: string;
  readonly columns: readonly Field[];
}

/** Saves all results with the columns shown as CSV; cells cannot act as formulas in a spreadsheet. */
export function ExportButton({ jql, columns }: ExportButtonProps) {
  const { showProblem, showDone } = useFlags();
  const [isRunning, setIsRunning] = useState(false);

  async function save() {
    setIsRunning(true);
    try {
      const issues = await readAll(jql, columns);
      const rows = issues.map((issue) =>
        columns.map((column) =>
          column.id === 'issuekey' ? issue.key : textOfCell(column, issue.fields[column.id]),
        ),
      );
      const csv = Papa.unparse(
        { fields: columns.map((column) => column.name), data: rows },
        { escapeFormulae: true },
      );
      download(csv, 'work-items.csv');
      showDone(`${String(issues.length)} work items exported`);
    } catch (error) {
      showProblem(error);
    } finally {
      setIsRunning(false);
    }
  }
  return (
    <Button icon={<DownloadIcon label="" />} disabled={isRunning} onClick={() => void save()}>
      {isRunning ? 'Exporting…' : 'Export CSV'}
    </Button>
  );
}

async function readAll(jql: string, columns: readonly Field[]): Promise<readonly Issue[]> {
  const path = searchPath(
    jql,
    columns.map((column) => column.id),
    100,
  );
  const issues: Issue[] = [];
  let token: string | null = null;
  do {
    const page: { issues: Issue[]; nextPageToken?: string | null | undefined } = await requestJson(
      withToken(path, token),
      issuePageSchema,
    );
    issues.push(...page.issues);
    token = page.nextPageToken ?? null;
  } while (token !== null && issues.length < exportedAtMost);
  return issues;
}

function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
