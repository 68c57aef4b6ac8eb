import { maskPersonalData } from '../../domain/evidence/text/mask';
import { DuplicateIndex } from '../../domain/evidence/text/near-duplicates';
import type { PieceRecord } from '../../adapters/store/evidence/stored-piece';
import type { Call } from '../call';
import type { KnowledgeDeps } from '../knowledge-deps';
import { readTopicOffers } from './offer-topics';
import type { SuggestedTopic } from './offer-topics';

export interface Suggestions {
  readonly duplicates: readonly { readonly piece: PieceRecord; readonly similarity01: number }[];
  readonly needs: readonly SuggestedTopic[];
  readonly personas: readonly SuggestedTopic[];
  readonly personalData: Readonly<Record<string, number>>;
}

const CANDIDATES = 60;
/** Offered while typing from here on: lower than in bulk, since a person looks at each (ours). */
const OFFERED_FROM = 0.35;
const OFFERED = 3;

/** What a text resembles, what it may be about and whom it may come from, each with its reason. */
export async function suggestForPiece(
  call: Call,
  draft: {
    readonly text: string;
    readonly author: string;
    readonly accountName: string;
    readonly id?: string | undefined;
  },
  deps: Pick<KnowledgeDeps, 'evidence' | 'catalogue'>,
): Promise<Suggestions> {
  const productId = call.product.id;
  const { personas } = await call.catalogue();
  const [offers, candidates, ofAccount] = await Promise.all([
    readTopicOffers(call, deps),
    deps.evidence.sharingWords(productId, draft.text, CANDIDATES),
    deps.catalogue.personaOfAccount(productId, draft.accountName),
  ]);
  const pieces = candidates.filter((piece) => piece.id !== draft.id);
  // The draft is one of the texts: the index compares only words that two of them share.
  const from = candidates.find((piece) => piece.id === draft.id)?.url ?? '';
  const typed = { id: 'typed', title: '', text: draft.text, from };
  const index = new DuplicateIndex([
    typed,
    ...pieces.map(({ id, title, text, url }) => ({ id, title, text, from: url })),
  ]);
  const similar = index.similarTo(typed, OFFERED, OFFERED_FROM);
  const fromAccount = personas.filter((persona) => persona.id === ofAccount);
  return {
    duplicates: similar.flatMap(({ id, similarity01 }) => {
      const piece = pieces.find((candidate) => candidate.id === id);
      return piece === undefined ? [] : [{ piece, similarity01 }];
    }),
    needs: offers.needs(draft.text),
    personas: [
      ...fromAccount.map(({ key, name }) => ({ key, name, because: [] })),
      ...offers.personas(draft.text).filter(({ key }) => fromAccount.every((persona) => persona.key !== key)),
    ].slice(0, OFFERED),
    personalData: { ...maskPersonalData(draft.text, draft.author === '' ? [] : [draft.author]).counts },
  };
}
