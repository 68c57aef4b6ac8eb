import { APP, closeSites, MODULES, NEEDS_FIELD, openSite, PRIORITY_FIELD, type TestSite } from './fixture';

let site: TestSite;
beforeEach(async () => {
  site = await openSite();
});
afterEach(closeSites);

const fieldsOf = async (key: string, fields: string): Promise<Record<string, unknown>> =>
  (
    (await site.call('GET', `/rest/api/3/issue/${key}?fields=${fields}`)).json as {
      fields: Record<string, unknown>;
    }
  ).fields;
const idOf = async (key: string): Promise<number> =>
  Number(((await site.call('GET', `/rest/api/3/issue/${key}?fields=id`)).json as { id: string }).id);
const eventTypes = (): string[] => site.events.map((event) => event.eventType);

describe('an edit', () => {
  it('is one history and one event that says what changed, who did it and that a person did', async () => {
    const answer = await site.call('PUT', '/rest/api/3/issue/INV-2', {
      fields: { summary: 'Match all payments', labels: ['bank'] },
    });
    expect(answer.status).toBe(204);
    const changelog = (await site.call('GET', '/rest/api/3/issue/INV-2/changelog')).json as {
      values: unknown[];
    };
    expect(changelog.values).toHaveLength(1);
    expect(changelog.values[0]).toMatchObject({
      author: { accountId: 'ada' },
      items: [
        {
          field: 'summary',
          fieldId: 'summary',
          fromString: 'Match payments by reference',
          toString: 'Match all payments',
        },
        { field: 'labels', fromString: 'bank import', toString: 'bank' },
      ],
    });
    expect(site.events).toHaveLength(1);
    expect(site.events[0]).toMatchObject({
      eventType: 'avi:jira:updated:issue',
      selfGenerated: false,
      payload: {
        atlassianId: 'ada',
        issue: {
          key: 'INV-2',
          fields: { summary: 'Match all payments', project: { key: 'INV' }, assignee: { accountId: 'dev' } },
        },
        changelog: { items: [{ fieldId: 'summary' }, { fieldId: 'labels' }] },
      },
    });
  });

  it('that changes nothing leaves no history and no event', async () => {
    await site.call('PUT', '/rest/api/3/issue/INV-2', { fields: { summary: 'Match payments by reference' } });
    expect(site.events).toEqual([]);
  });

  it('with one wrong field changes none, and names each wrong one', async () => {
    const answer = await site.call('PUT', '/rest/api/3/issue/INV-2', {
      fields: { summary: 'New', priority: { name: 'Mega' }, duedate: 'soon' },
    });
    expect(answer.status).toBe(400);
    expect(Object.keys((answer.json as { errors: object }).errors).sort()).toEqual(['duedate', 'priority']);
    expect(await fieldsOf('INV-2', 'summary')).toEqual({ summary: 'Match payments by reference' });
  });

  it('adds to and removes from lists through update', async () => {
    await site.call('PUT', '/rest/api/3/issue/INV-2', {
      update: { labels: [{ add: 'new' }, { remove: 'import' }], fixVersions: [{ add: { name: '1.0' } }] },
    });
    expect(await fieldsOf('INV-2', 'labels,fixVersions')).toMatchObject({
      labels: ['bank', 'new'],
      fixVersions: [{ name: '2.0' }, { name: '1.0' }],
    });
  });

  it('moves an item under another parent only where the levels allow it', async () => {
    expect(
      (await site.call('PUT', '/rest/api/3/issue/INV-4', { fields: { parent: { key: 'INV-1' } } })).status,
    ).toBe(204);
    expect(
      (await site.call('PUT', '/rest/api/3/issue/INV-4', { fields: { parent: { key: 'INV-3' } } })).status,
    ).toBe(400);
    expect((await site.call('PUT', '/rest/api/3/issue/INV-4', { fields: { parent: null } })).status).toBe(
      204,
    );
    expect(await fieldsOf('INV-4', 'parent')).toEqual({});
  });

  it('writes story points in the field of the project’s style alone', async () => {
    expect(
      (await site.call('PUT', '/rest/api/3/issue/INV-2', { fields: { customfield_10028: 8 } })).status,
    ).toBe(204);
    expect(
      (await site.call('PUT', '/rest/api/3/issue/INV-2', { fields: { customfield_10016: 8 } })).status,
    ).toBe(400);
    expect(
      (await site.call('PUT', '/rest/api/3/issue/TEAM-2', { fields: { customfield_10016: 2 } })).status,
    ).toBe(204);
    expect(await fieldsOf('TEAM-2', 'customfield_10016,customfield_10028')).toEqual({
      customfield_10016: 2,
      customfield_10028: null,
    });
  });

  it('sets properties in the same call, with an event each', async () => {
    await site.call('PUT', '/rest/api/3/issue/INV-2', {
      fields: { summary: 'New' },
      properties: [{ key: 'customer-roadmap', value: { score: 3 } }],
    });
    expect(eventTypes()).toEqual(['avi:jira:updated:issue', 'avi:jira:set:issue-property']);
  });
});

