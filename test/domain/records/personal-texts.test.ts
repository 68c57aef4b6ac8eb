import fc from 'fast-check';
import { isPlain } from '../../../src/domain/records/check-record';
import { KIND_NAMES, kindNamed, kinds } from '../../../src/domain/records/kinds';
import { personalFields, personalTexts, withPersonalTexts } from '../../../src/domain/records/personal-texts';
import { anyRecord } from './any-record';

/** Texts of at least this many characters that a person types may name somebody, unless said here why not. */
const FREE_FROM = 300;
const NAMES_NOBODY: readonly string[] = [
  // A picture's bytes.
  'persona.photo',
];

it('counts every long text of every kind as one that may name a person', () => {
  const long = KIND_NAMES.flatMap((name) =>
    Object.entries(kindNamed(name).specs)
      .filter(([, spec]) => spec.type === 'text' && spec.server !== true && (spec.max ?? 0) >= FREE_FROM)
      .map(([field]) => ({ name, field })),
  );
  const missed = long.filter(
    ({ name, field }) =>
      !personalFields(kindNamed(name)).includes(field) && !NAMES_NOBODY.includes(`${name}.${field}`),
  );
  expect(missed).toEqual([]);
});

it('finds the texts inside lists, groups and documents', () => {
  const value = {
    name: 'Acme',
    attributes: { Contact: 'Mary Miller', Seats: 5 },
    plan: 'team',
  };
  expect(personalTexts(kinds.account, value)).toEqual([
    { path: 'name', text: 'Acme' },
    { path: 'plan', text: 'team' },
    { path: 'attributes.Contact', text: 'Mary Miller' },
  ]);
  const traits = [{ id: 'a', group: 'goals', text: 'Like Mary', evidenceIds: [] }];
  expect(personalTexts(kinds.persona, { traits })).toEqual([{ path: 'traits.0.text', text: 'Like Mary' }]);
});

it.each(KIND_NAMES)('leaves no personal text of a %s standing when each is put through a change', (name) => {
  const kind = kindNamed(name);
  fc.assert(
    fc.property(anyRecord(kind), (value) => {
      const masked = Object.fromEntries(
        Object.entries(value).map(([field, one]) => [
          field,
          withPersonalTexts(kind.specs[field] ?? { type: 'text' }, one, () => '■'),
        ]),
      );
      expect(isPlain(masked)).toBe(true);
      expect(personalTexts(kind, masked).filter(({ text }) => text !== '■' && text !== '')).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
