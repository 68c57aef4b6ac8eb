import { gzipSync } from 'node:zlib';
import { loadData } from '../../../local/data/load';
import type { LoadedData } from '../../../local/jira/site-data';
import { folderOf, restIssue } from './load-files';

async function load(
  files: Readonly<Record<string, string | Uint8Array>>,
  only?: string,
): Promise<LoadedData> {
  const folder = folderOf(files);
  try {
    return await loadData(only === undefined ? folder.path : `${folder.path}/${only}`);
  } finally {
    folder.remove();
  }
}

function unmapped(loaded: LoadedData, what: string): number {
  return loaded.unmapped.find((each) => each.what.includes(what))?.count ?? 0;
}

describe('JSON exports', () => {
  const two = [restIssue('AB-1'), restIssue('AB-2')];
  it.each([
    ['a search page', JSON.stringify({ issues: two, total: 2 })],
    ['an array', JSON.stringify(two, null, 2)],
    ['JSON Lines', two.map((each) => JSON.stringify(each)).join('\n')],
    ['pages joined in one file', two.map((each) => JSON.stringify({ issues: [each] }, null, 1)).join('\n')],
    ['a byte order mark in front', `\uFEFF${JSON.stringify(two)}`],
  ])('read %s', async (_, text) => {
    const { data } = await load({ 'x.json': text }, 'x.json');
    expect(data.issues.map((issue) => issue.key)).toEqual(['AB-1', 'AB-2']);
    expect(data.issues[0]?.created).toBe('2026-01-05T09:00:00.000Z');
  });

  it('read one work item, and compressed files whatever their name is', async () => {
    const { data } = await load({ 'item.bin': gzipSync(JSON.stringify(two[0])) }, 'item.bin');
    expect(data.issues).toHaveLength(1);
  });

  it('read text that arrives in pieces of any size alike', async () => {
    const text = `[${JSON.stringify(restIssue('AB-1', { summary: 'a "quoted" \\ } ] brace – € 😀' }))}, {"nothing": []}]`;
    const { jsonValues } = await import('../../../local/data/json-values');
    for (const size of [1, 2, 3, 7, 50, 10_000]) {
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
        text.slice(i * size, (i + 1) * size),
      );
      const values: unknown[] = [];
      for await (const { value } of jsonValues(asyncOf(pieces), 'x.json')) values.push(value);
      expect(values).toEqual(JSON.parse(text));
    }
  });

  it('map hierarchy from parent, epic link and listed sub-tasks', async () => {
    const { data, unmapped: left } = await load({
      'a.json': JSON.stringify([
        restIssue('AB-1', { issuetype: { name: 'Initiative', hierarchyLevel: 2 } }),
        restIssue('AB-2', { issuetype: { name: 'Epic' }, parent: { key: 'AB-1' } }),
        restIssue('AB-3', { customfield_10014: 'AB-2', subtasks: [{ key: 'AB-4' }] }),
        restIssue('AB-4', { issuetype: { name: 'Sub-task', subtask: true } }),
        restIssue('AB-5', { parent: { id: '10002' } }),
        restIssue('AB-6', { parent: { key: 'XX-9' } }),
        restIssue('AB-7', { parent: { key: 'AB-3' } }),
      ]),
    });
    expect(data.issues.map((issue) => [issue.key, issue.hierarchyLevel, issue.parentKey])).toEqual([
      ['AB-1', 2, undefined],
      ['AB-2', 1, 'AB-1'],
      ['AB-3', 0, 'AB-2'],
      ['AB-4', -1, 'AB-3'],
      ['AB-5', 0, 'AB-2'],
      ['AB-6', 0, undefined],
      ['AB-7', 0, undefined],
    ]);
    expect(left).toContainEqual({
      what: 'parent that is not in the data',
      count: 1,
      example: 'AB-6 under XX-9',
    });
    expect(left).toContainEqual(
      expect.objectContaining({ what: 'parent that is not a level above its child' }),
    );
  });

  it('map sprints as objects and as the text of older versions, oldest first', async () => {
    const encoded =
      'com.atlassian.greenhopper.service.sprint.Sprint@6f1c[id=7,rapidViewId=2,state=CLOSED,name=Sprint 1, the first,goal=<null>,startDate=2026-01-01T00:00:00.000Z,endDate=2026-01-14T00:00:00.000Z,completeDate=2026-01-15T00:00:00.000Z,sequence=7]';
    const { data } = await load({
      'a.json': JSON.stringify([
        restIssue('AB-1', {
          customfield_10100: [encoded],
          customfield_10020: [
            {
              id: 8,
              name: 'Sprint 2',
              state: 'active',
              boardId: 2,
              startDate: '2026-01-15T00:00:00.000Z',
              goal: 'Ship',
            },
          ],
        }),
        restIssue('AB-2', { customfield_10100: [encoded] }),
      ]),
    });
    expect(data.sprints.find((sprint) => sprint.id === '7')).toEqual({
      id: '7',
      boardId: '1',
      name: 'Sprint 1, the first',
      state: 'closed',
      startDate: '2026-01-01T00:00:00.000Z',
      endDate: '2026-01-14T00:00:00.000Z',
      completeDate: '2026-01-15T00:00:00.000Z',
    });
    expect(data.boards).toEqual([
      { id: '1', name: 'A project board', type: 'scrum', projectKeys: ['AB'], estimation: 'story-points' },
    ]);
    expect(data.issues[1]?.sprintIds).toEqual(['7']);
  });

  it('name custom fields from field definitions in any file, and from a page’s own names', async () => {
    const { data } = await load({
      'a-issues.json': JSON.stringify([restIssue('AB-1', { customfield_10777: 5, customfield_10778: 'x' })]),
      'z-fields.json': JSON.stringify([
        {
          id: 'customfield_10777',
          name: 'Story Points',
          custom: true,
          orderable: true,
          schema: { type: 'number' },
        },
      ]),
      'page.json': JSON.stringify({
        names: { customfield_1: 'Story point estimate' },
        issues: [restIssue('AB-2', { customfield_1: 3 })],
      }),
    });
    expect(data.issues.map((issue) => issue.storyPoints).sort()).toEqual([3, 5]);
  });

  it('join both ends of a link, keep its direction, and count ends outside the data', async () => {
    const type = { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };
    const loaded = await load({
      'a.json': JSON.stringify([
        restIssue('AB-1', {
          issuelinks: [
            { type, outwardIssue: { key: 'AB-2' } },
            { type, inwardIssue: { key: 'ZZ-1' } },
          ],
        }),
        restIssue('AB-2', { issuelinks: [{ type, inwardIssue: { key: 'AB-1' } }] }),
      ]),
    });
    expect(loaded.data.links).toEqual([
      { type: 'Blocks', inward: 'is blocked by', outward: 'blocks', fromKey: 'AB-1', toKey: 'AB-2' },
    ]);
    expect(unmapped(loaded, 'link to a work item that is not in the data')).toBe(1);
  });

  it('map versions, votes, watchers, people, comments, rich text and changes', async () => {
    const user = { accountId: '5b', displayName: 'Author One' };
    const document = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'First' }] },
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [{ type: 'paragraph', content: [{ type: 'text', text: 'point' }] }],
            },
          ],
        },
      ],
    };
    const issue = restIssue('AB-1', {
      description: document,
      fixVersions: [{ id: '77', name: '1.0', released: true, releaseDate: '2026-02-01' }],
      votes: { votes: 4 },
      watches: { watchCount: 6 },
      reporter: user,
      assignee: user,
      duedate: '2026-03-01',
      labels: ['x'],
      components: [{ name: 'Core' }],
      comment: {
        total: 3,
        comments: [{ author: user, created: '2026-01-05T10:00:00.000+0000', body: document }],
      },
    });
    const changelog = {
      histories: [
        {
          created: '2026-01-05T11:00:00.000+0000',
          author: user,
          items: [
            { field: 'status', from: '1', fromString: 'To Do', to: '2', toString: 'Done' },
            JSON.parse('{"field":"Rank","from":"","to":""}') as unknown,
          ],
        },
      ],
    };
    const loaded = await load({ 'a.json': JSON.stringify({ ...issue, changelog }) });
    const [read] = loaded.data.issues;
    expect(read).toMatchObject({
      description: 'First\n- point',
      fixVersionIds: ['77'],
      votes: 4,
      watchers: 6,
      reporter: '5b',
      dueDate: '2026-03-01',
      components: ['Core'],
    });
    expect(read?.comments).toEqual([
      { author: '5b', created: '2026-01-05T10:00:00.000Z', text: 'First\n- point' },
    ]);
    expect(read?.history[0]?.items).toEqual([
      { field: 'status', from: '1', fromString: 'To Do', to: '2', toString: 'Done' },
      { field: 'Rank', from: '', fromString: null, to: '', toString: null },
    ]);
    expect(loaded.data.versions).toEqual([
      { id: '77', projectKey: 'AB', name: '1.0', released: true, releaseDate: '2026-02-01' },
    ]);
    expect(unmapped(loaded, 'comment left out by the export')).toBe(2);
    expect(loaded.data.users.map((each) => each.accountId)).toEqual([
      'user-project-admin',
      'user-developer',
      'user-viewer',
      'user-outsider',
      'user-site-admin',
      '5b',
    ]);
    expect(Object.values(loaded.data.projects[0]?.roles ?? {}).flat()).not.toContain('user-outsider');
  });

  it('put the backlog in the order of the ranks', async () => {
    const { data } = await load({
      'a.json': JSON.stringify([
        restIssue('AB-1', { customfield_10019: '0|i0002:' }),
        restIssue('AB-2'),
        restIssue('AB-3', { customfield_10019: '0|i0001:' }),
      ]),
    });
    expect(data.issues.map((issue) => issue.key)).toEqual(['AB-3', 'AB-1', 'AB-2']);
  });

  it('keep the newer of two work items with one key, and count both it and unknown fields', async () => {
    const loaded = await load({
      'a.json': JSON.stringify([
        restIssue('AB-1', { summary: 'new', updated: '2026-02-01T00:00:00Z', customfield_99: { a: 1 } }),
        restIssue('AB-1', { summary: 'old', updated: '2026-01-01T00:00:00Z' }),
      ]),
    });
    expect(loaded.data.issues.map((issue) => issue.summary)).toEqual(['new']);
    expect(unmapped(loaded, 'came twice')).toBe(1);
    expect(unmapped(loaded, 'customfield_99')).toBe(1);
  });
});

// eslint-disable-next-line @typescript-eslint/require-await -- the splitter takes what a file gives, which is asynchronous
async function* asyncOf(pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}
