import { ok, playJira, refused, sentTo } from '../fake-bridge';
import type { QueryClient } from '@tanstack/react-query';
import { AppError } from '../../../src/domain/app-error';
import { Ledger } from '../../../static/app/src/api/ledger';
import { after, keptAnswers, newId, piece, projectId, show, until } from './on-screen';
import { said } from '../../../src/domain/words/said';

let client: QueryClient;
let ledger: Ledger;
beforeEach(() => {
  client = keptAnswers();
  ledger = new Ledger(client);
});
afterEach(() => {
  client.clear();
});

describe('a write', () => {
  let server = 0;
  beforeEach(() => {
    server = 0;
    playJira({
      answers: {
        'evidence.count': async () => {
          const waiting = server;
          await after(30);
          return ok({ waiting, more: false });
        },
        'analysis.link': async ({ ids }) => {
          await after(10 * ids.length);
          server = ids.length;
          return ok({ linked: ids.length, at: 1 });
        },
        'view.list': () => ok({ views: [] }),
      },
    });
  });
  const link = (pieces: number) =>
    ledger.write(
      {
        name: 'analysis.link',
        input: { projectId, ids: Array.from({ length: pieces }, String), link: { needKey: 'N-1' } },
      },
      [],
    );

  it('is seen by a first read that was on its way when it was sent', async () => {
    const count = show(client, 'evidence.count', { projectId });
    await after(5);
    await link(1);
    await until(() => count() !== undefined);
    expect(count()).toEqual({ waiting: 1, more: false });
  });

  it('is read once for three at a time, after the last of them', async () => {
    const count = show(client, 'evidence.count', { projectId });
    await until(() => count() !== undefined);
    await Promise.all([link(1), link(2), link(3)]);
    await until(() => count()?.waiting !== 0);
    expect(count()).toEqual({ waiting: 3, more: false });
    expect(sentTo('evidence.count')).toHaveLength(2);
  });

  it('leaves alone what shows nothing that it touches', async () => {
    const views = show(client, 'view.list', { projectId });
    await until(() => views() !== undefined);
    await link(1);
    await after(5);
    expect(views()).toEqual({ views: [] });
    expect(sentTo('view.list')).toHaveLength(1);
  });

  it('stays busy until the reads it is asked to wait for are fresh', async () => {
    const count = show(client, 'evidence.count', { projectId });
    await until(() => count() !== undefined);
    await ledger.write(
      { name: 'analysis.link', input: { projectId, ids: ['1'], link: { needKey: 'N-1' } } },
      ['evidence.count'],
    );
    expect(count()).toEqual({ waiting: 1, more: false });
  });

  it('makes everything be read anew when it changes the product itself', async () => {
    const views = show(client, 'view.list', { projectId });
    await until(() => views() !== undefined);
    ledger.changed('product');
    await until(() => sentTo('view.list').length > 1);
    expect(sentTo('view.list')).toHaveLength(2);
  });

  it('has what it may have written read anew when it fails', async () => {
    const count = show(client, 'evidence.count', { projectId });
    await until(() => count() !== undefined);
    server = 7;
    await expect(
      ledger.write({ name: 'standing.run', input: { projectId, id: newId(1) } }, []),
    ).rejects.toBeInstanceOf(AppError);
    await until(() => count()?.waiting !== 0);
    expect(count()).toEqual({ waiting: 7, more: false });
  });

  it('is not held up by a long act that goes on', async () => {
    const count = show(client, 'evidence.count', { projectId });
    await until(() => count() !== undefined);
    let goOn = true;
    const long = ledger.act(async ({ write }) => {
      while (goOn) await write('analysis.link', { projectId, ids: ['1', '2'], link: { needKey: 'N-1' } });
    }, []);
    await after(5);
    await link(1);
    await until(() => (count()?.waiting ?? 0) > 0);
    goOn = false;
    await long;
    expect(sentTo('evidence.count').length).toBeGreaterThan(1);
  });
});

describe('an act of several writes', () => {
  it('has what it touched read anew once, at its end', async () => {
    playJira({
      answers: {
        'evidence.count': () => ok({ waiting: sentTo('evidence.triage').length, more: false }),
        'evidence.triage': ({ id }) => ok({ piece: piece(id) }),
      },
    });
    const count = show(client, 'evidence.count', { projectId });
    await until(() => count() !== undefined);
    await ledger.act(async ({ write }) => {
      for (const place of [1, 2, 3]) {
        await write('evidence.triage', { projectId, id: newId(place), skipped: true });
        await after(5);
      }
    }, []);
    await until(() => count()?.waiting !== 0);
    expect(count()).toEqual({ waiting: 3, more: false });
    expect(sentTo('evidence.count')).toHaveLength(2);
  });
});

describe('writes about one subject', () => {
  it('are sent one after another, and go on after one that fails', async () => {
    const log: string[] = [];
    playJira({
      answers: {
        'evidence.star': async ({ id, starred }) => {
          log.push(`${id} ${String(starred)} begins`);
          await after(starred ? 30 : 5);
          log.push(`${id} ${String(starred)} ends`);
          if (starred) return refused('invalid', said('evidence.gone'));
          return ok({ piece: piece(id) });
        },
      },
    });
    const star = (id: string, starred: boolean) =>
      ledger.write({ name: 'evidence.star', input: { projectId, id, starred } }, []);
    const [one, other] = [newId(1), newId(2)];
    const all = await Promise.allSettled([star(one, true), star(one, false), star(other, false)]);
    expect(all.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
    expect(log.filter((line) => line.startsWith(one))).toEqual([
      `${one} true begins`,
      `${one} true ends`,
      `${one} false begins`,
      `${one} false ends`,
    ]);
    expect(log.indexOf(`${other} false begins`)).toBeLessThan(log.indexOf(`${one} true ends`));
  });
});

describe('a write without an answer', () => {
  it('is sent again where twice does what once does, and only there', async () => {
    jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'performance'] });
    playJira({});
    const failed = Promise.allSettled([
      ledger.write({ name: 'evidence.star', input: { projectId, id: newId(1), starred: true } }, []),
      ledger.write({ name: 'setup.recompute', input: { projectId } }, []),
    ]);
    await jest.runAllTimersAsync();
    expect((await failed).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(sentTo('evidence.star')).toHaveLength(3);
    expect(sentTo('setup.recompute')).toHaveLength(1);
    jest.useRealTimers();
  });
});
