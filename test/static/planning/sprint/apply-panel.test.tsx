/** @jest-environment jsdom */
import { playJira } from '../../fake-bridge';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { toUrl } from '../../../../src/jira/jira-path';
import type { JiraTransport } from '../../../../src/jira/jira-transport';
import { ApplyPanel } from '../../../../static/app/src/features/planning/sprint-plan/apply-panel';
import { renderSurface } from '../../render-surface';

let away = false;
const jira: JiraTransport = (path, init) => {
  const url = toUrl(path);
  const issue = { id: '1', key: 'A-1', fields: { status: { statusCategory: { key: 'new' } } } };
  const body = url.includes('/bulkfetch')
    ? { issues: [issue] }
    : url.includes('/issue')
      ? { issues: [] }
      : { id: '7', name: 'Sprint 7', state: 'future' };
  return Promise.resolve({
    status: away ? 503 : init?.method === 'POST' && !url.includes('/bulkfetch') ? 204 : 200,
    header: () => null,
    text: () => Promise.resolve(JSON.stringify(body)),
  });
};
jest.mock('../../../../static/app/src/api/jira', () => ({
  jiraAsUser: (...request: Parameters<JiraTransport>) => jira(...request),
}));

function show(onApplied: () => Promise<void>): void {
  renderSurface(
    <ApplyPanel
      sprint={{ id: '7', name: 'Sprint 7', state: 'future' }}
      change={{ sprintId: '7', into: ['A-1'], out: [] }}
      onClose={() => undefined}
      onApplied={onApplied}
    />,
    ['sprint', 'sprint-capacity'],
  );
}

describe('Applying a plan', () => {
  beforeEach(() => {
    playJira({});
    away = false;
  });

  it('keeps the results and their undo when the lists cannot be read again', async () => {
    const reload = jest.fn(() => Promise.reject(new Error('gone')));
    show(reload);
    await userEvent.click(await screen.findByRole('button', { name: 'Move in Jira' }));
    await screen.findByText('The change is made, but the lists could not be read again');
    expect(screen.getByRole('heading', { name: 'Sprint 7 was changed' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeTruthy();
    reload.mockResolvedValueOnce(undefined as never);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(reload).toHaveBeenCalledTimes(2);
  });

  it('says that nothing was moved when it cannot begin', async () => {
    show(() => Promise.resolve());
    const move = await screen.findByRole('button', { name: 'Move in Jira' });
    away = true;
    await userEvent.click(move);
    await screen.findByText('Nothing was moved');
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});
