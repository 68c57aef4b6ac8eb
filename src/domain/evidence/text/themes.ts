import { tokenise } from './tokens';
import type { Token } from './tokens';

export interface ThemePiece {
  readonly id: string;
  readonly text: string;
}

/** A proposal: pieces that share a wording. People name it, change it or throw it away. */
export interface ThemeProposal {
  /** The shared wording as most pieces write it. */
  readonly label: string;
  readonly terms: readonly string[];
  readonly evidenceIds: readonly string[];
  /** Words most common in the theme against everything else, for the reader: written forms. */
  readonly words: readonly string[];
}

export interface ThemeOptions {
  readonly limit?: number;
  /** Fewest pieces that make a theme. */
  readonly minPieces?: number;
}

/** Two words this close together, in one order or the other, count as one wording. */
const TOGETHER_WITHIN_TERMS = 3;
/** A wording in more than this share of all pieces is what everybody talks about, not a theme. */
const TOO_COMMON_01 = 0.15;
/** Of a next theme at least this share must be pieces that no theme has yet. */
const NEW_SHARE_01 = 0.5;
const TERMS_READ = 120;

interface Candidate {
  readonly terms: readonly string[];
  readonly pieces: number[];
}

/**
 * Proposes themes for pieces of evidence: pairs of stems that occur close together, taken greedily by how
 * many pieces they explain that no earlier theme explains, weighted by how much more often the two occur
 * together than apart. Pieces may belong to two themes; most belong to none: nothing is forced into a group.
 * Deterministic for a given order; time grows with the number of words (50,000 pieces: seconds).
 */
export function proposeThemes(pieces: readonly ThemePiece[], options: ThemeOptions = {}): ThemeProposal[] {
  const limit = options.limit ?? 20;
  const minPieces = options.minPieces ?? Math.max(3, Math.ceil(pieces.length / 1000));
  const tokens = pieces.map((piece) => tokenise(piece.text).slice(0, TERMS_READ));
  const candidates = rated(findPairs(tokens), countPieces(tokens), pieces.length, minPieces);
  const covered = new Set<number>();
  const themes: ThemeProposal[] = [];
  for (const candidate of candidates) {
    if (themes.length >= limit) break;
    const fresh = candidate.pieces.filter((at) => !covered.has(at));
    if (fresh.length < minPieces || fresh.length < NEW_SHARE_01 * candidate.pieces.length) continue;
    for (const at of candidate.pieces) covered.add(at);
    themes.push(describe(candidate, pieces, tokens));
  }
  return themes;
}

function findPairs(tokens: readonly (readonly Token[])[]): Map<string, number[]> {
  const pairs = new Map<string, number[]>();
  tokens.forEach((list, piece) => {
    for (let at = 0; at < list.length; at += 1) {
      const first = list[at]?.term ?? '';
      for (let next = at + 1; next < Math.min(list.length, at + TOGETHER_WITHIN_TERMS); next += 1) {
        const second = list[next]?.term ?? '';
        if (first === second) continue;
        const key = first < second ? `${first} ${second}` : `${second} ${first}`;
        const known = pairs.get(key);
        if (known === undefined) pairs.set(key, [piece]);
        else if (known[known.length - 1] !== piece) known.push(piece);
      }
    }
  });
  return pairs;
}

function countPieces(tokens: readonly (readonly Token[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of tokens) {
    for (const term of new Set(list.map((token) => token.term)))
      counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** Pairs in enough and not too many pieces, best first: pieces × ln(observed ÷ expected together). */
function rated(
  pairs: ReadonlyMap<string, number[]>,
  frequency: ReadonlyMap<string, number>,
  total: number,
  minPieces: number,
): Candidate[] {
  const most = Math.max(minPieces, TOO_COMMON_01 * total);
  const found: { candidate: Candidate; score: number }[] = [];
  for (const [key, pieces] of pairs) {
    if (pieces.length < minPieces || pieces.length > most) continue;
    const terms = key.split(' ');
    const apart = terms.reduce((product, term) => (product * (frequency.get(term) ?? 1)) / total, total);
    const lift = Math.log(pieces.length / apart);
    if (lift > 0) found.push({ candidate: { terms, pieces }, score: pieces.length * lift });
  }
  found.sort((a, b) => b.score - a.score || (a.candidate.terms.join() < b.candidate.terms.join() ? -1 : 1));
  return found.map((one) => one.candidate);
}

function describe(
  candidate: Candidate,
  pieces: readonly ThemePiece[],
  tokens: readonly (readonly Token[])[],
): ThemeProposal {
  const written = new Map<string, Map<string, number>>();
  const order = new Map<string, number>();
  const beside = new Map<string, number>();
  for (const piece of candidate.pieces) {
    const list = tokens[piece] ?? [];
    for (const token of list) {
      const forms = written.get(token.term) ?? new Map<string, number>();
      const form = token.word.toLowerCase();
      forms.set(form, (forms.get(form) ?? 0) + 1);
      written.set(token.term, forms);
    }
    for (const term of new Set(list.map((token) => token.term))) {
      if (!candidate.terms.includes(term)) beside.set(term, (beside.get(term) ?? 0) + 1);
    }
    const first = list.find((token) => candidate.terms.includes(token.term))?.term ?? '';
    order.set(first, (order.get(first) ?? 0) + 1);
  }
  const form = (term: string): string => mostFrequent(written.get(term) ?? new Map<string, number>());
  const inOrder = [...candidate.terms].sort((a, b) => (order.get(b) ?? 0) - (order.get(a) ?? 0));
  const others = [...beside].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 5);
  return {
    label: inOrder.map(form).join(' '),
    terms: candidate.terms,
    evidenceIds: candidate.pieces.map((at) => pieces[at]?.id ?? ''),
    words: [...inOrder, ...others.map(([term]) => term)].map(form),
  };
}

function mostFrequent(forms: ReadonlyMap<string, number>): string {
  return [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? '';
}
