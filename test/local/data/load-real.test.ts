import { loadData } from '../../../local/data/load';
import type { LoadedData, SiteData } from '../../../local/jira/site-data';
import { describeWithData, itWithData } from '../../shared-data';

/** What the embedded Jira relies on: every reference leads somewhere, and nothing comes twice. */
function expectConsistent(data: SiteData): void {
  const issues = new Map(data.issues.map((issue) => [issue.key, issue]));
  const ids = (list: readonly { readonly id: string }[]): Set<string> => new Set(list.map((each) => each.id));
  const [sprints, versions, boards] = [ids(data.sprints), ids(data.versions), ids(data.boards)];
  const users = new Set(data.users.map((user) => user.accountId));
  const projects = new Set(data.projects.map((project) => project.key));
  expect([issues.size, sprints.size, versions.size]).toEqual([
    data.issues.length,
    data.sprints.length,
    data.versions.length,
  ]);
  const wrong: string[] = [];
  for (const issue of data.issues) {
    const parent = issue.parentKey === undefined ? undefined : issues.get(issue.parentKey);
    if (issue.parentKey !== undefined && (parent?.hierarchyLevel ?? -9) <= issue.hierarchyLevel)
      wrong.push(`${issue.key} parent`);
    if (!projects.has(issue.projectKey)) wrong.push(`${issue.key} project`);
    if (issue.sprintIds.some((id) => !sprints.has(id))) wrong.push(`${issue.key} sprint`);
    if (issue.fixVersionIds.some((id) => !versions.has(id))) wrong.push(`${issue.key} version`);
    if (Number.isNaN(Date.parse(issue.created)) || issue.summary === '')
      wrong.push(`${issue.key} created or summary`);
    for (const person of [issue.reporter, issue.assignee, ...issue.comments.map((comment) => comment.author)])
      if (person !== undefined && !users.has(person)) wrong.push(`${issue.key} person`);
  }
  for (const link of data.links)
    if (!issues.has(link.fromKey) || !issues.has(link.toKey)) wrong.push(`${link.fromKey} link`);
  for (const sprint of data.sprints) if (!boards.has(sprint.boardId)) wrong.push(`${sprint.name} board`);
  expect(wrong).toEqual([]);
}

function counts({ data }: LoadedData): Record<string, number> {
  return {
    issues: data.issues.length,
    parents: data.issues.filter((issue) => issue.parentKey !== undefined).length,
    sprints: data.sprints.length,
    links: data.links.length,
    versions: data.versions.length,
    points: data.issues.filter((issue) => issue.storyPoints !== undefined).length,
    comments: data.issues.reduce((sum, issue) => sum + issue.comments.length, 0),
  };
}

function unmapped(loaded: LoadedData, what: string): number {
  return loaded.unmapped.find((each) => each.what.startsWith(what))?.count ?? 0;
}

describe('real exports', () => {
  itWithData(
    'Titanium: 29,057 issues of five projects, with sprints, epics, links and points',
    'jira/titanium',
    async (path) => {
      const loaded = await loadData(path);
      expect(counts(loaded)).toEqual({
        issues: 29_057,
        parents: 1657,
        sprints: 377,
        links: 6739,
        versions: 1221,
        points: 2699,
        comments: 46_507,
      });
      expectConsistent(loaded.data);
      // 104,730 comments in all, two kept for each issue; two issues have no summary; two sprints have no dates.
      expect(unmapped(loaded, 'comment left out')).toBe(104_730 - 46_507);
      expect(unmapped(loaded, 'work item without a summary')).toBe(2);
      expect(unmapped(loaded, 'sprint without dates')).toBe(2);
      expect(loaded.data.issues.some((issue) => issue.priority === 'None')).toBe(false);
      expect(Math.max(...loaded.data.issues.map((issue) => issue.watchers ?? 0))).toBeGreaterThan(10);
    },
    120_000,
  );

  itWithData('Bitovi: initiatives, epics and stories with 1,142 changes', 'jira/bitovi', async (path) => {
    const loaded = await loadData(path);
    expectConsistent(loaded.data);
    expect(
      loaded.data.issues
        .map((issue) => issue.hierarchyLevel)
        .reduce((sum, level) => sum + Number(level === 2), 0),
    ).toBe(12);
    expect(loaded.data.issues.reduce((sum, issue) => sum + issue.history.length, 0)).toBe(1142);
    expect(counts(loaded)).toMatchObject({ issues: 53, parents: 41, points: 35 });
  });

  describeWithData('CSV exports', 'jira/csv', (folder) => {
    it.each([
      ['agile-delivery-simulation', { issues: 68, parents: 54, sprints: 5, links: 23, versions: 4 }],
      ['agile-project-management-sim', { issues: 20, parents: 0, sprints: 0, links: 0 }],
      ['bs-fse-2025-team9', { issues: 130, parents: 113, sprints: 1 }],
      ['duplicatebugs', { issues: 1, comments: 1 }],
      ['jira-cloud-project', { issues: 19, points: 10 }],
      ['planeso-jira-migration', { issues: 22, comments: 17, sprints: 1 }],
      ['reporting-dashboard', { issues: 311, comments: 984, sprints: 17, links: 7 }],
      ['telar-front', { issues: 261, parents: 253, sprints: 3, comments: 1 }],
    ])('%s', async (name, expected) => {
      const loaded = await loadData(`${folder}/jira-export-${name}.csv.gz`);
      expectConsistent(loaded.data);
      expect(counts(loaded)).toMatchObject(expected);
      expect(unmapped(loaded, 'date that cannot be read')).toBe(0);
    });
  });

  itWithData('the XML export', 'jira/csv/jira-cloud-rss-xml-export-2024.xml', async (path) => {
    const loaded = await loadData(path);
    expectConsistent(loaded.data);
    expect(counts(loaded)).toMatchObject({ issues: 15, parents: 12, sprints: 1, comments: 1 });
  });

  itWithData('all CSV and XML exports of a folder as one site', 'jira/csv', async (path) => {
    const loaded = await loadData(path);
    expectConsistent(loaded.data);
    expect(counts(loaded)).toMatchObject({ issues: 847, parents: 490 });
  });

  itWithData('DevLake’s raw tables', 'jira/rest-fixtures/devlake', async (path) => {
    const loaded = await loadData(path);
    expectConsistent(loaded.data);
    expect(counts(loaded)).toMatchObject({ issues: 55, sprints: 31 });
  });
});
