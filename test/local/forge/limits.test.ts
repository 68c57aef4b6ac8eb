import { webTriggerId } from '../../../local/forge/proxy/stargate-service';
import type { Host } from '../../../local/host';
import { call, notes, startFixture, until } from './fixture-host';

describe('the limits of an invocation', () => {
  let host: Host;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ host, end } = await startFixture({ limits: { resolverMs: 1_500 } }));
  });
  afterAll(() => end());

  /** Asked of a web trigger, which has 55 s: what is to end well does, however busy the machine is. */
  const answers = async (sleepMs = 0): Promise<number> => {
    const hook = `${host.siteUrl}/x1/${webTriggerId('dynamic-hook')}?sleepMs=${sleepMs}`;
    return (await fetch(hook)).status;
  };

  it('ends a function that waits too long, and the next call works', async () => {
    await expect(call(host, 'sleep', { ms: 60_000 })).rejects.toThrow(/ran longer than 1.5 s/);
    expect(host.stats.invocationLog[0]).toMatchObject({ outcome: 'timeout' });
    expect(await answers()).toBe(201);
  });

  it('ends a busy loop too', async () => {
    await expect(call(host, 'spin')).rejects.toThrow(/ran longer/);
    expect(await answers()).toBe(201);
  });

  it('lets others in the same process finish when one runs out of time', async () => {
    const inTime = answers(3_000);
    await expect(call(host, 'sleep', { ms: 60_000 })).rejects.toThrow(/ran longer/);
    expect(await inTime).toBe(201);
    const [other, late] = host.stats.invocationLog;
    expect([late?.outcome, other?.outcome]).toEqual(['timeout', 'ok']);
  });

  it('ends a schedule by its own limit', async () => {
    await expect(host.runSchedule('chore')).rejects.toThrow(/ran longer than 1 s/);
  });

  it('lets work that was not awaited fail: the token is dead', async () => {
    await answers();
    expect(await call(host, 'detached')).toBe('returned');
    await until('the late write has ended', async () => (await call(host, 'lateWrite')) !== 'pending');
    expect(await call(host, 'lateWrite')).toBe('refused');
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
