/** @jest-environment jsdom */
import { ok, playJira, sentTo } from '../fake-bridge';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { WeighDialog } from '../../../static/app/src/features/records/weigh/weigh-dialog';
import { renderSurface } from '../render-surface';

const id = (at: number): string => `00000000-0000-4000-8000-00000000000${String(at)}`;
const thing = (name: string, at: number) => ({
  id: id(at),
  version: 1,
  name,
  share01: 1 / 3,
  weight: 1,
  weightOf: (share01: number) => Math.round(300 * share01) / 100,
});
const things = ['Grow', 'Keep', 'Save'].map(thing);

beforeAll(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function open() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

it('weighs pair by pair, writes after a yes alone, and takes it back', async () => {
  let version = 1;
  playJira({
    answers: {
      'record.save': () => {
        version += 1;
        const value = {};
        const record = { kind: 'goal' as const, id: id(0), version, archived: false, value };
        return ok({ kind: 'saved' as const, record });
      },
    },
  });
  renderSurface(
    <WeighDialog projectId="10000" kind="goal" field="weight" things={things} onClose={() => undefined} />,
    [],
  );
  // Saaty's example: 3, 5 and 3 for the one on the left.
  for (const [step, answer] of ['3', '5', '3'].entries()) {
    expect(await screen.findByText(`Pair ${String(step + 1)} of 3`)).toBeTruthy();
    const [left] = screen.getAllByRole('radio', { name: answer });
    if (left !== undefined) await userEvent.click(left);
    await userEvent.keyboard('{Enter}');
  }
  expect(await screen.findByRole('cell', { name: '64%' })).toBeTruthy();
  expect(screen.getByText(/Your answers go together \(consistency ratio 4%/)).toBeTruthy();
  expect(sentTo('record.save')).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Take these weights' }));
  expect(await screen.findByText(/The weights are written/)).toBeTruthy();
  const sent = (at: number, on: number, weight: number) => ({
    projectId: '10000',
    kind: 'goal',
    id: id(at),
    version: on,
    set: { weight },
  });
  expect(sentTo('record.save')).toEqual([sent(0, 1, 1.91), sent(1, 1, 0.77), sent(2, 1, 0.31)]);
  await userEvent.click(screen.getByRole('button', { name: 'Take back' }));
  expect(sentTo('record.save').slice(3)).toEqual([sent(0, 2, 1), sent(1, 3, 1), sent(2, 4, 1)]);
});

it('says which answer to look at again where they contradict each other, and comes back with it', async () => {
  playJira({ answers: {} });
  const four = ['Grow', 'Keep', 'Save', 'Win'].map(thing);
  renderSurface(
    <WeighDialog projectId="10000" kind="goal" field="weight" things={four} onClose={() => undefined} />,
    [],
  );
  // Each matters more than the next, and yet the last extremely more than the first.
  for (const [answer, side] of [
    ['3', 0],
    ['5', 0],
    ['9', 1],
    ['3', 0],
    ['5', 0],
    ['3', 0],
  ] as const) {
    const radio = (await screen.findAllByRole('radio', { name: answer }))[side];
    if (radio !== undefined) await userEvent.click(radio);
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  }
  await userEvent.click(await screen.findByRole('button', { name: 'Look again at “Grow” and “Win”' }));
  expect(screen.getByText('Pair 3 of 6')).toBeTruthy();
  const [left] = screen.getAllByRole('radio', { name: '7' });
  if (left !== undefined) await userEvent.click(left);
  await userEvent.click(screen.getByRole('button', { name: 'Next' }));
  expect(await screen.findByText(/Your answers go together/)).toBeTruthy();
});
