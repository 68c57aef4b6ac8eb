import { recordDiff, undoState } from '../../../src/domain/records/history';
import { eraseFrom, maskEvidence } from '../../../src/domain/evidence/mask-evidence';
import { mergeEvidence } from '../../../src/domain/customers/merge-records';
import { purgeDue, retentionDue } from '../../../src/domain/product/retention';
import { piece } from '../example-records';

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

describe('retention and erasure', () => {
  const rules = [
    { channels: ['support-ticket' as const], sources: [], keepDays: 365, then: 'mask' as const },
    { channels: [], sources: ['google-play'], keepDays: 30, then: 'delete' as const },
  ];

  it('follows the first rule that fits, on its day, and masks once', () => {
    const old = piece('a', { saidOn: '2025-11-23' });
    expect(retentionDue(old, rules, '2026-11-22')).toBe('keep');
    expect(retentionDue(old, rules, '2026-11-23')).toBe('mask');
    expect(retentionDue({ ...old, masked: true }, rules, '2026-11-23')).toBe('keep');
    expect(
      retentionDue(
        piece('b', { channel: 'review', source: 'google-play', saidOn: '2026-01-01' }),
        rules,
        '2026-11-23',
      ),
    ).toBe('delete');
    expect([purgeDue('2026-10-25', '2026-11-23'), purgeDue('2026-10-24', '2026-11-23')]).toEqual([
      false,
      true,
    ]);
  });

  it('masks the author’s name in every voice of a piece', () => {
    const merged = mergeEvidence(
      piece('a', { author: 'Ann Lee', text: 'I am Ann Lee' }),
      piece('b', { author: 'Bob', text: 'Bob, b@x.example' }),
    );
    const masked = maskEvidence(merged);
    expect(JSON.stringify(masked)).not.toMatch(/Ann|Bob|x\.example/);
    expect(maskEvidence(masked)).toEqual(masked);
  });

  it('erases one person and lets the others keep their voice', () => {
    const merged = mergeEvidence(
      piece('a', { author: 'Ann', text: 'mine' }),
      piece('b', { author: 'Bob', text: 'his' }),
    );
    expect(eraseFrom(merged, { author: 'bob' })).toMatchObject({ id: 'a', voices: [] });
    expect(eraseFrom(merged, { author: 'Ann' })).toMatchObject({ id: 'b', text: 'his', voices: [] });
    expect(eraseFrom(piece('a', { accountId: 'x' }), { accountId: 'x' })).toBeNull();
  });
});
