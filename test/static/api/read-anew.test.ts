import { asked, ok, playJira, sentTo } from '../fake-bridge';
import { InfiniteQueryObserver } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { PieceView } from '../../../src/contract/evidence/evidence-views';
import type { ProcedureOutput } from '../../../src/contract/rpc';
import { tags } from '../../../src/contract/tags';
import { call } from '../../../static/app/src/api/call';
import { Ledger } from '../../../static/app/src/api/ledger';
import { shown } from '../../../static/app/src/api/shown';
import { after, keptAnswers, newId, piece, projectId, show } from './on-screen';

let client: QueryClient;
let ledger: Ledger;
beforeEach(() => {
  client = keptAnswers();
  ledger = new Ledger(client);
});
afterEach(() => {
  client.clear();
});

describe('the answer of a write', () => {
  const view = (name: string) => ({
    id: newId(1),
    name,
    page: 'evidence' as const,
    search: '?starred=yes',
    shared: false,
    canChange: true,
    mine: true,
    version: 1,
  });
  const save = (name: string) =>
    ledger.write(
      {
        name: 'view.save',
        input: { projectId, id: newId(1), version: 0, name, page: 'evidence', search: '', shared: false },
      },
      [],
    );

  it('is shown where a read of the same would show it, without asking again', async () => {
    playJira({
      answers: { 'view.list': () => ok({ views: [] }), 'view.save': () => ok({ views: [view('A')] }) },
    });
    const views = show(client, 'view.list', { projectId });
    const others = show(client, 'view.list', { projectId: '10001' });
    await after(5);
    await save('A');
    await after(5);
    expect(views()).toEqual({ views: [view('A')] });
    expect(others()).toEqual({ views: [] });
    expect(sentTo('view.list')).toEqual([{ projectId }, { projectId: '10001' }, { projectId: '10001' }]);
  });

  it('is not believed when another write was on its way: then it is asked', async () => {
    let there = [''];
    playJira({
      answers: {
        'view.list': () => ok({ views: there.map(view) }),
        'view.save': async ({ name }) => {
          const before = there;
          await after(name === 'A' ? 20 : 5);
          there = [...there, name];
          return ok({ views: [...before, name].map(view) });
        },
        'view.delete': () => ok({ views: [] }),
      },
    });
    const views = show(client, 'view.list', { projectId });
    await after(5);
    await Promise.all([
      save('A'),
      ledger.write({ name: 'standing.run', input: { projectId, id: newId(2) } }, []).catch(() => undefined),
    ]);
    await after(5);
    expect(views()).toEqual({ views: ['', 'A'].map(view) });
    expect(sentTo('view.list')).toHaveLength(2);
  });
});

describe('a list in pages', () => {
  const listed = (): { pages: () => readonly string[][]; more: () => Promise<unknown> } => {
    const input = { projectId, filter: {} };
    const observer = new InfiniteQueryObserver(client, {
      ...shown({
        kind: 'pages',
        name: 'evidence.page',
        input,
        asks: ['evidence.page'],
        of: tags['evidence.page'].of,
      }),
      queryFn: ({ pageParam }: { pageParam: number }) =>
        call('evidence.page', { ...input, limit: 1 + pageParam }),
      initialPageParam: 0,
      getNextPageParam: (_page, all) => all.length,
    });
    observer.subscribe(() => undefined);
    return {
      pages: () =>
        (observer.getCurrentResult().data?.pages ?? []).map(({ pieces }) => pieces.map(({ id }) => id)),
      more: () => observer.fetchNextPage(),
    };
  };
  const place = {
    in: 'evidence.page' as const,
    put: (page: ProcedureOutput<'evidence.page'>, { piece: changed }: { piece: PieceView }) => ({
      ...page,
      pieces: page.pieces.map((one) => (one.id === changed.id ? changed : one)),
    }),
  };
  beforeEach(() => {
    playJira({
      answers: {
        'evidence.page': ({ limit = 0 }) => ok({ pieces: [piece(newId(limit))], more: true }),
        'evidence.star': ({ id }) => ok({ piece: { ...piece(id), starred: true } }),
      },
    });
  });

  it('keeps its first pages after a write and reads only those anew', async () => {
    const list = listed();
    await after(5);
    for (let page = 1; page < 6; page += 1) await list.more();
    expect(list.pages()).toHaveLength(6);
    asked.length = 0;
    await ledger.write({ name: 'evidence.star', input: { projectId, id: newId(9), starred: true } }, []);
    await after(5);
    expect(list.pages()).toEqual([[newId(1)], [newId(2)], [newId(3)]]);
    expect(sentTo('evidence.page')).toHaveLength(3);
  });

  it('shows a changed record where it stands, and is read anew only when it is opened again', async () => {
    const list = listed();
    const alone = show(client, 'evidence.page', { projectId, filter: {}, limit: 2 });
    await after(5);
    await list.more();
    asked.length = 0;
    await ledger.write(
      { name: 'evidence.star', input: { projectId, id: newId(2), starred: true }, place },
      [],
    );
    await after(5);
    expect(list.pages()).toEqual([[newId(1)], [newId(2)]]);
    expect(alone()?.pieces).toEqual([{ ...piece(newId(2)), starred: true }]);
    expect(sentTo('evidence.page')).toHaveLength(0);
    listed();
    await after(5);
    expect(sentTo('evidence.page')).not.toHaveLength(0);
  });
});
