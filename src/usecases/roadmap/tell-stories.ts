import { storyOf, textsOfStory } from '../../domain/roadmap/telling/story';
import type { Measured, SaidQuote, Story, StoryFacts } from '../../domain/roadmap/telling/story';
import type { QuoteRecord } from '../../domain/evidence/quote';
import type { ProductModel } from '../../domain/value/product/product-model';
import type { OutcomeStore } from '../../adapters/store/outcomes/outcome-store';
import type { Call } from '../call';
import { checkPromises } from '../outcomes/check-promises';
import type { CheckedPromise } from '../outcomes/check-promises';
import { offeredItems } from './offered-items';
import type { OfferedItem, ShareDeps } from './offered-items';
import { switchesOf } from './share-roadmap';
import type { SharedLines } from './share-roadmap';

/** Quotes that a person chooses from for one story; more would be a page of its own. */
const MOST_QUOTES = 20;

export interface StoryDeps extends ShareDeps {
  readonly outcomes: OutcomeStore;
}

/** In the order of the ids asked for. */
export interface Stories extends Pick<SharedLines, 'publications' | 'benefits'> {
  /** null where the item is not shown to others, where the person may not see it, or where it is gone. */
  readonly stories: readonly (Story | null)[];
}

/** What may be told outside of the team about work: redacted here, so that nothing else reaches the page. */
export async function tellStories(
  call: Call,
  issueIds: readonly string[],
  deps: StoryDeps,
): Promise<Stories> {
  const offered = await offeredItems(call, issueIds, deps);
  const product = await call.model();
  const promises = await promisesOf(call, deps);
  const shown = offered.map((one, at) =>
    one?.publication.on === true
      ? storyFacts(
          one,
          product,
          promises.filter(({ issueId }) => issueId === issueIds[at]),
        )
      : null,
  );
  const texts = shown.flatMap((one) => (one === null ? [] : textsOfStory(one)));
  const names = await deps.customerNames.amongst(call.product.id, texts);
  return {
    stories: shown.map((one) => (one === null ? null : storyOf(one, names))),
    ...switchesOf(offered),
  };
}

/** What was promised of the product's needs, beside what was answered since. */
async function promisesOf(call: Call, deps: StoryDeps): Promise<readonly CheckedPromise[]> {
  const [all, rules] = await Promise.all([
    deps.outcomes.promises(call.product.id, null),
    deps.outcomes.promiseRules(call.product.id),
  ]);
  return checkPromises(call, all, rules, deps);
}

function storyFacts(
  { facts, needs, quotes }: OfferedItem,
  product: ProductModel,
  promises: readonly CheckedPromise[],
): StoryFacts {
  return {
    title: facts.title,
    benefit: facts.benefit,
    personas: facts.personas,
    // Work may stand below a need that was declined: no reason that anybody is told.
    needs: needs.filter(({ status }) => status !== 'declined'),
    quotes: saidQuotes(quotes, product).slice(0, MOST_QUOTES),
    measured: measuredOf(needs, product, promises),
  };
}

/** What was measured since, where enough have answered for a word. */
function measuredOf(
  needs: OfferedItem['needs'],
  { knowledge }: ProductModel,
  promises: readonly CheckedPromise[],
): Measured[] {
  return promises.flatMap(({ needId, personaId, before, result }): Measured[] => {
    const { standing, after } = result;
    const persona = knowledge.personas.find(({ id }) => id === personaId);
    const isServed = needs.some(({ id, status }) => id === needId && status !== 'declined');
    if (after?.interval == null || standing === 'too-few' || persona === undefined || !isServed) return [];
    const { satisfied, answers, share01, interval } = after;
    return [
      {
        persona: persona.name,
        satisfied,
        answers,
        share01,
        low01: interval.low,
        high01: interval.high,
        before: before.answers === 0 ? null : { satisfied: before.satisfied, answers: before.answers },
      },
    ];
  });
}

/** Quotes with the personas in which they were said, as people call them. */
function saidQuotes(quotes: readonly QuoteRecord[], { knowledge }: ProductModel): SaidQuote[] {
  return quotes.map(({ text, personaId, saidOn }) => ({
    text,
    saidOn,
    persona: knowledge.personas.find(({ id }) => id === personaId)?.name ?? null,
  }));
}
