import { PIECE_ORDERS } from '@domain/evidence/evidence';
import { isIsoDate } from '@domain/iso-date';
import { CHANNELS, LONGEST_TAG, SENTIMENTS } from '@domain/records/evidence';
import type { PieceFilter } from '@contract/evidence/evidence-views';

const states = ['any', 'new', 'linked', 'skipped', 'deleted'] as const;
export type InboxState = (typeof states)[number];

/** The filter that an address names; whatever it does not name or names wrongly is left open. */
export function inboxFilterFrom(search: string): PieceFilter {
  const given = new URLSearchParams(search);
  const state = states.find((name) => name === given.get('state')) ?? 'any';
  const channel = CHANNELS.find((name) => name === given.get('channel'));
  const sentiment = SENTIMENTS.find((name) => name === given.get('sentiment'));
  const order = PIECE_ORDERS.find((name) => name === given.get('order'));
  const needKey = given.get('need') ?? '';
  const likeNeedKey = given.get('like') ?? '';
  const accountId = given.get('account') ?? '';
  const author = (given.get('person') ?? '').slice(0, 500);
  const tag = (given.get('tag') ?? '').trim().slice(0, LONGEST_TAG);
  const [from, to] = [given.get('from') ?? '', given.get('to') ?? ''];
  const personaKey = given.get('persona') ?? '';
  const importId = given.get('import') ?? '';
  return {
    text: (given.get('text') ?? '').slice(0, 200),
    triage: state === 'deleted' ? 'any' : state,
    deleted: state === 'deleted',
    ...(needKey === '' ? {} : { needKey }),
    ...(personaKey === '' ? {} : { personaKey }),
    ...(importId === '' ? {} : { importId }),
    ...(accountId === '' ? {} : { accountId }),
    ...(author === '' ? {} : { author }),
    ...(tag === '' ? {} : { tag }),
    ...(isIsoDate(from) && { from }),
    ...(isIsoDate(to) && { to }),
    ...(likeNeedKey === '' ? {} : { likeNeedKey }),
    ...(order === undefined || order === 'said' ? {} : { order }),
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
  put('account', filter.accountId);
  put('person', filter.author);
  put('tag', filter.tag);
  put('from', filter.from);
  put('to', filter.to);
  put('sentiment', filter.sentiment);
  put('starred', filter.starred === true ? '1' : '');
  put('like', filter.likeNeedKey);
  put('order', filter.order === 'said' ? '' : filter.order);
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
