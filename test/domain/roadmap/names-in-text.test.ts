import fc from 'fast-check';
import { maskNames } from '../../../src/domain/evidence/text/mask';
import { isOrdinary, namesToLookUp, peopleIn } from '../../../src/domain/roadmap/names-in-text';

const part = fc.constantFrom(
  'Ann',
  'Miller',
  'Zoë',
  'Quill',
  'O’Hara',
  'Jörg',
  'de',
  'Ruiz',
  'J.',
  '张伟',
  'Ng',
);
const named = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '));

describe('the names that are looked up for a text', () => {
  it('are all that masking would find there, however they are written around', () => {
    fc.assert(
      fc.property(named, fc.constantFrom('', 'as ', 'Asked by: ', '('), (name, before) => {
        const text = `${before}${name}, who waits\nfor it`;
        fc.pre(!isOrdinary(name) && maskNames(text, [name]) !== text);
        expect(namesToLookUp([text])).toContain(name.normalize('NFC'));
      }),
    );
  });

  it.each([
    ['asked by ann miller', 'Ann Miller'],
    ['Thanks to @quill77!', '@quill77'],
    ['Ann M. wants it', 'Ann M.'],
    ['ann\n  miller', 'Ann Miller'],
  ])('are in %j, written as %j', (text, name) => {
    expect(namesToLookUp([text])).toContain(name);
  });

  it.each(['User', 'Great app', '42', 'the best', 'Kunde'])('are never ordinary words alone: %j', (name) => {
    expect(isOrdinary(name)).toBe(true);
    expect(namesToLookUp([`What a ${name}!`])).not.toContain(name);
  });

  it('grow with the text and no faster', () => {
    const text = Array.from({ length: 3_000 }, (_, at) => `word${String(at)}`).join(' ');
    expect(namesToLookUp([text]).length).toBeLessThan(3_000 * 11);
  });
});

it('knows by their headings which facts are people', () => {
  const facts = {
    'Account owner': 'Ann',
    'owner.name': 'Bo',
    Betreuer: 'Jörg',
    Country: 'Chad',
    Seats: 4,
    Plan: 'Ann',
  };
  expect(peopleIn(facts)).toEqual(['Ann', 'Bo', 'Jörg']);
});
