import { collectStatistics } from '../../domain/evidence/text/term-statistics';
import { TopicMatcher } from '../../domain/evidence/text/topic-matcher';
import type { Topic } from '../../domain/evidence/text/topic-matcher';
import type { EvidenceStore } from '../../adapters/store/evidence/evidence-store';
import type { Call } from '../call';

export interface SuggestedTopic {
  readonly key: string;
  readonly name: string;
  /** Words of the text that led here; empty when the account did. */
  readonly because: readonly string[];
}

/** What the texts of a product may be about; nothing where no word carries it. */
export interface TopicOffers {
  /** Needs that a text may be about, best first, each with the words that say so. */
  needs(text: string): SuggestedTopic[];
  /** Personas whom a text may come from, best first, each with the words that say so. */
  personas(text: string): SuggestedTopic[];
}

/** The newest pieces that are linked already: what people said to be about a need speaks for it. */
const EXAMPLES_READ = 400;
/** Newest ones of a need: more of them change its words no more. */
const EXAMPLES_OF_NEED = 20;
const WORDS_SHOWN = 4;

/** Everything that offers needs or personas for a text does so by this: the inbox, a ticket, themes, a work item. */
export async function readTopicOffers(
  call: Call,
  deps: { readonly evidence: Pick<EvidenceStore, 'newestTexts' | 'linksOf'> },
): Promise<TopicOffers> {
  const productId = call.product.id;
  const [{ needs, personas }, pieces] = await Promise.all([
    call.catalogue(),
    deps.evidence.newestTexts(productId, 'linked', EXAMPLES_READ),
  ]);
  const links = await deps.evidence.linksOf(
    productId,
    pieces.map((piece) => piece.id),
  );
  const texts = pieces.map(({ id, title, text }) => ({ id, text: `${title} ${text}` }));
  const statistics = collectStatistics([
    ...needs.map((need) => `${need.title} ${need.statement}`),
    ...texts.map((piece) => piece.text),
  ]);
  const examples = new Map<string, string[]>();
  for (const { id, text } of texts) {
    for (const { needId } of links.get(id) ?? []) {
      const known = examples.get(needId) ?? [];
      if (known.length < EXAMPLES_OF_NEED) examples.set(needId, [...known, text]);
    }
  }
  const offers = (topics: readonly Topic[]): ((text: string) => SuggestedTopic[]) => {
    const matcher = new TopicMatcher(topics, statistics);
    const names = new Map(topics.map((topic) => [topic.key, topic.name]));
    return (text) =>
      matcher.suggest(text).map(({ key, because }) => ({
        key,
        name: names.get(key) ?? key,
        because: because.slice(0, WORDS_SHOWN).map((shared) => shared.word),
      }));
  };
  return {
    needs: offers(
      needs.map(({ id, key, title, statement }) => ({
        key,
        name: title,
        text: statement,
        examples: examples.get(id) ?? [],
      })),
    ),
    personas: offers(personas.map(({ key, name, role }) => ({ key, name, text: role }))),
  };
}
