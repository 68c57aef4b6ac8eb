import { CHANNELS, SENTIMENTS } from '@domain/records/evidence';
import type { PieceFilter } from '@contract/evidence/evidence-views';

const states = ['any', 'new', 'linked', 'skipped', 'deleted'] as const;
export type InboxState = (typeof states)[number];

/** The filter that an address names; whatever it does not name or names wrongly is left open. */
export function inboxFilterFrom(search: string): PieceFilter {
  const given = new URLSearchParams(search);
  const state = states.find((name) => name === given.get('state')) ?? 'any';
  const channel = CHANNELS.find((name) => name === given.get('channel'));
  const sentiment = SENTIMENTS.find((name) => name === given.get('sentiment'));
  const needKey = given.get('need') ?? '';
  const personaKey = given.get('persona') ?? '';
  const importId = given.get('import') ?? '';
  return {
    text: (given.get('text') ?? '').slice(0, 200),
    triage: state === 'deleted' ? 'any' : state,
    deleted: state === 'deleted',
    ...(needKey === '' ? {} : { needKey }),
    ...(personaKey === '' ? {} : { personaKey }),
    ...(importId === '' ? {} : { importId }),
    ...(channel === undefined ? {} : { channel }),
    ...(sentiment === undefined ? {} : { sentiment }),
    ...(given.get('starred') === '1' ? { starred: true } : {}),
  };
}

export function inboxStateOf(filter: PieceFilter): InboxState {
  return filter.deleted ? 'deleted' : filter.triage;
}

/** The address of a filter, so that it can be sent to somebody. */
export function inboxSearch(filter: PieceFilter): string {
  const search = new URLSearchParams();
  const put = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') search.set(name, value);
  };
  put('text', filter.text);
  put('state', inboxStateOf(filter) === 'any' ? '' : inboxStateOf(filter));
  put('need', filter.needKey);
  put('persona', filter.personaKey);
  put('channel', filter.channel);
  put('import', filter.importId);
  put('sentiment', filter.sentiment);
  put('starred', filter.starred === true ? '1' : '');
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
