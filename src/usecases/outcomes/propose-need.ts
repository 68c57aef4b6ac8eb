import { needSentences, titleFrom } from '../../domain/evidence/text/need-in-text';
import type { NeedSentence } from '../../domain/evidence/text/need-in-text';
import type { ItemCall } from '../call';
import type { OutcomeDeps } from './outcome-deps';
import { readTopicOffers } from '../evidence/offer-topics';
import type { SuggestedTopic } from '../evidence/offer-topics';

export interface NeedProposal {
  /** Needs that are written down already and share words with the item. */
  readonly known: readonly SuggestedTopic[];
  /** Sentences of the item that a new need can be written down from. */
  readonly sentences: readonly (NeedSentence & { readonly title: string })[];
  readonly personas: readonly SuggestedTopic[];
}

/** What an item's own text says about the need behind it: needs that it names, else its own sentences. */
export async function proposeNeed(call: ItemCall, deps: OutcomeDeps): Promise<NeedProposal> {
  const { item } = call;
  const [offers, description] = await Promise.all([
    readTopicOffers(call, deps),
    deps.jira.description(item.id),
  ]);
  const text = `${item.summary}\n${description}`;
  const attached = new Set(item.needKeys);
  return {
    known: offers.needs(text).filter(({ key }) => !attached.has(key)),
    sentences: needSentences(item.summary, description).map((sentence) => ({
      ...sentence,
      title: titleFrom(sentence.text),
    })),
    personas: offers.personas(text),
  };
}
