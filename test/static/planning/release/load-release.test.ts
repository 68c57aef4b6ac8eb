import { toUrl } from '../../../../src/jira/jira-path';
import type { JiraTransport } from '../../../../src/jira/jira-transport';
import { loadRelease } from '../../../../static/app/src/features/planning/release/load-release';
import { basis, outline, snapshot } from '../../example-views';

interface Planted {
  readonly id: string;
  readonly parent?: string;
  readonly level?: number;
  readonly project?: string;
  readonly points?: number;
  readonly needs?: readonly string[];
  readonly done?: boolean;
}

/** A Jira that knows the two searches that a release asks: who names a need, and what stands below. */
function jiraWith(planted: readonly Planted[]): JiraTransport {
  return (path, init) => {
    const asked = init?.body as { readonly jql?: string; readonly issueIdsOrKeys?: readonly string[] };
    const parents = /^parent in \(([^)]*)\)/.exec(asked.jql ?? '')?.[1]?.split(', ');
    const found = planted.filter(({ id, parent, needs = [] }) => {
      if (toUrl(path).endsWith('/bulkfetch')) return asked.issueIdsOrKeys?.includes(id);
      return parents === undefined ? needs.length > 0 : parent !== undefined && parents.includes(parent);
    });
    const body = { issues: found.map(issueOf) };
    return Promise.resolve({
      status: 200,
      header: () => null,
      text: () => Promise.resolve(JSON.stringify(body)),
    });
  };
}

function issueOf({ id, parent, level = 0, project = '10000', points, needs = [], done = false }: Planted) {
  const status = { name: 'Any', statusCategory: { key: done ? 'done' : 'new' } };
  const fields = {
    summary: `Work ${id}`,
    issuetype: { name: level > 0 ? 'Epic' : 'Story', hierarchyLevel: level },
    project: { id: project },
    status,
    customfield_1: needs,
    ...(parent !== undefined && { parent: { id: parent } }),
    ...(points !== undefined && { customfield_9: points }),
  };
  return { id, key: `INV-${id}`, fields };
}

async function costs(planted: readonly Planted[], elsewhere = outline.elsewhere) {
  const source = await loadRelease(jiraWith(planted), snapshot, basis, { ...outline, elsewhere });
  return Object.fromEntries(source.items.map(({ key, candidate }) => [key, candidate.points]));
}

describe('What an epic costs a release', () => {
  const epic = { id: '1', level: 1, needs: ['N-1'] };

  it('is what is left of its stories, in whatever project and whether or not they serve a need', async () => {
    const stories = [
      { id: '2', parent: '1', points: 3 },
      { id: '3', parent: '1', project: '10099', points: 8 },
      { id: '4', parent: '1' },
      { id: '5', parent: '1', points: 13, done: true },
    ];
    // No story serves the need of the epic, so all that it promises is still to be cut into stories.
    const rest = outline.sizing.referenceEpic;
    expect(await costs([epic, ...stories])).toEqual({ 'INV-1': 3 + 8 + 5 + rest });
    expect(await costs([{ ...epic, points: 6 }, ...stories])).toEqual({ 'INV-1': 16 });
  });

  it('counts what the app remembers of stories that the person may not see', async () => {
    const hidden = {
      issueId: '9',
      parentId: '1',
      projectId: '10099',
      hierarchyLevel: 0,
      points: 21,
      done: false,
    };
    expect(
      await costs(
        [
          { ...epic, points: 6 },
          { id: '2', parent: '1', points: 3 },
        ],
        [hidden],
      ),
    ).toEqual({
      'INV-1': 24,
    });
  });

  it('is its own estimate where it has no stories, and nothing known where it has neither', async () => {
    expect(await costs([{ ...epic, points: 6 }])).toEqual({ 'INV-1': 6 });
    expect(await costs([epic])).toEqual({ 'INV-1': null });
  });
});