describe('a field of the app', () => {
  it('takes a person’s value only when it passes the app’s validation', async () => {
    expect(
      (await site.call('PUT', '/rest/api/3/issue/INV-2', { fields: { [NEEDS_FIELD]: ['N-1', 'N-22'] } }))
        .status,
    ).toBe(204);
    const refused = await site.call('PUT', '/rest/api/3/issue/INV-2', {
      fields: { [NEEDS_FIELD]: ['speed'] },
    });
    expect(refused.json).toEqual({
      errorMessages: [],
      errors: { [NEEDS_FIELD]: 'Write need keys such as N-12.' },
    });
    expect(await fieldsOf('INV-2', NEEDS_FIELD)).toEqual({ [NEEDS_FIELD]: ['N-1', 'N-22'] });
  });

  it('that is read-only is written by the app alone', async () => {
    const updates = [
      { customField: PRIORITY_FIELD, issueIds: [await idOf('INV-2'), await idOf('INV-3')], value: 7 },
    ];
    expect(
      (await site.call('PUT', '/rest/api/3/issue/INV-2', { fields: { [PRIORITY_FIELD]: 7 } })).status,
    ).toBe(400);
    expect((await site.call('POST', '/rest/api/3/app/field/value', { updates })).status).toBe(403);
    expect((await site.call('POST', '/rest/api/3/app/field/value', { updates }, APP)).status).toBe(204);
    expect(await fieldsOf('INV-3', PRIORITY_FIELD)).toEqual({ [PRIORITY_FIELD]: 7 });
    expect(site.events.map((event) => event.selfGenerated)).toEqual([true, true]);
  });

  it('is written without history or without events on request', async () => {
    const write = async (query: string, value: number): Promise<void> => {
      const updates = [{ issueIds: [await idOf('INV-2')], value }];
      expect(
        (await site.call('PUT', `/rest/api/3/app/field/${PRIORITY_FIELD}/value?${query}`, { updates }, APP))
          .status,
      ).toBe(204);
    };
    await write('generateChangelog=false', 1);
    await write('generateAppEvents=false', 2);
    expect(
      ((await site.call('GET', '/rest/api/3/issue/INV-2/changelog')).json as { total: number }).total,
    ).toBe(1);
    expect(site.events).toHaveLength(1);
  });

  it('refuses a batch as a whole when a pair of field and issue is there twice', async () => {
    const id = await idOf('INV-2');
    const updates = [
      { customField: PRIORITY_FIELD, issueIds: [id], value: 1 },
      { customField: PRIORITY_FIELD, issueIds: [id], value: 2 },
    ];
    expect((await site.call('POST', '/rest/api/3/app/field/value', { updates }, APP)).status).toBe(400);
    expect(await fieldsOf('INV-2', PRIORITY_FIELD)).toEqual({ [PRIORITY_FIELD]: null });
  });

  it('is shown in lists as its formatter says, and bare where the formatter fails', async () => {
    const modules = {
      ...MODULES,
      customFields: MODULES.customFields.map((field) => ({
        ...field,
        formatter: 'value.length + (value.length == 1 ? " need" : " needs")',
      })),
    };
    const formatted = await openSite(undefined, modules);
    await formatted.call('PUT', '/rest/api/3/issue/INV-2', { fields: { [NEEDS_FIELD]: ['N-1', 'N-22'] } });
    const path = `/rest/api/3/issue/INV-2?expand=renderedFields&fields=${NEEDS_FIELD},${PRIORITY_FIELD}`;
    expect((await formatted.call('GET', path)).json).toMatchObject({
      renderedFields: { [NEEDS_FIELD]: '2 needs', [PRIORITY_FIELD]: null },
    });
  });

  it('stands in the history as its formatter says only where the manifest asks for that', async () => {
    for (const formatsHistory of [true, false]) {
      const modules = {
        ...MODULES,
        customFields: MODULES.customFields.map((field) => ({
          ...field,
          formatter: 'value.length + " needs"',
          formatsHistory,
        })),
      };
      const formatted = await openSite(undefined, modules);
      await formatted.call('PUT', '/rest/api/3/issue/INV-2', { fields: { [NEEDS_FIELD]: ['N-1', 'N-22'] } });
      const { json } = await formatted.call('GET', '/rest/api/3/issue/INV-2/changelog');
      const { values } = json as { values: { items: { fromString: string | null; toString: string }[] }[] };
      expect(values.at(-1)?.items[0]).toMatchObject({
        fromString: null,
        toString: formatsHistory ? '2 needs' : 'N-1, N-22',
      });
    }
  });

  it('is listed with the schema by which the app finds it', async () => {
    const fields = (await site.call('GET', '/rest/api/3/field')).json as {
      id: string;
      schema?: { custom?: string };
    }[];
    expect(fields.find((field) => field.id === NEEDS_FIELD)).toMatchObject({
      name: 'Customer needs',
      clauseNames: ['cf[10100]', 'Customer needs'],
      schema: {
        type: 'array',
        items: 'string',
        custom: 'ari:cloud:ecosystem::extension/0b1c2d3e/4f5a6b7c/static/customer-needs',
        customId: 10100,
      },
    });
  });
});

