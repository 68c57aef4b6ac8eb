import type { Host } from '../../../local/host';
import { call, notes, startFixture, until } from './fixture-host';

describe('the limits of an invocation', () => {
  let host: Host;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ host, end } = await startFixture({ limits: { resolverMs: 1_500 } }));
  });
  afterAll(() => end());

  it('ends a function that waits too long, and the next call works', async () => {
    await call(host, 'echo');
    await expect(call(host, 'sleep', { ms: 3_000 })).rejects.toThrow(/ran longer than 1.5 s/);
    expect(host.stats.invocationLog[0]).toMatchObject({ outcome: 'timeout' });
    expect(await call(host, 'sleep', { ms: 1 })).toBe('slept');
  });

  it('ends a busy loop too', async () => {
    await expect(call(host, 'spin')).rejects.toThrow(/ran longer/);
    expect(await call(host, 'sleep', { ms: 1 })).toBe('slept');
  });

  it('lets others in the same process finish when one runs out of time', async () => {
    const late = call(host, 'sleep', { ms: 3_000 }).catch((error: unknown) => String(error));
    // Begun half way, it ends well after the other one's time is up and well before its own is.
    await new Promise((resolve) => setTimeout(resolve, 800));
    const inTime = call(host, 'sleep', { ms: 1_000 });
    expect(await late).toMatch(/ran longer/);
    expect(await inTime).toBe('slept');
  });

  it('ends a schedule by its own limit', async () => {
    await expect(host.runSchedule('chore')).rejects.toThrow(/ran longer than 1 s/);
  });

  it('lets work that was not awaited fail: the token is dead', async () => {
    expect(await call(host, 'detached')).toBe('returned');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await notes(host, 'detached', 'late')).toEqual([]);
  });
});

describe('the memory limit', () => {
  it('ends a function that takes more than the manifest allows, and the next call works', async () => {
    const { host, end } = await startFixture();
    try {
      await expect(call(host, 'hog')).rejects.toThrow(/more memory than it may/);
      expect(host.stats.invocationLog[0]).toMatchObject({ outcome: 'out-of-memory' });
      expect(await call(host, 'sleep', { ms: 1 })).toBe('slept');
    } finally {
      await end();
    }
  });
});

describe('a function that is killed half way', () => {
  it('has done what it did before, and its job is done again', async () => {
    const { host, end } = await startFixture();
    try {
      // begin (1), steps 0 and 1 (2, 3), then the end of the process
      host.faults.set({ kill: { functionKey: 'work', afterCalls: 3, of: 'sql' } });
      await call(host, 'push', { events: { body: { name: 'killed', steps: 4 } } });
      await host.queueIdle();
      const begins = await notes(host, 'begin', 'killed');
      expect(begins.map((begin) => begin.detail)).toMatchObject([{ attempt: 0 }, { attempt: 1 }]);
      expect(await notes(host, 'end', 'killed')).toHaveLength(1);
      const killed = host.stats.invocationLog.find((log) => log.outcome === 'killed');
      expect(killed).toMatchObject({ functionKey: 'work', sqlCalls: 3 });
      await until('the killed process is gone', () => host.app.invoker.runnerPids.length <= 2);
    } finally {
      await end();
    }
  });
});
