import { closeSites, openSite, OUTSIDER, APP, PRIORITY_FIELD, NEEDS_FIELD, type TestSite } from './fixture';

let site: TestSite;
beforeAll(async () => {
  site = await openSite(undefined, undefined, { now: () => new Date('2026-01-21T12:00:00.000Z') });
  const idOf = async (key: string): Promise<number> =>
    Number(((await site.call('GET', `/rest/api/3/issue/${key}`)).json as { id: string }).id);
  const updates = [
    { customField: PRIORITY_FIELD, issueIds: [await idOf('INV-2')], value: 9.5 },
    { customField: PRIORITY_FIELD, issueIds: [await idOf('INV-3')], value: 2 },
    {
      customField: NEEDS_FIELD,
      issueIds: [await idOf('INV-2'), await idOf('TEAM-2')],
      value: ['N-1', 'N-2'],
    },
  ];
  const written = await site.call('POST', '/rest/api/3/app/field/value', { updates }, APP);
  expect(written.status).toBe(204);
  await site.call('PUT', '/rest/api/3/issue/INV-4/properties/customer-roadmap', {
    score: 4,
    tags: ['x', 'y'],
  });
});
afterAll(closeSites);

describe('a query finds', () => {
  it.each([
    ['project = INV AND issuetype = Bug', ['INV-4']],
    ['project = Invoicing AND type in (Epic, Bug) ORDER BY key', ['INV-1', 'INV-4']],
    ['parent = INV-1 ORDER BY key ASC', ['INV-2', 'INV-3']],
    ['"Epic Link" = INV-1 ORDER BY key DESC', ['INV-3', 'INV-2']],
    ['key in (INV-2, inv-4) ORDER BY key', ['INV-2', 'INV-4']],
    ['key > INV-3 AND project = INV ORDER BY key', ['INV-4', 'INV-5']],
    ['sprint = "Sprint 1" ORDER BY key', ['INV-2', 'INV-3']],
    ['sprint in openSprints()', ['INV-2']],
    ['sprint in closedSprints() AND sprint not in openSprints()', ['INV-3']],
    ['sprint in futureSprints()', []],
    ['sprint is EMPTY AND project = INV ORDER BY key', ['INV-1', 'INV-4', 'INV-5']],
    ['labels = bank ORDER BY key', ['INV-2', 'INV-3']],
    ['labels in (import) AND labels = BANK', ['INV-2']],
    ['text ~ "typing error"', ['INV-2']],
    ['text ~ "lose"', ['INV-2']],
    ['summary ~ "pay*" ORDER BY key', ['INV-2', 'INV-3']],
    ['summary ~ "\\"late payers\\""', ['INV-3']],
    ['summary ~ "\\"payers late\\""', []],
    ['fixVersion = 2.0', ['INV-2']],
    ['fixVersion in releasedVersions(INV)', ['INV-3']],
    ['component = Ledger', ['INV-2']],
    ['"Story Points" > 3', ['INV-2']],
    ['cf[10028] <= 3', ['INV-3']],
    ['"Story point estimate" = 8', ['TEAM-2']],
    ['votes >= 7', ['INV-2']],
    ['assignee = dev', ['INV-2']],
    ['assignee = "Dev Developer"', ['INV-2']],
    ['assignee in membersOf("site-admins")', []],
    ['reporter = currentUser()', ['INV-2']],
    ['resolution = Unresolved AND project = TEAM ORDER BY key', ['TEAM-1', 'TEAM-2']],
    ['statusCategory = Done', ['INV-3']],
    ['priority >= High ORDER BY priority DESC', ['INV-2', 'INV-1']],
    ['created >= "2026-01-20"', ['INV-4']],
    ['created >= -2d', ['INV-4']],
    ['created > startOfMonth(-1) AND created < startOfWeek() AND key = INV-1', ['INV-1']],
    ['due = 2026-02-01', ['INV-2']],
    ['due <= endOfMonth(1)', ['INV-2']],
    ['resolved >= "2026-01-18 11:59" AND resolved < "2026/01/19"', ['INV-3']],
    ['issue in linkedIssues(INV-2, "blocks")', ['INV-3']],
    ['issueLinkType = "is blocked by"', ['INV-3']],
    ['"Customer priority" >= 2 ORDER BY "Customer priority" DESC', ['INV-2', 'INV-3']],
    [`cf[10101] = 9.5`, ['INV-2']],
    ['"Customer priority[Number]" = 9.5', ['INV-2']],
    ['"Customer needs" = "N-2" ORDER BY key', ['INV-2', 'TEAM-2']],
    ['"Customer needs" is not EMPTY AND project = TEAM', ['TEAM-2']],
    ['roadmapScore > 3', ['INV-4']],
    ['issue.property[customer-roadmap].score = 4', ['INV-4']],
    ['issue.property[customer-roadmap].tags = "y"', ['INV-4']],
    ['status was "In Progress"  ORDER BY key', ['INV-2', 'INV-3']],
    ['status changed from "In Progress" to Done after "2026-01-15"', ['INV-3']],
    ['status changed to Done before "2026-01-15"', []],
    ['status changed by ada', ['INV-3']],
    ['issuetype in subtaskIssueTypes()', ['INV-5']],
  ])('%s', async (jql, keys) => {
    expect(await site.search(jql)).toEqual(keys);
  });
});

