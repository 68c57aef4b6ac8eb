/** @jest-environment jsdom */
import { ok, playJira, sentTo } from '../../fake-bridge';
import '../../modal-dialogs';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NeedBenefit } from '../../../../static/app/src/features/needs/editor/need-benefit';
import { renderSurface } from '../../render-surface';

describe('the benefit of a need', () => {
  const theirs = { text: 'Paid sooner', version: 2 };
  let stored = { text: 'Less typing', version: 1 };
  beforeEach(() => {
    stored = { text: 'Less typing', version: 1 };
    playJira({
      answers: {
        'benefit.read': () => ok(stored),
        'benefit.of-need': ({ benefit }) => {
          if (benefit.version === 1) {
            stored = theirs;
            return ok({ kind: 'conflict', theirs });
          }
          stored = { text: benefit.text, version: 3 };
          return ok({ kind: 'saved', benefit: stored });
        },
      },
    });
    renderSurface(<NeedBenefit projectId="10000" needKey="N-1" canEdit />, []);
  });
  const field = () =>
    screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What it gives to customers' });
  const conflict = async () => {
    const text = await field();
    await userEvent.clear(text);
    await userEvent.type(text, 'No typing');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    return within(await screen.findByRole('dialog'));
  };
  const sent = () => sentTo('benefit.of-need');

  it('keeps what was typed while somebody else wrote, and writes it only when it was chosen', async () => {
    const question = await conflict();
    expect((await field()).value).toBe('No typing');
    expect(sent()).toHaveLength(1);
    await userEvent.click(question.getByLabelText('Mine: No typing'));
    await userEvent.click(question.getByRole('button', { name: 'Save both' }));
    await waitFor(() => {
      expect(sent().at(1)).toMatchObject({ benefit: { text: 'No typing', version: 2 } });
    });
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect((await field()).value).toBe('No typing');
  });

  it('shows theirs when it was chosen, and writes nothing', async () => {
    const question = await conflict();
    await userEvent.click(question.getByLabelText('Theirs: Paid sooner'));
    await userEvent.click(question.getByRole('button', { name: 'Save both' }));
    await waitFor(async () => {
      expect((await field()).value).toBe('Paid sooner');
    });
    expect(sent()).toHaveLength(1);
  });
});
