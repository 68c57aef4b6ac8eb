/** @jest-environment jsdom */
import { ok, playJira, sentTo } from '../../fake-bridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RoundLine, RoundOutcome } from '../../../../src/contract/needs/round-views';
import { RateForm } from '../../../../static/app/src/features/needs/rounds/rate-form';
import { RoundOutcome as Outcome } from '../../../../static/app/src/features/needs/rounds/round-outcome';
import { renderSurface } from '../../render-surface';

const id = '00000000-0000-4000-8000-000000000001';
const round: RoundLine = {
  id,
  name: 'As an owner',
  persona: { key: 'owner', name: 'Owner' },
  needs: [
    { key: 'N-1', title: 'Find an unpaid invoice fast' },
    { key: 'N-2', title: 'Know who owes me money' },
  ],
  invited: [{ accountId: 'me', answered: false }],
  openedOn: '2026-11-20',
  endsOn: '2026-12-01',
  revealed: false,
  mayRate: true,
  mayEnd: false,
};

const spread = { raters: 3, median: 4.5, low: 2, high: 5, counts: [0, 1, 0, 1, 1], discuss: true };
const calm = { raters: 3, median: 3, low: 3, high: 3, counts: [0, 0, 3, 0, 0], discuss: false };
const outcome: RoundOutcome = {
  agreement: {
    importance: { raters: 3, w: 0.31, kappa: null, verdict: 'discuss' },
    satisfaction: { raters: 3, w: null, kappa: null, verdict: 'agreed' },
  },
  needs: [
    {
      needKey: 'N-1',
      title: 'Find an unpaid invoice fast',
      aspects: {
        importance: {
          spread,
          customers: {
            team01: 0.875,
            customers01: 0.34,
            low01: 0.24,
            high01: 0.46,
            answers: 70,
            difference: { estimate: 0.53, low: 0.42, high: 0.64 },
            verdict: 'over',
          },
        },
        satisfaction: { spread: calm, customers: null },
      },
    },
  ],
  unmeasured: 2,
};

describe('Rating together', () => {
  it('hands in only whole answers, one for each need, by keyboard alone', async () => {
    playJira({ answers: { 'round.rate': () => ok({ round }) } });
    const onDone = jest.fn();
    renderSurface(<RateForm projectId="10000" round={round} own={[]} onDone={onDone} />, ['rounds']);
    const groups = await screen.findAllByRole('radiogroup');
    expect(groups).toHaveLength(4);
    const choose = async (at: number, step: string): Promise<void> => {
      const group = groups[at];
      if (group !== undefined) await userEvent.click(within(group).getByRole('radio', { name: step }));
    };
    await choose(0, '5');
    await choose(1, '1');
    await choose(2, '4');
    expect(screen.getByRole('button', { name: 'Hand in' })).toHaveProperty('disabled', true);
    expect(screen.getByText('1 of 2 needs are rated')).toBeTruthy();
    await userEvent.tab();
    await userEvent.keyboard(' ');
    await waitFor(() => {
      expect(screen.getByRole('button', { name: 'Hand in' })).toHaveProperty('disabled', false);
    });
    await userEvent.click(screen.getByRole('button', { name: 'Hand in' }));
    await waitFor(() => {
      expect(onDone).toHaveBeenCalled();
    });
    expect(sentTo('round.rate')).toEqual([
      {
        projectId: '10000',
        id,
        votes: [
          { needKey: 'N-1', importance: 5, satisfaction: 1 },
          { needKey: 'N-2', importance: 4, satisfaction: 1 },
        ],
      },
    ]);
  });

  it('says where the team is apart and wrong, by how much, and offers its medians where nobody was asked', async () => {
    playJira({ answers: { 'round.adopt': () => ok({ adopted: 2, job: null }) } });
    renderSurface(<Outcome projectId="10000" id={id} outcome={outcome} canAdopt />, ['rounds']);
    expect(
      await screen.findByText('The team was wrong about 1 of 1 need that customers were asked about.'),
    ).toBeTruthy();
    expect(screen.getByText('3 raters · Kendall’s W 0.31')).toBeTruthy();
    expect(screen.getByText('3.4 (2.4 to 4.6, n = 70)')).toBeTruthy();
    expect(screen.getByText('team 5.3 too high (4.2 to 6.4)')).toBeTruthy();
    await userEvent.click(
      screen.getByRole('button', { name: 'Take the medians as estimates of 2 needs without answers' }),
    );
    expect(await screen.findByText('2 estimates were taken. The history can take each back.')).toBeTruthy();
  });
});
