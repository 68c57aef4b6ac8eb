/** @jest-environment jsdom */
import { asked, playJira } from '../fake-bridge';
import '../modal-dialogs';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../../src/domain/app-error';
import { said } from '../../../src/domain/words/said';
import { EditFlag } from '../../../static/app/src/features/items/item-edits/edit-flag';
import type { EditState, ItemEdits } from '../../../static/app/src/features/items/item-edits/use-item-edits';
import { MoveFlag } from '../../../static/app/src/features/roadmap/plan/move-flag';
import type { Moves } from '../../../static/app/src/features/roadmap/plan/use-plan-edits';
import { KeyboardProvider } from '../../../static/app/src/ui/keys';
import { roadmapItem } from '../example-views';
import { renderSurface } from '../render-surface';

interface Shown {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly description?: string;
  readonly actions: readonly { readonly text: string; readonly onClick: () => void }[];
  readonly isAutoDismiss: boolean;
}

/** Every flag that Jira was asked to show, in order. */
const flags = (): readonly Shown[] =>
  asked.filter(({ command }) => command === 'showFlag').map(({ payload }) => payload as Shown);
const closed = () => asked.filter(({ command }) => command === 'closeFlag').map(({ payload }) => payload);

async function lastFlag(count: number): Promise<Shown> {
  await waitFor(() => {
    expect(flags()).toHaveLength(count);
  });
  const flag = flags().at(-1);
  if (flag === undefined) throw new Error('There is no flag.');
  return flag;
}

const item = roadmapItem({ id: '1', key: 'INV-1' });
const undo = jest.fn(() => Promise.resolve());
const explain = jest.fn(() => Promise.resolve());
const surface = (move: Moves['move']) => (
  <KeyboardProvider>
    <p>The board</p>
    <MoveFlag edits={{ move, undo, explain }} />
  </KeyboardProvider>
);

beforeEach(() => {
  undo.mockClear();
  explain.mockReset();
  explain.mockResolvedValue();
  playJira({});
});

describe('what became of a move', () => {
  const saved = { state: 'saved', item, undone: false } as const;

  it('is told once in a flag with its undo, and nothing of it stands on the page', async () => {
    const { container } = renderSurface(surface(saved), ['plan']);
    const flag = await lastFlag(1);
    expect([flag.type, flag.title]).toEqual(['success', 'INV-1 is changed in Jira.']);
    // What can be taken back waits for whoever wants to.
    expect(flag.isAutoDismiss).toBe(false);
    expect(within(container).queryByText(/is changed in Jira/)).toBeNull();
    expect(within(container).queryByRole('button')).toBeNull();
    flag.actions[0]?.onClick();
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it('is taken back by U too, where the focus is in the place', async () => {
    renderSurface(surface(saved), ['plan']);
    await lastFlag(1);
    await userEvent.keyboard('u');
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it('says why Jira refused, and stays until it was read', async () => {
    const error = new AppError('forbidden', said('roadmap.moved-on-roadmap', { item: 'INV-1' }));
    renderSurface(surface({ state: 'refused', item, error }), ['plan']);
    const flag = await lastFlag(1);
    expect(flag.title).toBe('You may not do this here');
    // The words of the refusal come later than the refusal itself; the flag waits for them.
    expect(flag.description).toMatch(
      /^Somebody else has moved INV-1 meanwhile\..* INV-1 stays as it is in Jira\.$/,
    );
    expect(flag.isAutoDismiss).toBe(false);
  });

  it('keeps a reason that could not be written, and asks before it is thrown away', async () => {
    explain.mockRejectedValueOnce(new AppError('unavailable', said('app.no-data')));
    renderSurface(surface(saved), ['plan']);
    const flag = await lastFlag(1);
    expect(flag.actions.map(({ text }) => text)).toEqual(['Undo', 'Add a reason']);
    act(() => {
      flag.actions[1]?.onClick();
    });
    const dialog = screen.getByRole('dialog', { name: 'Why was INV-1 moved?' });
    const field = within(dialog).getByRole<HTMLInputElement>('textbox');
    await userEvent.type(field, 'The bank is late');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add reason' }));
    await within(dialog).findByRole('alert');
    expect(field.value).toBe('The bank is late');
    await userEvent.type(field, '{Escape}');
    expect(screen.getByRole('alertdialog')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Keep writing' }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add reason' }));
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(explain).toHaveBeenLastCalledWith('The bank is late');
  });
});

describe('what became of edits', () => {
  const reason = said('app.may-not-see-project');
  const edit = { kind: 'horizon', horizon: 'now' } as const;
  const finished = (failed: number): EditState => ({
    kind: 'finished',
    undone: false,
    outcome: {
      done: [{ item, edit, back: edit }],
      failed: Array.from({ length: failed }, (_, at) => ({ key: `INV-${String(at + 2)}`, reason })),
      untried: [],
      stoppedBy: null,
    },
  });
  const show = (state: EditState) => {
    const edits: ItemEdits = { state, apply: () => Promise.resolve(null), undo };
    return <EditFlag edits={edits} />;
  };

  it('names the first that Jira refused in the flag, and all of them on demand', async () => {
    renderSurface(show(finished(4)), ['plan', 'edits']);
    const flag = await lastFlag(1);
    expect(flag.title).toBe('1 of 5 are changed in Jira; the rest stays as it was');
    expect(flag.description).toMatch(/^INV-2: .* INV-3: /);
    expect(flag.description).not.toContain('INV-4');
    act(() => {
      flag.actions.at(-1)?.onClick();
    });
    expect(within(screen.getByRole('dialog')).getAllByRole('listitem')).toHaveLength(4);
  });

  it('takes the place of what was told before', async () => {
    const { rerender } = renderSurface(show(finished(0)), ['plan', 'edits']);
    const first = await lastFlag(1);
    rerender(<p />);
    await waitFor(() => {
      expect(closed()).toEqual([{ id: first.id }]);
    });
  });
});
