import { maskPersonalData } from '../../evidence/text/mask';
import type { IsoDate } from '../../iso-date';
import type { ItemFacts } from '../lens';

/** Words that may be quoted outside of the team. */
export interface SaidQuote {
  readonly text: string;
  /** The persona in which it was said; null = nobody has tied it to one. */
  readonly persona: string | null;
  readonly saidOn: IsoDate;
}

/** What customers answered about a need that the work serves, since it was delivered. Shares are 0…1. */
export interface Measured {
  readonly persona: string;
  readonly satisfied: number;
  readonly answers: number;
  readonly share01: number;
  /** Wilson's 95 % interval. */
  readonly low01: number;
  readonly high01: number;
  /** Up to the delivery; null = nobody was asked before. */
  readonly before: { readonly satisfied: number; readonly answers: number } | null;
}

/** What the app knows of a piece of work that others are told of. */
export interface StoryFacts extends Pick<ItemFacts, 'title' | 'benefit' | 'personas' | 'needs'> {
  /** With consent alone. */
  readonly quotes: readonly SaidQuote[];
  readonly measured: readonly Measured[];
}

/** What may be told of a piece of work: each part stands in a record, none is made up. */
export interface Story {
  readonly title: string;
  /** null = nobody has written it yet. */
  readonly benefit: string | null;
  readonly personas: readonly string[];
  readonly needs: readonly string[];
  readonly quotes: readonly SaidQuote[];
  readonly measured: readonly Measured[];
}

/** Every text in which a customer may be named. */
export function textsOfStory({
  title,
  benefit,
  personas,
  needs,
  quotes,
  measured,
}: StoryFacts): readonly string[] {
  const said = quotes.flatMap(({ text, persona }) => [text, persona ?? '']);
  const asked = measured.map(({ persona }) => persona);
  return [title, benefit, ...personas, ...needs.map(sentenceOf), ...said, ...asked];
}

/**
 * The story as people outside of the team may read it. A quote in which something had to be masked is left out: nobody
 * said it so. `names` are all that may stand in the texts.
 */
export function storyOf(facts: StoryFacts, names: readonly string[]): Story {
  const masked = (text: string): string => maskPersonalData(text, names).text;
  return {
    title: masked(facts.title),
    benefit: facts.benefit === '' ? null : masked(facts.benefit),
    personas: facts.personas.map(masked),
    needs: facts.needs.map((need) => masked(sentenceOf(need))),
    quotes: quotableOf(facts.quotes, names),
    measured: facts.measured.map((one) => ({ ...one, persona: masked(one.persona) })),
  };
}

/** Those of the quotes that leave the team word for word. */
function quotableOf(quotes: readonly SaidQuote[], names: readonly string[]): readonly SaidQuote[] {
  const masked = (text: string): string => maskPersonalData(text, names).text;
  return quotes
    .filter(({ text }) => masked(text) === text)
    .map((quote) => ({ ...quote, persona: quote.persona === null ? null : masked(quote.persona) }));
}

/** A need in its own sentence, or by its title where nobody wrote one. */
function sentenceOf({ title, statement }: Pick<ItemFacts['needs'][number], 'title' | 'statement'>): string {
  return statement === '' ? title : statement;
}
