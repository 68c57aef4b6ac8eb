import { chooseSide, mergeDraft } from '../../../static/app/src/features/records/save/merge-edits';

describe('a draft on top of what somebody else stored', () => {
  const base = { name: 'Owner', role: 'Runs it', share01: 0.3 };
  const mine = { name: 'Owner', role: 'Signs everything', share01: 0.4 };
  const theirs = { name: 'Boss', role: 'Pays everybody', share01: 0.3 };
  const merge = mergeDraft(base, mine, theirs, 7);

  it('takes what one side changed, and names what came from the other', () => {
    expect(merge.draft).toEqual({ name: 'Boss', role: 'Pays everybody', share01: 0.4 });
    expect([merge.taken, merge.version]).toEqual([['name'], 7]);
  });

  it('asks about what both changed, and takes either answer', () => {
    expect(merge.conflicts.map((conflict) => conflict.field)).toEqual(['role']);
    const own = chooseSide(merge, 'role', 'mine');
    expect(own.draft['role']).toBe('Signs everything');
    expect(chooseSide(own, 'role', 'theirs').draft['role']).toBe('Pays everybody');
  });
});
