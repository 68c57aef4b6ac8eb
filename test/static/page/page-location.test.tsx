/** @jest-environment jsdom */
import { playJira } from '../fake-bridge';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { usePageLocation } from '../../../static/app/src/page/page-location';

type Listener = (location: { pathname: string; search: string }, action: string) => void;

/** The page around the frame: it is told of a move at once and tells it back when the test says so. */
function pageAround() {
  const moves: string[] = [];
  let listener: Listener = () => undefined;
  return {
    moves,
    history: {
      location: { pathname: '/needs', search: '' },
      push: (to: string) => moves.push(to),
      replace: (to: string) => moves.push(to),
      listen: (next: Listener) => {
        listener = next;
        return () => undefined;
      },
    },
    tell: (address: string, action: string) => {
      const [pathname = '', search = ''] = address.split(/(?=\?)/);
      act(() => {
        listener({ pathname, search }, action);
      });
    },
  };
}

function SearchBox(): ReactNode {
  const place = usePageLocation();
  if (place === null) return null;
  return (
    <>
      <output>{place.route}</output>
      <input
        value={new URLSearchParams(place.search).get('q') ?? ''}
        onChange={(event) => {
          place.setSearch(`?q=${event.currentTarget.value}`);
        }}
      />
      <button
        onClick={() => {
          place.go('roadmap');
        }}
      >
        Roadmap
      </button>
    </>
  );
}

describe('The place in the page', () => {
  const open = async () => {
    const around = pageAround();
    playJira({ history: around.history });
    render(<SearchBox />);
    return { ...around, box: await screen.findByRole<HTMLInputElement>('textbox') };
  };
  const type = (box: HTMLInputElement, value: string) => fireEvent.change(box, { target: { value } });

  it('shows what is typed at once, and takes none of it back when the address follows later', async () => {
    const { box, moves, tell } = await open();
    type(box, 'p');
    expect(box.value).toBe('p');
    type(box, 'pa');
    tell('/needs?q=p', 'REPLACE');
    expect(box.value).toBe('pa');
    type(box, 'pay');
    tell('/needs?q=pa', 'REPLACE');
    tell('/needs?q=pay', 'REPLACE');
    expect(box.value).toBe('pay');
    expect(moves).toEqual(['/needs?q=p', '/needs?q=pa', '/needs?q=pay']);
  });

  it('follows the browser’s back, to an address of its own too', async () => {
    const { box, tell } = await open();
    type(box, 'pay');
    fireEvent.click(screen.getByRole('button'));
    expect(screen.getByRole('status').textContent).toBe('roadmap');
    tell('/needs?q=pay', 'REPLACE');
    tell('/roadmap', 'PUSH');
    tell('/needs?q=pay', 'POP');
    expect([screen.getByRole('status').textContent, box.value]).toEqual(['needs', 'pay']);
  });

  it('believes an address that it did not ask for', async () => {
    const { box, tell } = await open();
    type(box, 'ä');
    tell('/needs?q=%C3%A4', 'REPLACE');
    expect(box.value).toBe('ä');
    tell('/needs?q=other', 'REPLACE');
    expect(box.value).toBe('other');
  });
});
