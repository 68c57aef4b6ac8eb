import { asked, ok, playJira, sentTo } from '../fake-bridge';
import { InfiniteQueryObserver } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { PieceView } from '../../../src/contract/evidence/evidence-views';
import type { ProcedureOutput } from '../../../src/contract/rpc';
import { tags } from '../../../src/contract/tags';
import { call } from '../../../static/app/src/api/call';
import { Ledger } from '../../../static/app/src/api/ledger';
import { shown } from '../../../static/app/src/api/shown';
import { after, keptAnswers, newId, piece, projectId, show, until } from './on-screen';

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
  const secrets = (...names: readonly string[]) => ({
    address: '',
    secrets: names.map((name) => ({
      id: newId(1),
      name,
      createdAt: '2026-11-23T10:00:00.000Z',
      createdBy: 'somebody',
      lastUsedAt: null,
      deliveries: 0,
    })),
  });
  const revoke = () => ledger.write({ name: 'hook.revoke', input: { projectId, id: newId(2) } }, []);

  it('is shown where a read of the same would show it, without asking again', async () => {
    playJira({
      answers: { 'hook.list': () => ok(secrets()), 'hook.revoke': () => ok(secrets('A')) },
    });
    const shownHere = show(client, 'hook.list', { projectId });
    const others = show(client, 'hook.list', { projectId: '10001' });
    await until(() => shownHere() !== undefined && others() !== undefined);
    await revoke();
    await until(() => sentTo('hook.list').length > 2);
    expect(shownHere()).toEqual(secrets('A'));
    expect(others()).toEqual(secrets());
    expect(sentTo('hook.list')).toEqual([{ projectId }, { projectId: '10001' }, { projectId: '10001' }]);
  });

  it('is not believed when another write was on its way: then it is asked', async () => {
    let there = [''];
    playJira({
      answers: {
        'hook.list': () => ok(secrets(...there)),
        'hook.revoke': async () => {
          const before = there;
          await after(20);
          there = [...there, 'A'];
          return ok(secrets(...before, 'B'));
        },
      },
    });
    const shownHere = show(client, 'hook.list', { projectId });
    await until(() => shownHere() !== undefined);
    await Promise.all([
      revoke(),
      ledger.write({ name: 'standing.run', input: { projectId, id: newId(2) } }, []).catch(() => undefined),
    ]);
    await until(() => shownHere()?.secrets.length !== 1);
    expect(shownHere()).toEqual(secrets('', 'A'));
    expect(sentTo('hook.list')).toHaveLength(2);
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
        'evidence.page': ({ limit = 0 }) =>
          ok({ pieces: [piece(newId(limit))], more: true, next: null, order: 'said' }),
        'evidence.star': ({ id }) => ok({ piece: { ...piece(id), starred: true } }),
      },
    });
  });

  it('keeps its first pages after a write and reads only those anew', async () => {
    const list = listed();
    await until(() => list.pages().length > 0);
    for (let page = 1; page < 6; page += 1) await list.more();
    expect(list.pages()).toHaveLength(6);
    asked.length = 0;
    await ledger.write({ name: 'evidence.star', input: { projectId, id: newId(9), starred: true } }, []);
    await until(() => sentTo('evidence.page').length === 3 && client.isFetching() === 0);
    expect(list.pages()).toEqual([[newId(1)], [newId(2)], [newId(3)]]);
    expect(sentTo('evidence.page')).toHaveLength(3);
  });

  it('shows a changed record where it stands, and is read anew only when it is opened again', async () => {
    const list = listed();
    const alone = show(client, 'evidence.page', { projectId, filter: {}, limit: 2 });
    await until(() => list.pages().length > 0 && alone() !== undefined);
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
    await until(() => sentTo('evidence.page').length > 0);
  });
});
