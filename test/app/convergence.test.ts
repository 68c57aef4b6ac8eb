import fc from 'fast-check';
import { startTestApp } from './app-host';
import type { TestApp } from './app-host';

/** One thing that a person does, and how the platform treats the events of it. */
type Act =
  | {
      readonly act: 'attach';
      readonly item: number;
      readonly need: number;
      readonly coverage: 0.25 | 0.5 | 1;
    }
  | { readonly act: 'detach'; readonly item: number; readonly need: number }
  | { readonly act: 'points'; readonly item: number; readonly points: number }
  | { readonly act: 'rate'; readonly need: number; readonly importance: number };

const items = ['INV-39', 'INV-40', 'INV-42', 'INV-46'];
const coverages = [0.25, 0.5, 1] as const;

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constant('attach' as const),
    item: fc.nat(items.length - 1),
    need: fc.integer({ min: 1, max: 4 }),
    coverage: fc.constantFrom(...coverages),
  }),
  fc.record({
    act: fc.constant('detach' as const),
    item: fc.nat(items.length - 1),
    need: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    act: fc.constant('points' as const),
    item: fc.nat(items.length - 1),
    points: fc.integer({ min: 1, max: 13 }),
  }),
  fc.record({
    act: fc.constant('rate' as const),
    need: fc.integer({ min: 1, max: 4 }),
    importance: fc.integer({ min: 0, max: 10 }),
  }),
);

describe('write-back converges whatever happens to the events', () => {
  let app: TestApp;
  let ids: string[];
  let pointsField: string;

  beforeAll(async () => {
    app = await startTestApp({ limits: { retryFirstMs: 50, jiraRateLimits: false } });
    ids = await Promise.all(items.map((key) => app.issueId(key)));
    const { estimation } = await app.call('knowledge.read', { projectId: app.projectId });
    pointsField = estimation.kind === 'points' ? estimation.fieldId : '';
  });
  afterAll(() => app.close());

  const perform = async (step: Act): Promise<void> => {
    switch (step.act) {
      case 'attach':
        await app.call('item.attach-need', {
          issueId: ids[step.item] ?? '',
          attach: { kind: 'existing', needKey: `N-${step.need}`, coverage01: step.coverage },
        });
        return;
      case 'detach':
        await app.call('item.detach-need', { issueId: ids[step.item] ?? '', needKey: `N-${step.need}` });
        return;
      case 'points':
        await app.jira('PUT', `/rest/api/3/issue/${ids[step.item] ?? ''}`, {
          fields: { [pointsField]: step.points },
        });
        return;
      case 'rate':
        await app.call('need.rate', {
          projectId: app.projectId,
          needKey: `N-${step.need}`,
          personaKey: 'field-worker',
          importance01: step.importance / 10,
          satisfaction01: 0.2,
          reach01: 0.4,
        });
    }
  };
  const fields = () => Promise.all(ids.map((id) => app.written(id)));
  /** The oracle: what the panel computes from the present state of Jira, rounded as the fields are. */
  const recomputed = () =>
    Promise.all(
      ids.map(async (issueId) => {
        const { score } = await app.call('panel.read', { issueId });
        return score === null
          ? { value: null, priority: null }
          : { value: Math.round(score.value * 10) / 10, priority: Math.round(score.priority * 10) / 10 };
      }),
    );

  it('doubled and reordered events end in the fields of a recomputation from scratch', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 6 }), fc.nat(1000), async (steps, seed) => {
        app.host.faults.set({ seed, events: { duplicate: 0.4, reorder: 0.3 } });
        for (const step of steps) await perform(step);
        await app.host.queueIdle();
        expect(await fields()).toMatchObject(await recomputed());
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it('lost events are repaired by the nightly pass', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 5 }), fc.nat(1000), async (steps, seed) => {
        app.host.faults.set({ seed, events: { lose: 0.7 } });
        for (const step of steps) await perform(step);
        await app.host.queueIdle();
        app.host.faults.set({});
        await app.host.runSchedule('reconcile-nightly');
        await app.host.queueIdle();
        expect(await fields()).toMatchObject(await recomputed());
      }),
      { numRuns: 4, endOnFailure: true },
    );
  });

  it('repairs deliberate damage: a field that was overwritten, and a deleted project', async () => {
    app.host.faults.set({});
    await perform({ act: 'attach', item: 0, need: 1, coverage: 1 });
    await app.host.queueIdle();
    const right = await app.written(ids[0] ?? '');
    const { fields: names } = await app.call('knowledge.read', { projectId: app.projectId });
    const damage = await app.jira(
      'POST',
      '/rest/api/3/app/field/value',
      { updates: [{ customField: names.customerValue, issueIds: [Number(ids[0])], value: 99 }] },
      'app',
    );
    expect(damage.status).toBeLessThan(300);
    expect((await app.written(ids[0] ?? '')).value).toBe(99);
    await app.host.runSchedule('reconcile-nightly');
    await app.host.queueIdle();
    expect(await app.written(ids[0] ?? '')).toEqual(right);
  });
});
