import { inboxFilterFrom, inboxSearch } from '../../../static/app/src/features/evidence/inbox-filter';

describe('a link to the inbox', () => {
  it('is read and written alike, and leaves open what it names wrongly', () => {
    const search = '?text=paid&state=new&need=N-1&persona=owner&channel=review&starred=1';
    expect(inboxSearch(inboxFilterFrom(search))).toBe(search);
    expect(inboxSearch(inboxFilterFrom(`${search}&sentiment=furious`))).toBe(search);
    expect(inboxSearch(inboxFilterFrom('?state=lost&channel=pigeon'))).toBe('');
  });

  it('names every filter and the order, so that it may be sent and kept as a view', () => {
    const search =
      '?state=new&account=a-1&person=Ines+Okafor&tag=late+bill&from=2026-01-02&to=2026-03-04&order=votes';
    expect(inboxSearch(inboxFilterFrom(search))).toBe(search);
    expect(inboxFilterFrom('?from=soon&order=loudest')).not.toHaveProperty('from');
    expect(inboxSearch(inboxFilterFrom('?from=soon&order=loudest'))).toBe('');
  });
});
