import { newId, startTestApp } from './app-host';
import type { TestApp } from './app-host';

const KILLED_AFTER = [4, 6, 8, 10, 12, 14, 16];

describe('what is kept of the evidence', () => {
  let app: TestApp;
  let projectId: string;
  let pieces: string[];

  beforeAll(async () => {
    app = await startTestApp({ limits: { jiraRateLimits: false } });
    ({ projectId } = app);
    const { personas } = await app.call('customers.read', { projectId });
    pieces = await Promise.all(
      KILLED_AFTER.map(async (_, at) => {
        const piece = {
          id: newId(),
          text: `Quote number ${at}`,
          saidOn: `2026-0${1 + at}-02`,
          accountName: `Firm ${at % 3}`,
          personaKey: personas[at % personas.length]?.key ?? null,
        };
        await app.call('evidence.add', { projectId, piece });
        return piece.id;
      }),
    );
  });
  afterAll(() => app.close());

  const shown = async () => ({
    needs: (await app.call('knowledge.read', { projectId })).needs,
    customers: await app.call('customers.read', { projectId }),
  });
  /** The same numbers after all evidence has been counted anew. */
  const countedAnew = async () => {
    await app.host.runSchedule('reconcile-nightly');
    return shown();
  };
  const killedAfter = async (calls: number, name: string, input: Record<string, unknown>) => {
    app.host.faults.set({ kill: { functionKey: 'resolver', afterCalls: calls, of: 'sql' } });
    await app.host
      .invoke(name, { projectId, ...input }, { accountId: 'user-project-admin' })
      .catch((cause: unknown) => cause);
    app.host.faults.set({});
    await app.host.queueIdle();
  };

  it('is what a new count gives, wherever linking was killed', async () => {
    for (const [at, calls] of KILLED_AFTER.entries()) {
      const link = { needKey: `N-${11 + (at % 2)}`, stance: 'supports', strength: 'important', why: '' };
      await killedAfter(calls, 'evidence.link', { id: pieces[at], link });
      const kept = await shown();
      expect(kept).toEqual(await countedAnew());
    }
  });

  it('is what a new count gives, wherever moving a piece to another person, firm and month was killed', async () => {
    for (const [at, calls] of KILLED_AFTER.entries()) {
      const change = {
        personaKey: at % 2 === 0 ? null : 'owner',
        accountName: 'Moved',
        saidOn: '2025-12-31',
      };
      await killedAfter(calls + 4, 'evidence.edit', { id: pieces[at], version: 1, change });
      const kept = await shown();
      expect(kept).toEqual(await countedAnew());
    }
  });

  it('forgets a firm that nobody has heard any more, and its pieces', async () => {
    const before = await shown();
    for (const id of pieces) await app.call('evidence.delete', { projectId, id, deleted: true });
    await app.host.queueIdle();
    const after = await shown();
    expect(after).toEqual(await countedAnew());
    expect(after).not.toEqual(before);
    for (const id of pieces) await app.call('evidence.delete', { projectId, id, deleted: false });
    expect(await shown()).toEqual(before);
  });
});
