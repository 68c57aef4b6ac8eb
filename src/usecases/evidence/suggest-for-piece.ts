import { maskPersonalData } from '../../domain/evidence/text/mask';
import { DuplicateIndex } from '../../domain/evidence/text/near-duplicates';
import { collectStatistics } from '../../domain/evidence/text/term-statistics';
import { TopicMatcher } from '../../domain/evidence/text/topic-matcher';
import type { PieceRecord } from '../../adapters/store/evidence/stored-piece';
import type { Call } from '../call';
import type { KnowledgeDeps } from '../knowledge-deps';

export interface SuggestedTopic {
  readonly key: string;
  readonly name: string;
  /** Words of the text that led here; empty when the account did. */
  readonly because: readonly string[];
}

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
  const { needs, personas } = await call.catalogue();
  const [candidates, ofAccount] = await Promise.all([
    deps.evidence.sharingWords(productId, draft.text, CANDIDATES),
    deps.catalogue.personaOfAccount(productId, draft.accountName),
  ]);
  const pieces = candidates.filter((piece) => piece.id !== draft.id);
  // The draft is one of the texts: the index compares only words that two of them share.
  const typed = { id: 'typed', title: '', text: draft.text };
  const index = new DuplicateIndex([typed, ...pieces.map(({ id, title, text }) => ({ id, title, text }))]);
  const similar = index.similarTo(typed, OFFERED, OFFERED_FROM);
  const fromAccount = personas.filter((persona) => persona.id === ofAccount);
  return {
    duplicates: similar.flatMap(({ id, similarity01 }) => {
      const piece = pieces.find((candidate) => candidate.id === id);
      return piece === undefined ? [] : [{ piece, similarity01 }];
    }),
    needs: topicsFor(draft.text, needs),
    personas: [
      ...fromAccount.map(({ key, name }) => ({ key, name, because: [] })),
      ...topics(
        draft.text,
        personas
          .filter((persona) => persona.id !== ofAccount)
          .map(({ key, name, role }) => ({ key, name, text: `${name} ${role}` })),
      ),
    ].slice(0, OFFERED),
    personalData: { ...maskPersonalData(draft.text, draft.author === '' ? [] : [draft.author]).counts },
  };
}

/** Needs that a text may be about, with the words that say so. */
export function topicsFor(
  text: string,
  needs: readonly { readonly key: string; readonly title: string; readonly statement: string }[],
): SuggestedTopic[] {
  return topics(
    text,
    needs.map((need) => ({ key: need.key, name: need.title, text: `${need.title} ${need.statement}` })),
  );
}

/** What a text may be about, best first, each with the words that say so. */
export function topics(
  text: string,
  known: readonly { readonly key: string; readonly name: string; readonly text: string }[],
): SuggestedTopic[] {
  const names = new Map(known.map((topic) => [topic.key, topic.name]));
  const matcher = new TopicMatcher(known, collectStatistics(known.map((topic) => topic.text)));
  return matcher.suggest(text, OFFERED).map(({ key, because }) => ({
    key,
    name: names.get(key) ?? key,
    because: because.slice(0, 4).map((shared) => shared.word),
  }));
}
