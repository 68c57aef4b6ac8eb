import type { Principal } from '../../../local/jira/site';
import { ADMIN, closeSites, DEVELOPER, MODULES, openSite, OUTSIDER } from './fixture';
import { DESK_SITE } from './desk-site';

afterAll(closeSites);

const API = '/rest/servicedeskapi';
const CLEO: Principal = { kind: 'user', accountId: 'cleo' };
const CORA: Principal = { kind: 'user', accountId: 'cora' };
const openDesk = () => openSite(DESK_SITE, MODULES);
const values = (json: unknown): Record<string, unknown>[] =>
  (json as { values: Record<string, unknown>[] }).values;

describe('a service desk', () => {
  it('gives search the organisations, the type and the satisfaction of a request, for reading and for JQL', async () => {
    const site = await openDesk();
    const answer = await site.call('GET', '/rest/api/3/issue/SUP-1');
    const { fields } = answer.json as { fields: Record<string, unknown> };
    expect(fields['customfield_10002']).toMatchObject([{ name: 'Acme' }]);
    expect(fields['customfield_10010']).toMatchObject({ requestType: { name: 'Ask' } });
    expect(fields['customfield_10026']).toMatchObject([{ accountId: 'cora', accountType: 'customer' }]);
    expect(fields['customfield_10027']).toEqual({ rating: 2 });
    expect(fields['project']).toMatchObject({ projectTypeKey: 'service_desk' });
    expect(await site.search('organizations = Birch')).toEqual(['SUP-2']);
    expect(await site.search('satisfaction <= 2')).toEqual(['SUP-1']);
    expect(await site.search('"Request Type" = Ask AND projectType = service_desk ORDER BY key')).toEqual([
      'SUP-1',
      'SUP-2',
    ]);
  });

  it('leaves a site without one as it was', async () => {
    const site = await openSite();
    const { json } = await site.call('GET', '/rest/api/3/field');
    expect((json as { name: string }[]).map((field) => field.name)).not.toContain('Organizations');
    await expect(site.search('organizations = Acme')).rejects.toThrow('organizations');
    expect(values((await site.call('GET', `${API}/servicedesk`)).json)).toEqual([]);
  });

  it('shows customers what is theirs and public, agents everything, outsiders nothing', async () => {
    const site = await openDesk();
    const comments = async (who: Principal) =>
      values((await site.call('GET', `${API}/request/SUP-1/comment`, undefined, who)).json).map((each) => [
        each['body'],
        each['public'],
      ]);
    expect(await comments(CLEO)).toEqual([['Use the filter.', true]]);
    expect(await comments(CORA)).toEqual([['Use the filter.', true]]);
    expect(await comments(DEVELOPER)).toEqual([
      ['Use the filter.', true],
      ['Known gap.', false],
    ]);
    expect((await site.call('GET', `${API}/request/SUP-1`, undefined, OUTSIDER)).status).toBe(404);
    expect((await site.call('GET', `${API}/request/SUP-2`, undefined, CLEO)).status).toBe(404);
    const mine = await site.call('GET', `${API}/request`, undefined, CORA);
    expect(
      values(mine.json)
        .map((each) => each['issueKey'])
        .sort(),
    ).toEqual(['SUP-1', 'SUP-2']);
    expect(values((await site.call('GET', `${API}/request`, undefined, ADMIN)).json)).toEqual([]);
  });

  it('takes feedback from the reporter alone, once the request is answered', async () => {
    const site = await openDesk();
    const give = (who: Principal) =>
      site.call('POST', `${API}/request/SUP-2/feedback`, { type: 'csat', rating: 5 }, who);
    expect((await site.call('GET', `${API}/request/SUP-2/feedback`)).status).toBe(404);
    expect((await give(DEVELOPER)).status).toBe(403);
    expect((await give(CORA)).status).toBe(201);
    expect((await site.call('GET', `${API}/request/SUP-2/feedback`)).json).toEqual({
      type: 'csat',
      rating: 5,
    });
  });

  it('takes an answer that the customer sees, and a note that she does not', async () => {
    const site = await openDesk();
    const write = (body: unknown, who: Principal) =>
      site.call('POST', `${API}/request/SUP-2/comment`, body, who);
    expect((await write({ body: 'It is out.', public: true }, DEVELOPER)).status).toBe(201);
    expect((await write({ body: 'Ask her again.', public: false }, DEVELOPER)).status).toBe(201);
    expect((await write({ body: 'Hidden', public: false }, CORA)).status).toBe(403);
    const seen = await site.call('GET', `${API}/request/SUP-2/comment`, undefined, CORA);
    expect(values(seen.json).map((each) => each['body'])).toEqual(['It is out.']);
    expect(site.events.map((event) => event.eventType)).toEqual([
      'avi:jira:commented:issue',
      'avi:jira:commented:issue',
    ]);
  });
});
