import { storyOf, textsOfStory } from '../../domain/roadmap/telling/story';
import type { SaidQuote, Story, StoryFacts } from '../../domain/roadmap/telling/story';
import type { QuoteRecord } from '../../domain/evidence/quote';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { Call } from '../call';
import { offeredItems } from './offered-items';
import type { OfferedItem, ShareDeps } from './offered-items';
import { switchesOf } from './share-roadmap';
import type { SharedLines } from './share-roadmap';

/** Quotes that a person chooses from for one story; more would be a page of its own. */
const MOST_QUOTES = 20;

/** In the order of the ids asked for. */
export interface Stories extends Pick<SharedLines, 'publications' | 'benefits'> {
  /** null where the item is not shown to others, where the person may not see it, or where it is gone. */
  readonly stories: readonly (Story | null)[];
}

/** What may be told outside of the team about work: redacted here, so that nothing else reaches the page. */
export async function tellStories(
  call: Call,
  issueIds: readonly string[],
  deps: ShareDeps,
): Promise<Stories> {
  const offered = await offeredItems(call, issueIds, deps);
  const product = await call.model();
  const shown = offered.map((one) => (one?.publication.on === true ? storyFacts(one, product) : null));
  const texts = shown.flatMap((one) => (one === null ? [] : textsOfStory(one)));
  const names = await deps.customerNames.amongst(call.product.id, texts);
  return {
    stories: shown.map((one) => (one === null ? null : storyOf(one, names))),
    ...switchesOf(offered),
  };
}

function storyFacts({ facts, needs, quotes }: OfferedItem, product: ProductModel): StoryFacts {
  return {
    title: facts.title,
    benefit: facts.benefit,
    personas: facts.personas,
    // Work may stand below a need that was declined: no reason that anybody is told.
    needs: needs.filter(({ status }) => status !== 'declined'),
    quotes: saidQuotes(quotes, product).slice(0, MOST_QUOTES),
  };
}

/** Quotes with the personas in which they were said, as people call them. */
export function saidQuotes(quotes: readonly QuoteRecord[], { knowledge }: ProductModel): SaidQuote[] {
  return quotes.map(({ text, personaId, saidOn }) => ({
    text,
    saidOn,
    persona: knowledge.personas.find(({ id }) => id === personaId)?.name ?? null,
  }));
}
