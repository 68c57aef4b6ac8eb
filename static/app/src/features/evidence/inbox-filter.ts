import { CHANNELS, SENTIMENTS } from '@domain/records/evidence';
import type { PieceFilter } from '@contract/evidence/evidence-views';
import type { KnowledgeSnapshot } from '@contract/value/knowledge-snapshot';

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

interface KnownPieceFilter {
  readonly filter: PieceFilter;
  readonly gone: readonly { readonly part: 'need' | 'persona'; readonly value: string }[];
}

/** Leaves out the need or persona that was deleted since the link was made, and says which. */
export function knownPieceFilter(
  filter: PieceFilter,
  {
    needs,
    formerKeys,
    personas,
    formerPersonaKeys,
  }: Pick<KnowledgeSnapshot, 'needs' | 'formerKeys' | 'personas' | 'formerPersonaKeys'>,
): KnownPieceFilter {
  const { needKey, personaKey, ...rest } = filter;
  const goneNeed = needKey !== undefined && ![...needs, ...formerKeys].some(({ key }) => key === needKey);
  const gonePersona =
    personaKey !== undefined && ![...personas, ...formerPersonaKeys].some(({ key }) => key === personaKey);
  return {
    filter: {
      ...rest,
      ...(needKey !== undefined && !goneNeed && { needKey }),
      ...(personaKey !== undefined && !gonePersona && { personaKey }),
    },
    gone: [
      ...(goneNeed ? [{ part: 'need' as const, value: needKey }] : []),
      ...(gonePersona ? [{ part: 'persona' as const, value: personaKey }] : []),
    ],
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
