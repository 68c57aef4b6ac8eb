import { startTestApp } from './app-host';
import type { TestApp } from './app-host';

describe('the number explains itself and follows the model', () => {
  let app: TestApp;
  let first: string;
  let second: string;

  beforeAll(async () => {
    app = await startTestApp();
    first = await app.issueId('INV-39');
    second = await app.issueId('INV-42');
    await attach(first, 'N-1', 0.5);
    await attach(second, 'N-2', 0.25);
    await attach(await app.issueId('INV-46'), 'N-12', 1);
    await app.host.queueIdle();
  });
  afterAll(() => app.close());

  const attach = (issueId: string, needKey: string, coverage01: 0.25 | 0.5 | 0.75 | 1) =>
    app.call('item.attach-need', { issueId, attach: { kind: 'existing', needKey, coverage01 } });
  const keysOf = async (jql: string) => {
    const { status, body } = await app.jira('POST', '/rest/api/3/search/jql', {
      jql,
      fields: ['summary'],
      maxResults: 100,
    });
    expect({ status, body }).toMatchObject({ status: 200 });
    return (body as { issues: { key: string }[] }).issues.map((issue) => issue.key).sort();
  };

  it('says what would add five points, and every suggestion adds what it says', async () => {
    const explanation = await app.call('score.explain', { issueId: first, points: 5 });
    expect(explanation.raises.length).toBeGreaterThan(1);
    for (const raise of explanation.raises) expect(raise.gain).toBeGreaterThan(0);
    expect(explanation.raises.some((raise) => raise.enough)).toBe(true);
  });

  it('shows the voices behind a line of the receipt, word for word', async () => {
    const { quotes } = await app.call('score.evidence', {
      issueId: first,
      needKey: 'N-1',
      personaKey: 'bookkeeper',
    });
    expect(quotes.map((quote) => quote.text)).toContain(
      'I keep the unpaid ones in a spreadsheet, because in your list I scroll for ten minutes.',
    );
    expect(quotes.every((quote) => quote.personaKey === 'bookkeeper')).toBe(true);
  });

  it('moves a slider on a copy: the score changes, nothing in Jira does', async () => {
    const before = await app.written(first);
    const trial = await app.call('score.what-if', {
      issueId: first,
      changes: [
        { kind: 'coverage', needKey: 'N-1', share01: 1 },
        { kind: 'effort', points: 1 },
      ],
    });
    expect(trial.after?.value).toBeCloseTo(2 * (trial.before?.value ?? 0), 6);
    expect(trial.after?.priority).toBeGreaterThan(trial.before?.priority ?? 0);
    expect(trial.place.to).toBeLessThanOrEqual(trial.place.from);
    await app.host.queueIdle();
    expect(await app.written(first)).toEqual(before);
  });

  it('compares two items line by line, and the differences sum to the difference', async () => {
    const comparison = await app.call('score.compare', { issueId: first, otherIssueId: second });
    const sum = comparison.lines.reduce((total, line) => total + Math.round(line.difference * 10), 0);
    const { left, right } = comparison;
    expect(sum).toBe(
      Math.round((right.score?.priorityReceipt.shownTotal ?? 0) * 10) -
        Math.round((left.score?.priorityReceipt.shownTotal ?? 0) * 10),
    );
  });

  it('puts a changed model in force only as a new version, and writes the fields anew', async () => {
    const before = await app.call('model.read', { projectId: app.projectId });
    const draft = { changes: { referenceStory: 10 }, preset: 'default' as const, custom: null };
    const preview = await app.call('model.preview', { projectId: app.projectId, draft });
    expect(preview.after.length).toBeGreaterThan(0);
    const priority = Number((await app.written(first)).priority);
    const points = (await app.call('panel.read', { issueId: first })).score?.effort.points ?? Number.NaN;
    const saved = await app.call('model.save', {
      projectId: app.projectId,
      draft,
      basedOn: before.version,
      reason: 'Our stories are larger',
    });
    await app.host.queueIdle();
    if (saved.kind !== 'saved') throw new Error('Nobody else has saved a model.');
    expect(saved.model.version).toBe(before.version + 1);
    expect(saved.model.history[0]?.changes).toEqual([{ id: 'referenceStory', from: '5', to: '10' }]);
    // The usual story and a fifth of it, over what is left to do and that fifth: 6/(E + 1) becomes 12/(E + 2).
    const factor = (12 / (points + 2)) * ((points + 1) / 6);
    expect(Number((await app.written(first)).priority)).toBeCloseTo(priority * factor, 0);
    const late = await app.call('model.save', {
      projectId: app.projectId,
      draft,
      basedOn: before.version,
    });
    expect(late).toMatchObject({ kind: 'conflict', theirs: { version: before.version + 1 } });
    expect((await app.call('model.read', { projectId: app.projectId })).version).toBe(before.version + 1);
  });

  it.each([
    [{ changes: { goalLift: 7 }, preset: 'default', custom: null }, 'params.goalLift'],
    [{ changes: { noSuchThing: 1 }, preset: 'default', custom: null }, 'params.noSuchThing'],
    [{ changes: {}, preset: 'custom', custom: { kind: 'formula', formula: 'value / (1 - 1)' } }, 'formula'],
    [{ changes: {}, preset: 'custom', custom: { kind: 'formula', formula: 'value +' } }, 'formula'],
  ])('refuses a model that does not work and keeps the last good one: %j', async (draft, field) => {
    const before = await app.call('model.read', { projectId: app.projectId });
    const failure = await app.failure('model.save', {
      projectId: app.projectId,
      draft,
      basedOn: before.version,
    });
    expect(failure).toMatchObject({ code: 'invalid', field });
    expect((await app.call('model.read', { projectId: app.projectId })).version).toBe(before.version);
  });

  it('shows the backlog under several presets with the agreement of their orders', async () => {
    const comparison = await app.call('ranking.compare', {
      projectId: app.projectId,
      level: 'story',
      presets: ['default', 'rice', 'value-effort', 'opportunity', 'wsjf', 'custom'],
    });
    expect(comparison.presets.find(({ preset }) => preset === 'default')?.tau).toBe(1);
    expect(comparison.presets.find(({ preset }) => preset === 'custom')?.unavailable).toMatchObject({
      key: 'value.custom.missing',
    });
    for (const { robustness } of [comparison]) {
      for (const { topShare01 } of robustness) expect(topShare01).toBeLessThanOrEqual(1);
    }
    expect(comparison.robustnessRuns).toBe(500);
  });

  it('answers JQL functions through the fields', async () => {
    expect(await keysOf('project = INV AND issue in servesPersona("bookkeeper")')).toContain('INV-39');
    expect(await keysOf('project = INV AND issue in servesPersona("Owner")')).toContain('INV-42');
    const without = await keysOf('project = INV AND issue in withoutNeed()');
    expect(without).not.toContain('INV-39');
    const wide = await keysOf('project = INV AND issue in needGapAbove(12)');
    expect(wide).toContain('INV-39');
    expect(wide).not.toContain('INV-46');
    const others = await keysOf('project = INV AND issue not in needGapAbove(12)');
    expect(others).toContain('INV-46');
    expect(others).not.toContain('INV-39');
    expect(wide.length + others.length).toBe((await keysOf('project = INV')).length);
  });

  it('renews what Jira keeps of a JQL function when the knowledge changes', async () => {
    expect(await keysOf('project = INV AND issue in needGapAbove(12)')).not.toContain('INV-46');
    await app.call('need.rate', {
      projectId: app.projectId,
      needKey: 'N-12',
      personaKey: 'field-worker',
      importance01: 1,
      satisfaction01: 0,
      reach01: 1,
    });
    await app.host.queueIdle();
    expect(await keysOf('project = INV AND issue in needGapAbove(12)')).toContain('INV-46');
  });

  it('says in words what is wrong with the argument of a JQL function', async () => {
    const search = (jql: string) => app.jira('POST', '/rest/api/3/search/jql', { jql, fields: ['id'] });
    const gap = await search('issue in needGapAbove(wide)');
    expect(gap.status).toBe(400);
    expect(JSON.stringify(gap.body)).toMatch(/number from 0 to 20/);
    const persona = await search('issue in servesPersona("nobody")');
    expect(JSON.stringify(persona.body)).toMatch(/There is no persona/);
  });

  it('says of work that was done before anybody looked what it was worth, and gives it no priority', async () => {
    const whole = await app.issueId('INV-52');
    await attach(whole, 'N-3', 1);
    await app.host.queueIdle();
    const worth = Number((await app.written(whole)).value);
    const done = await app.issueId('INV-45');
    await attach(done, 'N-3', 0.5);
    await app.host.queueIdle();
    expect(await app.written(done)).toEqual({
      value: expect.closeTo(worth / 2, 0) as number,
      priority: null,
      band: null,
    });
    const panel = await app.call('panel.read', { issueId: done });
    expect(panel).toMatchObject({ done: true, score: null });
    expect(panel.delivered).toBeCloseTo(worth / 2, 0);
  });

  describe('work that makes other work possible', () => {
    const share = async (enablerShare01: number) => {
      const { version } = await app.call('model.read', { projectId: app.projectId });
      const draft = { changes: { enablerShare01 }, preset: 'default' as const, custom: null };
      await app.call('model.save', { projectId: app.projectId, draft, basedOn: version, reason: '' });
      await app.host.queueIdle();
    };
    const block = async (blocker: string, blocked: string) => {
      const { status } = await app.jira('POST', '/rest/api/3/issueLink', {
        type: { name: 'Blocks' },
        inwardIssue: { key: blocker },
        outwardIssue: { key: blocked },
      });
      expect(status).toBe(201);
      await app.host.queueIdle();
    };
    const valueOf = async (key: string) => (await app.written(await app.issueId(key))).value;

    it('inherits nothing while the model says so', async () => {
      await block('INV-60', 'INV-39');
      expect(await valueOf('INV-60')).toBeNull();
    });

    it('inherits its share when the model says so, with a line of its own in a receipt that sums', async () => {
      await share(0.5);
      const own = Number(await valueOf('INV-39'));
      expect(own).toBeGreaterThan(1);
      expect(Number(await valueOf('INV-60'))).toBeCloseTo(own / 2, 0);
      const { score } = await app.call('panel.read', { issueId: await app.issueId('INV-60') });
      const receipt = score?.valueReceipt;
      expect(receipt?.lines.map(({ kind, itemKey }) => [kind, itemKey])).toEqual([['enabler', 'INV-39']]);
      expect(receipt?.lines[0]?.shown).toBe(receipt?.shownTotal);
      expect(Number(await valueOf('INV-60'))).toBe(receipt?.shownTotal);
    });

    it('follows what it makes possible: a change there changes it as well', async () => {
      const before = Number(await valueOf('INV-60'));
      await app.call('item.set-coverage', { issueId: first, needKey: 'N-1', coverage01: 1 });
      await app.host.queueIdle();
      expect(Number(await valueOf('INV-60'))).toBeGreaterThan(before);
    });

    it('does not stop anything when items block each other in a circle', async () => {
      await block('INV-39', 'INV-60');
      expect(Number(await valueOf('INV-39'))).toBeGreaterThan(1);
      const { top } = (
        await app.call('ranking.compare', { projectId: app.projectId, level: 'story', presets: ['default'] })
      ).presets[0] ?? { top: [] };
      expect(top.length).toBeGreaterThan(0);
    });

    it('inherits nothing from what is done', async () => {
      const { body } = await app.jira('GET', '/rest/api/3/issue/INV-39/transitions');
      const done = (
        body as { transitions: { id: string; to: { statusCategory: { key: string } } }[] }
      ).transitions.find((transition) => transition.to.statusCategory.key === 'done');
      await app.jira('POST', '/rest/api/3/issue/INV-39/transitions', { transition: { id: done?.id } });
      await app.host.queueIdle();
      expect(await valueOf('INV-60')).toBeNull();
    });
  });
});
