import { toUrl } from '../../../../src/jira/jira-path';
import type { JiraTransport } from '../../../../src/jira/jira-transport';
import {
  searchBacklog,
  waitingIds,
} from '../../../../static/app/src/features/planning/sprint-plan/load-candidates';
import { basis, snapshot } from '../../example-views';

/** A backlog that holds `byRank`, of which `valued` serve a need; every question is written down. */
function jira(valued: readonly string[], byRank: readonly string[], status = 200) {
  const asked: string[] = [];
  const transport: JiraTransport = (path) => {
    const url = new URL(toUrl(path), 'https://jira.invalid');
    const jql = url.searchParams.get('jql');
    asked.push(jql ?? '');
    const from = Number(url.searchParams.get('nextPageToken') ?? 0);
    const ids = (jql === null ? byRank : valued).slice(from, from + 100);
    const more = from + 100 < (jql === null ? byRank : valued).length;
    const body = {
      issues: ids.map((id) => ({ id, key: `A-${id}`, fields: {} })),
      nextPageToken: more ? String(from + 100) : null,
    };
    return Promise.resolve({
      status,
      header: () => null,
      text: () => Promise.resolve(JSON.stringify(status === 200 ? body : { errorMessages: ['No.'] })),
    });
  };
  return { asked, transport };
}

const numbers = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => String(from + at));

describe('What could come into a sprint', () => {
  it('is everything that serves a need, the most valuable first, then the backlog by rank', async () => {
    const valued = numbers(9_000, 250);
    const { asked, transport } = jira(valued, [...numbers(1, 400), ...valued]);
    const { ids, cut } = await waitingIds(transport, '7', snapshot);
    expect(ids.slice(0, 250)).toEqual(valued);
    expect(ids.slice(250)).toEqual(numbers(1, 300));
    expect(cut).toBe(true);
    expect(asked.find((jql) => jql !== '')).toMatch(/is not EMPTY ORDER BY .* DESC, Rank ASC$/);
  });

  it('is whole where the backlog is small, and names no item twice', async () => {
    const { transport } = jira(['2', '3'], ['1', '2', '3']);
    expect(await waitingIds(transport, '7', snapshot)).toEqual({ ids: ['2', '3', '1'], cut: false });
  });

  it('is looked for by key or by words, and quotes in the words do no harm', async () => {
    const { asked, transport } = jira([], []);
    const reading = { transport, snapshot, basis };
    await searchBacklog(reading, '7', ' a-12 ');
    await searchBacklog(reading, '7', 'late "badge\\');
    expect(asked).toEqual(['key = "A-12"', 'summary ~ "late  badge*" ORDER BY Rank ASC']);
    expect(await searchBacklog(reading, '7', ' " ')).toEqual([]);
  });

  it('is nothing for a key that Jira does not know, and a Jira that is away is a failure', async () => {
    const refused = { transport: jira([], [], 400).transport, snapshot, basis };
    expect(await searchBacklog(refused, '7', 'A-999')).toEqual([]);
    const away = { transport: jira([], [], 503).transport, snapshot, basis };
    await expect(searchBacklog(away, '7', 'late')).rejects.toMatchObject({ code: 'unavailable' });
  });
});
