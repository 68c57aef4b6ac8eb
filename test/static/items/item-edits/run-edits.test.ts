import { AppError } from '../../../../src/domain/app-error';
import { toUrl } from '../../../../src/jira/jira-path';
import type { JiraTransport } from '../../../../src/jira/jira-transport';
import { changes, reverseOf } from '../../../../static/app/src/features/items/item-edits/item-edit';
import type { ItemEdit } from '../../../../static/app/src/features/items/item-edits/item-edit';
import { runEdits } from '../../../../static/app/src/features/items/item-edits/run-edits';
import type { EditTools } from '../../../../static/app/src/features/items/item-edits/run-edits';
import { roadmapItem } from '../../example-views';
import { said } from '../../../../src/domain/words/said';

interface Asked {
  readonly path: string;
  readonly method: string;
  readonly body: unknown;
}

/** A Jira that answers as told, by a part of the path; the rest is fine and empty. */
function jira(answers: Record<string, (asked: Asked) => { status: number; body?: unknown }> = {}) {
  const asked: Asked[] = [];
  const transport: JiraTransport = (path, init) => {
    const request = { path: toUrl(path), method: init?.method ?? 'GET', body: init?.body };
    asked.push(request);
    const found = Object.entries(answers).find(([part]) =>
      `${request.method} ${request.path}`.includes(part),
    );
    const { status, body } = found?.[1](request) ?? {
      status: 200,
      body: { id: '1', key: 'INV-1', fields: {} },
    };
    return Promise.resolve({
      status,
      header: () => null,
      text: () => Promise.resolve(JSON.stringify(body ?? {})),
    });
  };
  const tools: EditTools = {
    transport,
    write: () => Promise.reject(new AppError('unavailable', said('app.no-answer'))),
    planFields: { startDate: null, sprint: null, rank: null, team: null },
    estimation: { kind: 'points', fieldId: 'customfield_9' },
    today: '2026-11-23',
  };
  return { asked, tools };
}
const items = ['1', '2', '3'].map((id) => roadmapItem({ id }));
const points = (value: number | null): ItemEdit => ({ kind: 'points', points: value });
const nothing = (): void => undefined;

