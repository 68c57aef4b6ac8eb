/** @jest-environment jsdom */
import { drawer, open, opener } from './drawer-page';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findInvoice } from '../example-views';

const question = () => screen.queryByRole('alertdialog', { name: 'What you typed is not saved yet' });
const typed = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What a customer said' });

describe('what somebody typed', () => {
  it('asks before it throws away what somebody typed', async () => {
    const history = await open('/needs?open=need:N-1');
    const field = await screen.findByRole('textbox', { name: /^Paste what a customer said/ });
    await userEvent.click(field);
    await userEvent.keyboard('I scroll for ten minutes{Escape}');
    const question = screen.getByRole('alertdialog', { name: 'What you typed is not saved yet' });
    await userEvent.click(within(question).getByRole('button', { name: 'Keep writing' }));
    expect(document.activeElement).toBe(field);
    expect(history.address()).toContain('open=need:N-1');
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Discard it' }));
    expect(screen.queryByRole('complementary')).toBeNull();
  });

  it('asks also when the browser’s Back would throw it away, and keeps the address of what stays', async () => {
    const history = await open('/needs');
    await userEvent.click(opener(findInvoice.title));
    const field = await screen.findByRole('textbox', { name: /^Paste what a customer said/ });
    await userEvent.click(field);
    await userEvent.keyboard('I scroll');
    history.back();
    await userEvent.click(screen.getByRole('button', { name: 'Keep writing' }));
    expect(document.activeElement).toBe(field);
    expect(history.address()).toBe('/needs?open=need:N-1');
    history.back();
    expect(drawer()).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Discard it' }));
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(history.address()).toBe('/needs');
    expect(history.depth()).toBe(0);
  });

  it('asks once before a link away from the place throws away what was typed in it', async () => {
    const history = await open('/needs');
    await userEvent.type(typed(), 'I scroll');
    await userEvent.click(opener('Outcomes'));
    expect(history.address()).toBe('/needs');
    await userEvent.click(screen.getByRole('button', { name: 'Keep writing' }));
    expect(question()).toBeNull();
    await userEvent.click(opener('Outcomes'));
    await userEvent.click(screen.getByRole('button', { name: 'Discard it' }));
    expect(question()).toBeNull();
    expect(history.address()).toBe('/outcomes');
  });

  it('asks once too where text was typed in both, and stays in both', async () => {
    const history = await open('/needs');
    await userEvent.type(typed(), 'I scroll');
    await userEvent.click(opener(findInvoice.title));
    await userEvent.type(
      await screen.findByRole('textbox', { name: /^Paste what a customer said/ }),
      'for ten',
    );
    await userEvent.click(opener('Outcomes'));
    expect(screen.getAllByRole('alertdialog')).toHaveLength(1);
    expect(history.address()).toBe('/needs?open=need:N-1');
    await userEvent.click(screen.getByRole('button', { name: 'Discard it' }));
    expect(question()).toBeNull();
    expect(history.address()).toBe('/outcomes');
  });

  it('asks before Back leads out of the place, and brings the address back for who stays', async () => {
    const history = await open('/needs');
    await userEvent.click(opener('Outcomes'));
    await userEvent.type(typed(), 'I scroll');
    history.back();
    await userEvent.click(screen.getByRole('button', { name: 'Keep writing' }));
    expect(history.address()).toBe('/outcomes');
    history.back();
    await userEvent.click(screen.getByRole('button', { name: 'Discard it' }));
    expect(history.address()).toBe('/needs');
  });

  it('does not ask while the place stays: the drawer opens and closes beside what was typed', async () => {
    const history = await open('/needs');
    await userEvent.type(typed(), 'I scroll');
    await userEvent.click(opener(findInvoice.title));
    history.back();
    expect(question()).toBeNull();
    expect(typed().value).toBe('I scroll');
  });

  it('does not ask for what was sent, searched for or only tried out', async () => {
    const history = await open('/needs');
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search' }), 'paid');
    await userEvent.type(screen.getByRole('textbox', { name: 'Try out' }), '8');
    await userEvent.type(typed(), 'I scroll');
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }));
    await userEvent.click(opener('Outcomes'));
    expect(question()).toBeNull();
    expect(history.address()).toBe('/outcomes');
  });
});
