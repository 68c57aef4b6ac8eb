import { request } from 'node:http';
import { newId, startTestApp } from './app-host';
import type { TestApp } from './app-host';
import { sentence } from '../sentence';

let app: TestApp;
let projectId: string;
let supportId: string;

beforeAll(async () => {
  app = await startTestApp({ limits: { jiraRateLimits: false } });
  ({ projectId } = app);
  const { body } = await app.jira('GET', '/rest/api/3/project/SUP');
  supportId = (body as { id: string }).id;
});
afterAll(() => app.close());

const piecesOf = async (source: string) => {
  const { pieces } = await app.call('evidence.page', { projectId, filter: {}, limit: 100 });
  return pieces.filter((piece) => piece.source === source);
};

describe('a ticket as evidence', () => {
  const save = async (quote: string, needKey = 'N-1') =>
    app.call('ticket.save', {
      projectId,
      ticketId: await app.issueId('SUP-25'),
      quote,
      channel: 'support-ticket',
      link: { needKey, strength: 'important' },
      mask: true,
    });

  it('shows what the customer wrote, who it was, and which need it may be about with the reason', async () => {
    const ticket = await app.call('ticket.read', { projectId, ticketId: await app.issueId('SUP-14') });
    expect(ticket).toMatchObject({
      key: 'SUP-14',
      account: 'Northbank Bookkeeping',
      author: 'Nora Northbank',
      rating01: 0.25,
      piece: null,
    });
    expect(ticket.needs[0]).toMatchObject({ key: 'N-1' });
    expect(ticket.needs[0]?.because.length).toBeGreaterThan(0);
  });

  it('takes a part word for word, masked, and the same part twice once', async () => {
    const quote = 'You can reach me at quin@quayside.example or 0151 2345678.';
    const { piece } = await save(quote);
    expect(piece.text).not.toContain('quin@quayside.example');
    expect(piece).toMatchObject({ masked: true, account: { name: 'Quayside Heating' }, triage: 'linked' });
    expect((await save(quote)).piece.id).toBe(piece.id);
  });

  it('says on the ticket what it is evidence for, who took it and what became of it', async () => {
    const issueId = await app.issueId('SUP-25');
    const { evidenceFor } = await app.call('panel.read', { issueId }, 'support');
    expect(evidenceFor).toEqual([
      {
        projectId,
        needKey: 'N-1',
        title: 'Find an unpaid invoice fast',
        fate: 'waiting',
        toldAt: null,
        added: { accountId: 'user-project-admin', at: expect.any(String) as string },
      },
    ]);
    const work = await app.issueId('INV-40');
    const attach = { kind: 'existing' as const, needKey: 'N-1', coverage01: 0.5 as const };
    await app.call('item.attach-need', { issueId: work, attach });
    await app.host.queueIdle();
    const planned = await app.call('panel.read', { issueId });
    expect(planned.evidenceFor.map(({ fate }) => fate)).toEqual(['planned']);
    expect((await app.call('panel.read', { issueId: work })).evidenceFor).toEqual([]);
    await app.call('item.detach-need', { issueId: work, needKey: 'N-1' });
    await app.host.queueIdle();
  });

  it('refuses words that are not in the ticket, and a ticket that the person may not see', async () => {
    const ticketId = await app.issueId('SUP-25');
    const link = { needKey: 'N-1' };
    const base = { projectId, ticketId, channel: 'support-ticket', link, mask: true };
    const invented = await app.failure('ticket.save', { ...base, quote: 'I would pay double for this.' });
    expect(invented).toMatchObject({ code: 'invalid', field: 'quote' });
    const gone = await app.failure('ticket.save', { ...base, ticketId: '99999999', quote: 'x' });
    expect(gone.code).toBe('not-found');
  });
});

