import type { InfiniteData, Query, QueryClient } from '@tanstack/react-query';
import type { ProcedureOutput } from '@contract/rpc';
import type { Tag } from '@contract/tag';
import type { ReadName } from '@contract/tags';
import { shows } from './shown';

/** Pages of a list that are read again after a write; those behind them are dropped and come with "more". */
const PAGES_READ_AGAIN = 3;

/** What is to be done in the cache once the last write on its way has been answered. */
export interface Due {
  readonly tags: Set<Tag>;
  /** Answers that are what a read would answer now, as long as nothing was sent after them. */
  readonly answered: {
    readonly read: string;
    readonly input: object;
    readonly answer: unknown;
    readonly turn: number;
  }[];
  /** Answers that are put into a list where it stands; the list is read anew when it is opened again. */
  readonly placed: { readonly read: string; readonly put: (shown: unknown) => unknown }[];
}

/**
 * Reads everything on the screen anew that shows what was written. A read on its way is stopped first, as it may carry
 * what was there before: a first read would not start again by itself.
 */
export async function readAnew(client: QueryClient, due: Due, lastTurn: () => number): Promise<void> {
  const predicate = (query: Query): boolean => shows(query, due.tags);
  await client.cancelQueries({ predicate });
  const kept = new Set<Query>();
  for (const query of client.getQueryCache().findAll({ predicate })) {
    const answer = due.answered.findLast((each) => each.turn === lastTurn() && isAbout(query, each));
    const placed = due.placed.filter(({ read }) => read === query.meta?.name);
    if (answer !== undefined) {
      client.setQueryData(query.queryKey, answer.answer);
      kept.add(query);
    } else if (placed.length > 0 && query.state.data !== undefined) {
      for (const { put } of placed)
        client.setQueryData(query.queryKey, (data: unknown) => putInto(query, data, put));
      query.invalidate();
      kept.add(query);
    } else if (query.meta?.kind === 'pages') {
      client.setQueryData(query.queryKey, firstPages);
    }
  }
  void client.invalidateQueries({ predicate: (query) => predicate(query) && !kept.has(query) });
}

/** Waits for what is on the screen and under way that these procedures answer. */
export async function whenFresh(client: QueryClient, names: readonly ReadName[]): Promise<void> {
  if (names.length === 0) return;
  await client.refetchQueries(
    {
      type: 'active',
      predicate: ({ meta, state }) =>
        state.fetchStatus === 'fetching' && meta?.asks.some((name) => names.includes(name)) === true,
    },
    { cancelRefetch: false },
  );
}

/** Every answer of a read that is kept, whatever was asked. */
export function answersOf<N extends ReadName>(client: QueryClient, name: N): readonly ProcedureOutput<N>[] {
  const kept = client
    .getQueryCache()
    .findAll({ predicate: ({ meta }) => meta?.kind === 'read' && meta.name === name });
  // Under the name of a read there are answers of that read only.
  return kept.flatMap(({ state }) => (state.data === undefined ? [] : [state.data as ProcedureOutput<N>]));
}

/** Whether a write's answer is what the query would answer: the same read, about a subject that the write names. */
function isAbout({ meta }: Query, { read, input }: Due['answered'][number]): boolean {
  if (meta?.kind !== 'read' || meta.name !== read) return false;
  return Object.entries(meta.input ?? {}).every(([part, value]) => Reflect.get(input, part) === value);
}

function putInto({ meta }: Query, data: unknown, put: (shown: unknown) => unknown): unknown {
  if (meta?.kind !== 'pages') return put(data);
  const list = data as InfiniteData<unknown>;
  return { ...list, pages: list.pages.map(put) };
}

function firstPages(list: InfiniteData<unknown> | undefined): InfiniteData<unknown> | undefined {
  return (
    list && {
      pages: list.pages.slice(0, PAGES_READ_AGAIN),
      pageParams: list.pageParams.slice(0, PAGES_READ_AGAIN),
    }
  );
}
