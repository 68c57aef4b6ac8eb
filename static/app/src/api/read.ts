import {
  keepPreviousData,
  skipToken,
  useInfiniteQuery,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from '@tanstack/react-query';
import type { ProcedureInput, ProcedureOutput } from '@contract/rpc';
import { shownBy, tags } from '@contract/tags';
import type { Tag } from '@contract/tag';
import type { ReadName } from '@contract/tags';
import type { Ask } from './ask';
import { call } from './call';
import { kept, keptPages } from './kept';
import { ledgerOf } from './ledger';
import { shown } from './shown';

/** An answer as it stands on the screen: waited for, failed with a way to try again, or there. */
export type Read<T> = UseQueryResult<T>;
export type ReadPages<T> = UseInfiniteQueryResult<InfiniteData<T>>;

export interface ReadOptions<O> {
  /** Shows what was answered before until another input is answered. */
  readonly keep?: boolean;
  /** Milliseconds after which it is asked again; false = not by itself. */
  readonly every?: false | number | ((answer: O | undefined) => number | false);
  /** Milliseconds for which an answer counts as fresh; it is read anew after a write in any case. */
  readonly freshMs?: number;
  /** What is shown until the first answer has come. */
  readonly first?: O;
  /** Nothing stays when it leaves the screen: the next time begins with a read. */
  readonly forget?: boolean;
  /** Asks nothing itself: shows what another part of the surface was answered. */
  readonly known?: boolean;
}

/** The answer of a procedure, kept for every part of the surface that asks the same; `null` asks nothing. */
export function useRead<N extends ReadName>(
  name: N,
  input: ProcedureInput<N> | null,
  options: ReadOptions<ProcedureOutput<N>> = {},
): Read<ProcedureOutput<N>> {
  return kept(
    useQuery({
      ...shown({ kind: 'read', name, input, asks: [name], of: shownBy(name, input) }),
      queryFn: input === null ? skipToken : () => call(name, input),
      ...settings(options),
    }),
  );
}

function queryOf<N extends ReadName>(name: N, input: ProcedureInput<N>) {
  return {
    ...shown({ kind: 'read', name, input, asks: [name], of: shownBy(name, input) }),
    queryFn: () => call(name, input),
  };
}

/** The answers of one procedure to several inputs, each kept on its own. */
export function useReads<N extends ReadName>(
  name: N,
  inputs: readonly ProcedureInput<N>[],
): readonly Read<ProcedureOutput<N>>[] {
  return useQueries({
    queries: inputs.map((input) => queryOf(name, input)),
  }).map(kept);
}

/** A list page by page. `next` gives the part of the input that asks for what follows a page, null after the last. */
export function useReadPages<N extends ReadName>(
  name: N,
  input: ProcedureInput<N>,
  next: (page: ProcedureOutput<N>) => Partial<ProcedureInput<N>> | null,
): ReadPages<ProcedureOutput<N>> {
  return keptPages(
    useInfiniteQuery({
      ...shown({ kind: 'pages', name, input, asks: [name], of: shownBy(name, input) }),
      queryFn: ({ pageParam }: { pageParam: object }) => call(name, { ...input, ...pageParam }),
      initialPageParam: {},
      getNextPageParam: (page): object | null => next(page),
    }),
  );
}

/** Something that is put together from answers of procedures, from Jira, or from both. */
export interface Reading<I, O> {
  readonly name: string;
  readonly asks: readonly ReadName[];
  readonly of: readonly Tag[];
  readonly load: (input: I, ask: Ask) => Promise<O>;
}

let readings = 0;

/**
 * Declares a reading, outside of components. It shows what the procedures show that it asks, and with `jira: true`
 * what stands in Jira. What it asks is kept for whoever asks the same.
 */
export function reading<I, O, N extends ReadName = never>(
  { asks = [], jira = false }: { readonly asks?: readonly N[]; readonly jira?: boolean },
  load: (input: I, ask: Ask<N>) => Promise<O>,
): Reading<I, O> {
  readings += 1;
  const of = new Set(asks.flatMap((name): readonly Tag[] => tags[name].of));
  if (jira) of.add('item');
  return { name: String(readings), asks, of: [...of], load };
}

/** What a reading gives for an input; `null` asks nothing. */
export function useReading<I, O>(
  { name, asks, of, load }: Reading<I, O>,
  input: I | null,
  options: ReadOptions<O> = {},
): Read<O> {
  const client = useQueryClient();
  const ask: Ask = (asked, about) => client.query(queryOf(asked, about));
  return kept(
    useQuery({
      ...shown({ kind: 'reading', name, input, asks, of }),
      queryFn: input === null ? skipToken : () => load(input, ask),
      ...settings(options),
    }),
  );
}

/** Tells what changed without a write of this surface, for example when work in the background has ended. */
export function useChanged(): (...changed: readonly Tag[]) => void {
  return ledgerOf(useQueryClient()).changed;
}

function settings<O>({ keep = false, every, freshMs, first, forget = false, known = false }: ReadOptions<O>) {
  return {
    ...(keep && { placeholderData: keepPreviousData }),
    ...(every !== undefined && {
      refetchInterval:
        typeof every === 'function'
          ? ({ state }: { readonly state: { readonly data: O | undefined } }) => every(state.data)
          : every,
    }),
    ...(freshMs !== undefined && { staleTime: freshMs }),
    ...(first !== undefined && { initialData: first }),
    ...(forget && { gcTime: 0, staleTime: 0 }),
    ...(known && { enabled: false }),
  };
}
