/** @jest-environment jsdom */
import { ok, playJira, refused } from '../fake-bridge';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { openedIn, withOpened } from '../../../static/app/src/features/drawer';
import { DrawerFrame } from '../../../static/app/src/page/drawer/drawer-frame';
import { usePageLocation } from '../../../static/app/src/page/page-location';
import { said } from '../../../src/domain/words/said';
import { emptyPanel, findInvoice, knowDebtors, panel, snapshot } from '../example-views';
import { renderSurface } from '../render-surface';
import { answers, browserHistory, drawer, open, opener, work } from './drawer-page';

describe('what an address has open', () => {
  it('is read beside all else, and taken out or put in without touching it', () => {
    const search = '?view=board&persona=owner&open=item:INV-3';
    expect(openedIn(search)).toEqual({ kind: 'item', id: 'INV-3' });
    expect(withOpened(search, null)).toBe('?view=board&persona=owner');
    expect(withOpened('?view=board', { kind: 'need', id: 'N-12' })).toBe('?view=board&open=need:N-12');
    expect(withOpened('?open=need:N-12', null)).toBe('');
  });

  it.each(['?open=', '?open=item', '?open=item:', '?open=secret:1', '?persona=owner'])(
    'is nothing in %s',
    (search) => {
      expect(openedIn(search)).toBeNull();
    },
  );

  it('keeps whatever an id is made of', () => {
    const opened = { kind: 'persona', id: 'a:b&c=d %' } as const;
    expect(openedIn(withOpened('', opened))).toEqual(opened);
  });
});

