import { toUrl } from '../../src/jira/jira-path';
import type { JiraTransport } from '../../src/jira/jira-transport';
import { openSprints } from '../../src/jira/map-slices';

/** Boards with their sprints: name, state and day of start. */
function jira(
  boards: Readonly<Record<string, readonly (readonly [string, string, string, string | null])[]>>,
) {
  const names = Object.keys(boards);
  const transport: JiraTransport = (path) => {
    const board = /board\/(\d+)\/sprint/.exec(toUrl(path))?.[1];
    const body =
      board === undefined
        ? { values: names.map((name, at) => ({ id: at + 1, type: 'scrum', name })) }
        : {
            isLast: true,
            values: (boards[names[Number(board) - 1] ?? ''] ?? []).map(([id, name, state, startDate]) => ({
              id: Number(id),
              name,
              state,
              ...(startDate === null ? {} : { startDate: `${startDate}T09:00:00.000Z` }),
            })),
          };
    return Promise.resolve({
      status: 200,
      header: () => null,
      text: () => Promise.resolve(JSON.stringify(body)),
    });
  };
  return transport;
}

describe('The open sprints to choose from', () => {
  it('are told apart by board, and by day on one board, where their names repeat', async () => {
    const transport = jira({
      Apps: [
        ['1', 'Sprint 7', 'active', '2026-11-16'],
        ['2', 'Next', 'future', '2026-12-01'],
        ['3', 'Next', 'future', '2026-12-15'],
      ],
      Web: [
        ['4', 'Sprint 7', 'future', '2026-11-30'],
        ['5', 'Sprint 6', 'closed', '2026-11-01'],
      ],
    });
    expect(await openSprints(transport, ['10000'])).toEqual([
      { id: '1', name: 'Sprint 7 (Apps)' },
      { id: '4', name: 'Sprint 7 (Web)' },
      { id: '2', name: 'Next (2026-12-01)' },
      { id: '3', name: 'Next (2026-12-15)' },
    ]);
  });
});
