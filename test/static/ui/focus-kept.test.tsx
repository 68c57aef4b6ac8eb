/** @jest-environment jsdom */
import { playJira } from '../fake-bridge';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { renderSurface } from '../render-surface';

function Rows(): ReactNode {
  const [rows, setRows] = useState(['one', 'two', 'three']);
  return (
    <div>
      <button>Before</button>
      <ul>
        {rows.map((name) => (
          <li key={name}>
            <button
              onClick={() => {
                setRows(rows.filter((each) => each !== name));
              }}
            >
              {`Delete ${name}`}
            </button>
          </li>
        ))}
      </ul>
      <button>After</button>
    </div>
  );
}

let finish: () => void = () => undefined;

function Saving(): ReactNode {
  const [busy, setBusy] = useState(false);
  finish = () => {
    setBusy(false);
  };
  return (
    <>
      <button
        disabled={busy}
        onClick={() => {
          setBusy(true);
        }}
      >
        Save
      </button>
      <button>Cancel</button>
    </>
  );
}

/** A line at the end of the page, which begins with a way past its head. */
function Ending(): ReactNode {
  const [open, setOpen] = useState(true);
  return (
    <main>
      <div>
        <a href="#content">Skip</a>
        <button>Menu</button>
      </div>
      {open && (
        <footer>
          <button
            onClick={() => {
              setOpen(false);
            }}
          >
            No, thanks
          </button>
        </footer>
      )}
    </main>
  );
}

async function show(element: ReactNode, first: string): Promise<void> {
  playJira({});
  renderSurface(element, []);
  await screen.findByRole('button', { name: first });
}
const button = (name: string) => screen.getByRole('button', { name });
const hasFocus = (name: string) =>
  waitFor(() => {
    expect(document.activeElement).toBe(button(name));
  });

describe('the focus', () => {
  it('goes to what stands in the place of a row that went away, and to the row before at the end', async () => {
    await show(<Rows />, 'Before');
    await userEvent.click(button('Delete two'));
    await hasFocus('Delete three');
    await userEvent.keyboard('{Enter}');
    await hasFocus('Delete one');
    await userEvent.keyboard('{Enter}');
    await hasFocus('After');
  });

  it('comes back to a button that was switched off while it worked, unless somebody went elsewhere', async () => {
    await show(<Saving />, 'Save');
    await userEvent.click(button('Save'));
    await hasFocus('Cancel');
    act(finish);
    await hasFocus('Save');
  });

  it('never goes to a way past a part of the page, which is seen only while it has it', async () => {
    await show(<Ending />, 'Menu');
    await userEvent.click(button('No, thanks'));
    await hasFocus('Menu');
  });

  it('stays with whoever left it', async () => {
    await show(<Rows />, 'Before');
    // The test's browser has no window that a person could look at.
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    const gone = button('Delete two');
    gone.focus();
    await userEvent.click(document.body);
    expect(document.activeElement).toBe(document.body);
    gone.click();
    await waitFor(() => {
      expect(gone.isConnected).toBe(false);
    });
    expect(document.activeElement).toBe(document.body);
    jest.restoreAllMocks();
  });
});
