import { recheckQueue } from '../../../src/domain/needs/recheck-queue';

const TODAY = '2026-11-23';
const need = (key: string, status: 'unmet' | 'met' = 'unmet') => ({ key, status, decline: null });

describe('the queue for re-check', () => {
  it('lists what changed before what was forgotten', () => {
    const declined = {
      key: 'N-1',
      status: 'declined' as const,
      decline: { reopenOn: '2027-01-01', piecesAtDecline: 1 },
    };
    const queue = recheckQueue(
      [
        { need: need('N-5'), supporting: 0, lastOn: null, lastAgainstOn: null },
        { need: need('N-4'), supporting: 1, lastOn: '2026-05-27', lastAgainstOn: null },
        { need: need('N-3'), supporting: 1, lastOn: TODAY, lastAgainstOn: null },
        { need: need('N-2'), supporting: 1, lastOn: TODAY, lastAgainstOn: '2026-11-01' },
        { need: declined, supporting: 2, lastOn: '2026-11-01', lastAgainstOn: null },
        { need: need('N-6', 'met'), supporting: 0, lastOn: null, lastAgainstOn: null },
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
