import type { Host } from '../../../local/host';
import { call, notes, startFixture } from './fixture-host';

const push = async (host: Host, events: unknown): Promise<string> =>
  ((await call(host, 'push', { events })) as { jobId: string }).jobId;

describe('the queue', () => {
  let host: Host;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ host, end } = await startFixture());
  });
  afterAll(() => end());

  it('hands every event of a push to the consumer, and counts them', async () => {
    const jobId = await push(host, [{ body: { name: 'a' } }, { body: { name: 'b' } }]);
    await host.queueIdle();
    expect(await notes(host, 'end', 'a')).toHaveLength(1);
    expect(await notes(host, 'end', 'b')).toHaveLength(1);
    expect(await call(host, 'stats', { jobId })).toEqual({ success: 2, inProgress: 0, failed: 0 });
  });

  it('calls again after an error, telling which attempt it is and why', async () => {
    await push(host, { body: { name: 'shaky', failures: 2 } });
    await host.queueIdle();
    expect((await notes(host, 'begin', 'shaky')).map((begin) => begin.detail)).toMatchObject([
      { attempt: 0 },
      { attempt: 1, retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR' },
      { attempt: 2, retryReason: 'FUNCTION_PLATFORM_UNKNOWN_ERROR' },
    ]);
    expect(await notes(host, 'end', 'shaky')).toHaveLength(1);
  });

  it('calls again when the app asks for it, not before the time it names, with the data it gave', async () => {
    await push(host, { body: { name: 'patient', retries: 1 } });
    await host.queueIdle();
    const begins = await notes(host, 'begin', 'patient');
    expect(begins.map((begin) => begin.detail)).toMatchObject([
      { attempt: 0 },
      { attempt: 1, retryReason: 'FUNCTION_RETRY_REQUEST', retryData: { seen: 0 } },
    ]);
    expect((begins[1]?.at ?? 0) - (begins[0]?.at ?? 0)).toBeGreaterThanOrEqual(1_000);
  });

  it('never runs more of one concurrency key at a time than its limit', async () => {
    const concurrency = { key: 'one-by-one', limit: 1 };
    await push(
      host,
      ['c1', 'c2', 'c3'].map((name) => ({ body: { name, sleepMs: 60 }, concurrency })),
    );
    await host.queueIdle();
    const spans = await Promise.all(
      ['c1', 'c2', 'c3'].map(async (name) => ({
        begin: (await notes(host, 'begin', name))[0]?.at ?? 0,
        end: (await notes(host, 'end', name))[0]?.at ?? 0,
      })),
    );
    spans.sort((a, b) => a.begin - b.begin);
    expect(spans[1]?.begin).toBeGreaterThanOrEqual(spans[0]?.end ?? Infinity);
    expect(spans[2]?.begin).toBeGreaterThanOrEqual(spans[1]?.end ?? Infinity);
  });

  it('holds a delayed event back', async () => {
    const before = Date.now();
    await push(host, { body: { name: 'delayed' }, delayInSeconds: 1 });
    expect(host.app.dispatcher.counts('queue', 'work').delayed).toBe(1);
    await host.queueIdle();
    expect((await notes(host, 'begin', 'delayed'))[0]?.at).toBeGreaterThanOrEqual(before + 1_000);
  });

  it('takes a cancelled job away before it begins', async () => {
    const jobId = await push(host, { body: { name: 'cancelled' }, delayInSeconds: 60 });
    await call(host, 'cancel', { jobId });
    await host.queueIdle();
    expect(await notes(host, 'begin', 'cancelled')).toEqual([]);
  });

  it('says that a job is unknown, a queue has no consumer, and a push is too big', async () => {
    await expect(call(host, 'stats', { jobId: 'nobody' })).rejects.toThrow(/nobody was not found/);
    await expect(call(host, 'push', { queue: 'other', events: { body: {} } })).rejects.toThrow(
      /no consumer of queue other/,
    );
    await expect(push(host, { body: { name: 'x'.repeat(120_000) } })).rejects.toThrow(/may take 100KB/);
  });

  it('lets 500 events a minute in', async () => {
    const many = Array.from({ length: 50 }, () => ({ body: { name: 'many' }, delayInSeconds: 900 }));
    const pushes: Promise<unknown>[] = [];
    for (let n = 0; n < 21; n += 1) pushes.push(push(host, many).catch((error: unknown) => String(error)));
    const refused = (await Promise.all(pushes)).filter((answer) =>
      String(answer).includes('Too many requests'),
    );
    expect(refused.length).toBeGreaterThanOrEqual(1);
  });
});
