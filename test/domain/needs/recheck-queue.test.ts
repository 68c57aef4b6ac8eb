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
        { need: need('N-5'), supportedOn: [], contradictedOn: [] },
        { need: need('N-4'), supportedOn: ['2026-05-27'], contradictedOn: [] },
        { need: need('N-3'), supportedOn: [TODAY], contradictedOn: [] },
        { need: need('N-2'), supportedOn: [TODAY], contradictedOn: ['2026-11-01'] },
        { need: declined, supportedOn: ['2026-10-01', '2026-11-01'], contradictedOn: [] },
        { need: need('N-6', 'met'), supportedOn: [], contradictedOn: [] },
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
