import { needSentences, titleFrom } from '../../domain/evidence/text/need-in-text';
import type { NeedSentence } from '../../domain/evidence/text/need-in-text';
import type { Actor } from '../../ports/actor';
import type { OutcomeDeps } from './outcome-deps';
import { authorship } from '../requests';
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
export async function proposeNeed(issueId: string, actor: Actor, deps: OutcomeDeps): Promise<NeedProposal> {
  const [item, description] = await Promise.all([deps.jira.read(issueId), deps.jira.description(issueId)]);
  const productId = await deps.knowledge.productOfProject(item.projectId, authorship(actor, deps.clock));
  const { needs, personas } = await deps.catalogue.read(productId);
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