describe('a standing import', () => {
  const id = newId();
  const standing = (more: object = {}) => ({
    id,
    name: 'Support requests',
    jql: 'project = SUP',
    projectIds: [supportId],
    channel: 'support-ticket' as const,
    mask: true,
    rhythm: 'hour' as const,
    paused: false,
    ...more,
  });
  const run = async () => {
    await app.call('standing.run', { projectId, id });
    await app.host.queueIdle(60_000);
    const { imports } = await app.call('standing.list', { projectId });
    return imports.find((each) => each.id === id);
  };

  it('brings every request once, with its firm and its rating, and shows how far it is', async () => {
    await app.call('standing.save', { projectId, version: 0, standing: standing() });
    const done = await run();
    expect(done).toMatchObject({ pieces: 25, job: { state: 'done', done: 25, total: 25 } });
    expect(done?.lastRunAt).not.toBeNull();
    const pieces = await piecesOf('jira');
    const slow = pieces.find((piece) => piece.title === 'The invoice list takes half a minute');
    expect(slow).toMatchObject({ account: { name: 'Alder Accounts' }, rating01: 0.5, author: '' });
    expect(slow?.url).toMatch(/\/browse\/SUP-2$/);
    expect((await run())?.pieces).toBe(25);
  });

  it('follows a request that changed, unless a person has edited the piece', async () => {
    const pieces = await piecesOf('jira');
    const piece = (title: string) => pieces.find((each) => each.title === title);
    const edited = piece('Export for the auditor');
    const followed = piece('Repeat last month’s invoice');
    if (edited === undefined || followed === undefined) throw new Error('The demo has changed.');
    await app.call('evidence.edit', {
      projectId,
      id: edited.id,
      version: edited.version,
      change: { text: 'We type the books by hand from your PDF.' },
    });
    const rewrite = (key: string, text: string) =>
      app.jira('PUT', `/rest/api/3/issue/${key}`, {
        fields: {
          description: {
            type: 'doc',
            version: 1,
            content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
          },
        },
      });
    await rewrite('SUP-23', 'Said in between.');
    await run();
    for (const key of ['SUP-16', 'SUP-23']) await rewrite(key, `A gearwheel in ${key}.`);
    await run();
    const after = await piecesOf('jira');
    expect(after.find((each) => each.id === followed.id)?.text).toBe('A gearwheel in SUP-23.');
    expect(after.find((each) => each.id === edited.id)?.text).toBe(
      'We type the books by hand from your PDF.',
    );
    const found = await app.call('evidence.page', { projectId, filter: { text: 'gearwheel' } });
    expect(found.pieces.map((each) => each.id)).toEqual([followed.id]);
  });

  it('looks into no project that was not checked for the person, whatever the query says', async () => {
    const { body } = await app.jira('GET', '/rest/api/3/project/MOB');
    const hidden = (body as { id: string }).id;
    const refused = async (more: object) =>
      app.failure('standing.save', { projectId, version: 0, standing: { ...standing(more), id: newId() } });
    const outside = await refused({ jql: 'project = SUP) OR (project = MOB' });
    expect(outside.code).toBe('invalid');
    expect(sentence(await refused({ jql: 'nonsense = 1' }))).toContain('nonsense');
    expect((await refused({ projectIds: [hidden, '99999'] })).code).toBe('forbidden');
    const wide = newId();
    await app.call('standing.save', {
      projectId,
      version: 0,
      standing: standing({ id: wide, jql: 'project = MOB OR project = SUP', mask: false }),
    });
    await app.call('standing.run', { projectId, id: wide });
    await app.host.queueIdle(60_000);
    expect((await piecesOf('jira')).every((piece) => /SUP-\d+$/.test(piece.url))).toBe(true);
    await app.call('standing.delete', { projectId, id: wide, pieces: false });
  });

  it('runs by its rhythm, not while paused, and goes away with what it brought', async () => {
    const [present] = (await app.call('standing.list', { projectId })).imports;
    const before = present?.job?.id;
    await app.host.runSchedule('sweep-five-minutes');
    await app.host.queueIdle(60_000);
    expect((await app.call('standing.list', { projectId })).imports[0]?.job?.id).toBe(before);
    await app.call('standing.save', { projectId, version: 1, standing: standing({ paused: true }) });
    expect(await app.call('standing.save', { projectId, version: 1, standing: standing() })).toMatchObject({
      kind: 'conflict',
      theirs: { id, version: 2, paused: true },
    });
    await app.call('standing.delete', { projectId, id, pieces: true });
    expect((await app.call('standing.list', { projectId })).imports).toEqual([]);
    expect((await piecesOf('jira')).length).toBe(1);
  });

  it('brings requests that together are longer than one statement holds', async () => {
    const { body } = await app.jira('GET', '/rest/api/3/project/INV');
    const { issueTypes } = body as { issueTypes: { id: string; name: string }[] };
    const issuetype = { id: issueTypes.find(({ name }) => name === 'Story')?.id };
    for (let number = 1; number <= LONG_REQUESTS; number += 1) {
      const text = `Zeppelin ${String(number)}. ${'The list is slow. '.repeat(1_000)}`;
      const description = {
        type: 'doc',
        version: 1,
        content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
      };
      const summary = `Zeppelin ${String(number)}`;
      const fields = { project: { id: projectId }, issuetype, summary, description };
      expect((await app.jira('POST', '/rest/api/3/issue', { fields })).status).toBe(201);
    }
    const long = standing({ id: newId(), jql: 'summary ~ Zeppelin', projectIds: [projectId] });
    await app.call('standing.save', { projectId, version: 0, standing: long });
    await app.call('standing.run', { projectId, id: long.id });
    await app.host.queueIdle(60_000);
    const [made] = (await app.call('standing.list', { projectId })).imports;
    expect(made).toMatchObject({ pieces: LONG_REQUESTS, job: { state: 'done' } });
    await app.call('standing.delete', { projectId, id: long.id, pieces: true });
  });
});

