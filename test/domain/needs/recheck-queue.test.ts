import { recheckQueue } from '../../../src/domain/needs/recheck-queue';

const TODAY = '2026-11-23';
const backing = (pieces: number) => ({ pieces, accounts: 0, revenue: 0 });
const need = (key: string, status: 'unmet' | 'met' = 'unmet') => ({ key, status, decline: null });

describe('the queue for re-check', () => {
  it('lists what changed before what was forgotten', () => {
    const declined = {
      key: 'N-1',
      status: 'declined' as const,
      decline: {
        reopenOn: '2027-01-01',
        piecesAtDecline: 1,
        reopenAtAccounts: null,
        reopenAtRevenue: null,
        then: null,
      },
    };
    const queue = recheckQueue(
      [
        { need: need('N-5'), backing: backing(0), lastOn: null, lastAgainstOn: null },
        { need: need('N-4'), backing: backing(1), lastOn: '2026-05-27', lastAgainstOn: null },
        { need: need('N-3'), backing: backing(1), lastOn: TODAY, lastAgainstOn: null },
        { need: need('N-2'), backing: backing(1), lastOn: TODAY, lastAgainstOn: '2026-11-01' },
        { need: declined, backing: backing(2), lastOn: '2026-11-01', lastAgainstOn: null },
        { need: need('N-6', 'met'), backing: backing(0), lastOn: null, lastAgainstOn: null },
      ],
      TODAY,
    );
    expect(queue).toEqual([
      { needKey: 'N-1', why: 'reopen', days: 22 },
      { needKey: 'N-2', why: 'contradicted', days: 0 },
      { needKey: 'N-4', why: 'stale', days: 180 },
      { needKey: 'N-5', why: 'never-heard', days: null },
    ]);
  });
});
