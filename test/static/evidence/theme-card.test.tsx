/** @jest-environment jsdom */
import { ok, playJira, sentTo } from '../fake-bridge';
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ThemeCard } from '../../../static/app/src/features/evidence/analysis/theme-card';
import { snapshot } from '../example-views';
import { renderSurface } from '../render-surface';

const ids = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
const theme = {
  label: 'unpaid list',
  words: ['unpaid', 'list'],
  ids,
  quotes: [],
  needs: [{ key: 'N-1', name: 'Find an unpaid invoice fast', because: ['unpaid'] }],
};

afterEach(cleanup);

describe('Linking all of a theme', () => {
  const show = (): void => {
    playJira({
      answers: {
        'analysis.link-preview': () => ok({ fresh: 1, known: 1, accounts: 1, before: 3.25, after: 4.5 }),
        'analysis.link': () => ok({ linked: 2, at: 77 }),
        'evidence.take-back': () => ok({ changed: 2 }),
      },
    });
    renderSurface(
      <ThemeCard
        projectId="10000"
        snapshot={{ ...snapshot, canManageKnowledge: true }}
        theme={theme}
        onInbox={() => undefined}
        onNeed={() => undefined}
      />,
      ['analysis', 'evidence'],
    );
  };

  it('asks first and says what it does to the value', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: /^Link all to Find an unpaid/ }));
    expect(await screen.findByText('Link 1 quote to N-1?')).toBeTruthy();
    expect(
      screen.getByText(/goes from 3\.3 to 4\.5, with 1 customer behind.*1 speaks of it already/),
    ).toBeTruthy();
    expect(sentTo('analysis.link')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(sentTo('analysis.link')).toEqual([]);
  });

  it('is taken back as the one act that it was', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: /^Link all to Find an unpaid/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Link them all' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo: unlink them from N-1' }));
    expect(await screen.findByText(/2 quotes are as before/)).toBeTruthy();
    expect(sentTo('analysis.link')).toHaveLength(1);
    expect(sentTo('evidence.take-back')).toMatchObject([{ at: 77 }]);
  });
});
