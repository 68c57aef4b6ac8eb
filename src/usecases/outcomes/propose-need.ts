import { needSentences, titleFrom } from '../../domain/evidence/text/need-in-text';
import type { NeedSentence } from '../../domain/evidence/text/need-in-text';
import type { ItemCall } from '../call';
import type { OutcomeDeps } from './outcome-deps';
import { topics } from '../evidence/suggest-for-piece';
import type { SuggestedTopic } from '../evidence/suggest-for-piece';

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
  const [{ needs, personas }, description] = await Promise.all([
    call.catalogue(),
    deps.jira.description(item.id),
  ]);
  const text = `${item.summary}\n${description}`;
  const attached = new Set(item.needKeys);
  return {
    known: topics(
      text,
      needs
        .filter(({ key }) => !attached.has(key))
        .map(({ key, title, statement }) => ({ key, name: title, text: `${title} ${statement}` })),
    ),
    sentences: needSentences(item.summary, description).map((sentence) => ({
      ...sentence,
      title: titleFrom(sentence.text),
    })),
    personas: topics(
      text,
      personas.map(({ key, name, role }) => ({ key, name, text: `${name} ${role}` })),
    ),
  };
}
