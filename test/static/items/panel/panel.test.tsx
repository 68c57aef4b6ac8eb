/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { asked, ok, playJira, refused, sentTo } from '../../fake-bridge';
import userEvent from '@testing-library/user-event';
import type { CallResult } from '../../../../src/contract/error-code';
import type { PanelView } from '../../../../src/contract/items/panel-view';
import { Panel } from '../../../../static/app/src/features/items/panel/panel';
import { bookkeeper, emptyPanel, findInvoice, knowDebtors, owner, panel } from '../../example-views';
import { renderSurface } from '../../render-surface';
import { said } from '../../../../src/domain/words/said';

const show = () => renderSurface(<Panel />, ['panel', 'new-need', 'model']);
const answers = (first: PanelView, after: PanelView = first) => ({
  'panel.read': () => ok(first),
  'persona.list': () => ok({ personas: [bookkeeper, owner] }),
  'need.search': () => ok({ needs: [findInvoice, knowDebtors] }),
  'item.attach-need': () => ok(after),
  'item.detach-need': () => ok(after),
  'item.set-coverage': () => ok(after),
  'item.set-personas': () => ok(after),
});

describe('The panel on a work item', () => {
  it('says whom the work serves, the need, one voice, the value and why, after a single call', async () => {
    playJira({ answers: answers(panel) });
    show();
    await screen.findByText(findInvoice.statement);
    expect(screen.getByText('“I scroll for ten minutes.”')).toBeTruthy();
    expect(screen.getByText('Bookkeeper, interview, Nov 12, 2026')).toBeTruthy();
    expect(screen.getByText('C · Medium')).toBeTruthy();
    expect(screen.getAllByRole('button').length).toBeLessThanOrEqual(5);
    expect(screen.getByText('Because of “Find an unpaid invoice fast” for Bookkeeper.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^Why 12/ }));
    expect(await screen.findByText('Market data; a test with users would raise it to 0.89.')).toBeTruthy();
    expect(asked.filter((entry) => entry.command.startsWith('invoke'))).toHaveLength(1);
  });

  it('shows a receipt whose lines end in the total, and the way to the priority on demand', async () => {
    playJira({ answers: answers(panel) });
    show();
    await userEvent.click(await screen.findByRole('button', { name: /^Why 12/ }));
    const table = await screen.findByRole('table', { name: 'Where the value comes from' });
    expect(
      within(table)
        .getAllByRole('row')
        .map((row) => row.textContent),
    ).toEqual([
      'LineNeedSolvesOf 100',
      expect.stringContaining('solves half12.0'),
      '60% of customers are Bookkeeper × 80% have it × 50% call it important and are not satisfied (counted)',
      'Customer value12.0',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Show how the priority follows' }));
    const priority = screen.getByRole('table', { name: 'How the priority follows' });
    expect(
      within(priority)
        .getAllByRole('row')
        .slice(2)
        .map((row) => row.textContent),
    ).toEqual([
      'It serves the goals to 17%: 8% more1.0',
      expect.stringMatching(/^Confidence 80%.2\.6$/),
      '3.87 points are left against 5 usual ones: times 1.293.0',
      'Priority13.4',
    ]);
  });

  it('is never a zero where nothing is known: it asks for the first need', async () => {
    playJira({ answers: answers(emptyPanel) });
    show();
    await screen.findByRole('heading', { name: 'Who is this for?' });
    expect(screen.queryByText('0.0')).toBeNull();
    expect(screen.getByRole('button', { name: 'Attach need' })).toBeTruthy();
  });

  it('attaches a known need found by its words, and shows the panel that comes back without another read', async () => {
    playJira({ answers: answers(emptyPanel, panel) });
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Attach need' }));
    await userEvent.click(await screen.findByRole('option', { name: /Find an unpaid invoice fast/ }));
    await userEvent.click(screen.getByRole('radio', { name: 'mostly' }));
    await userEvent.click(screen.getByRole('button', { name: 'Attach' }));
    await screen.findByText(findInvoice.statement);
    expect(sentTo('item.attach-need')).toEqual([
      { issueId: '10001', attach: { kind: 'existing', needKey: 'N-1', coverage01: 0.75 } },
    ]);
    expect(sentTo('panel.read')).toHaveLength(1);
  });

  it('does not offer a need that is attached already', async () => {
    playJira({ answers: answers(panel) });
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Attach need' }));
    await screen.findByRole('option', { name: /Know who owes me money/ });
    expect(screen.queryByRole('option', { name: /Find an unpaid/ })).toBeNull();
  });

  it('creates a need by three questions, each of which has to be answered', async () => {
    playJira({ answers: answers(emptyPanel, panel) });
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Attach need' }));
    await userEvent.click(await screen.findByRole('button', { name: 'New need' }));
    await userEvent.click(await screen.findByRole('radio', { name: 'Someone else' }));
    await userEvent.click(screen.getByRole('button', { name: 'Attach' }));
    expect(screen.getByRole('alert').textContent).toBe('Choose a persona or name a new one.');
    await userEvent.type(screen.getByRole('textbox', { name: 'Name of the new persona' }), 'Auditor');
    await userEvent.type(screen.getByRole('textbox', { name: 'What do they need?' }), 'See every change');
    await userEvent.click(screen.getByRole('button', { name: 'Attach' }));
    expect(screen.getByRole('alert').textContent).toBe('Say how sure you are.');
    await userEvent.click(screen.getByRole('radio', { name: 'Heard it' }));
    await userEvent.click(screen.getByRole('button', { name: 'Attach' }));
    await screen.findByText(findInvoice.statement);
    expect(sentTo('item.attach-need')).toMatchObject([
      {
        issueId: '10001',
        attach: {
          kind: 'new',
          coverage01: 0.5,
          need: { title: 'See every change', sureness: 'heard', persona: { kind: 'new', name: 'Auditor' } },
        },
      },
    ]);
  });

  it('keeps the form and says why when a change is refused', async () => {
    playJira({
      answers: {
        ...answers(panel),
        'item.detach-need': () => refused('conflict', said('jira.changed-meanwhile')),
      },
    });
    show();
    await userEvent.click(await screen.findByRole('button', { name: /1 need/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Detach Find an unpaid invoice fast' }));
    await within(await screen.findByRole('alert')).findByText(/^Somebody changed this at the same time\./);
    expect(screen.getByRole('button', { name: 'Detach Find an unpaid invoice fast' })).toBeTruthy();
  });

  it('says coverage in words and changes it at one click', async () => {
    playJira({ answers: answers(panel) });
    show();
    await userEvent.click(await screen.findByRole('button', { name: /1 need/ }));
    await userEvent.click(screen.getByRole('radio', { name: 'fully' }));
    await waitFor(() => {
      expect(sentTo('item.set-coverage')).toEqual([{ issueId: '10001', needKey: 'N-1', coverage01: 1 }]);
    });
    await screen.findByText('Coverage saved.');
  });

  it('shows a coverage from the click on, and the old one again with the reason when it is refused', async () => {
    let refuse = (): void => undefined;
    const answer = new Promise<CallResult<PanelView>>((resolve) => {
      refuse = () => {
        resolve(refused('conflict', said('jira.changed-meanwhile')));
      };
    });
    playJira({ answers: { ...answers(panel), 'item.set-coverage': () => answer } });
    show();
    await userEvent.click(await screen.findByRole('button', { name: /1 need/ }));
    const fully = screen.getByRole<HTMLInputElement>('radio', { name: 'fully' });
    fully.focus();
    fireEvent.click(fully);
    expect(fully.checked).toBe(true);
    await waitFor(() => {
      expect(sentTo('item.set-coverage')).toHaveLength(1);
    });
    // The keyboard stays where it is while the answer is on its way.
    expect([fully.checked, document.activeElement]).toEqual([true, fully]);
    refuse();
    await within(await screen.findByRole('alert')).findByText(/^Somebody changed this at the same time\./);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'solves half' }).checked).toBe(true);
  });

  it('sends one choice after another, and keeps the last', async () => {
    const sent: number[] = [];
    const free: (() => void)[] = [];
    let now = panel;
    playJira({
      answers: {
        ...answers(panel),
        'panel.read': () => ok(now),
        'item.set-coverage': async ({ coverage01 }) => {
          sent.push(coverage01);
          await new Promise<void>((resolve) => free.push(resolve));
          now = { ...panel, needs: panel.needs.map((need) => ({ ...need, coverage01 })) };
          return ok(now);
        },
      },
    });
    show();
    await userEvent.click(await screen.findByRole('button', { name: /1 need/ }));
    fireEvent.click(screen.getByRole('radio', { name: 'fully' }));
    fireEvent.click(screen.getByRole('radio', { name: 'helps' }));
    await waitFor(() => {
      expect(free).toHaveLength(1);
    });
    expect(sent).toEqual([1]);
    free.shift()?.();
    await waitFor(() => {
      expect(sent).toEqual([1, 0.25]);
    });
    const last = screen.getByRole<HTMLInputElement>('radio', { name: 'helps' });
    expect(last.checked).toBe(true);
    free.shift()?.();
    // The second time it is said, with the sign that makes a reader say it again.
    await screen.findByText('Coverage saved.\u00a0', { normalizer: (text) => text });
    expect(last.checked).toBe(true);
  });

  it('sets the personas', async () => {
    playJira({ answers: answers(panel) });
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'More' }));
    await userEvent.click(screen.getByRole('button', { name: 'Who is it for?' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Owner' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => {
      expect(sentTo('item.set-personas')).toEqual([
        { issueId: '10001', personaKeys: ['bookkeeper', 'owner'] },
      ]);
    });
  });

  it('keeps two acts and what else there is behind one button, and gives the keyboard back where it was', async () => {
    playJira({ answers: answers(panel) });
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'More' }));
    const further = within(screen.getByRole('list', { name: 'More' })).getAllByRole('button');
    expect(further.map((act) => act.textContent)).toEqual([
      'Who is it for?',
      'Similar needs',
      'This ticket is evidence',
      'What would make us surer?',
      'What if …',
      'Compare with …',
      'What it changes',
      'Test with users',
      'Beta group',
    ]);
    await userEvent.click(screen.getByRole('button', { name: 'Compare with …' }));
    expect(document.activeElement?.textContent).toBe('Compare with …');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(document.activeElement?.textContent).toBe('More');
    expect(screen.queryByRole('list', { name: 'More' })).toBeNull();
  });

  it('offers nothing to somebody who may only look', async () => {
    playJira({ answers: answers({ ...panel, canEdit: false, canManageKnowledge: false }) });
    show();
    await screen.findByText('You can look, but not edit this work item.');
    expect(screen.queryByRole('button', { name: 'Attach need' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /1 need/ }));
    expect(screen.queryByRole('radio')).toBeNull();
  });

  it('says on a ticket what it is evidence for and what became of it', async () => {
    const evidence = {
      projectId: '10000',
      needKey: 'N-3',
      title: 'Know who owes me',
      fate: 'told' as const,
      toldAt: '2026-11-20T10:00:00.000Z',
      added: { accountId: 'user-support', at: '2026-11-02T10:00:00.000Z' },
    };
    playJira({ answers: answers({ ...emptyPanel, evidenceFor: [evidence] }) });
    show();
    const section = await screen.findByRole('region', { name: 'This ticket is evidence for' });
    expect(within(section).getByRole('button', { name: 'Know who owes me' })).toBeTruthy();
    expect(section.textContent).toContain('Told');
    expect(section.textContent).toMatch(
      /Added by somebody on Nov 2, 2026.*The customer was told on Nov 20, 2026/,
    );
  });

  it('says what to do while nothing is known of the product, to whom can and to whom cannot', async () => {
    const blank = { ...emptyPanel, productHasNeeds: false };
    playJira({ answers: answers(blank) });
    const { unmount } = show();
    await screen.findByText(/Attach the first need with three answers/);
    unmount();
    playJira({ answers: answers({ ...blank, canManageKnowledge: false }) });
    show();
    await screen.findByText(/People who manage customer knowledge here can write down the first need/);
  });

  it('offers to take out what the product does not know any more', async () => {
    playJira({ answers: answers({ ...panel, unknownNeedKeys: ['N-77'] }, panel) });
    show();
    await screen.findByText('A need is not in this product any more: N-77');
    await userEvent.click(screen.getByRole('button', { name: 'Detach N-77' }));
    await waitFor(() => {
      expect(sentTo('item.detach-need')).toEqual([{ issueId: '10001', needKey: 'N-77' }]);
    });
  });
});

describe('When the panel cannot be read, it', () => {
  const failing = (...failure: Parameters<typeof refused>) => ({ 'panel.read': () => refused(...failure) });

  it('says so and tries again on demand', async () => {
    playJira({ answers: failing('unavailable', said('app.no-data')) });
    show();
    await within(await screen.findByRole('alert')).findByText(/^The app cannot reach its data/);
    playJira({ answers: answers(panel) });
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText(findInvoice.statement);
  });

  it('offers no second try where there is no permission', async () => {
    playJira({ answers: failing('forbidden', said('app.may-not-see-item')) });
    show();
    await within(await screen.findByRole('alert')).findByText('You may not see this work item.');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says when the app is not set up yet', async () => {
    playJira({ answers: failing('setup-needed', said('app.setting-up')) });
    show();
    await screen.findByText('Customer Roadmap is not set up yet');
  });
});

it('The panel speaks German where Jira does', async () => {
  playJira({ context: { locale: 'de-DE' }, answers: answers(panel) });
  show();
  await screen.findByRole('button', { name: 'Bedürfnis verknüpfen' });
  expect(screen.getByText('C · Mittel')).toBeTruthy();
});
