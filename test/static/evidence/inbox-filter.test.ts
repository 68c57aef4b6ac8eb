import { inboxFilterFrom, inboxSearch } from '../../../static/app/src/features/evidence/inbox-filter';

describe('a link to the inbox', () => {
  it('is read and written alike, and leaves open what it names wrongly', () => {
    const search = '?text=paid&state=new&need=N-1&persona=owner&channel=review&starred=1';
    expect(inboxSearch(inboxFilterFrom(search))).toBe(search);
    expect(inboxSearch(inboxFilterFrom(`${search}&sentiment=furious`))).toBe(search);
    expect(inboxSearch(inboxFilterFrom('?state=lost&channel=pigeon'))).toBe('');
  });
});
