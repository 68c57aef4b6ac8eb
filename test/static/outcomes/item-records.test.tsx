/** @jest-environment jsdom */
import { ok, playJira, sentTo } from '../fake-bridge';
import '../modal-dialogs';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ProcedureOutput } from '../../../src/contract/rpc';
import type { BetaView } from '../../../src/contract/outcomes/outcome-views';
import { BetaMembers } from '../../../static/app/src/features/outcomes/beta-members';
import { TestForm } from '../../../static/app/src/features/outcomes/test-form';
import { renderSurface } from '../render-surface';

const issueId = '10040';
const id = '00000000-0000-4000-8000-000000000001';
const words = {
  assumption: 'Owners look each week',
  test: '',
  killLine: 'Fewer than 3 of 10',
  result: '',
  willingnessToPay: '',
  state: 'planned' as const,
  evidenceIds: [],
};
const test = { id, version: 1, ...words };
const stored = (version: number, over: object) => ({
  kind: 'test' as const,
  id,
  version,
  archived: false,
  value: { issueId, ...words, ...over },
});

type Saved = ProcedureOutput<'item.save-record'>;

/** Jira that answers with the one, then with the other. */
function playSaves(first: Saved, then: Saved): void {
  const answers = [first];
  playJira({ answers: { 'item.save-record': () => ok(answers.shift() ?? then) } });
}

function showTest(first: Saved, then: Saved): jest.Mock {
  playSaves(first, then);
  const onClose = jest.fn();
  const view = { state: 'planned' as const, tests: [test], canEdit: true, citable: [] };
  renderSurface(<TestForm issueId={issueId} view={view} test={test} onClose={onClose} />, ['outcomes']);
  return onClose;
}

describe('The form of a test', () => {
  it('sends only what changed, and merges by itself what two people changed apart', async () => {
    const onClose = showTest(
      { kind: 'conflict', theirs: stored(2, { test: 'Ask ten' }) },
      { kind: 'saved', record: stored(3, {}) },
    );
    await userEvent.type(await screen.findByLabelText('Result'), 'Four');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => {
      expect(onClose).toHaveBeenCalled();
    });
    expect(sentTo('item.save-record')).toEqual([
      { issueId, kind: 'test', id, version: 1, set: { result: 'Four' } },
      { issueId, kind: 'test', id, version: 2, set: { result: 'Four' } },
    ]);
  });

  it('asks about what both changed, in the words of the field, and names nothing of the app’s own', async () => {
    const onClose = showTest(
      { kind: 'conflict', theirs: stored(2, { result: 'Two' }) },
      { kind: 'saved', record: stored(3, {}) },
    );
    await userEvent.type(await screen.findByLabelText('Result'), 'Four');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).not.toContain('issueId');
    const result = within(dialog).getByRole('group', { name: 'What came out: both of you changed it' });
    await userEvent.click(within(result).getByRole('radio', { name: 'Mine: Four' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save both' }));
    await waitFor(() => {
      expect(onClose).toHaveBeenCalled();
    });
    expect(sentTo('item.save-record')).toMatchObject([
      { version: 1 },
      { version: 2, set: { result: 'Four' } },
    ]);
  });
});

describe('The table of testers', () => {
  const said = { state: 'active' as const, before: null, after: null, verdict: null, note: '' };
  const view: BetaView = {
    canEdit: true,
    members: [{ id, version: 1, audience: 'author:Ann', name: 'Ann', personaKey: null, text: '', ...said }],
    proposed: [],
    result: { pairs: 0, change: null, votesFor: 0, votesAgainst: 0, decision: 'too-few' },
  };

  it('asks when somebody else has said another word meanwhile', async () => {
    const theirs = { id, version: 2, kind: 'beta-member' as const, archived: false };
    const value = { issueId, audience: 'author:Ann', ...said, verdict: 'against' };
    playSaves(
      { kind: 'conflict', theirs: { ...theirs, value } },
      { kind: 'saved', record: { ...theirs, version: 3, value: { ...value, verdict: 'for' } } },
    );
    renderSurface(<BetaMembers issueId={issueId} view={view} personas={[]} />, ['outcomes']);
    await userEvent.selectOptions(await screen.findByLabelText('Ann, Says'), 'for');
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Mine: For it' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save both' }));
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(sentTo('item.save-record')).toEqual([
      { issueId, kind: 'beta-member', id, version: 1, set: { verdict: 'for' } },
      { issueId, kind: 'beta-member', id, version: 2, set: { verdict: 'for' } },
    ]);
  });
});
