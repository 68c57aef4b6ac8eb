import { cutPassages, wordsOf } from '../../../../src/domain/evidence/sessions/passages';
import { lineOfTurn, speakersOf, turnsOf } from '../../../../src/domain/evidence/sessions/turns';
import fc from 'fast-check';

const spoken = (text: string, known: ReadonlySet<string> | null = null) =>
  turnsOf(text, known).map(({ speaker, at, from, to }) => ({ speaker, at, words: text.slice(from, to) }));

it.each([
  ['Anna: Hello there', 'Anna', null],
  ['Anna Berger: Hello there', 'Anna Berger', null],
  ['Speaker 1: Hello there', 'Speaker 1', null],
  ['Anna [00:01:02]: Hello there', 'Anna', 62],
  ['Anna (1:02): Hello there', 'Anna', 62],
  ['[00:01:02] Anna: Hello there', 'Anna', 62],
  ['00:01:02 Anna van Dam: Hello there', 'Anna van Dam', 62],
  ['Speaker 1 00:01:02\nHello there', 'Speaker 1', 62],
  ['Anna (Quayside)  1:02\nHello there', 'Anna (Quayside)', 62],
  ['[01:02] Hello there', '', 62],
  ['Hello there', '', null],
  ['[name 1]: Hello there', '[name 1]', null],
])('reads who speaks in %j', (text, speaker, at) => {
  expect(spoken(text)).toEqual([{ speaker, at, words: 'Hello there' }]);
});

it('lets a turn go on until the next one begins', () => {
  const text = 'Anna: First.\nStill Anna.\n\nBram: Second\n[00:00:09] and Bram on.';
  expect(spoken(text)).toEqual([
    { speaker: 'Anna', at: null, words: 'First.\nStill Anna.' },
    { speaker: 'Bram', at: null, words: 'Second' },
    { speaker: 'Bram', at: 9, words: 'and Bram on.' },
  ]);
});

it('takes a word before a colon for a speaker only where it comes again, or most lines begin so', () => {
  const text = 'Note: we met early.\nIt rained.\nAnna: Yes.\nShe laughed.\nThen:\nAnna: No.\nThat was it.';
  expect(speakersOf(text)).toEqual(['Anna']);
  expect(spoken(text, new Set(['Anna'])).map(({ speaker }) => speaker)).toEqual(['', 'Anna', 'Anna']);
  expect(speakersOf('Anna: Yes.\nBram: No.')).toEqual(['Anna', 'Bram']);
});

it('never takes an address or a sentence for a speaker', () => {
  expect(speakersOf('https://example.test\nit is this: one thing\nhttps://example.test')).toEqual([]);
});

it('reads the lines back that it writes', () => {
  expect(spoken(lineOfTurn('Anna', 3_725.4, 'Yes.'))).toEqual([
    { speaker: 'Anna', at: 3_725, words: 'Yes.' },
  ]);
  expect(spoken(lineOfTurn('', 5, 'Yes.'))).toEqual([{ speaker: '', at: 5, words: 'Yes.' }]);
});

it('cuts between turns, and what it cuts is the transcript again', () => {
  const turn = fc
    .tuple(fc.constantFrom('Anna', 'Bram'), fc.integer({ min: 1, max: 3_000 }))
    .map(([speaker, words]) => `${speaker}: ${'some word '.repeat(words).trim()}`);
  fc.assert(
    fc.property(fc.array(turn, { minLength: 1, maxLength: 12 }), (turns) => {
      const text = turns.join('\n');
      const known = new Set(['Anna', 'Bram']);
      const passages = cutPassages(text, known);
      expect(passages.map((one) => one.text).join('')).toBe(text);
      for (const { text: part } of passages) expect(part.length).toBeLessThanOrEqual(16_001);
      const parts = passages.flatMap((one) =>
        turnsOf(one.text, known, one.speaker).map(
          ({ speaker, from, to }) => `${speaker} ${one.text.slice(from, to)}`,
        ),
      );
      const speakers = parts.map((one) => one.split(' ')[0]);
      expect(new Set(speakers)).toEqual(new Set(turns.map((one) => one.split(':')[0])));
    }),
    { numRuns: 30 },
  );
});

it('knows the same words whatever file they came in', () => {
  expect(wordsOf('Anna [00:01:02]: Hello, there!\nBram: Yes')).toBe(
    wordsOf('Anna: hello there\n\nBram:  yes'),
  );
});
