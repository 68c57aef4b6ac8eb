/** @jest-environment jsdom */
import { ok, playJira, sentTo } from '../../fake-bridge';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PanelView } from '../../../../src/contract/items/panel-view';
import { Panel } from '../../../../static/app/src/features/items/panel/panel';
import { findInvoice, panel, score } from '../../example-views';
import { renderSurface } from '../../render-surface';

const show = () => renderSurface(<Panel />, ['panel', 'new-need', 'model']);
const whatIf = {
  before: score,
  after: { ...score, value: 24, priority: 26.8 },
  place: { from: 5, to: 2, of: 9 },
  moves: [{ issueId: '7', issueKey: 'INV-7', from: 2, to: 3 }],
};
const answers = (first: PanelView = panel) => ({
  'panel.read': () => ok(first),
  'score.what-if': () => ok(whatIf),
  'item.set-coverage': () => ok(first),
});
/** Opens one of the questions, which stand behind one button. */
const ask = async (question: string) => {
  await userEvent.click(await screen.findByRole('button', { name: 'More' }));
  await userEvent.click(screen.getByRole('button', { name: question }));
};
const slider = (name: RegExp) => screen.findByRole('slider', { name });

describe('Asking the value', () => {
  it('shows the voices behind a line of the receipt when the line is clicked', async () => {
    playJira({
      answers: {
        ...answers(),
        'score.evidence': () =>
          ok({
            more: false,
            quotes: [
              {
                text: 'Where is invoice 4471?',
                saidOn: '2026-10-02',
                source: 'support-ticket',
                personaKey: 'bookkeeper',
                strength: null,
              },
            ],
          }),
      },
    });
    show();
    await userEvent.click(await screen.findByRole('button', { name: /^Why / }));
    await userEvent.click(await screen.findByRole('button', { name: findInvoice.title }));
    await screen.findByText('“Where is invoice 4471?”');
    expect(screen.getByText('Bookkeeper, support ticket, Oct 2, 2026')).toBeTruthy();
    expect(sentTo('score.evidence')).toEqual([
      { issueId: '10001', needKey: 'N-1', personaKey: 'bookkeeper' },
    ]);
  });

  it('says that nobody has been quoted instead of showing nothing', async () => {
    playJira({ answers: { ...answers(), 'score.evidence': () => ok({ more: false, quotes: [] }) } });
    show();
    await userEvent.click(await screen.findByRole('button', { name: /^Why / }));
    await userEvent.click(await screen.findByRole('button', { name: findInvoice.title }));
    await screen.findByText(/^No customer has been quoted here yet/);
  });

  it('answers what would add points in words, with what to learn first', async () => {
    playJira({
      answers: {
        ...answers(),
        'score.explain': () =>
          ok({
            points: 5,
            raises: [
              {
                message: {
                  key: 'add-points.coverage',
                  params: { need: 'N-1', title: findInvoice.title, from01: 0.5, to01: 1 },
                },
                gain: 6.2,
                enough: true,
              },
              {
                message: { key: 'add-points.test', params: { confidence01: 0.95 } },
                gain: 2,
                enough: false,
              },
            ],
            learnFirst: [
              { input: 'unmet', needKey: 'N-1', personaName: 'Bookkeeper', change01: 0.2 },
              { input: 'reach', needKey: 'N-1', personaName: 'Bookkeeper', change01: 0.12 },
            ],
          }),
      },
    });
    show();
    await ask('What would make us surer?');
    await screen.findByText('Solve more of “Find an unpaid invoice fast”: from solves half to fully');
    expect(screen.getByText('Test the work with users, and it passes: confidence 95%')).toBeTruthy();
    expect(
      screen.getByText(
        'How many of Bookkeeper call “Find an unpaid invoice fast” important and are not satisfied: up to 20% either way',
      ),
    ).toBeTruthy();
    expect(
      screen.getByText('How many of Bookkeeper have “Find an unpaid invoice fast”: up to 12% either way'),
    ).toBeTruthy();
  });

  it('says a smaller cut in the numbers of the language', async () => {
    const message = { key: 'add-points.effort', params: { from: 8, to: 4.5 } };
    const raises = [{ message, gain: 1, enough: false }];
    playJira({
      context: { locale: 'de-DE' },
      answers: { ...answers(), 'score.explain': () => ok({ points: 5, raises, learnFirst: [] }) },
    });
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Mehr' }));
    await userEvent.click(screen.getByRole('button', { name: 'Was machte uns sicherer?' }));
    await screen.findByText(/4,5 statt 8 Punkte/);
  });

  it('tries a slider on a copy, shows score, place and moved items, and applies only when told to', async () => {
    playJira({ answers: answers() });
    show();
    await ask('What if …');
    fireEvent.change(await slider(/^Coverage/), { target: { value: '1' } });
    await screen.findByText(/INV-7 from 2 to 3/);
    expect(screen.getByText('2 of 9')).toBeTruthy();
    expect(screen.getByText('+13.4')).toBeTruthy();
    expect(sentTo('item.set-coverage')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: `Apply coverage of ${findInvoice.title}` }));
    expect(sentTo('item.set-coverage')).toEqual([{ issueId: '10001', needKey: 'N-1', coverage01: 1 }]);
  });

  it('puts every slider back', async () => {
    playJira({ answers: answers() });
    show();
    await ask('What if …');
    fireEvent.change(await slider(/^Coverage/), { target: { value: '1' } });
    await userEvent.click(screen.getByRole('button', { name: 'Reset' }));
    expect(((await slider(/^Coverage/)) as HTMLInputElement).value).toBe('0.5');
  });

  it('offers nothing to apply to somebody who may only look', async () => {
    playJira({ answers: answers({ ...panel, canEdit: false, canManageKnowledge: false }) });
    show();
    await ask('What if …');
    fireEvent.change(await slider(/^Coverage/), { target: { value: '1' } });
    await screen.findByText(/^You can try anything here, but not save/);
    expect(screen.queryByRole('button', { name: /^Apply/ })).toBeNull();
  });

  it('says what a key looks like, and that an item is not compared with itself', async () => {
    playJira({ answers: answers() });
    show();
    await ask('Compare with …');
    const key = await screen.findByLabelText('Key of the other work item');
    await userEvent.type(key, 'something{Enter}');
    expect(screen.getByText('A key looks like INV-42.')).toBeTruthy();
    await userEvent.clear(key);
    await userEvent.type(key, '1{Enter}');
    expect(screen.getByText('Choose another work item than this one.')).toBeTruthy();
  });
});
