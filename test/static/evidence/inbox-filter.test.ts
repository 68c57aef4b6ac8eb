import {
  inboxFilterFrom,
  inboxSearch,
  knownPieceFilter,
} from '../../../static/app/src/features/evidence/inbox-filter';
import { bookkeeper, findInvoice } from '../example-views';

const knowledge = {
  needs: [findInvoice],
  formerKeys: [{ key: 'N-7', into: findInvoice.key }],
  personas: [bookkeeper],
  formerPersonaKeys: [],
};

describe('a link to the inbox', () => {
  it('says which need and persona are gone, and keeps all else', () => {
    const known = knownPieceFilter(inboxFilterFrom('?text=paid&need=N-99&persona=gone&state=new'), knowledge);
    expect(known.gone).toEqual([
      { part: 'need', value: 'N-99' },
      { part: 'persona', value: 'gone' },
    ]);
    expect(inboxSearch(known.filter)).toBe('?text=paid&state=new');
  });

  it('names every filter and the order, so that it may be sent and kept as a view', () => {
    const search =
      '?state=new&account=a-1&person=Ines+Okafor&tag=late+bill&from=2026-01-02&to=2026-03-04&order=votes';
    expect(inboxSearch(inboxFilterFrom(search))).toBe(search);
    expect(inboxFilterFrom('?from=soon&order=loudest')).not.toHaveProperty('from');
    expect(inboxSearch(inboxFilterFrom('?from=soon&order=loudest'))).toBe('');
    const like = knownPieceFilter(inboxFilterFrom('?like=N-99'), knowledge);
    expect(like.gone).toEqual([{ part: 'need', value: 'N-99' }]);
    expect(like.filter.likeNeedKey).toBeUndefined();
  });

  it('keeps what is there, and a need that was merged into another', () => {
    const search = `?need=N-7&persona=${bookkeeper.key}`;
    const known = knownPieceFilter(inboxFilterFrom(search), knowledge);
    expect(known.gone).toEqual([]);
    expect(inboxSearch(known.filter)).toBe(search);
  });
});