/** Of 18,000 characters each: more than the 1 MiB of a statement. */
const LONG_REQUESTS = 70;

describe('the web trigger', () => {
  let address = '';
  let secret = '';
  const id = newId();

  beforeAll(async () => {
    ({ secret } = await app.call('hook.create', { projectId, id, name: 'Website form' }));
    ({ address } = await app.call('hook.list', { projectId }));
  });

  const post = (body: unknown, word = secret, method = 'POST') =>
    send(address, method, word, typeof body === 'string' ? body : JSON.stringify(body));
  const delivery = (more: object = {}) => ({
    id: newId(),
    sentAt: new Date().toISOString(),
    text: 'The search finds nothing by amount. Call me: +49 151 23456789',
    account: 'Form Ltd',
    rating: 2,
    need: 'N-1',
    ...more,
  });

  it('takes a note once, masked and linked, and answers with fixed words only', async () => {
    const one = delivery();
    expect(await post(one)).toEqual([202, '{"status":"accepted"}']);
    expect(await post(one)).toEqual([200, '{"status":"already received"}']);
    const [piece] = await piecesOf('web');
    expect(piece).toMatchObject({ account: { name: 'Form Ltd' }, rating01: 0.25, triage: 'linked' });
    expect(piece?.text).not.toContain('23456789');
    const { secrets } = await app.call('hook.list', { projectId });
    expect(secrets[0]).toMatchObject({ name: 'Website form', deliveries: 1 });
    expect(JSON.stringify(secrets)).not.toContain(secret.split('.')[1]);
  });

  it('refuses a wrong secret, an old delivery, another shape, too much, and tells nothing else', async () => {
    expect((await post(delivery(), `${id}.wrong`))[0]).toBe(401);
    expect((await post(delivery(), `${newId()}.${secret.split('.')[1] ?? ''}`))[0]).toBe(401);
    expect((await post('not json', 'none'))[0]).toBe(401);
    expect((await post(delivery({ sentAt: '2026-01-01T00:00:00Z' })))[0]).toBe(409);
    expect((await post(delivery({ rating: 9 })))[0]).toBe(400);
    expect((await post('not json'))[0]).toBe(400);
    expect((await post(delivery(), secret, 'GET'))[0]).toBe(400);
    expect((await post({ ...delivery(), filler: 'x'.repeat(210_000) }))[0]).toBe(413);
    expect(await piecesOf('web')).toHaveLength(1);
  });

  it('has all of a delivery once it was sent again, wherever the first try was killed', async () => {
    const calls = [2, 4, 6, 8, 10, 12];
    for (const afterCalls of calls) {
      const text = `The statement was off by a day, said ${afterCalls} times.`;
      const items = [1, 2].map((place) => ({ text: `${text} ${place}`, need: 'N-1' }));
      const one = { id: newId(), sentAt: new Date().toISOString(), items };
      app.host.faults.set({ kill: { functionKey: 'feedback-hook-run', afterCalls, of: 'sql' } });
      const [first] = await post(one);
      app.host.faults.set({});
      expect([202, 500]).toContain(first);
      expect([200, 202]).toContain((await post(one))[0]);
      expect((await post(one))[0]).toBe(200);
      const pieces = (await piecesOf('web')).filter((piece) => piece.text.startsWith(text));
      expect(pieces.map(({ text: said, triage }) => [said, triage])).toEqual(
        expect.arrayContaining(items.map((item) => [item.text, 'linked'])),
      );
      expect(pieces).toHaveLength(2);
    }
  });

  it('keeps script and formulas as the plain text that they are', async () => {
    const text = '=HYPERLINK("http://evil","x") <script>alert(1)</script>';
    expect((await post({ ...delivery(), text, need: '', items: undefined }))[0]).toBe(202);
    expect((await piecesOf('web')).map((piece) => piece.text)).toContain(text);
  });

  it('refuses the old secret once it was rotated, and every one once it was revoked', async () => {
    const renewed = await app.call('hook.rotate', { projectId, id });
    expect((await post(delivery()))[0]).toBe(401);
    expect((await post(delivery({ text: 'With the new secret.' }), renewed.secret))[0]).toBe(202);
    await app.call('hook.revoke', { projectId, id });
    expect((await post(delivery(), renewed.secret))[0]).toBe(401);
  });
});

