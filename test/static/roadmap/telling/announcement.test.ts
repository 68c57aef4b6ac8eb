import { announcement, customerVoice } from '../../../../src/domain/roadmap/telling/announcement';
import type { LetterWords } from '../../../../src/domain/roadmap/telling/announcement';
import { gapsIn, letterText } from '../../../../src/domain/roadmap/telling/letter';
import { storyOf } from '../../../../src/domain/roadmap/telling/story';
import type { Story, StoryFacts } from '../../../../src/domain/roadmap/telling/story';
import { messages } from '../../../../static/app/src/i18n/en/letter';
import { speaker } from '../../../../src/domain/words/speak';

const speak = speaker(messages, 'en');
const words: LetterWords = {
  say: (key, values) => speak(key, values) ?? key,
  day: (day) => day,
  list: (parts) => parts.join(' and '),
  percent: (share01) => `${String(Math.round(100 * share01))} %`,
};
const quote = { text: 'I scroll for ten minutes.', persona: 'Bookkeeper', saidOn: '2026-10-02' };
const search: Story = {
  title: 'Search by amount',
  benefit: 'You answer while your client is still on the phone',
  personas: ['Bookkeeper'],
  needs: ['I want to find an unpaid invoice fast.'],
  quotes: [quote],
  measured: [],
};
const filter: Story = { ...search, title: 'Filters in the list' };
const bare: Story = {
  title: 'Bank import',
  benefit: null,
  personas: ['Owner'],
  needs: ['Match payments'],
  quotes: [],
  measured: [],
};
const about = { product: 'Invoicing', when: 'version 2', persona: null };

describe('what is told of delivered work', () => {
  it('begins with the benefit, then the need, the voice and what changed; the same benefit is told once', () => {
    expect(letterText(announcement('notes', [search, filter], about, words))).toBe(
      [
        'New in Invoicing: version 2',
        'You answer while your client is still on the phone',
        'The need behind it: I want to find an unpaid invoice fast.',
        '“I scroll for ten minutes.”\n— Bookkeeper, 2026-10-02',
        'What changed: Search by amount and Filters in the list.',
        '',
      ]
        .join('\n\n')
        .trimEnd() + '\n',
    );
  });

  it('says nothing that no record says: what is missing is a gap', () => {
    const notes = announcement('notes', [bare], about, words);
    expect(gapsIn(notes)).toEqual(['[[What can customers do now with “Bank import”?]]']);
    expect(letterText(notes)).toContain('The need behind it: Match payments');
    expect(gapsIn(announcement('blog', [search], about, words))).toHaveLength(2);
  });

  it('quotes the persona that it is written for, and nobody twice', () => {
    const owner = { text: 'I want my evenings back.', persona: 'Owner', saidOn: '2026-10-03' };
    const both: Story = { ...search, quotes: [quote, owner] };
    const forOwner = announcement('newsletter', [both], { ...about, persona: 'Owner' }, words);
    expect(letterText(forOwner)).toContain('For Owner.');
    expect(forOwner.filter(({ kind }) => kind === 'quote')).toEqual([
      { kind: 'quote', text: '“I want my evenings back.”', by: 'Owner, 2026-10-03' },
    ]);
    const twice = announcement('notes', [search, { ...bare, quotes: [quote] }], about, words);
    expect(twice.filter(({ kind }) => kind === 'quote')).toHaveLength(1);
  });

  it('is short inside of the product', () => {
    const many = [1, 2, 3, 4, 5].map((at) => ({ ...search, benefit: `Benefit ${String(at)}` }));
    expect(letterText(announcement('in-app', many, about, words))).toBe(
      'New in Invoicing: version 2\n\n• Benefit 1\n• Benefit 2\n• Benefit 3\n\nAnd 2 more things.\n',
    );
  });

  it('is nothing where nothing is told of', () => {
    for (const kind of ['notes', 'blog', 'newsletter', 'in-app'] as const)
      expect(announcement(kind, [], about, words)).toEqual([]);
  });

  it('is the story of one quote, with gaps where nobody has said or measured it', () => {
    const voice = letterText(customerVoice(search, quote, words));
    for (const part of ['“I scroll for ten minutes.”', 'Bookkeeper', ...search.needs, 'Search by amount'])
      expect(voice).toContain(part);
    expect(gapsIn(customerVoice(search, quote, words))).toEqual([
      '[[What came of it: nobody has measured it yet]]',
    ]);
    expect(gapsIn(customerVoice(bare, null, words))).toHaveLength(4);
  });

  it('says what came of it as it was measured, with its interval, and what it was before', () => {
    const after = { satisfied: 18, answers: 24, share01: 0.75, low01: 0.55, high01: 0.88 };
    const measured = [{ persona: 'Bookkeeper', ...after, before: { satisfied: 6, answers: 20 } }];
    const voice = customerVoice({ ...search, measured }, quote, words);
    expect(gapsIn(voice)).toEqual([]);
    expect(letterText(voice)).toContain(
      'Since then 18 of 24 answers of Bookkeeper say that they are satisfied: 75 %, with 95 % certainty between 55 % and 88 %. Before, it was 6 of 20.',
    );
  });
});

describe('what of work may be told', () => {
  const facts: StoryFacts = {
    title: 'Search for Nordwind Ltd',
    benefit: 'Nordwind Ltd saves time',
    personas: ['Bookkeeper at Nordwind Ltd'],
    needs: [{ key: 'N-1', title: 'Find', statement: 'As Nordwind Ltd I want to find', status: 'unmet' }],
    quotes: [
      quote,
      { ...quote, text: 'We at Nordwind Ltd wait.' },
      { ...quote, text: 'Mail ann@example.org' },
    ],
    measured: [],
  };

  it('names no customer, and quotes only what stands word for word', () => {
    const story = storyOf(facts, ['Nordwind Ltd']);
    expect(JSON.stringify(story)).not.toMatch(/Nordwind|ann@/);
    expect(story.quotes).toEqual([quote]);
    expect(story.title).toBe('Search for [name 1]');
  });

  it('says that nobody has written a benefit yet, and lets a need without a sentence speak by its title', () => {
    const plain = {
      ...facts,
      benefit: '',
      needs: [{ ...facts.needs[0], key: 'N-1', title: 'Find', statement: '', status: 'unmet' as const }],
    };
    expect(storyOf(plain, [])).toMatchObject({ benefit: null, needs: ['Find'] });
  });
});
