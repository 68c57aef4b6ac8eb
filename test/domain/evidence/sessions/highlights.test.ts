import fc from 'fast-check';
import { highlightsIn, movedQuotes, placeOfQuote } from '../../../../src/domain/evidence/sessions/highlights';
import type { Placed } from '../../../../src/domain/evidence/sessions/highlights';
import { withoutNames } from '../../../../src/domain/evidence/sessions/nameless';
import { maskNames } from '../../../../src/domain/evidence/text/mask';

const KNOWN = new Set(['Anna', 'Bram']);
const TALK = 'Anna: I print it and sign it.\nBram: We do the same.\nAnna: Every week, by hand.';
const marked = (from: string, to: string) =>
  highlightsIn({ text: TALK, speaker: '' }, TALK.indexOf(from), TALK.indexOf(to) + to.length, KNOWN);

it('makes one quote of each turn in a stretch, word for word, without labels', () => {
  expect(marked('sign', 'same.')).toEqual([
    { begins: TALK.indexOf('sign'), text: 'sign it.', speaker: 'Anna' },
    { begins: TALK.indexOf('We do'), text: 'We do the same.', speaker: 'Bram' },
  ]);
});

it('makes nothing of a label, or of less than a word', () => {
  expect(marked('Bram', 'Bram')).toEqual([]);
  expect(highlightsIn({ text: TALK, speaker: '' }, 6, 7, KNOWN)).toEqual([]);
});

it('knows whose turn goes on where a passage begins within one', () => {
  expect(highlightsIn({ text: 'and so on.', speaker: 'Bram' }, 0, 10, KNOWN)).toEqual([
    { begins: 0, text: 'and so on.', speaker: 'Bram' },
  ]);
});

it('moves along with an edit elsewhere, and stands nowhere when its own words change', () => {
  const quote = { text: 'We do the same.', begins: TALK.indexOf('We do') };
  const longer = TALK.replace('I print it', 'Every Monday I print the whole list');
  expect(movedQuotes(TALK, longer, [quote])).toEqual([longer.indexOf('We do the same.')]);
  expect(movedQuotes(TALK, TALK.replace('the same', 'it too'), [quote])).toEqual([null]);
  expect(movedQuotes(TALK, 'Something else altogether.', [quote])).toEqual([null]);
});

it('tells the one that moved from another one of the very words', () => {
  const before = 'yes it is. no. yes it is.';
  const after = `so, ${before}`;
  expect(movedQuotes(before, after, [{ text: 'yes it is.', begins: 15 }])).toEqual([19]);
});

const word = fc.constantFrom('print', 'sign', 'list', 'week', 'Anna:', 'yes', 'no', '.', '\n', 'äöü', '🙂');
const text = fc.array(word, { minLength: 5, maxLength: 80 }).map((words) => words.join(' '));

it('after any edits every quote is verbatim at its place, or says that its source changed', () => {
  fc.assert(
    fc.property(
      text,
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 40 })), { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 20 }), fc.oneof(text, fc.constant(''))), {
        minLength: 1,
        maxLength: 4,
      }),
      (source, marks, edits) => {
        let standing = source;
        let quotes = marks.flatMap(([at, length]): Placed[] => {
          const begins = at % source.length;
          const words = source.slice(begins, begins + length + 1);
          return words === '' ? [] : [{ text: words, begins }];
        });
        for (const [at, length, put] of edits) {
          const from = at % (standing.length + 1);
          const next = standing.slice(0, from) + put + standing.slice(from + length);
          const places = movedQuotes(standing, next, quotes);
          quotes = quotes.map((quote, place) => ({ ...quote, begins: places[place] ?? null }));
          standing = next;
          for (const quote of quotes)
            if (quote.begins !== null) expect(standing.startsWith(quote.text, quote.begins)).toBe(true);
          for (const quote of quotes) {
            const found = placeOfQuote(standing, quote);
            if (found !== null) expect(standing.slice(found, found + quote.text.length)).toBe(quote.text);
          }
        }
      },
    ),
    { numRuns: 300 },
  );
});

it('an edit before or after a quote whose words stand once never loses it', () => {
  fc.assert(
    fc.property(text, text, text, (head, tail, put) => {
      const quote = 'the one that we look for';
      const before = `${head} ${quote} ${tail}`;
      const stood = [{ text: quote, begins: head.length + 1 }];
      expect(movedQuotes(before, `${put} ${before}`, stood)).toEqual([put.length + head.length + 2]);
      expect(movedQuotes(before, `${head} ${quote} ${put}`, stood)).toEqual([head.length + 1]);
    }),
    { numRuns: 200 },
  );
});

it('takes a name out of a passage and leaves its quotes word for word', () => {
  const source = 'Anna: I, Anna Berger, sign it.\nBram: Anna Berger said so.';
  const quotes = [
    { text: 'Anna Berger, sign it.', begins: source.indexOf('Anna Berger, sign') },
    { text: 'Anna Berger said', begins: source.indexOf('Anna Berger said') },
    { text: 'no longer there', begins: null },
  ];
  const after = withoutNames(source, quotes, {
    labels: KNOWN,
    rename: (label) => (label === 'Anna' ? 'P1' : label),
    mask: (words) => maskNames(words, ['Anna Berger', 'Anna', 'Berger']),
  });
  expect(after.text).toBe('P1: I, [name 1], sign it.\nBram: [name 1] said so.');
  expect(after.quotes.map((quote) => quote?.text ?? null)).toEqual([
    '[name 1], sign it.',
    '[name 1] said',
    null,
  ]);
  for (const quote of after.quotes)
    if (quote !== null) expect(placeOfQuote(after.text, quote)).toBe(quote.begins);
});