describe('Edits from the grid', () => {
  it('name what Jira refuses with its reason, and do the rest', async () => {
    const refusal = "Field 'customfield_9' cannot be set. It is not on the appropriate screen.";
    const { tools } = jira({
      'PUT /rest/api/3/issue/2': () => ({ status: 400, body: { errors: { customfield_9: refusal } } }),
    });
    const outcome = await runEdits(
      items.map((item) => ({ item, edit: points(5) })),
      tools,
      nothing,
    );
    expect(outcome.done.map(({ item }) => item.key)).toEqual(['INV-1', 'INV-3']);
    expect(outcome.failed).toEqual([{ key: 'INV-2', reason: said('jira.said', { words: refusal }) }]);
  });

  it('stop at a Jira that is busy, and name what was not tried', async () => {
    const { tools, asked } = jira({ 'PUT /rest/api/3/issue/2': () => ({ status: 429 }) });
    const outcome = await runEdits(
      items.map((item) => ({ item, edit: points(5) })),
      tools,
      nothing,
    );
    expect(outcome).toMatchObject({ untried: ['INV-2', 'INV-3'], failed: [] });
    expect(outcome.stoppedBy).toEqual(said('jira.slow-down'));
    expect(asked.some(({ path }) => path.includes('/issue/3'))).toBe(false);
  });

  it('refuse to write over an estimate that somebody else has changed meanwhile', async () => {
    const { tools, asked } = jira({
      'GET /rest/api/3/issue/1': () => ({
        status: 200,
        body: { id: '1', key: 'INV-1', fields: { customfield_9: 8 } },
      }),
    });
    const outcome = await runEdits([{ item: roadmapItem({ id: '1' }), edit: points(5) }], tools, nothing);
    expect(outcome.failed[0]?.reason).toEqual(said('items.estimated-meanwhile', { item: 'INV-1' }));
    expect(asked.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('say when the workflow has no such step', async () => {
    const { tools } = jira({
      '/transitions': () => ({
        status: 200,
        body: { transitions: [{ id: '3', to: { name: 'In Progress' } }] },
      }),
    });
    const tasks = [{ item: roadmapItem({ id: '1' }), edit: { kind: 'status', statusName: 'Done' } as const }];
    expect((await runEdits(tasks, tools, nothing)).failed[0]?.reason.key).toBe('items.no-transition');
  });

  it('tell of each item of a move that Jira did in part (207)', async () => {
    const { tools } = jira({
      '/sprint/7/issue': () => ({
        status: 207,
        body: { entries: [{ issueKey: 'INV-2', status: 403, errors: ['You may not schedule INV-2.'] }] },
      }),
    });
    const to = { id: '7', name: 'Sprint 7' };
    const outcome = await runEdits(
      items.map((item) => ({ item, edit: { kind: 'sprint', to } as const })),
      tools,
      nothing,
    );
    expect(outcome.done.map(({ item }) => item.key)).toEqual(['INV-1', 'INV-3']);
    expect(outcome.failed).toEqual([
      { key: 'INV-2', reason: said('jira.said', { words: 'You may not schedule INV-2.' }) },
    ]);
  });

  it('leave out what would change nothing', async () => {
    const { tools, asked } = jira();
    const item = roadmapItem({ id: '1', estimate: { points: 5, problem: null } });
    expect((await runEdits([{ item, edit: points(5) }], tools, nothing)).done).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('can each be taken back', () => {
    const item = roadmapItem({
      id: '1',
      needKeys: ['N-1'],
      coverage: { 'N-1': 0.75 },
      personaKeys: ['owner'],
      estimate: { points: 3, problem: null },
      decided: { horizon: 'now' },
      sprint: { id: '7', name: 'Sprint 7', state: 'active', startDate: null, endDate: null },
    });
    const edits: ItemEdit[] = [
      points(5),
      { kind: 'horizon', horizon: null },
      { kind: 'status', statusName: 'Done' },
      { kind: 'detach', needKey: 'N-1' },
      { kind: 'coverage', needKey: 'N-1', coverage01: 1 },
      { kind: 'personas', personaKeys: [] },
      { kind: 'sprint', to: null },
    ];
    for (const edit of edits) {
      expect(changes(item, edit)).toBe(true);
      // Taking back is an edit to what the item holds now, except that detaching needs an attachment first.
      expect(edit.kind === 'detach' || !changes(item, reverseOf(item, edit))).toBe(true);
    }
    expect(reverseOf(item, { kind: 'detach', needKey: 'N-1' })).toEqual({
      kind: 'attach',
      needKey: 'N-1',
      coverage01: 0.75,
    });
  });

  it('give and take labels and versions by their difference, and take the whole back', async () => {
    const { asked, tools } = jira();
    const item = roadmapItem({
      id: '1',
      labels: ['old', 'slow'],
      versions: [{ id: '7', name: '1.0' }],
    });
    const labels: ItemEdit = { kind: 'labels', labels: ['slow', 'new'] };
    const versions: ItemEdit = { kind: 'versions', versions: [] };
    const outcome = await runEdits(
      [
        { item, edit: labels },
        { item, edit: versions },
        { item, edit: { kind: 'labels', labels: ['slow', 'old'] } },
      ],
      tools,
      nothing,
    );
    // The third changes nothing and is left out.
    expect(asked.map(({ body }) => body)).toEqual([
      { update: { labels: [{ remove: 'old' }, { add: 'new' }] } },
      { update: { fixVersions: [{ remove: { id: '7' } }] } },
    ]);
    expect(outcome.done.map(({ back }) => back)).toEqual([
      { kind: 'labels', labels: ['old', 'slow'] },
      { kind: 'versions', versions: [{ id: '7', name: '1.0' }] },
    ]);
  });

  it('rank beside another item, and back beside the one that stood there', async () => {
    const { asked, tools } = jira({ 'issue/rank': () => ({ status: 204 }) });
    const edit: ItemEdit = { kind: 'rank', to: { before: 'INV-2' }, back: { after: 'INV-9' } };
    const outcome = await runEdits([{ item: roadmapItem({ id: '1' }), edit }], tools, nothing);
    expect(asked.map(({ body }) => body)).toEqual([{ issues: ['INV-1'], rankBeforeIssue: 'INV-2' }]);
    expect(outcome.done[0]?.back).toEqual({
      kind: 'rank',
      to: { after: 'INV-9' },
      back: { before: 'INV-2' },
    });
  });
});
