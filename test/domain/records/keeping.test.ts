import { recordDiff, undoState } from '../../../src/domain/records/history';

describe('history', () => {
  const entry = {
    at: '2026-01-01T00:00:00.000Z',
    accountId: 'u',
    before: { name: 'a', role: 'x' },
    after: { name: 'b', role: 'x' },
  };

  it('shows what changed', () => {
    expect(recordDiff(entry.before, entry.after)).toEqual([{ field: 'name', before: 'a', after: 'b' }]);
    expect(recordDiff(null, { name: 'a' })).toEqual([{ field: 'name', before: undefined, after: 'a' }]);
  });

  it('undoes one change without touching what others changed since, or says that it cannot', () => {
    expect(undoState(entry, { name: 'b', role: 'y' })).toEqual({ name: 'a', role: 'y' });
    expect(undoState(entry, { name: 'c', role: 'x' })).toBeUndefined();
    expect(undoState({ ...entry, before: null }, entry.after)).toBeNull();
    expect(undoState({ ...entry, after: null }, null)).toEqual(entry.before);
  });
});
