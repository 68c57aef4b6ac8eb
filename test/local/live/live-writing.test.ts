import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Principal, ProductEvent } from '../../../local/jira/site';
import { app, call, fieldIds, open, opened, site, useSite, user } from './live-fixture';

useSite();

describe('changing a live site', () => {
  it.each([
    ['PUT', '/rest/api/3/issue/INV-39', { fields: { summary: 'Changed' } }],
    ['POST', '/rest/api/3/issue', { fields: {} }],
    ['DELETE', '/rest/api/3/issue/INV-39', undefined],
    ['POST', '/rest/agile/1.0/sprint/25/issue', { issues: ['INV-39'] }],
    ['PUT', '/rest/api/3/issue/INV-39/properties/other', { a: 1 }],
  ])('is refused for %s %s without --write, before anything reaches the site', async (method, path, body) => {
    const live = await open();
    const before = site.log.length;
    const answer = await call(live, method, path, body);
    expect(answer).toMatchObject({
      status: 403,
      json: { errorMessages: [expect.stringContaining('--write')] },
    });
    expect(site.log.slice(before).filter((line) => !line.startsWith('GET'))).toEqual([]);
  });

  it('keeps the app’s fields and property here without --write, tells of them, and has them after a restart', async () => {
    const live = await open();
    const ids = await fieldIds(live);
    const events: ProductEvent[] = [];
    live.onProductEvent((event) => events.push(event));
    const property = { v: 1, coverage: { 'N-1': 0.5 } };
    const edit = await call(live, 'PUT', '/rest/api/3/issue/INV-39', {
      fields: { [ids['customer-needs'] ?? '']: ['N-1'] },
      properties: [{ key: 'customer-roadmap', value: property }],
    });
    expect(edit.status).toBe(204);
    expect(events.map((event) => [event.eventType, event.selfGenerated])).toEqual([
      ['avi:jira:updated:issue', false],
      ['avi:jira:set:issue-property', false],
    ]);
    expect(events[0]?.payload).toMatchObject({
      issue: { key: 'INV-39' },
      changelog: {
        items: [
          { field: 'Customer needs', fieldId: ids['customer-needs'], fromString: null, toString: 'N-1' },
        ],
      },
      atlassianId: 'user-project-admin',
    });
    await live.close();
    opened.splice(0);
    const again = await open();
    expect(await fieldIds(again)).toEqual(ids);
    const read = await call(
      again,
      'GET',
      `/rest/api/3/issue/INV-39?fields=${ids['customer-needs'] ?? ''}&properties=customer-roadmap`,
    );
    expect(read.json.fields[ids['customer-needs'] ?? '']).toEqual(['N-1']);
    expect(read.json.properties).toEqual({ 'customer-roadmap': property });
    expect(
      (await call(again, 'GET', '/rest/api/3/issue/INV-39/properties/customer-roadmap')).json.value,
    ).toEqual(property);
    expect((await call(again, 'DELETE', '/rest/api/3/issue/INV-39/properties/customer-roadmap')).status).toBe(
      204,
    );
    expect((await call(again, 'GET', '/rest/api/3/issue/INV-39/properties/customer-roadmap')).status).toBe(
      404,
    );
  });

  it('lets only the app write read-only fields, and checks the values of all', async () => {
    const live = await open();
    const ids = await fieldIds(live);
    const put = (field: string, value: unknown) =>
      call(live, 'PUT', '/rest/api/3/issue/INV-39', { fields: { [ids[field] ?? '']: value } });
    expect((await put('customer-value', 5)).status).toBe(400);
    expect((await put('personas', 'bookkeeper')).status).toBe(400);
    expect((await put('personas', [1])).status).toBe(400);
    const write = (value: unknown, principal: Principal) =>
      call(
        live,
        'POST',
        '/rest/api/3/app/field/value',
        { updates: [{ customField: ids['customer-value'], issueIds: [1], value }] },
        principal,
      );
    expect((await write(5, user)).status).toBe(403);
    expect((await write('5', app)).status).toBe(400);
    expect(
      (await call(live, 'PUT', '/rest/api/3/issue/NOPE-9', { fields: { [ids['personas'] ?? '']: [] } }))
        .status,
    ).toBe(404);
  });

  it('goes through with --write and becomes the events that Jira would send', async () => {
    const live = await open({ write: true });
    const events: ProductEvent[] = [];
    live.onProductEvent((event) => events.push(event));
    expect(
      (await call(live, 'PUT', '/rest/api/3/issue/INV-39', { fields: { summary: 'Changed' } })).status,
    ).toBe(204);
    expect((await call(live, 'GET', '/rest/api/3/issue/INV-39?fields=summary')).json.fields.summary).toBe(
      'Changed',
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.payload).toMatchObject({
      issue: { key: 'INV-39', fields: { summary: 'Changed' } },
      changelog: { items: [{ fieldId: 'summary', toString: 'Changed' }] },
    });
    expect((await call(live, 'DELETE', '/rest/api/3/issue/INV-60')).status).toBe(204);
    expect(events.at(-1)).toMatchObject({
      eventType: 'avi:jira:deleted:issue',
      payload: { issue: { key: 'INV-60' } },
    });
  });

  it('tells of what other people changed when it looks, and of each change once', async () => {
    const live = await open();
    const events: ProductEvent[] = [];
    live.onProductEvent((event) => events.push(event));
    await live.poll();
    expect(events).toEqual([]);
    const other = { kind: 'user', accountId: 'user-developer' } as const;
    await site.jira.handle({
      method: 'PUT',
      path: '/rest/api/3/issue/INV-40',
      headers: {},
      principal: other,
      body: JSON.stringify({ fields: { summary: 'By another' } }),
    });
    await live.poll();
    await live.poll();
    expect(events.map((event) => event.eventType)).toEqual(['avi:jira:updated:issue']);
    expect(events[0]?.payload).toMatchObject({
      issue: { key: 'INV-40' },
      changelog: { items: [{ fieldId: 'summary' }] },
    });
  });
});

describe('what is kept of a live site', () => {
  it('survives a process that was killed in the middle of a write', async () => {
    const live = await open();
    const ids = await fieldIds(live);
    await call(live, 'PUT', '/rest/api/3/issue/INV-39', { fields: { [ids['personas'] ?? '']: ['owner'] } });
    await live.close();
    opened.splice(0);
    const [journal] = readdirSync(site.stateDir);
    appendFileSync(join(site.stateDir, journal ?? ''), '{"kind":"value","of":"1","na');
    const again = await open();
    const read = await call(again, 'GET', `/rest/api/3/issue/INV-39?fields=${ids['personas'] ?? ''}`);
    expect(read.json.fields).toEqual({ [ids['personas'] ?? '']: ['owner'] });
  });
});
