/** @jest-environment jsdom */
import fc from 'fast-check';
import {
  draftOf,
  gap,
  gapsIn,
  letterHtml,
  letterMarkdown,
  letterOf,
  letterPage,
  letterText,
  partsOf,
  told,
} from '../../../../src/domain/roadmap/telling/letter';
import type { Letter } from '../../../../src/domain/roadmap/telling/letter';

const letter: Letter = [
  { kind: 'title', text: 'New in Invoicing' },
  { kind: 'heading', text: 'Find any invoice in seconds' },
  { kind: 'quote', text: '“I scroll for ten minutes.”', by: 'Bookkeeper, 2 Oct 2026' },
  { kind: 'point', text: 'One' },
  { kind: 'point', text: 'Two' },
  { kind: 'text', text: gap('How they get it') },
];
const block = fc.oneof(
  fc.record({
    kind: fc.constantFrom('title' as const, 'heading' as const, 'text' as const, 'point' as const),
    text: fc.string({ unit: 'grapheme', minLength: 1 }),
  }),
  fc.record({
    kind: fc.constant('quote' as const),
    text: fc.string({ unit: 'grapheme', minLength: 1 }),
    by: fc.string(),
  }),
);

describe('a text before it leaves', () => {
  it('is the same text after a person has looked at it and changed nothing, whatever the records say', () => {
    const written = block.map((one) =>
      one.kind === 'quote'
        ? { ...one, text: `“${told(one.text)}”`, by: told(one.by) }
        : { ...one, text: told(one.text) },
    );
    fc.assert(
      fc.property(fc.array(written), (blocks) => {
        const full = blocks.filter(({ text }) => text !== '');
        expect(letterOf(draftOf(full))).toEqual(full);
      }),
      { examples: [[[{ kind: 'text', text: '# no heading' }]], [[{ kind: 'point', text: '- a dash' }]]] },
    );
  });

  it('is edited as lines: headings, quotes, points and paragraphs', () => {
    expect(letterOf('# T\n\nfirst\nline\n\nsecond\n- a\n- b\n> said\n> so\n> — Ann\n## H')).toEqual([
      { kind: 'title', text: 'T' },
      { kind: 'text', text: 'first line' },
      { kind: 'text', text: 'second' },
      { kind: 'point', text: 'a' },
      { kind: 'point', text: 'b' },
      { kind: 'quote', text: 'said so', by: 'Ann' },
      { kind: 'heading', text: 'H' },
    ]);
  });

  it('knows what is still to be filled, and takes no record for a gap', () => {
    expect(gapsIn(letter)).toEqual(['[[How they get it]]']);
    expect(gapsIn([{ kind: 'text', text: told('a [[link]] of a wiki') }])).toEqual([]);
    expect(gapsIn([{ kind: 'text', text: gap('What of “[EU] invoices”?') }])).toHaveLength(1);
    expect(partsOf('See [[whom]] now')).toEqual([
      { text: 'See ', isGap: false },
      { text: 'whom', isGap: true },
      { text: ' now', isGap: false },
    ]);
  });

  it('is plain text', () => {
    expect(letterText(letter)).toBe(
      'New in Invoicing\n\nFind any invoice in seconds\n\n“I scroll for ten minutes.”\n— Bookkeeper, 2 Oct 2026\n\n• One\n• Two\n\n[[How they get it]]\n',
    );
  });

  it('is HTML in which every text stays text, as a fragment and as a page that loads nothing', () => {
    const parser = new DOMParser();
    fc.assert(
      fc.property(fc.array(block, { minLength: 1 }), (blocks) => {
        const page = parser.parseFromString(letterHtml(blocks), 'text/html');
        const tags = [...page.body.querySelectorAll('*')].map(({ localName }) => localName);
        expect(tags.filter((tag) => !/^(?:h1|h2|p|ul|li|blockquote|footer)$/.test(tag))).toEqual([]);
      }),
      { examples: [[[{ kind: 'text', text: '<script>alert(1)</script><img src=x onerror=y>' }]]] },
    );
    const page = letterPage([{ kind: 'title', text: '</title><script>x</script>' }], 'de');
    expect(parser.parseFromString(page, 'text/html').querySelector('script')).toBeNull();
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('<html lang="de">');
  });

  it('is Markdown in which no record is markup', () => {
    const words = letterMarkdown([
      { kind: 'text', text: '**bold** [x](javascript:y) <b>' },
      { kind: 'quote', text: '“# so”', by: 'A_b_' },
    ]);
    expect(words).toBe(
      '\\*\\*bold\\*\\* \\[x\\]\\(javascript:y\\) \\<b\\>\n\n> “\\# so”\n> \n> — A\\_b\\_\n',
    );
  });
});
