import type { MessageValues } from '../../words/speak';
import type { IsoDate } from '../../iso-date';
import { gap, told } from './letter';
import type { Block, Letter } from './letter';
import type { Measured, SaidQuote, Story } from './story';

/** The kinds of text that are made of what was delivered. */
export const ANNOUNCEMENTS = ['notes', 'blog', 'newsletter', 'in-app', 'voice'] as const;
export type Announcement = (typeof ANNOUNCEMENTS)[number];

/** The sentences around the records, in the language of the readers. */
export type LetterKey =
  | 'letter.title'
  | 'letter.for'
  | 'letter.need'
  | 'letter.changed'
  | 'letter.quote'
  | 'letter.quote.by'
  | 'letter.more'
  | 'letter.result'
  | 'letter.result.before'
  | 'letter.voice.title'
  | 'letter.voice.who'
  | 'letter.voice.hurt'
  | 'letter.voice.built'
  | 'letter.voice.came'
  | 'letter.gap.benefit'
  | 'letter.gap.opening'
  | 'letter.gap.how'
  | 'letter.gap.quote'
  | 'letter.gap.who'
  | 'letter.gap.came';

export interface LetterWords {
  readonly say: (key: LetterKey, values?: MessageValues) => string;
  readonly day: (day: IsoDate) => string;
  readonly list: (parts: readonly string[]) => string;
  readonly percent: (share01: number) => string;
}

interface About {
  readonly product: string;
  /** The version or the days of which is told, in words. */
  readonly when: string;
  /** The persona for whom it is written; null = for all. */
  readonly persona: string | null;
}

/** Benefits that a message inside of the product has room for. */
const MOST_IN_APP = 3;

/** Work that gives the same benefit, told once. */
interface Told {
  readonly benefit: string;
  readonly titles: readonly string[];
  readonly needs: readonly string[];
  readonly quote: SaidQuote | null;
}

/** A text of what was delivered: benefit first, and nothing that stands in no record. Empty where nothing is told of. */
export function announcement(
  kind: Exclude<Announcement, 'voice'>,
  stories: readonly Story[],
  about: About,
  words: LetterWords,
): Letter {
  const parts = toldOnce(stories, about.persona, words);
  if (parts.length === 0) return [];
  const head: Block[] = [
    { kind: 'title', text: words.say('letter.title', { product: told(about.product), when: about.when }) },
    ...(about.persona === null ? [] : [text(words.say('letter.for', { persona: told(about.persona) }))]),
  ];
  const how = text(gap(words.say('letter.gap.how')));
  switch (kind) {
    case 'notes':
      return [...head, ...parts.flatMap((part) => section(part, words))];
    case 'blog':
      return [
        ...head,
        text(gap(words.say('letter.gap.opening'))),
        ...parts.flatMap((part) => section(part, words)),
        how,
      ];
    case 'newsletter':
      return [
        ...head,
        ...parts.map(({ benefit }): Block => ({ kind: 'point', text: benefit })),
        ...parts.flatMap(({ quote }) => (quote === null ? [] : [quoteBlock(quote, words)])).slice(0, 1),
        how,
      ];
    case 'in-app':
      return [
        ...head,
        ...parts.slice(0, MOST_IN_APP).map(({ benefit }): Block => ({ kind: 'point', text: benefit })),
        ...(parts.length > MOST_IN_APP
          ? [text(words.say('letter.more', { count: parts.length - MOST_IN_APP }))]
          : []),
      ];
  }
}

/** One quote and its story: who said it, what hurt, what was built, what came of it. */
export function customerVoice(story: Story, quote: SaidQuote | null, words: LetterWords): Letter {
  const { say } = words;
  const who = quote?.persona ?? null;
  return [
    { kind: 'title', text: say('letter.voice.title') },
    quote === null ? text(gap(say('letter.gap.quote'))) : quoteBlock(quote, words),
    heading(say('letter.voice.who')),
    text(who === null ? gap(say('letter.gap.who')) : told(who)),
    heading(say('letter.voice.hurt')),
    ...story.needs.map((need) => text(told(need))),
    heading(say('letter.voice.built')),
    text(benefitOf(story, words)),
    text(say('letter.changed', { what: told(story.title) })),
    heading(say('letter.voice.came')),
    ...(story.measured.length === 0
      ? [text(gap(say('letter.gap.came')))]
      : story.measured.map((measured) => text(resultOf(measured, words)))),
  ];
}

/** What was measured since, with its interval, and what it was before. */
function resultOf(measured: Measured, { say, percent }: LetterWords): string {
  const { persona, satisfied, answers, share01, low01, high01, before } = measured;
  const since = say('letter.result', {
    persona: told(persona),
    satisfied,
    answers,
    share: percent(share01),
    low: percent(low01),
    high: percent(high01),
  });
  return before === null ? since : `${since} ${say('letter.result.before', { ...before })}`;
}

/** What is said of work that gives one benefit: it first, then the need, a voice, and what changed. */
function section({ benefit, titles, needs, quote }: Told, words: LetterWords): Block[] {
  return [
    heading(benefit),
    ...needs
      .filter((need) => told(need) !== benefit)
      .map((need) => text(words.say('letter.need', { need: told(need) }))),
    ...(quote === null ? [] : [quoteBlock(quote, words)]),
    text(words.say('letter.changed', { what: words.list(titles) })),
  ];
}

/** Two pieces of work that give the same to customers promise it once. */
function toldOnce(stories: readonly Story[], persona: string | null, words: LetterWords): Told[] {
  const groups = new Map<string, Story[]>();
  for (const story of stories) {
    const benefit = benefitOf(story, words);
    groups.set(benefit, [...(groups.get(benefit) ?? []), story]);
  }
  const quoted = new Set<string>();
  return [...groups].map(([benefit, group]) => {
    const quotes = group.flatMap((story) => story.quotes).filter(({ text: said }) => !quoted.has(said));
    const quote = quotes.find((each) => each.persona === persona) ?? quotes[0] ?? null;
    // Nobody reads the same words twice.
    if (quote !== null) quoted.add(quote.text);
    return {
      benefit,
      titles: [...new Set(group.map(({ title }) => told(title)))],
      needs: [...new Set(group.flatMap(({ needs }) => needs.slice(0, 1)))],
      quote,
    };
  });
}

function benefitOf({ benefit, title }: Story, { say }: LetterWords): string {
  return benefit === null ? gap(say('letter.gap.benefit', { title: told(title) })) : told(benefit);
}

/** Word for word as it was said; only its lines become one. */
function quoteBlock({ text: said, persona, saidOn }: SaidQuote, { say, day }: LetterWords): Block {
  const on = day(saidOn);
  return {
    kind: 'quote',
    text: say('letter.quote', { quote: told(said) }),
    by: persona === null ? on : say('letter.quote.by', { who: told(persona), day: on }),
  };
}

function text(words: string): Block {
  return { kind: 'text', text: words };
}

function heading(words: string): Block {
  return { kind: 'heading', text: words };
}
