import { loadWorkItems, nothingRead } from '../../../../static/app/src/api/work-items/load-work-items';
import type { LoadProgress } from '../../../../static/app/src/api/work-items/load-work-items';
import { steady } from '../../../../static/app/src/api/steady';
import type { JiraTransport } from '../../../../src/jira/jira-transport';
import { toUrl } from '../../../../src/jira/jira-path';
import { snapshot } from '../../example-views';

/** A Jira with so many issues, 5,000 ids a page; it counts what is asked of it. */
function jiraWith(count: number) {
  const requests: { path: string; body: unknown }[] = [];
  let open = 0;
  let mostOpen = 0;
  const ids = Array.from({ length: count }, (_, at) => String(at + 1));
  const transport: JiraTransport = async (path, init) => {
    if (toUrl(path).endsWith('/field')) return answerOf(fields);
    const body = init?.body as { issueIdsOrKeys?: string[]; nextPageToken?: string };
    requests.push({ path: toUrl(path), body });
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    await Promise.resolve();
    open -= 1;
    const from = Number(body.nextPageToken ?? 0);
    const to = Math.min(count, from + 5_000);
    const answer =
      body.issueIdsOrKeys === undefined
        ? {
            issues: ids.slice(from, to).map((id) => ({ id })),
            ...(to < count && { nextPageToken: String(to) }),
          }
        : { issues: body.issueIdsOrKeys.map((id) => issue(id)) };
    return answerOf(answer);
  };
  return { transport, requests, mostOpen: () => mostOpen };
}

const fields = [
  { id: 'customfield_7', name: 'Start date', schema: { type: 'date', custom: 'x:datepicker' } },
  { id: 'customfield_8', name: 'Sprint', schema: { type: 'array', custom: 'x:gh-sprint' } },
];

function answerOf(body: unknown) {
  return { status: 200, header: () => null, text: () => Promise.resolve(JSON.stringify(body)) };
}

function issue(id: string) {
  const level = Number(id) % 10 === 0 ? -1 : 0;
  return {
    id,
    key: `INV-${id}`,
    fields: { summary: `Work ${id}`, issuetype: { name: 'Story', hierarchyLevel: level } },
  };
}

async function load(count: number, signal = new AbortController().signal) {
  const jira = jiraWith(count);
  const seen: LoadProgress[] = [];
  const onProgress = (progress: LoadProgress) => {
    seen.push(progress);
  };
  const result = await loadWorkItems({
    transport: jira.transport,
    snapshot,
    read: nothingRead(),
    onProgress,
    signal,
  });
  return { ...jira, seen, result };
}

describe('Reading the work of a product', () => {
  it('asks for ids 5,000 a page and for fields 100 at a time, six at once', async () => {
    const { requests, mostOpen } = await load(5_100);
    expect(requests.filter((request) => request.path.endsWith('/search/jql'))).toHaveLength(2);
    expect(requests.filter((request) => request.path.endsWith('/bulkfetch'))).toHaveLength(51);
    expect(mostOpen()).toBe(6);
  });

  it('finds out where this site keeps dates and sprints, and asks for them', async () => {
    const { requests, result } = await load(1);
    expect(result.planFields).toMatchObject({ startDate: 'customfield_7', sprint: 'customfield_8' });
    expect(requests[1]?.body).toMatchObject({
      fields: expect.arrayContaining(['duedate', 'customfield_7', 'customfield_8']) as unknown,
    });
  });

  it('asks for the most valuable first', async () => {
    const { requests } = await load(1);
    expect(requests[0]?.body).toMatchObject({ jql: 'project in (10000) ORDER BY cf[3] DESC, key' });
  });

  it('tells of each part as it comes and leaves sub-tasks out', async () => {
    const { seen, result } = await load(250);
    expect(seen.map((progress) => progress.items.length)).toEqual([90, 180, 225]);
    expect(result).toMatchObject({ total: 250, complete: true });
    expect(result.items).toHaveLength(225);
  });

  it('stops when nobody looks any more', async () => {
    const stop = new AbortController();
    stop.abort();
    const { requests, seen } = await load(1_000, stop.signal);
    expect([requests.length, seen.length]).toEqual([1, 0]);
  });

  it('fails with a sentence when Jira refuses', async () => {
    const transport: JiraTransport = () =>
      Promise.resolve({ status: 403, header: () => null, text: () => Promise.resolve('{}') });
    const signal = new AbortController().signal;
    await expect(
      loadWorkItems({ transport, snapshot, read: nothingRead(), onProgress: () => undefined, signal }),
    ).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('Reading the work of a product from a Jira that fails now and then', () => {
  it('asks again for the page that failed, and for nothing else', async () => {
    const jira = jiraWith(1_000);
    let failing = 2;
    const flaky: JiraTransport = async (path, init) => {
      if (toUrl(path).endsWith('/bulkfetch') && failing > 0) {
        failing -= 1;
        return { status: 503, header: () => null, text: () => Promise.resolve('{}') };
      }
      return jira.transport(path, init);
    };
    const { signal } = new AbortController();
    const transport = steady(flaky, signal);
    const done = await loadWorkItems({
      transport,
      snapshot,
      read: nothingRead(),
      onProgress: () => undefined,
      signal,
    });
    expect(done).toMatchObject({ complete: true, total: 1_000 });
    expect(done.items).toHaveLength(900);
    expect(jira.requests.filter(({ path }) => path.endsWith('/bulkfetch'))).toHaveLength(10);
  });

  it('goes on where it stood when it broke off altogether', async () => {
    const jira = jiraWith(1_000);
    const read = nothingRead();
    let left = 5;
    const breaking: JiraTransport = async (path, init) => {
      if (!toUrl(path).endsWith('/bulkfetch')) return jira.transport(path, init);
      left -= 1;
      if (left >= 0) return jira.transport(path, init);
      return { status: 503, header: () => null, text: () => Promise.resolve('{}') };
    };
    const { signal } = new AbortController();
    const request = { snapshot, read, onProgress: () => undefined, signal };
    await expect(loadWorkItems({ ...request, transport: breaking })).rejects.toThrow('jira.away');
    await new Promise((resolve) => setTimeout(resolve, 20));
    const before = jira.requests.filter(({ path }) => path.endsWith('/bulkfetch')).length;
    expect(read.items.size).toBe(450);
    const done = await loadWorkItems({ ...request, transport: jira.transport });
    expect(done).toMatchObject({ complete: true, total: 1_000 });
    expect(done.items).toHaveLength(900);
    expect(jira.requests.filter(({ path }) => path.endsWith('/bulkfetch'))).toHaveLength(before + 5);
  });
});
