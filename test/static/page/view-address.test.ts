import type { PageLocation } from '../../../static/app/src/features/tab';
import { insideView } from '../../../static/app/src/page/view-address';

function address(search: string): PageLocation & { readonly moves: string[] } {
  const moves: string[] = [];
  return {
    route: 'insights',
    search,
    moves,
    go: (route, to = '') => moves.push(`/${route}${to}`),
    setSearch: (to) => moves.push(to),
  };
}

describe('The address as a view sees it', () => {
  it('holds the filters without the view, and keeps the view when they change', () => {
    const around = address('?view=inbox&state=new');
    const inside = insideView(around);
    expect(inside.search).toBe('?state=new');
    inside.setSearch('?state=linked');
    inside.setSearch('');
    inside.go('roadmap', '?need=N-1');
    expect(around.moves).toEqual(['?view=inbox&state=linked', '?view=inbox', '/roadmap?need=N-1']);
  });

  it('is the whole address where the usual view is open', () => {
    const around = address('?q=cash');
    insideView(around).setSearch('?q=bank');
    expect(around.moves).toEqual(['?q=bank']);
  });
});
