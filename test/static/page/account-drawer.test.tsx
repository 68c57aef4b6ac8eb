/** @jest-environment jsdom */
import { ok, playJira } from '../fake-bridge';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { WorkItems } from '../../../static/app/src/api/work-items/use-work-items';
import { AccountDrawer } from '../../../static/app/src/page/drawer/account-drawer';
import { findInvoice, roadmapItem, snapshot } from '../example-views';
import { renderSurface } from '../render-surface';

const id = '00000000-0000-4000-8000-000000000001';
const work: WorkItems = {
  items: [
    roadmapItem({ id: '10001', key: 'INV-1', summary: 'Find unpaid invoices', needKeys: ['N-1'] }),
    roadmapItem({ id: '10002', key: 'INV-2', summary: 'Darker buttons', needKeys: ['N-2'] }),
  ],
  elsewhere: [],
  total: 2,
  complete: true,
  planFields: null,
  error: null,
  reload: () => undefined,
  catchUp: () => undefined,
  changesSeen: 0,
  show: () => undefined,
  refresh: () => Promise.resolve(),
};
const value = {
  name: 'Harbour Ltd',
  state: 'at-risk' as const,
  plan: 'Gold',
  people: 40,
  arr: 12_000,
  since: '2024-01-02',
  attributes: {},
};

describe('an account in full', () => {
  it('says what it needs, what is planned and told, who speaks and what they answered', async () => {
    const gone: string[] = [];
    playJira({
      answers: {
        'evidence.page': () => ok({ pieces: [], more: true, next: null, order: 'said' }),
        'record.page': () =>
          ok({ records: [{ kind: 'account', id, version: 1, archived: false, value }], next: null }),
        'account.read': () =>
          ok({
            people: [{ name: 'Ada Ferry', pieces: 2, lastOn: '2026-11-02' }],
            needs: [
              { needKey: 'N-1', title: findInvoice.title, supports: 2, contradicts: 1, lastOn: '2026-11-02' },
            ],
            scores: [
              {
                kind: 'nps',
                aspect: 'rating',
                value: 9,
                rating01: 0.9,
                saidOn: '2026-10-01',
                author: '',
                needKey: null,
              },
            ],
            told: [{ issueId: '10001', needKeys: ['N-1'], at: '2026-11-05T10:00:00.000Z' }],
          }),
      },
    });
    renderSurface(
      <AccountDrawer
        projectId="10000"
        snapshot={snapshot}
        work={work}
        place={{
          route: 'customers',
          search: '',
          setSearch: () => undefined,
          go: (place, search = '') => {
            gone.push(`${place}${search}`);
          },
        }}
        id={id}
      />,
      ['needs', 'drawer', 'evidence', 'customers'],
    );
    expect(await screen.findByText('12,000 a year')).toBeTruthy();
    expect(screen.getByText('Gold')).toBeTruthy();
    expect(await screen.findByText(/2 for it, 1 against it/)).toBeTruthy();
    expect(screen.getByText('INV-1')).toBeTruthy();
    expect(screen.queryByText('INV-2')).toBeNull();
    for (const name of ['What they were told', 'Who speaks for them', 'Their answers to surveys'])
      await userEvent.click(screen.getByRole('button', { name }));
    expect(await screen.findByText('Ada Ferry')).toBeTruthy();
    expect(screen.getByText('NPS')).toBeTruthy();
    expect(screen.getAllByText('INV-1')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Show all quotes' }));
    expect(gone).toEqual([`insights?view=inbox&account=${id}`]);
  });
});
