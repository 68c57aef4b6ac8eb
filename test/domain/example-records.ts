import type { Account } from '../../src/domain/customers/account';
import type { Evidence } from '../../src/domain/evidence/evidence';
import type { Need } from '../../src/domain/needs/need';
import { noTraits } from '../../src/domain/customers/persona';
import type { Persona } from '../../src/domain/customers/persona';

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

export function need(key: string, change: Partial<Need> = {}): Need {
  return {
    key,
    statement: `statement of ${key}`,
    kind: 'job',
    status: 'unmet',
    decline: null,
    personaKeys: [],
    estimates: [],
    journeyStageId: null,
    theme: '',
    goalId: null,
    archivedOn: null,
    ...change,
  };
}

export function persona(key: string, change: Partial<Persona> = {}): Persona {
  return {
    key,
    name: key,
    role: '',
    photo: '',
    traits: noTraits(),
    quote: null,
    share01: null,
    weight: 1,
    anti: false,
    archivedOn: null,
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
