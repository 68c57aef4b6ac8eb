/** @jest-environment jsdom */
import { ok, playJira, sentTo } from '../fake-bridge';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useRead } from '../../../static/app/src/api/read';
import { renderSurface } from '../render-surface';

const about = { projectId: '10000' };

function InPassing(): ReactNode {
  const known = useRead('persona.list', about, { known: true }).data;
  return <p>{known === undefined ? 'nobody has asked' : `${String(known.personas.length)} personas`}</p>;
}

function Asking(): ReactNode {
  return <p>{useRead('persona.list', about).isPending ? 'asking' : 'answered'}</p>;
}

function Surface(): ReactNode {
  const [asks, setAsks] = useState(false);
  return (
    <>
      <InPassing />
      <button
        onClick={() => {
          setAsks(!asks);
        }}
      >
        Look
      </button>
      {asks && <Asking />}
    </>
  );
}

describe('what is shown only where it is known', () => {
  it('asks nothing, and shows what another part of the surface was answered, after that has gone too', async () => {
    playJira({ answers: { 'persona.list': () => ok({ personas: [] }) } });
    renderSurface(<Surface />, []);
    await screen.findByText('nobody has asked');
    expect(sentTo('persona.list')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Look' }));
    await screen.findByText('answered');
    await userEvent.click(screen.getByRole('button', { name: 'Look' }));
    expect(screen.getByText('0 personas')).toBeTruthy();
    expect(sentTo('persona.list')).toHaveLength(1);
  });
});
