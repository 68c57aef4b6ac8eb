import fc from 'fast-check';
import { collectStatistics } from '../../../../src/domain/evidence/text/term-statistics';
import { TopicMatcher } from '../../../../src/domain/evidence/text/topic-matcher';
import type { Topic } from '../../../../src/domain/evidence/text/topic-matcher';
import { sampleNeeds } from '../../../../src/domain/product/sample/knowledge';

const matcherOf = (topics: readonly Topic[]): TopicMatcher =>
  new TopicMatcher(topics, collectStatistics(topics.map(({ name, text }) => `${name} ${text}`)));
const invoicing = matcherOf(
  sampleNeeds.map((need) => ({ key: `N-${String(need.number)}`, name: need.title, text: need.statement })),
);
const offered = (text: string): string[] => invoicing.suggest(text).map((topic) => topic.key);
const reasons = (text: string): string[] =>
  invoicing.suggest(text).flatMap((topic) => topic.because.map((shared) => shared.word.toLowerCase()));

describe('suggested needs', () => {
  it.each([
    ['How do I find an unpaid invoice without scrolling?', 'N-1', ['unpaid', 'invoice']],
    [
      'I would like to see who owes me money, the oldest first. Where is that report?',
      'N-4',
      ['owes', 'oldest'],
    ],
    ['The program put our own VAT rate on an invoice across the border.', 'N-8', ['vat', 'border']],
    ['Please remind a late client kindly, I hate the awkward call.', 'N-6', ['awkward', 'kindly']],
  ])('for “%s” begin with the right one, because of the words that carry it', (text, key, words) => {
    expect(offered(text)[0]).toBe(key);
    const because = invoicing.suggest(text)[0]?.because.map((shared) => shared.word.toLowerCase());
    expect(because).toEqual(expect.arrayContaining(words));
  });

  it.each([
    'Search by amount or reference\nThe search box takes an amount, a reference or a part of a customer’s name.',
    'Every morning the first thing I see is how slow it got, it takes time and I keep asking.',
    'Love the colours',
    'The camera on my phone is great, keep up the good work!',
    'Shuffle play repeats the same five songs again and again.',
    '',
  ])('are none for “%s”, which is about none of them', (text) => {
    expect(offered(text)).toEqual([]);
  });

  it.each([
    'Accept card payments\nA pay button in the mail with the invoice. Nobody has asked customers.',
    'Delete accounts for good thirty days after they are closed\nThe books are handed over first.',
  ])('never give an ordinary word as the reason: “%s”', (text) => {
    expect(
      reasons(text).filter((word) => /^(pay|asked|takes|first|days|handed|good|customers?)$/.test(word)),
    ).toEqual([]);
  });

  it('are not for how an invoice looks because chasing debtors “takes” a Friday', () => {
    const text = 'Chasing debtors takes my whole Friday.';
    expect(offered(text)).not.toContain('N-11');
    expect(reasons(text).filter((word) => word !== 'chasing')).toEqual([]);
  });

  it('are none for a word that most of the needs share', () => {
    expect(offered('Confetti on the invoice')).toEqual([]);
  });

  it('know what was said about a need in other words', () => {
    const search = { key: 'search', name: 'Find an unpaid invoice', text: '' };
    const others = ['Correct a mistake', 'Export the books', 'Send a reminder'].map((name) => ({
      key: name,
      name,
      text: '',
    }));
    const examples = [
      'I scroll the spreadsheet',
      'scrolling in a spreadsheet',
      'my spreadsheet is where I scroll',
    ];
    const text = 'We still keep a spreadsheet and scroll';
    expect(matcherOf([search, ...others]).suggest(text)).toEqual([]);
    const [first] = matcherOf([{ ...search, examples }, ...others]).suggest(text);
    expect(first?.key).toBe('search');
    expect(first?.because.map((shared) => shared.word).sort()).toEqual(['scroll', 'spreadsheet']);
  });

  it('need more agreement the more needs there are', () => {
    const topics = Array.from({ length: 400 }, (_, at) => ({
      key: String(at),
      name: `Task number${String(at)} zebra${String(at)}`,
      text: '',
    }));
    const text = 'When will somebody look at the zebra7 we told you about last winter in the long letter?';
    expect(
      matcherOf(topics.slice(0, 10))
        .suggest(text)
        .map((topic) => topic.key),
    ).toEqual(['7']);
    expect(matcherOf(topics).suggest(text)).toEqual([]);
  });

  it('stay away in German from words that stand in every text, and find those that do not', () => {
    const german = matcherOf([
      {
        key: 'N-1',
        name: 'Unbezahlte Rechnung schnell finden',
        text: 'Wenn ein Kunde anruft, will ich die offene Rechnung finden.',
      },
      {
        key: 'N-2',
        name: 'Mahnungen freundlich verschicken',
        text: 'Wenn jemand spät zahlt, soll er erinnert werden.',
      },
    ]);
    expect(
      german.suggest('Ich finde leider nicht schnell genug die Zeit, und der Kunde will alles sehen.'),
    ).toEqual([]);
    expect(german.suggest('Wo steht die unbezahlte Rechnung von letzter Woche?')[0]?.key).toBe('N-1');
  });

  it('give reasons that stand in the text, and never an offer without one', () => {
    const words = [
      'invoice',
      'unpaid',
      'books',
      'export',
      'takes',
      'time',
      'vat',
      'client',
      'who',
      'owes',
      'money',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 15 }), (said) => {
        for (const topic of invoicing.suggest(said.join(' '))) {
          expect(topic.because.length).toBeGreaterThan(0);
          for (const { word } of topic.because) expect(said).toContain(word);
        }
      }),
    );
  });
});
