import fc from 'fast-check';
import { joinRecords } from '../../../src/domain/records/join-records';
import { KIND_NAMES, kindNamed, kinds, referencesTo } from '../../../src/domain/records/kinds';
import { checkPatch } from '../../../src/domain/records/check-record';
import { anyRecord } from './any-record';

const trait = (text: string, evidenceIds: readonly string[] = []) => ({
  id: text,
  group: 'goals',
  text,
  evidenceIds,
});

it('adds the shares of two personas and joins their traits with the evidence of both', () => {
  const kept = { share01: 0.3, traits: [trait('Closes the month', ['e1'])], quote: '', strategicWeight: 1 };
  const other = {
    share01: 0.2,
    traits: [trait('closes the month ', ['e2']), trait('Travels')],
    quote: 'I never have time.',
    strategicWeight: 2,
  };
  expect(joinRecords(kinds.persona, kept, other)).toMatchObject({
    share01: 0.5,
    traits: [{ text: 'Closes the month', evidenceIds: ['e1', 'e2'] }, { text: 'Travels' }],
    quote: 'I never have time.',
    strategicWeight: 2,
  });
});

it('never makes more than all customers of two shares', () => {
  expect(joinRecords(kinds.persona, { share01: 0.7 }, { share01: 0.6 })).toMatchObject({ share01: 1 });
});

it('keeps what an account knows already and fills what only the other one knows', () => {
  const kept = { plan: 'team', arr: 10, people: null, since: null, attributes: { Region: 'North' } };
  const other = {
    plan: 'solo',
    arr: 5,
    people: 12,
    since: '2020-01-01',
    attributes: { Region: 'South', Tier: 1 },
  };
  expect(joinRecords(kinds.account, kept, other)).toEqual({
    people: 12,
    since: '2020-01-01',
    attributes: { Region: 'North', Tier: 1 },
  });
});

it.each(KIND_NAMES)('joins any two records of the kind %s into one that its declaration takes', (name) => {
  const kind = kindNamed(name);
  fc.assert(
    fc.property(anyRecord(kind), anyRecord(kind), (kept, other) => {
      expect(checkPatch(kind, joinRecords(kind, kept, other), 'snapshot').ok).toBe(true);
    }),
    { numRuns: 30 },
  );
});

it('follows every reference to a persona and a need, inside lists and groups too', () => {
  expect(referencesTo('persona')).toEqual([
    { kind: 'evidence', field: 'personaId' },
    { kind: 'map', field: 'personaId' },
    { kind: 'round', field: 'personaId' },
    { kind: 'session', field: 'participants' },
  ]);
  expect(referencesTo('evidence').map(({ kind, field }) => `${kind}.${field}`)).toEqual([
    'persona.traits',
    'map.content',
    'test.evidenceIds',
  ]);
});
