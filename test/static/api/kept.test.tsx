/** @jest-environment jsdom */
import { ok, playJira, refused } from '../fake-bridge';
import { QueryClientProvider } from '@tanstack/react-query';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { CallFailure } from '../../../src/contract/error-code';
import { said } from '../../../src/domain/words/said';
import { useChanged, useRead } from '../../../static/app/src/api/read';
import { Loaded } from '../../../static/app/src/ui/loaded';
import { WaitingNote } from '../../../static/app/src/ui/waiting-note';
import { renderSurface } from '../render-surface';
import { keptAnswers } from './on-screen';

const about = { projectId: '10000' };

function Surface(): ReactNode {
  const [client] = useState(keptAnswers);
  return (
    <QueryClientProvider client={client}>
      <WaitingNote />
      <Form />
    </QueryClientProvider>
  );
}

function Form(): ReactNode {
  const waiting = useRead('evidence.count', about);
  const changed = useChanged();
  return (
    <>
      <button
        onClick={() => {
          changed('piece');
        }}
      >
        Somebody wrote
      </button>
      <Loaded query={waiting} rows={1}>
        {({ waiting: count }) => (
          <label>
            {`${String(count)} wait`} <input />
          </label>
        )}
      </Loaded>
    </>
  );
}

/** Shows the form, types into it, and has it read anew with this failure. */
async function renewedWith(code: CallFailure['code']): Promise<void> {
  playJira({ answers: { 'evidence.count': () => ok({ waiting: 3, more: false }) } });
  renderSurface(<Surface />, []);
  await userEvent.type(await screen.findByLabelText('3 wait'), 'half a sentence');
  playJira({ answers: { 'evidence.count': () => refused(code, said('evidence.gone')) } });
  await userEvent.click(screen.getByRole('button', { name: 'Somebody wrote' }));
}

describe('what stands on the screen', () => {
  it('stays with what is typed in it when it cannot be read anew, and says so until it can', async () => {
    await renewedWith('unavailable');
    await screen.findByText('This could not be brought up to date');
    expect(screen.getByLabelText<HTMLInputElement>('3 wait').value).toBe('half a sentence');

    playJira({ answers: { 'evidence.count': () => ok({ waiting: 4, more: false }) } });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect((await screen.findByLabelText<HTMLInputElement>('4 wait')).value).toBe('half a sentence');
    await waitFor(() => {
      expect(screen.queryByText('This could not be brought up to date')).toBeNull();
    });
  });

  it.each(['forbidden', 'not-found'] as const)('goes when it is answered that it is %s', async (code) => {
    await renewedWith(code);
    await screen.findByRole('alert');
    expect(screen.queryByLabelText('3 wait')).toBeNull();
  });
});
