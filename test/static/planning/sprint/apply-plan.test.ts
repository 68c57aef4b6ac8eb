import { AppError } from '../../../../src/domain/app-error';
import { moveIssues, rankIssues } from '../../../../src/jira/agile-moves';
import { toUrl } from '../../../../src/jira/jira-path';
import type { JiraTransport } from '../../../../src/jira/jira-transport';
import { applyChange, undoOf } from '../../../../static/app/src/features/planning/sprint-plan/apply-plan';
import { undoRank } from '../../../../static/app/src/features/planning/sprint/undo-rank';
import { said } from '../../../../src/domain/words/said';

interface Sent {
  readonly url: string;
  readonly issues: readonly string[];
}

/** A Jira whose answers are chosen by the number of the call. */
function jira(answers: readonly { status: number; body?: unknown }[]): {
  sent: Sent[];
  transport: JiraTransport;
} {
  const sent: Sent[] = [];
  return {
    sent,
    transport: (path, init) => {
      const answer = answers[sent.length] ?? { status: 204 };
      sent.push({ url: toUrl(path), issues: (init?.body as { issues: string[] }).issues });
      return Promise.resolve({
        status: answer.status,
        header: () => null,
        text: () => Promise.resolve(answer.body === undefined ? '' : JSON.stringify(answer.body)),
      });
    },
  };
}

const keys = (count: number): string[] => Array.from({ length: count }, (_, at) => `A-${String(at + 1)}`);
const sprint = { kind: 'sprint', sprintId: '7' } as const;
const ids = new Map<string, string>();
const nothing = { into: [], out: [], ids };

describe('moving work in Jira', () => {
  it('sends at most fifty issues at a time, in order', async () => {
    const { sent, transport } = jira([]);
    const result = await moveIssues(transport, sprint, keys(120));
    expect(sent.map((call) => call.issues.length)).toEqual([50, 50, 20]);
    expect(result).toEqual({ moved: keys(120), failed: [], untried: [], stoppedBy: null });
  });

  it('names the issues that Jira refused in a partial success, with its reason', async () => {
    const { transport } = jira([
      {
        status: 207,
        body: {
          entries: [
            { issueId: 1, issueKey: 'A-1', status: 200 },
            { issueId: 2, issueKey: 'A-2', status: 403, errors: ['You may not schedule this.'] },
          ],
        },
      },
    ]);
    expect(await moveIssues(transport, sprint, keys(2))).toEqual({
      moved: ['A-1'],
      failed: [{ key: 'A-2', reason: said('jira.said', { words: 'You may not schedule this.' }) }],
      untried: [],
      stoppedBy: null,
    });
  });

  it('goes on after a refused batch, and stops with a list when Jira asks to slow down', async () => {
    const { transport } = jira([
      { status: 403, body: { errorMessages: ['No permission.'] } },
      { status: 204 },
      { status: 429 },
    ]);
    const result = await moveIssues(transport, sprint, keys(160));
    expect(result.failed.map((failure) => failure.key)).toEqual(keys(50));
    expect(result.moved).toEqual(keys(100).slice(50));
    expect(result.untried).toEqual(keys(160).slice(100));
    expect(result.stoppedBy).toEqual(said('jira.slow-down'));
  });

  it('moves nothing in while what should leave could not be moved out', async () => {
    const { sent, transport } = jira([{ status: 503 }]);
    const applied = await applyChange(transport, { sprintId: '7', into: ['A-1'], out: ['A-2'] }, nothing);
    expect(sent).toHaveLength(1);
    expect(applied.into).toMatchObject({ moved: [], untried: ['A-1'] });
  });

  it('leaves alone what somebody else has moved meanwhile, and takes back only what it moved', async () => {
    const { sent, transport } = jira([]);
    const change = { sprintId: '7', into: ['A-1', 'A-2'], out: ['A-3', 'A-4'] };
    const applied = await applyChange(transport, change, { into: ['A-2'], out: ['A-3'], ids });
    expect(sent.map((call) => call.issues)).toEqual([['A-4'], ['A-1']]);
    expect(undoOf(change, applied)).toEqual({ sprintId: '7', into: ['A-4'], out: ['A-1'] });
  });

  it('ends a ranking at the first refusal, because the later steps lean on it', async () => {
    const { sent, transport } = jira([{ status: 403 }]);
    const result = await rankIssues(transport, [
      { keys: ['A-2'], before: 'A-1' },
      { keys: ['A-4'], after: 'A-3' },
    ]);
    expect(sent).toHaveLength(1);
    expect(result).toMatchObject({ moved: [], untried: ['A-4'] });
  });

  it('brings an earlier order back with moves that Jira can take', () => {
    expect(undoRank(['A-1', 'A-2', 'A-3'], ['A-3', 'A-1', 'A-2'])).toEqual([{ keys: ['A-3'], after: 'A-2' }]);
  });

  it('does not hide an error of the program itself', async () => {
    const transport: JiraTransport = () => Promise.reject(new TypeError('a mistake'));
    await expect(moveIssues(transport, sprint, ['A-1'])).rejects.not.toBeInstanceOf(AppError);
  });
});
