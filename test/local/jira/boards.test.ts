import { closeSites, openSite, type TestSite } from './fixture';
import { SMALL_SITE } from './small-site';

let site: TestSite;
beforeEach(async () => {
  site = await openSite();
});
afterEach(closeSites);

const keys = async (path: string): Promise<string[]> =>
  ((await site.call('GET', path)).json as { issues: { key: string }[] }).issues.map((each) => each.key);

describe('a board', () => {
  it('names the estimation field of its project’s style', async () => {
    const field = async (id: number): Promise<unknown> =>
      (
        (await site.call('GET', `/rest/agile/1.0/board/${String(id)}/configuration`)).json as {
          estimation: unknown;
        }
      ).estimation;
    expect(await field(1)).toEqual({
      type: 'field',
      field: { fieldId: 'customfield_10028', displayName: 'Story Points' },
    });
    expect(await field(2)).toEqual({
      type: 'field',
      field: { fieldId: 'customfield_10016', displayName: 'Story point estimate' },
    });
  });

  it('lists its sprints by state', async () => {
    const names = async (query: string): Promise<string[]> =>
      (
        (await site.call('GET', `/rest/agile/1.0/board/1/sprint?${query}`)).json as {
          values: { name: string }[];
        }
      ).values.map((each) => each.name);
    expect(await names('state=active,future')).toEqual(['Sprint 2', 'Sprint 3']);
    expect(await names('')).toEqual(['Sprint 1', 'Sprint 2', 'Sprint 3']);
    expect((await site.call('GET', '/rest/agile/1.0/board/1/sprint?state=open')).status).toBe(400);
  });

  it('has in its backlog what is neither done nor in an open sprint nor an epic nor a sub-task', async () => {
    expect(await keys('/rest/software/1.0/board/1/backlog')).toEqual(['INV-4']);
    expect(await keys('/rest/software/1.0/sprint/12/issue')).toEqual(['INV-2']);
    expect(await keys('/rest/software/1.0/epic/INV-1/issue?jql=status%20%3D%20Done')).toEqual(['INV-3']);
  });

  it('pages its issues by token until the last page, which has none', async () => {
    const seen: string[] = [];
    let token: string | undefined;
    do {
      const query: string = token === undefined ? '' : `&nextPageToken=${token}`;
      const answer = (await site.call('GET', `/rest/software/1.0/board/1/issue?maxResults=2${query}`))
        .json as { issues: { key: string }[]; nextPageToken?: string; isLast: boolean };
      expect(answer.isLast).toBe(answer.nextPageToken === undefined);
      seen.push(...answer.issues.map((each) => each.key));
      token = answer.nextPageToken;
    } while (token !== undefined);
    expect(seen).toEqual(['INV-1', 'INV-2', 'INV-3', 'INV-4', 'INV-5']);
  });
});

