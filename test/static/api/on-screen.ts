import '../fake-bridge';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import type { PieceView } from '../../../src/contract/evidence/evidence-views';
import type { ProcedureInput, ProcedureOutput } from '../../../src/contract/rpc';
import { tags } from '../../../src/contract/tags';
import type { ReadName } from '../../../src/contract/tags';
import { call } from '../../../static/app/src/api/call';
import { shown } from '../../../static/app/src/api/shown';

export const projectId = '10000';
export const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Resolves once it is so; what holds at last is tested, not how long that takes. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await after(1);
}

/** A cache whose answers stay fresh until something is written. */
export function keptAnswers(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { staleTime: 60_000, retry: false } } });
}

/** Shows a read as a part of the screen does; gives what stands there now. */
export function show<N extends ReadName>(
  client: QueryClient,
  name: N,
  input: ProcedureInput<N>,
): () => ProcedureOutput<N> | undefined {
  const observer = new QueryObserver(client, {
    ...shown({ kind: 'read', name, input, asks: [name], of: tags[name].of }),
    queryFn: () => call(name, input),
  });
  observer.subscribe(() => undefined);
  return () => observer.getCurrentResult().data;
}

export function newId(place: number): string {
  return `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`;
}

export function piece(id: string): PieceView {
  return {
    id,
    version: 1,
    text: 'A quote',
    title: '',
    channel: 'interview',
    source: '',
    url: '',
    saidOn: '2026-10-01',
    author: '',
    rating01: null,
    votes: 0,
    tags: [],
    personaKey: null,
    account: null,
    links: [],
    triage: 'new',
    starred: false,
    masked: false,
    sentiment: null,
    quotable: false,
    voices: 0,
    deleted: false,
    updatedAt: '2026-10-01T00:00:00.000Z',
  };
}
