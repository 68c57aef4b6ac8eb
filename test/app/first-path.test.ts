import { newId, startTestApp } from './app-host';
import { openSql } from './open-sql';
import type { TestApp } from './app-host';
import { likelyWork, searchedWords } from '../../src/domain/roadmap/likely-work';
import { findOpenWork } from '../../src/jira/open-work';
import type { JiraTransport } from '../../src/jira/jira-transport';
import { toUrl } from '../../src/jira/jira-path';
import { findPlanFields } from '../../src/jira/roadmap-item';

describe('from a need on a work item to a number in Jira', () => {
  let app: TestApp;
  let storyId: string;

  beforeAll(async () => {
    app = await startTestApp();
    storyId = await app.issueId('INV-50');
  });
  afterAll(() => app.close());

  it('shows nothing, not zero, while no need is attached', async () => {
    const panel = await app.call('panel.read', { issueId: storyId });
    expect(panel.needs).toEqual([]);
    expect(panel.score).toBeNull();
    expect(await app.written(storyId)).toEqual({ value: null, priority: null, band: null });
  });

  it('writes value, priority and band after a need is attached, and they match the panel', async () => {
    const panel = await app.call(
      'item.attach-need',
      { issueId: storyId, attach: { kind: 'existing', needKey: 'N-1', coverage01: 0.75 } },
      'developer',
    );
    await app.host.queueIdle();
    const written = await app.written(storyId);
    expect(panel.score).not.toBeNull();
    expect(written.value).toBeCloseTo(Math.round((panel.score?.value ?? 0) * 10) / 10, 9);
    expect(written.priority).toBeCloseTo(Math.round((panel.score?.priority ?? 0) * 10) / 10, 9);
    expect(written.band).toMatch(/^[A-D]$/);
  });

  it('shows receipts whose lines sum to the last shown digit', async () => {
    const { score } = await app.call('panel.read', { issueId: storyId });
    for (const receipt of [score?.valueReceipt, score?.priorityReceipt]) {
      const sum = receipt?.lines.reduce((total, line) => total + Math.round(line.shown * 10), 0);
      expect(sum).toBe(Math.round((receipt?.shownTotal ?? Number.NaN) * 10));
    }
  });

  it('raises the value of the epic above', async () => {
    const { body } = await app.jira('GET', `/rest/api/3/issue/${storyId}?fields=parent`);
    const epicId = (body as { fields: { parent: { id: string } } }).fields.parent.id;
    const epic = await app.written(epicId);
    expect(epic.value).toBeGreaterThan(0);
  });

  it('orders a JQL search by the written priority', async () => {
    const other = await app.issueId('INV-54');
    await app.call('item.attach-need', {
      issueId: other,
      attach: { kind: 'existing', needKey: 'N-11', coverage01: 0.25 },
    });
    await app.host.queueIdle();
    const { body } = await app.jira('POST', '/rest/api/3/search/jql', {
      jql: '"Customer priority" is not EMPTY ORDER BY "Customer priority" DESC',
      fields: ['*all'],
      maxResults: 50,
    });
    const { issues } = body as { issues: { id: string }[] };
    const priorities: number[] = [];
    for (const { id } of issues) priorities.push(Number((await app.written(id)).priority));
    expect(priorities.length).toBeGreaterThanOrEqual(3);
    expect(priorities).toEqual([...priorities].sort((a, b) => b - a));
  });

  it('writes a new need down from three answers and attaches it', async () => {
    const need = {
      id: newId(),
      persona: { kind: 'new' as const, id: newId(), name: 'Tax adviser' },
      title: 'Read the books without an account',
      importance01: 0.8,
      satisfaction01: 0.2,
      reach01: 0.5,
      sureness: 'heard' as const,
    };
    const attach = { kind: 'new' as const, need, coverage01: 1 as const };
    const once = await app.call('item.attach-need', { issueId: storyId, attach }, 'developer');
    const twice = await app.call('item.attach-need', { issueId: storyId, attach }, 'developer');
    expect(once.needs.map((entry) => entry.title)).toContain('Read the books without an account');
    expect(twice.needs.map((entry) => entry.key)).toEqual(once.needs.map((entry) => entry.key));
    expect(once.personas.map((persona) => persona.key)).toContain('tax-adviser');
  });

  it('says what a need is worth, as the product of what it says of each persona', async () => {
    const { needs } = await app.call('knowledge.read', { projectId: app.projectId });
    for (const { key, value } of needs) {
      const worth = await app.call('need.worth', { projectId: app.projectId, needKey: key }, 'viewer');
      expect(worth.value).toBeCloseTo(value, 9);
      const products = worth.parts.map(
        ({ weight01, reach01, unmet01 }) => 100 * weight01 * reach01 * unmet01,
      );
      expect(products.reduce((sum, part) => sum + part, 0)).toBeCloseTo(worth.value, 9);
      for (const { together, unmet01, importance01, unsatisfied01 } of worth.parts)
        if (!together) expect(importance01 * unsatisfied01).toBeCloseTo(unmet01, 9);
      expect([worth.low <= worth.value, worth.value <= worth.high]).toEqual([true, true]);
    }
    const gone = await app.failure('need.worth', { projectId: app.projectId, needKey: 'N-999' });
    expect(gone.code).toBe('not-found');
  });

  it('finds open work that is likely to serve a need with two requests, as far as the person may see it', async () => {
    const { fields, estimation, projectIds } = await app.call('knowledge.read', { projectId: app.projectId });
    const paths: string[] = [];
    const transportOf =
      (user: 'viewer' | 'outsider'): JiraTransport =>
      async (path, init) => {
        paths.push(toUrl(path));
        const { status, body } = await app.jira(init?.method ?? 'GET', toUrl(path), init?.body, user);
        return { status, header: () => null, text: () => Promise.resolve(JSON.stringify(body)) };
      };
    const text = 'Find an unpaid invoice fast';
    const asked = { projectIds, fields, estimation, words: searchedWords(text, 6) };
    const planFields = await findPlanFields(transportOf('viewer'));
    paths.length = 0;
    const found = await findOpenWork(transportOf('viewer'), { ...asked, planFields });
    expect(paths).toEqual(['/rest/api/3/search/jql', '/rest/api/3/search/jql']);
    expect(found.filter(({ statusCategory }) => statusCategory === 'done')).toEqual([]);
    expect(found.filter(({ hierarchyLevel }) => hierarchyLevel < 0)).toEqual([]);
    const [best] = likelyWork(text, found, { today: '2026-11-30', most: 3 });
    expect(best?.work.summary).toBe('Find unpaid invoices fast');
    const hidden = await findOpenWork(transportOf('outsider'), { ...asked, planFields }).catch(() => []);
    expect(hidden).toEqual([]);
  });

  it('empties the fields when the last need is detached', async () => {
    const before = await app.call('panel.read', { issueId: storyId });
    for (const need of before.needs) {
      await app.call('item.detach-need', { issueId: storyId, needKey: need.key });
    }
    await app.host.queueIdle();
    expect(await app.written(storyId)).toEqual({ value: null, priority: null, band: null });
  });

  it('recomputes all linked items when a need is rated', async () => {
    const linked = await app.issueId('INV-54');
    const before = await app.written(linked);
    const { job } = await app.call('need.rate', {
      projectId: app.projectId,
      needKey: 'N-11',
      personaKey: 'bookkeeper',
      importance01: 0.95,
      satisfaction01: 0.05,
      reach01: 0.9,
    });
    await app.host.queueIdle();
    const done = await app.call('job.read', { projectId: app.projectId, jobId: job.id });
    expect(done.state).toBe('done');
    expect(Number((await app.written(linked)).value)).toBeGreaterThan(Number(before.value));
  });

  describe('the fields in Jira', () => {
    const shown = async (issueId: string): Promise<Readonly<Record<string, unknown>>> => {
      const path = `/rest/api/3/issue/${issueId}?fields=*all&expand=renderedFields,names`;
      const { body } = await app.jira('GET', path, undefined, 'viewer');
      const { names, renderedFields } = body as Record<'names' | 'renderedFields', Record<string, unknown>>;
      return Object.fromEntries(
        Object.entries(renderedFields).map(([id, text]) => [String(names[id]), text]),
      );
    };
    const titleOf = async (needKey: string) => {
      const { needs } = await app.call('knowledge.read', { projectId: app.projectId });
      return needs.find(({ key }) => key === needKey)?.title ?? '';
    };

    it('say needs and personas in words, and go with a new title without a change of the work item', async () => {
      const issueId = await app.issueId('INV-54');
      await app.call('item.set-personas', { issueId, personaKeys: ['owner', 'field-worker'] });
      await app.host.queueIdle();
      expect(await shown(issueId)).toMatchObject({
        'Customer needs': `N-11 ${await titleOf('N-11')}`,
        Personas: expect.stringContaining('Owner, Field worker') as string,
      });
      const before = await app.jira('GET', `/rest/api/3/issue/${issueId}?fields=updated,*all`);

      const about = { projectId: app.projectId, needKey: 'N-11' };
      const { version } = await app.call('need.read', about);
      await app.call('need.edit', { ...about, version, change: { title: 'Put a mistake right, "quickly"' } });
      await app.host.queueIdle();
      expect(await shown(issueId)).toMatchObject({
        'Customer needs': 'N-11 Put a mistake right, "quickly"',
      });
      const after = await app.jira('GET', `/rest/api/3/issue/${issueId}?fields=updated,*all`);
      expect(after.body).toEqual(before.body);
    });

    it('name the same personas as the panel, and only whom people named when the need is gone', async () => {
      const issueId = await app.issueId('INV-54');
      await app.call('item.set-personas', { issueId, personaKeys: ['field-worker'] });
      await app.host.queueIdle();
      const { personas } = await app.call('panel.read', { issueId });
      expect(personas.length).toBeGreaterThan(1);
      const inField = String((await shown(issueId))['Personas']).split(', ');
      expect([...inField].sort()).toEqual(personas.map(({ name }) => name).sort());

      await app.call('item.detach-need', { issueId, needKey: 'N-11' });
      await app.host.queueIdle();
      expect((await shown(issueId))['Personas']).toBe('Field worker');
      await app.call('item.attach-need', {
        issueId,
        attach: { kind: 'existing', needKey: 'N-11', coverage01: 0.25 },
      });
      await app.host.queueIdle();
    });

    it('are left alone by the background while somebody changes the work item, and follow the next change', async () => {
      const issueId = await app.issueId('INV-54');
      const { fields } = await app.call('knowledge.read', { projectId: app.projectId });
      const needs = async (...keys: readonly string[]): Promise<void> => {
        await app.jira('PUT', `/rest/api/3/issue/${issueId}`, {
          fields: { [fields.customerNeeds]: keys },
        });
        await app.host.queueIdle();
      };
      const before = String((await shown(issueId))['Personas']);
      expect(before).not.toBe('Field worker');
      const database = await openSql(app);
      try {
        const hold = 'UPDATE item_turn SET holder = ?, held_until = ? WHERE issue_id = ?';
        await database.query(hold, ['somebody', Date.now() + 600_000, issueId]);
        await needs();
        expect((await shown(issueId))['Personas']).toBe(before);
        await database.query(hold, ['somebody', 0, issueId]);
      } finally {
        await database.end();
      }
      await needs('N-11');
      await needs();
      expect((await shown(issueId))['Personas']).toBe('Field worker');
      await needs('N-11');
    });

    it('say in the history of the work item what was attached, in words', async () => {
      const issueId = await app.issueId('INV-52');
      const title = await titleOf('N-2');
      await app.call('item.attach-need', {
        issueId,
        attach: { kind: 'existing', needKey: 'N-2', coverage01: 0.5 },
      });
      const { body } = await app.jira('GET', `/rest/api/3/issue/${issueId}/changelog`);
      const { values } = body as { values: { items: { field: string; toString: string | null }[] }[] };
      const told = values.flatMap(({ items }) => items).filter(({ field }) => field === 'Customer needs');
      expect(told.at(-1)?.toString).toContain(`N-2 ${title}`);
    });

    it('say a need in words that was written down a moment before', async () => {
      const issueId = await app.issueId('INV-56');
      const need = {
        id: newId(),
        persona: { kind: 'existing' as const, personaKey: 'owner' },
        title: 'Close the month in an hour',
        importance01: 0.8,
        satisfaction01: 0.2,
        reach01: 0.5,
        sureness: 'heard' as const,
      };
      const attach = { kind: 'new' as const, need, coverage01: 1 as const };
      await app.call('item.attach-need', { issueId, attach });
      await app.host.queueIdle();
      expect((await shown(issueId))['Customer needs']).toMatch(/N-\d+ Close the month in an hour/);
    });

    it('keep their keys as values, so that saved filters go on finding them', async () => {
      const { body } = await app.jira('POST', '/rest/api/3/search/jql', {
        jql: '"Customer needs" = "N-11" AND Personas = "field-worker"',
        fields: ['summary'],
      });
      expect((body as { issues: { key: string }[] }).issues.map(({ key }) => key)).toContain('INV-54');
    });
  });
});
