/** @jest-environment jsdom */
import { playJira } from '../fake-bridge';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { useFirstOf } from '../../../static/app/src/ui/first-of';
import { renderSurface } from '../render-surface';

function List({ count }: { count: number }): ReactNode {
  const { shown, more } = useFirstOf(
    Array.from({ length: count }, (_, at) => at),
    10,
  );
  return (
    <main>
      {shown.map((one) => (
        <p key={one}>{one}</p>
      ))}
      {more}
    </main>
  );
}

describe('A list that may be very long', () => {
  it('shows its first, says how many follow, and shows fifty of them at each press', async () => {
    playJira({});
    renderSurface(<List count={100} />, ['plan']);
    await userEvent.click(await screen.findByRole('button', { name: '90 more' }));
    expect(document.querySelectorAll('main p')).toHaveLength(60);
    await userEvent.click(screen.getByRole('button', { name: '40 more' }));
    expect(document.querySelectorAll('main p')).toHaveLength(100);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is whole where it is short', async () => {
    playJira({});
    renderSurface(<List count={10} />, ['plan']);
    await screen.findByText('9');
    expect(screen.queryByRole('button')).toBeNull();
  });
});
