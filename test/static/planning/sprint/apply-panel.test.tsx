/** @jest-environment jsdom */
import { ok, playJira, refused, sentTo } from '../../fake-bridge';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { said } from '../../../../src/domain/words/said';
import { toUrl } from '../../../../src/jira/jira-path';
import type { JiraTransport } from '../../../../src/jira/jira-transport';
import { ApplyPanel } from '../../../../static/app/src/features/planning/sprint-plan/apply-panel';
import { renderSurface } from '../../render-surface';

let away = false;
let goalInJira = '';
let writtenGoals: unknown[] = [];
const jira: JiraTransport = (path, init) => {
  const url = toUrl(path);
  const issue = { id: '1', key: 'A-1', fields: { status: { statusCategory: { key: 'new' } } } };
  const writes = init?.method === 'POST' && !url.includes('/bulkfetch');
  if (writes && url.endsWith('/sprint/7')) writtenGoals.push(init.body);
  const body = url.includes('/bulkfetch')
    ? { issues: [issue] }
    : url.includes('/issue')
      ? { issues: [] }
      : { id: '7', name: 'Sprint 7', state: 'future', goal: goalInJira };
  return Promise.resolve({
    status: away ? 503 : writes ? 204 : 200,
    header: () => null,
    text: () => Promise.resolve(JSON.stringify(body)),
  });
};
jest.mock('../../../../static/app/src/api/jira', () => ({
  jiraAsUser: (...request: Parameters<JiraTransport>) => jira(...request),
}));

interface Shown {
  readonly onApplied?: () => Promise<void>;
  readonly goal?: { readonly before: string; readonly after: string };
  readonly onGoal?: (now: string) => void;
}

function show({ onApplied = () => Promise.resolve(), goal, onGoal = () => undefined }: Shown = {}): void {
  renderSurface(
    <ApplyPanel
      sprint={{ id: '7', name: 'Sprint 7', state: 'future' }}
      wanted={{
        change: { sprintId: '7', into: ['A-1'], out: [] },
        goal: goal ?? null,
        takesBack: false,
      }}
      foreign={new Set()}
      summary={<p>One comes in</p>}
      onClose={() => undefined}
      onApplied={onApplied}
      onGoal={onGoal}
    />,
    ['sprint', 'sprint-capacity'],
  );
}
const confirm = async (): Promise<void> => {
  const move = await screen.findByRole('button', { name: 'Move in Jira' });
  // It waits until the plan was compared with Jira as it is now.
  await screen.findByText('One comes in');
  await userEvent.click(move);
};

describe('Applying a plan', () => {
  beforeEach(() => {
    playJira({ answers: { 'sprint.note-change': () => ok({}) } });
    away = false;
    goalInJira = '';
    writtenGoals = [];
  });

  it('keeps the results and their undo when the lists cannot be read again', async () => {
    const reload = jest.fn(() => Promise.reject(new Error('gone')));
    show({ onApplied: reload });
    await confirm();
    await screen.findByText('The change is made, but the lists could not be read again');
    expect(screen.getByRole('heading', { name: 'Sprint 7 was changed' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
    reload.mockResolvedValueOnce(undefined as never);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(reload).toHaveBeenCalledTimes(2);
  });

  it('notes what was moved with its goal, so that it can be undone after a reload, and has the keyboard', async () => {
    show({ goal: { before: '', after: 'The Owner is paid' } });
    await confirm();
    await screen.findByRole('heading', { name: 'Sprint 7 was changed' });
    expect(writtenGoals).toEqual([{ goal: 'The Owner is paid' }]);
    expect(sentTo('sprint.note-change')).toEqual([
      {
        issueId: '1',
        sprintId: '7',
        change: {
          movedIn: ['A-1'],
          movedOut: [],
          goal: { before: '', after: 'The Owner is paid' },
          takenBack: false,
        },
      },
    ]);
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Apply the plan' }));
  });

  it('leaves a goal alone that somebody changed meanwhile, says so, and loses neither', async () => {
    goalInJira = 'Theirs';
    const onGoal = jest.fn();
    show({ goal: { before: '', after: 'Mine' }, onGoal });
    await confirm();
    await screen.findByText('The items were moved, but the goal was not written');
    screen.getByText(/Somebody changed the goal meanwhile.*Yours was: Mine/);
    expect(writtenGoals).toEqual([]);
    expect(onGoal).toHaveBeenCalledWith('Theirs');
    expect(sentTo('sprint.note-change')).toMatchObject([{ change: { movedIn: ['A-1'], goal: null } }]);
  });

  it('says that undo ends with it where the change could not be noted', async () => {
    playJira({
      answers: { 'sprint.note-change': () => refused('forbidden', said('app.no-data')) },
    });
    show();
    await confirm();
    await screen.findByText(/^Undo works only until you close this/);
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
  });

  it('says that nothing was moved when it cannot begin', async () => {
    show();
    const move = await screen.findByRole('button', { name: 'Move in Jira' });
    await screen.findByText('One comes in');
    away = true;
    await userEvent.click(move);
    await screen.findByText('Nothing was moved');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});