describe('events', () => {
  it('tell of creation, comment, link, transition and deletion, in the order in which they happened', async () => {
    const created = await site.call('POST', '/rest/api/3/issue', {
      fields: {
        project: { key: 'INV' },
        issuetype: { name: 'Story' },
        summary: 'Fresh',
        parent: { key: 'INV-1' },
      },
    });
    const { key } = created.json as { key: string };
    expect(key).toBe('INV-6');
    const doc = { type: 'doc', version: 1, content: [] };
    await site.call('POST', `/rest/api/3/issue/${key}/comment`, { body: doc });
    await site.call('POST', '/rest/api/3/issueLink', {
      type: { name: 'Blocks' },
      inwardIssue: { key },
      outwardIssue: { key: 'INV-2' },
    });
    const { transitions } = (await site.call('GET', `/rest/api/3/issue/${key}/transitions`)).json as {
      transitions: { id: string; to: { name: string } }[];
    };
    const done = transitions.find((each) => each.to.name === 'Done');
    await site.call('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: done?.id } });
    expect(await fieldsOf(key, 'status,resolution')).toMatchObject({
      status: { name: 'Done' },
      resolution: { name: 'Done' },
    });
    await site.call('DELETE', `/rest/api/3/issue/${key}`);
    expect(eventTypes()).toEqual([
      'avi:jira:created:issue',
      'avi:jira:commented:issue',
      'avi:jira:created:issuelink',
      'avi:jira:updated:issue',
      'avi:jira:deleted:issue',
    ]);
    expect(site.events[2]?.payload).toMatchObject({
      issueLinkType: { name: 'Blocks' },
      destinationIssueId: String(await idOf('INV-2')),
    });
  });

  it('mark a change that the app made on behalf of a person', async () => {
    await site.jira.handle({
      method: 'PUT',
      path: '/rest/api/3/issue/INV-2',
      headers: { 'x-local-self-generated': 'true' },
      principal: { kind: 'user', accountId: 'ada' },
      body: JSON.stringify({ fields: { summary: 'By the app for Ada' } }),
    });
    expect(site.events[0]).toMatchObject({
      selfGenerated: true,
      payload: { atlassianId: 'ada', selfGenerated: true },
    });
  });

  it('tell of a deleted project alone, not of what was in it', async () => {
    const answer = await site.call('DELETE', '/rest/api/3/project/TEAM', undefined, {
      kind: 'user',
      accountId: 'user-site-admin',
    });
    expect(answer.status).toBe(204);
    expect(eventTypes()).toEqual(['avi:jira:deleted:project']);
    expect(await site.search('ORDER BY key')).not.toContain('TEAM-1');
  });
});