describe('empty fields', () => {
  it.each(['!= "Ledger"', 'not in ("Ledger")'])('never match component %s', async (rest) => {
    expect(await site.search(`project = INV AND component ${rest}`)).toEqual([]);
  });
  it('do not match a negated equality either, because NOT is moved to the operator', async () => {
    expect(await site.search('NOT labels = bank')).toEqual([]);
    expect(await site.search('NOT (assignee = dev OR assignee = vera)')).toEqual(['INV-4']);
  });
  it('are found by an IN list that names EMPTY', async () => {
    expect(await site.search('project = INV AND assignee in (dev, EMPTY) ORDER BY key')).toEqual([
      'INV-1',
      'INV-2',
      'INV-3',
      'INV-5',
    ]);
  });
  it('come last when sorted by', async () => {
    expect(await site.search('project = INV ORDER BY due DESC, key ASC')).toEqual([
      'INV-2',
      'INV-1',
      'INV-3',
      'INV-4',
      'INV-5',
    ]);
  });
});

describe('a query is refused in words of Jira when', () => {
  it.each([
    ['nonsense = 1', "Field 'nonsense' does not exist or you do not have permission to view it."],
    ['project = NOPE', "The value 'NOPE' does not exist for the field 'project'."],
    ['key = INV-99', "An issue with key 'INV-99' does not exist for field 'key'."],
    ['summary = "x"', "The operator '=' is not supported by the 'summary' field."],
    ['created > "yesterday"', "Date value 'yesterday' for field 'created' is invalid."],
    ['summary was x', "History searches do not support the 'summary' field."],
    ['"Story Points" > many', "The value 'many' for the field 'Story Points' is not a valid number."],
    ['assignee = nobody()', "The function 'nobody' is not supported"],
    ['project = INV AND', 'Error in the JQL Query'],
    ['ORDER BY nonsense', "Not able to sort using field 'nonsense'."],
    [
      'project = INV ORDER BY key, created, updated, due, votes, status, summary, priority',
      'The maximum number of fields in ORDER BY is 7.',
    ],
  ])('%s', async (jql, message) => {
    await expect(site.search(jql)).rejects.toThrow(message);
  });

  it('complains about everything that is wrong at once', async () => {
    const answer = await site.call('POST', '/rest/api/3/search/jql', { jql: 'foo = 1 AND project = NOPE' });
    expect(answer.status).toBe(400);
    expect((answer.json as { errorMessages: string[] }).errorMessages).toHaveLength(2);
  });
});

describe('what the caller may not see', () => {
  it('is not found, and its project does not exist for the caller', async () => {
    expect(await site.search('summary ~ secret')).toEqual([]);
    await expect(site.search('project = HID')).rejects.toThrow("The value 'HID' does not exist");
    expect(await site.search('summary ~ secret', OUTSIDER)).toEqual(['HID-1']);
  });
});

describe('functions of the app', () => {
  it('are asked once; the stored answer is used until the app replaces it', async () => {
    const calls: unknown[] = [];
    const own = await openSite(undefined, {
      ...(await import('./fixture')).MODULES,
      jqlFunctions: [
        {
          name: 'servesNeed',
          operators: ['in', 'not in'],
          arguments: [{ name: 'need', required: true }],
          evaluate: (call) => {
            calls.push(call);
            return Promise.resolve('key in (INV-2, INV-3)');
          },
        },
      ],
    });
    expect(await own.search('issue in servesNeed("N-1") ORDER BY key')).toEqual(['INV-2', 'INV-3']);
    expect(await own.search('issue in servesNeed("N-1") AND labels = import')).toEqual(['INV-2']);
    expect(calls).toEqual([{ field: 'issue', operator: 'in', arguments: ['N-1'] }]);
    const stored = await own.call('GET', '/rest/api/3/jql/function/computation', undefined, APP);
    const [{ id }] = (stored.json as { values: [{ id: string }] }).values;
    await own.call(
      'POST',
      '/rest/api/3/jql/function/computation',
      { values: [{ id, value: 'key = INV-4' }] },
      APP,
    );
    expect(await own.search('issue in servesNeed("N-1")')).toEqual(['INV-4']);
    await expect(own.search('issue in servesNeed()')).rejects.toThrow(
      "expected '1' arguments but received '0'",
    );
    await expect(own.search('issue = servesNeed(a)')).rejects.toThrow("operator '=' is not supported");
  });
});