describe('moving issues', () => {
  it('ranks them in the order sent, right before another one', async () => {
    await site.call('PUT', '/rest/agile/1.0/issue/rank', {
      issues: ['INV-5', 'INV-4'],
      rankBeforeIssue: 'INV-2',
    });
    expect(await keys('/rest/software/1.0/board/1/issue')).toEqual([
      'INV-1',
      'INV-5',
      'INV-4',
      'INV-2',
      'INV-3',
    ]);
    await site.call('PUT', '/rest/agile/1.0/issue/rank', { issues: ['INV-1'], rankAfterIssue: 'INV-3' });
    expect(await keys('/rest/software/1.0/board/1/issue')).toEqual([
      'INV-5',
      'INV-4',
      'INV-2',
      'INV-3',
      'INV-1',
    ]);
  });

  it('takes 50 at most', async () => {
    const answer = await site.call('PUT', '/rest/agile/1.0/issue/rank', {
      issues: Array.from({ length: 51 }, () => 'INV-4'),
      rankBeforeIssue: 'INV-2',
    });
    expect(answer.status).toBe(400);
  });

  it('into a sprint keeps the closed sprints an issue was in; the history names both', async () => {
    expect((await site.call('POST', '/rest/agile/1.0/sprint/13/issue', { issues: ['INV-2'] })).status).toBe(
      204,
    );
    const issue = (
      await site.call('GET', '/rest/api/3/issue/INV-2?expand=changelog&fields=customfield_10020')
    ).json as {
      fields: { customfield_10020: { id: number }[] };
      changelog: { histories: { items: unknown[] }[] };
    };
    expect(issue.fields.customfield_10020.map((each) => each.id)).toEqual([11, 13]);
    expect(issue.changelog.histories[0]?.items[0]).toMatchObject({
      field: 'Sprint',
      from: '11, 12',
      to: '11, 13',
      toString: 'Sprint 1, Sprint 3',
    });
    expect((await site.call('POST', '/rest/agile/1.0/sprint/11/issue', { issues: ['INV-4'] })).status).toBe(
      400,
    );
  });

  it('of which the caller may move some answers 207 with one entry each', async () => {
    const mixed = await openSite({
      ...SMALL_SITE,
      projects: SMALL_SITE.projects.map((each) =>
        each.key === 'TEAM' ? { ...each, roles: { admin: [], developer: [], viewer: ['ada'] } } : each,
      ),
    });
    const answer = await mixed.call('PUT', '/rest/agile/1.0/issue/rank', {
      issues: ['INV-4', 'TEAM-2'],
      rankBeforeIssue: 'INV-2',
    });
    expect(answer.status).toBe(207);
    expect(answer.json).toMatchObject({
      entries: [
        { issueKey: 'INV-4', status: 200 },
        { issueKey: 'TEAM-2', status: 403 },
      ],
    });
  });
});

describe('a sprint', () => {
  const change = (id: number, body: unknown) =>
    site.call('POST', `/rest/agile/1.0/sprint/${String(id)}`, body);

  it('starts and ends step by step, with an event each', async () => {
    expect(
      (
        await change(13, {
          state: 'active',
          startDate: '2026-02-02T08:00:00.000Z',
          endDate: '2026-02-16T08:00:00.000Z',
        })
      ).status,
    ).toBe(400);
    expect((await change(12, { state: 'closed' })).status).toBe(200);
    expect((await change(13, { state: 'active' })).body).toContain('needs a start date');
    expect(
      (
        await change(13, {
          state: 'active',
          startDate: '2026-02-02T08:00:00.000Z',
          endDate: '2026-02-16T08:00:00.000Z',
        })
      ).status,
    ).toBe(200);
    expect((await change(11, { state: 'active' })).status).toBe(400);
    expect(site.events.map((event) => event.eventType)).toEqual([
      'avi:jira-software:closed:sprint',
      'avi:jira-software:started:sprint',
    ]);
  });

  it('is replaced as a whole by PUT, so what is missing is cleared', async () => {
    const answer = await site.call('PUT', '/rest/agile/1.0/sprint/13', { name: 'Renamed', state: 'future' });
    expect(answer.json).toMatchObject({ name: 'Renamed', goal: '' });
    expect((await site.call('PUT', '/rest/agile/1.0/sprint/13', { name: 'Only a name' })).status).toBe(400);
  });
});

describe('an estimate', () => {
  it('is read and written in the board’s field', async () => {
    const path = '/rest/agile/1.0/issue/INV-2/estimation?boardId=1';
    expect((await site.call('GET', path)).json).toEqual({ fieldId: 'customfield_10028', value: '5.0' });
    expect((await site.call('PUT', path, { value: '13' })).json).toEqual({
      fieldId: 'customfield_10028',
      value: '13.0',
    });
    const refused = await site.call('PUT', path, { value: 'large' });
    expect(refused.status).toBe(400);
    expect(refused.body).toContain("'large' is no number");
  });
});
