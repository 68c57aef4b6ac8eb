import type { Account } from '../../src/domain/customers/account';
import type { Evidence } from '../../src/domain/evidence/evidence';

export const TODAY = '2026-11-23';

export function piece(id: string, change: Partial<Evidence> = {}): Evidence {
  return {
    id,
    text: `text of ${id}`,
    title: '',
    channel: 'support-ticket',
    source: 'test',
    externalId: '',
    url: '',
    saidOn: TODAY,
    recordedAt: `${TODAY}T00:00:00.000Z`,
    author: '',
    accountId: null,
    personaKey: null,
    links: [],
    rating01: null,
    votes: 1,
    sentiment: null,
    tags: [],
    voices: [],
    masked: false,
    quoteOfWeek: null,
    ...change,
  };
}

export function account(id: string, change: Partial<Account> = {}): Account {
  return {
    id,
    name: id,
    state: 'active',
    plan: '',
    people: null,
    arr: null,
    attributes: {},
    since: null,
    ...change,
  };
}
