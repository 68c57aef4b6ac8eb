/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import { ok, playJira, refused, sentTo } from '../../fake-bridge';
import userEvent from '@testing-library/user-event';
import type { PanelView } from '../../../../src/contract/items/panel-view';
import { Panel } from '../../../../static/app/src/features/items/panel/panel';
import { emptyPanel, panel } from '../../example-views';
import { renderSurface } from '../../render-surface';
import { said } from '../../../../src/domain/words/said';

const show = () => renderSurface(<Panel />, ['panel', 'new-need', 'model']);
const answers = (first: PanelView) => ({ 'panel.read': () => ok(first) });

describe('A quote in the panel', () => {
  it('may be added by a developer, unless the product leaves that to others, which is said', async () => {
    const developer = { ...panel, canManageKnowledge: false };
    playJira({ answers: answers(developer) });
    const { unmount } = show();
    await screen.findByRole('button', { name: 'Add a quote' });
    await userEvent.click(screen.getByRole('button', { name: 'More' }));
    expect(screen.getByRole('button', { name: 'This ticket is evidence' })).toBeTruthy();
    unmount();

    playJira({ answers: answers({ ...developer, quotesOpen: false }) });
    show();
    await screen.findByText(/^Quotes are added here by people who manage customer knowledge/);
    expect(screen.queryByRole('button', { name: 'Add a quote' })).toBeNull();
  });

  it.each([
    ['its epic', { needsAbove: [{ key: 'N-7', title: 'Get paid on time' }] }, /the need of its epic/],
    [
      'its stories',
      { needsBelow: panel.needs.map((need) => ({ ...need, key: 'N-7', storyKeys: ['INV-2'] })) },
      /a need of its stories/,
    ],
  ])(
    'takes a quote for the need of %s where the item names none itself, and says so',
    async (_, from, words) => {
      const kept = { 'evidence.add': () => refused('unavailable', said('app.no-answer')) };
      playJira({ answers: { ...answers({ ...emptyPanel, ...from }), ...kept } });
      show();
      await userEvent.click(await screen.findByRole('button', { name: 'Add a quote' }));
      await screen.findByText(words);
      await userEvent.type(screen.getByRole('textbox', { name: 'Paste their words' }), 'I wait for weeks.');
      await userEvent.click(screen.getByRole('button', { name: 'Add quote' }));
      await waitFor(() => {
        expect(sentTo('evidence.add')).toMatchObject([{ piece: { link: { needKey: 'N-7' } } }]);
      });
    },
  );
});
