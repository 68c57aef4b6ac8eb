/** @jest-environment jsdom */
import { playJira } from '../fake-bridge';
import '../modal-dialogs';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RowDialog } from '../../../static/app/src/features/items/item-edits/row-dialog';
import { PlanEpic } from '../../../static/app/src/features/roadmap/plan/plan-epic';
import { SampleDialog } from '../../../static/app/src/page/first-run/sample-dialog';
import type { WorkItems } from '../../../static/app/src/api/work-items/use-work-items';
import { findInvoice, roadmapItem, snapshot } from '../example-views';
import { renderSurface } from '../render-surface';

const onClose = jest.fn();
const onSave = jest.fn();

beforeEach(() => {
  onClose.mockClear();
  onSave.mockClear();
  playJira({});
});

const question = () => screen.queryByRole('alertdialog', { name: 'What you typed is not saved yet' });

async function openRow(): Promise<HTMLElement> {
  const item = roadmapItem({ id: '1', needKeys: ['N-1'] });
  renderSurface(<RowDialog {...{ item, snapshot, onSave, onClose }} />, [
    'places',
    'plan',
    'edits',
    'roadmap',
  ]);
  return screen.findByRole('textbox', { name: 'Points' });
}

describe('a dialog', () => {
  it('asks before Escape throws away what somebody typed in it', async () => {
    const points = await openRow();
    await userEvent.click(points);
    await userEvent.keyboard('8{Escape}');
    expect(question()).not.toBeNull();
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Keep writing' }));
    expect(document.activeElement).toBe(points);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Discard it' }));
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(onSave).not.toHaveBeenCalled();
  });

  it('asks when it is cancelled too, and closes at once where nothing was typed', async () => {
    const points = await openRow();
    await userEvent.type(points, '8');
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(question()).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Keep writing' }));
    await userEvent.clear(points);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(question()).toBeNull();
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('asks when the browser itself wants to close it', async () => {
    const points = await openRow();
    await userEvent.type(points, '8');
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(question()).not.toBeNull();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('is the same for every question: the title of a new epic, and whatever a confirmation may hold', async () => {
    const work = { refresh: () => Promise.resolve() } as unknown as WorkItems;
    const epic = renderSurface(<PlanEpic need={findInvoice} projectId="10000" {...{ snapshot, work }} />, [
      'places',
      'plan',
    ]);
    await userEvent.click(await screen.findByRole('button', { name: 'Plan an epic' }));
    await userEvent.type(screen.getByRole('textbox'), ' at once{Escape}');
    expect(question()).not.toBeNull();
    epic.unmount();
    renderSurface(
      <SampleDialog title="Sure?" confirm="Yes" busy={false} onConfirm={jest.fn()} onClose={onClose}>
        <input aria-label="Why" />
      </SampleDialog>,
      [],
    );
    await userEvent.type(await screen.findByRole('textbox', { name: 'Why' }), 'because{Escape}');
    expect(question()).not.toBeNull();
    expect(onClose).not.toHaveBeenCalled();
  });
});
