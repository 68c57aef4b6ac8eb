import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder with these files, and how to remove it. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): {
  readonly path: string;
  remove: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), 'customer-roadmap-data-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** The least that Jira's REST answer says about a work item, with some fields over it. */
export function restIssue(
  key: string,
  fields: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> {
  return {
    id: String(10_000 + Number(key.split('-')[1])),
    key,
    fields: {
      summary: `Summary of ${key}`,
      issuetype: { name: 'Story', subtask: false, hierarchyLevel: 0 },
      project: { key: key.split('-')[0], name: 'A project' },
      status: { name: 'Done', statusCategory: { key: 'done' } },
      created: '2026-01-05T10:00:00.000+0100',
      updated: '2026-01-06T10:00:00.000+0000',
      ...fields,
    },
  };
}
