import type { Host } from '../../../local/host';
import { call, startFixture } from './fixture-host';

describe('invoking a function of the app', () => {
  let host: Host;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ host, end } = await startFixture());
  });
  afterAll(() => end());

  it('gives the resolver payload, caller and module, and its value comes back', async () => {
    const value = await host.invoke(
      'echo',
      { n: 1 },
      { accountId: 'user-developer', extension: { issue: { key: 'INV-1' } } },
    );
    expect(value).toMatchObject({
      payload: { n: 1 },
      accountId: 'user-developer',
      context: { moduleKey: 'panel', extension: { issue: { key: 'INV-1' } } },
    });
  });

  it('tells the function where it is and how long it has left', async () => {
    const context = (await call(host, 'context')) as {
      moduleKey: string;
      remainingMs: number;
      appAri: string;
    };
    expect(context.moduleKey).toBe('panel');
    expect(context.remainingMs).toBeGreaterThan(20_000);
    expect(context.remainingMs).toBeLessThanOrEqual(25_000);
    expect(context.appAri).toContain('11111111-2222-4333-8444-555555555555');
  });

  it('passes the error of the app on', async () => {
    await expect(call(host, 'fail', { message: 'no such thing' })).rejects.toThrow('no such thing');
    await expect(call(host, 'unknown-key')).rejects.toThrow("Resolver has no definition for 'unknown-key'");
  });

  it('keeps callers apart when many call at once', async () => {
    const accounts = Array.from({ length: 100 }, (_, n) =>
      n % 2 === 0 ? 'user-viewer' : 'user-project-admin',
    );
    const answers = await Promise.all(accounts.map((accountId) => host.invoke('whoami', {}, { accountId })));
    const mayEdit = answers.map(
      (answer) =>
        (answer as { body: { permissions: { EDIT_ISSUES: { havePermission: boolean } } } }).body.permissions
          .EDIT_ISSUES.havePermission,
    );
    expect(mayEdit).toEqual(accounts.map((accountId) => accountId === 'user-project-admin'));
  });

  it('refuses a request above 500 KB and an answer above 5 MB, and lets smaller ones through', async () => {
    await expect(call(host, 'echo', { text: 'x'.repeat(501 * 1024) })).rejects.toThrow(
      /Forge accepts 512000/,
    );
    await expect(call(host, 'big', { bytes: 5.1 * 1024 * 1024 })).rejects.toThrow(
      /larger than the 5242880 bytes/,
    );
    expect(await call(host, 'big', { bytes: 4 * 1024 * 1024 })).toHaveLength(4 * 1024 * 1024);
  });

  it('keeps the console lines, calls and outcome of every invocation', async () => {
    await call(host, 'log');
    const [log] = host.stats.invocationLog;
    expect(log).toMatchObject({ functionKey: 'resolver', detail: 'log', outcome: 'ok', jiraCalls: 0 });
    expect(log?.lines).toEqual([
      { level: 'info', text: 'a line with { a: 1 }' },
      { level: 'error', text: 'and an error' },
    ]);
    await call(host, 'whoami');
    expect(host.stats.invocationLog[0]).toMatchObject({ detail: 'whoami', jiraCalls: 1 });
  });
});
