import type { Topic, TopicMatcher } from '../evidence/text/topic-matcher';
import type { Account } from './account';
import type { Evidence } from '../evidence/evidence';
import { TRAIT_GROUPS } from './persona';
import type { Persona } from './persona';

/** Why a persona is suggested for a piece, from sure to less sure. */
export type PersonaReason =
  | { readonly kind: 'account'; readonly accountId: string }
  | { readonly kind: 'author'; readonly author: string; readonly pieces: number }
  | { readonly kind: 'words'; readonly words: readonly string[] };

export interface PersonaSuggestion {
  readonly personaKey: string;
  readonly because: PersonaReason;
}

/** A persona as a topic for `TopicMatcher`: its name, role and all its traits. */
export function personaTopic(persona: Persona): Topic {
  const traits = TRAIT_GROUPS.flatMap((group) => persona.traits[group].map((trait) => trait.text));
  return { key: persona.key, text: [persona.name, persona.role, ...traits].join('. ') };
}

/**
 * The persona a piece probably comes from: that of its account; else the one its author's earlier pieces were
 * most often given; else the one whose traits share most words with it. Null when nothing speaks for any.
 */
export function suggestPersona(
  piece: Pick<Evidence, 'text' | 'title' | 'author' | 'accountId'>,
  account: Pick<Account, 'id' | 'personaKey'> | null,
  byAuthor: readonly Pick<Evidence, 'personaKey'>[],
  matcher: TopicMatcher,
): PersonaSuggestion | null {
  if (account !== null && account.personaKey !== null) {
    return { personaKey: account.personaKey, because: { kind: 'account', accountId: account.id } };
  }
  const counts = new Map<string, number>();
  for (const { personaKey } of byAuthor) {
    if (personaKey !== null) counts.set(personaKey, (counts.get(personaKey) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (piece.author !== '' && most !== undefined) {
    return { personaKey: most[0], because: { kind: 'author', author: piece.author, pieces: most[1] } };
  }
  const [best] = matcher.suggest(`${piece.title}\n${piece.text}`, 1);
  if (best === undefined) return null;
  return {
    personaKey: best.key,
    because: { kind: 'words', words: best.because.map((shared) => shared.word) },
  };
}