describe('the drawer', () => {
  it('has a step of the history of its own, takes the focus, and gives it back to what opened it', async () => {
    const history = await open('/needs?q=a');
    await userEvent.click(opener(findInvoice.title));
    expect(history.address()).toBe('/needs?q=a&open=need:N-1');
    expect(history.depth()).toBe(1);
    expect(drawer().getAttribute('aria-label')).toBe('Need N-1 Find an unpaid invoice fast');
    expect(document.activeElement).toBe(drawer());
    // The place knows nothing of it.
    expect(document.querySelector('main output')?.textContent).toBe('?q=a');
    await within(drawer()).findByRole('heading', { level: 2, name: findInvoice.title });
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(history.address()).toBe('/needs?q=a');
    expect(document.activeElement).toBe(opener(findInvoice.title));
  });

  it('stays open while the place filters, and finds the row again that was drawn anew meanwhile', async () => {
    const history = await open('/needs');
    await userEvent.click(opener(findInvoice.title));
    const before = opener(findInvoice.title);
    fireEvent.click(screen.getByRole('button', { name: 'Filter' }));
    expect(history.address()).toBe('/needs?q=paid&open=need:N-1');
    drawer().focus();
    await userEvent.keyboard('{Escape}');
    expect(before.isConnected).toBe(false);
    expect(document.activeElement).toBe(opener(findInvoice.title));
  });

  it('goes on in its list with J and K without a step, and comes back to the row where it ends', async () => {
    const history = await open('/needs');
    await userEvent.click(opener(findInvoice.title));
    await userEvent.keyboard('j');
    expect(history.address()).toBe('/needs?open=need:N-2');
    expect(history.depth()).toBe(1);
    await userEvent.keyboard('j');
    expect(history.address()).toBe('/needs?open=need:N-2');
    await userEvent.keyboard('{Escape}');
    expect(document.activeElement).toBe(opener(knowDebtors.title));
  });

  it('goes from an item to its need and by Back to the item, at the need that was opened there', async () => {
    const history = await open('/needs');
    await userEvent.click(opener('12.0'));
    await userEvent.click(await within(drawer()).findByRole('button', { name: findInvoice.statement }));
    await within(drawer()).findByText('N-1');
    expect(history.depth()).toBe(2);
    history.back();
    expect(history.address()).toBe('/needs?open=item:INV-1');
    const need = await within(drawer()).findByRole('button', { name: findInvoice.statement });
    await waitFor(() => {
      expect(document.activeElement).toBe(need);
    });
    history.back();
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(document.activeElement).toBe(opener('12.0'));
  });

  it('says of a stale link what is gone, with a way on', async () => {
    await open('/needs?open=need:N-99');
    await within(drawer()).findByText('The need N-99 is not here any more');
    await userEvent.click(within(drawer()).getAllByRole('button', { name: 'Close' }).at(-1) ?? drawer());
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it.each(['quote:cut-short', 'account:cut-short'])(
    'says so of a link that was cut short too: %s',
    async (token) => {
      await open(`/needs?open=${token}`);
      await within(drawer()).findByText(/is not here any more$/);
      expect(within(drawer()).queryByRole('alert')).toBeNull();
    },
  );

  it('says of a need how many accounts ask for it and what they bring', async () => {
    await open('/needs?open=need:N-1');
    expect(await within(drawer()).findByText(/3 accounts · at least 45,000 a year/)).toBeTruthy();
  });

  it('holds its place while it loads, and begins anew what failed at a click', async () => {
    let arrive: () => void = () => undefined;
    let fails = true;
    await open('/needs?open=item:INV-1', {
      ...answers,
      'panel.read': async () => {
        if (!fails) return ok(panel);
        await new Promise<void>((resolve) => {
          arrive = resolve;
        });
        return refused('setup-needed', said('app.may-not-see-project'));
      },
    });
    await within(drawer()).findByText('Loading the customer value of this work item');
    expect(within(drawer()).getByRole('heading', { level: 2, name: 'Find unpaid invoices' })).toBeTruthy();
    arrive();
    await within(drawer()).findByRole('alert');
    fails = false;
    await userEvent.click(within(drawer()).getByRole('button', { name: 'Try again' }));
    await within(drawer()).findByRole('table', { name: 'Where the value comes from' });
    expect(within(drawer()).queryByRole('alert')).toBeNull();
  });

  it('says in words what is empty: an item without a need has no value, and the way to one stands open', async () => {
    await open('/needs?open=item:INV-1', { ...answers, 'panel.read': () => ok(emptyPanel) });
    await within(drawer()).findByText(/so this work item has no customer value: unknown, not zero/);
    expect(within(drawer()).getByRole('button', { name: 'Attach need' })).toBeTruthy();
    expect(within(drawer()).queryByRole('table')).toBeNull();
  });

  it('breaks alone: the place beside it works on, and it can be closed', async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await open('/needs?open=persona:owner', {
      ...answers,
      'customers.read': () => ok(JSON.parse('{"personas":[{"key":"owner","traits":null}]}')),
    });
    await within(drawer()).findByRole('alert');
    jest.restoreAllMocks();
    fireEvent.click(screen.getByRole('button', { name: 'Filter' }));
    expect(document.querySelector('main output')?.textContent).toBe('?q=paid');
    await userEvent.click(within(drawer()).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('says why it may not show something, and leaves the place as it is', async () => {
    await open('/needs?open=persona:owner');
    const note = await within(drawer()).findByRole('alert');
    expect(note.textContent).toContain('You may not do this here');
    expect(opener(findInvoice.title)).toBeTruthy();
  });

  it('shows who may look but not write the same without a box to paste into', async () => {
    const history = browserHistory('/needs?open=need:N-1');
    playJira({ answers, history: history.bridge });
    const reader = { ...snapshot, canEdit: false, canManageKnowledge: false };
    function Reading(): ReactNode {
      const place = usePageLocation();
      return place === null ? null : (
        <DrawerFrame projectId="10000" snapshot={reader} work={work} address={place}>
          {() => <main />}
        </DrawerFrame>
      );
    }
    renderSurface(<Reading />, ['needs', 'drawer', 'evidence', 'model', 'plan', 'customers']);
    await screen.findByText('Quotes are added by people who may comment on work items in this project.');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Create an epic' })).toBeNull();
  });
});
