import { maskPersonalData } from './text/mask';
import type { Evidence } from './evidence';

/**
 * The piece with personal data masked in every text of it and of the voices merged into it; who said it and
 * where are gone, the account stays (it is a customer, not a person). Masking twice changes nothing more.
 */
export function maskEvidence(piece: Evidence, names: readonly string[] = []): Evidence {
  const everyName = [...names, piece.author, ...piece.voices.map((voice) => voice.author)];
  const masked = (text: string): string => maskPersonalData(text, everyName).text;
  return {
    ...piece,
    text: masked(piece.text),
    title: masked(piece.title),
    author: '',
    url: '',
    masked: true,
    voices: piece.voices.map((voice) => ({ ...voice, text: masked(voice.text), author: '', url: '' })),
  };
}

/**
 * What is left of a piece when a person or an account is erased: the piece without the voices that are to be
 * forgotten, or null when the piece itself is theirs and no other voice is left to stand for it.
 */
export function eraseFrom(
  piece: Evidence,
  who: { readonly author: string } | { readonly accountId: string },
): Evidence | null {
  const theirs = (voice: { readonly author: string; readonly accountId: string | null }): boolean =>
    'author' in who
      ? voice.author.toLowerCase() === who.author.toLowerCase()
      : voice.accountId === who.accountId;
  const voices = piece.voices.filter((voice) => !theirs(voice));
  if (!theirs(piece)) return { ...piece, voices };
  const [heir, ...others] = voices;
  if (heir === undefined) return null;
  const { evidenceId, ...voice } = heir;
  return { ...piece, ...voice, id: evidenceId, title: '', externalId: '', rating01: null, voices: others };
}
