/** @jest-environment jsdom */
import { playJira } from '../fake-bridge';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { Part } from '../../../static/app/src/ui/part';
import { renderSurface } from '../render-surface';

let broken = true;
function Fragile(): ReactNode {
  if (broken) throw new Error('No such field.');
  return <p>All is well</p>;
}

describe('a part of the interface that fails', () => {
  beforeEach(() => {
    playJira({});
    // React tells of every error that a boundary has caught.
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('says so in its own place, leaves the rest working, and can be begun anew', async () => {
    broken = true;
    renderSurface(
      <>
        <Part>
          <Fragile />
        </Part>
        <Part>
          <p>Another part</p>
        </Part>
      </>,
      [],
    );
    await screen.findByRole('alert');
    expect(screen.getByText('Another part')).toBeTruthy();
    broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('All is well');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