describe('what is not there, or of another product', () => {
  it('is never said to be done', async () => {
    const { body } = await app.jira('GET', '/rest/api/3/project/MOB');
    const other = (body as { id: string }).id;
    const id = newId();
    await app.call('hook.create', { projectId, id, name: 'Of the first product' });
    const codes = async (name: string, input: Record<string, unknown>) =>
      Promise.all(
        [
          { projectId, ...input, id: newId() },
          { projectId: other, ...input, id },
        ].map(async (request) => (await app.failure(name, request)).code),
      );
    const gone = ['not-found', 'not-found'];
    expect(await codes('hook.rotate', {})).toEqual(gone);
    expect(await codes('hook.revoke', {})).toEqual(gone);
    expect((await app.failure('hook.create', { projectId: other, id, name: 'Taken' })).code).toBe(
      'not-found',
    );
    expect(await codes('evidence.voices', {})).toEqual(gone);
    expect(await codes('evidence.star', { starred: true })).toEqual(gone);
    const linked = await app.failure('analysis.link', {
      projectId,
      ids: [newId()],
      link: { needKey: 'N-1' },
    });
    expect(linked.code).toBe('not-found');
    await app.call('hook.revoke', { projectId, id });
    expect((await app.failure('hook.create', { projectId, id, name: 'Again' })).code).toBe('not-found');
  });
});

function send(address: string, method: string, secret: string, body: string): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    const call = request(address, { method, headers: { authorization: `Bearer ${secret}` } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('end', () => {
        resolve([answer.statusCode ?? 0, text]);
      });
    });
    call.on('error', reject);
    call.end(method === 'GET' ? undefined : body);
  });
}
